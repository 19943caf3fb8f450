import type { Browser, BrowserContext, Page } from '@playwright/test'
import { freePort } from './service'

/**
 * What the tests of one worker use in turn: a browser, a profile in it, and a port. With the port the page's origin
 * stays, so that its files come from the browser's cache and not anew for each test.
 */
export type Workplace = {
  browser: Browser
  port: number
  /** The profile, without anything an earlier test left in it. */
  clearedContext: () => Promise<BrowserContext>
  /** A profile for one test alone: to be closed by it. */
  newContext: () => Promise<BrowserContext>
}

export async function openWorkplace(browser: Browser): Promise<Workplace> {
  const port = await freePort()
  const newContext = () =>
    browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      // No test looks at the frames of a transition.
      reducedMotion: 'reduce',
    })
  const context = await newContext()
  return {
    browser,
    port,
    newContext,
    async clearedContext() {
      await context.clearCookies()
      return context
    },
  }
}

/** Deletes what an origin stored, before a page of it is loaded. The cache of its files stays. */
export async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}
