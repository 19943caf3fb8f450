/** The built service and a page of it in a real browser, with marks of what a person waits for. */
import { chromium, type Browser, type CDPSession, type Locator, type Page } from '@playwright/test'
import { freePort, startService, type RunningService } from '../e2e/service'
import { findBrowser } from '../scripts/setUp.mjs'

export type OpenPage = {
  page: Page
  service: RunningService
  session: CDPSession
  close: () => Promise<void>
}

/** How a browser is started here: the one that is there, without its sandbox where it runs as root. */
export async function launchOptions() {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const executablePath = (await findBrowser()) ?? undefined
  return { ...(executablePath && { executablePath }), chromiumSandbox: !isRoot }
}

export type PageOptions = {
  /** Null for the banks that come with the program. */
  bankFolders?: string[] | null
  env?: NodeJS.ProcessEnv
  /** Comes before the page is loaded. */
  prepare?: (page: Page) => Promise<unknown>
}

/** Opens a page on a data folder, in a browser of its own. */
export async function openPage(dataFolder: string, options: PageOptions = {}): Promise<OpenPage> {
  const { bankFolders = null, env = {}, prepare } = options
  const service = await startService({ dataFolder, port: await freePort(), bankFolders, env })
  const browser: Browser = await chromium.launch(await launchOptions())
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  // tsx names functions by a helper of its own, which the page lacks.
  await page.addInitScript('globalThis.__name = (value) => value')
  await page.addInitScript(watchTasks)
  await prepare?.(page)
  await page.goto(service.address)
  const session = await page.context().newCDPSession(page)
  return {
    page,
    service,
    session,
    async close() {
      await browser.close()
      await service.stop()
    },
  }
}

/** In the page: keeps how long the thread was held in one go, where that was 50 ms or more. */
function watchTasks(): void {
  const tasks: number[] = []
  Object.assign(globalThis, { longTasks: tasks })
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
      buffered: true,
    },
  )
}

/** The longest task of the page's thread since this was last asked; 0 when none reached 50 ms. */
export async function longestTaskMs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // What has just ended is told a moment later.
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { longTasks } = globalThis as unknown as { longTasks: number[] }
    return Math.max(0, ...longTasks.splice(0))
  })
}

/** Milliseconds from a real click on a link to the picture that shows something of its screen. */
export async function openingMs(page: Page, link: Locator, selector: string): Promise<number> {
  await link.waitFor()
  await page.evaluate(awaitScreen, selector)
  await link.click()
  return page.evaluate(() => (globalThis as unknown as { screenShown: Promise<number> }).screenShown)
}

/** In the page: promises the time from the next click to a picture with the selector in it. */
function awaitScreen(selector: string): void {
  const screenShown = new Promise<number>((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = () => {
          if (!document.querySelector(selector)) requestAnimationFrame(look)
          else {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve(performance.now() - timeStamp))
            port1.start()
            port2.postMessage(null)
          }
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
  Object.assign(globalThis, { screenShown })
}

/** A link of the rail. */
export function railLink(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: new RegExp(`^${name}`) })
}

/** The time from one animation frame to the next. */
export function frameMs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const first = await next()
    return (await next()) - first
  })
}
