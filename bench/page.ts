import { chromium, type Page } from '@playwright/test'
import { freePort, startService } from '../e2e/service'
import { findBrowser } from '../scripts/setUp.mjs'

export type OpenPage = { page: Page; origin: string; close: () => Promise<void> }

/** The built service on a data folder, and a page of it in a real browser. `prepare` comes before the page is loaded. */
export async function openPage(
  dataFolder: string,
  prepare: (page: Page) => Promise<unknown>,
): Promise<OpenPage> {
  const service = await startService({ dataFolder, port: await freePort(), bankFolders: null })
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const executablePath = (await findBrowser()) ?? undefined
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: !isRoot,
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  // tsx names functions by a helper of its own, which the page lacks.
  await page.addInitScript('globalThis.__name = (value) => value')
  await prepare(page)
  await page.goto(service.address)
  return {
    page,
    origin: service.origin,
    async close() {
      await browser.close()
      await service.stop()
    },
  }
}
