import { join } from 'node:path'
import { _electron as electron, type BrowserContext, type Page } from '@playwright/test'
import { findElectron, root } from '../scripts/setUp.mjs'
import { newAddress, startService, type ServiceOptions } from './service'
import { watchPages, type Watch } from './watchPage'
import { forget, type Workplace } from './workplace'

export type ShellOptions = {
  dataFolder: string
  bankFolders: string[] | null
  /** Called with every page before it is loaded. */
  prepare: (page: Page) => Promise<void>
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

/** The browser shell: the built service as a child process, its page in the worker's profile or one of the test's own. */
export async function openBrowserShell(
  workplace: Workplace,
  options: ShellOptions & { ownProfile: boolean },
): Promise<Shell> {
  const { dataFolder, bankFolders, prepare, ownProfile } = options
  const serviceOptions: ServiceOptions = { dataFolder, bankFolders, port: workplace.port }
  const service = await startService(serviceOptions)
  const context = await (ownProfile ? workplace.newContext() : workplace.clearedContext())
  const watch = watchPages(context, service.origin)
  const open = async (address: string, page: Page) => {
    await prepare(page)
    await page.goto(address)
    return page
  }
  const first = await context.newPage()
  await forget(first, service.origin)
  return {
    context,
    page: await open(service.address, first),
    watch,
    reopen: async () => open(await newAddress(serviceOptions), await context.newPage()),
    async close() {
      watch.end()
      await Promise.all(context.pages().map((page) => page.close()))
      if (ownProfile) await context.close()
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
      REHEARSE_NO_AUTOMATIC_BACKUPS: '1',
      ...(bankFolders ? { REHEARSE_BANKS: bankFolders.join(process.platform === 'win32' ? ';' : ':') } : {}),
    },
  })
  const context = app.context()
  const watch = watchPages(context, 'app://rehearse')
  const page = await app.firstWindow()
  await prepare(page)
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
