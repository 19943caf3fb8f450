import { join } from 'node:path'
import { _electron as electron, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { findElectron, root } from '../scripts/setUp.mjs'
import { freePort, newAddress, startService, type ServiceOptions } from './service'
import { watchPages, type Watch } from './watchPage'

export type ShellOptions = {
  dataFolder: string
  bankFolders: string[] | null
  /** Run in every page before its own scripts. */
  prepare: (context: BrowserContext) => Promise<void>
}

/** A running Rehearse, whichever shell shows it. */
export type Shell = {
  context: BrowserContext
  page: Page
  watch: Watch
  /** Opens the page anew, as after closing its window. */
  reopen: () => Promise<Page>
  close: () => Promise<void>
}

/** The browser shell: the built service as a child process, its page in a fresh profile of the browser. */
export async function openBrowserShell(browser: Browser, options: ShellOptions): Promise<Shell> {
  const { dataFolder, bankFolders, prepare } = options
  const serviceOptions: ServiceOptions = { dataFolder, bankFolders, port: await freePort() }
  const service = await startService(serviceOptions)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const watch = watchPages(context, service.origin)
  await prepare(context)
  const page = await context.newPage()
  await page.goto(service.address)
  return {
    context,
    page,
    watch,
    async reopen() {
      const another = await context.newPage()
      await another.goto(await newAddress(serviceOptions))
      return another
    },
    async close() {
      await context.close()
      await service.stop()
    },
  }
}

/** Electron, with the window it opens. */
export async function openElectronShell(options: ShellOptions): Promise<Shell> {
  const { dataFolder, bankFolders, prepare } = options
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const app = await electron.launch({
    executablePath: findElectron() ?? '',
    args: [...(isRoot ? ['--no-sandbox'] : []), root],
    cwd: root,
    env: {
      ...(process.env as Record<string, string>),
      REHEARSE_HOME: dataFolder,
      ...(bankFolders ? { REHEARSE_BANKS: bankFolders.join(process.platform === 'win32' ? ';' : ':') } : {}),
    },
  })
  const context = app.context()
  const watch = watchPages(context, 'app://rehearse')
  await prepare(context)
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1280, height: 800 })
  // The window was there before its clock and seed could be set.
  await page.reload()
  return {
    context,
    page,
    watch,
    async reopen() {
      await page.reload()
      return page
    },
    close: () => app.close(),
  }
}

/** Banks made for the tests. */
export const testBanks = join(root, 'e2e', 'banks')
