/**
 * What a spec gets. Take `test` and `expect` from here and ask for `page`: it is the running app at its first screen,
 * with a data folder, banks, seed and clock of the test's own, and nothing of an earlier test in its profile.
 *
 *     test.use({ bankFolders: [testBanks] })          // the sampler; without this the shipped bank, five times the work
 *     test('what a person can rely on', async ({ page }) => {
 *       await startMock(page, 'SAMP-01')               // steps.ts has the ways everybody goes
 *
 * - `app.reopen()` opens one more page as starting Rehearse again does; `app.watch.allow(/…/)` lets a console message
 *   pass that the test brings about. Any other fault, or a request to anywhere else, fails the test.
 * - `test.use({ clockAt: '2026-03-02T09:00:00' })` sets the page's clock, which runs on; `page.clock.fastForward` moves
 *   it.
 * - What is set for a whole profile and cannot be taken back (offline, permissions, routes) needs
 *   `test.use({ ownProfile: true })`.
 * - A spec that starts service and browser by itself: the browser first, since an address lets a page in for half a
 *   minute only. See browser/storage.spec.ts.
 * - Nothing may rest on time. `expect` waits for a minute by itself: no limits of your own, no sleeps, no `isVisible()`
 *   before something has been waited for. Rows of the local database lag behind the page: `expect.poll` them.
 * - Backups come only when a test asks for one.
 */
import { test as base, expect, type Page } from '@playwright/test'
import { findBrowser } from '../scripts/setUp.mjs'
import { endOwnBrowsers } from './browser/ownBrowser'
import { temporaryFolder } from './service'
import { openBrowserShell, openElectronShell, type Shell } from './shells'
import { openWorkplace, type Workplace } from './workplace'

type Options = {
  /** Folders of banks; null for those that come with the program. */
  bankFolders: string[] | null
  /** Chooses the questions that are drawn and how they are shuffled. */
  seed: number
  /** What the page’s clock shows at first; null for the real time. */
  clockAt: string | null
  /**
   * Whether the browser's profile is for this test alone: for what is set for a whole profile and cannot be taken back.
   */
  ownProfile: boolean
}

type Shared = {
  /** The browser, profile and port a worker's tests use in turn; null in Electron. */
  workplace: Workplace | null
}

type World = {
  dataFolder: string
  /** The running app. Ends the test when the page logged a fault or asked anyone but its own service. */
  app: Shell
  page: Page
}

/** Every test owns its world: data folder, profile, port, banks, clock and seed. */
export const test = base.extend<Options & World, Shared>({
  launchOptions: [
    async ({ launchOptions }, use, { project }) => {
      const executablePath = project.name === 'electron' ? undefined : ((await findBrowser()) ?? undefined)
      // Chromium refuses its sandbox to root.
      const chromiumSandbox = process.platform !== 'linux' || process.getuid?.() !== 0
      await use({ ...launchOptions, ...(executablePath ? { executablePath } : {}), chromiumSandbox })
    },
    { scope: 'worker' },
  ],
  workplace: [
    async ({ playwright, launchOptions }, use, { project }) => {
      const browser = project.name === 'electron' ? null : await playwright.chromium.launch(launchOptions)
      await use(browser && (await openWorkplace(browser)))
      await browser?.close()
    },
    { scope: 'worker' },
  ],
  bankFolders: [null, { option: true }],
  seed: [1, { option: true }],
  clockAt: [null, { option: true }],
  ownProfile: [false, { option: true }],

  // Playwright reads from this pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  dataFolder: async ({}, use) => {
    const { folder, remove } = await temporaryFolder()
    await use(folder)
    // However the test went.
    await endOwnBrowsers(folder)
    await remove()
  },

  app: async ({ workplace, dataFolder, bankFolders, seed, clockAt, ownProfile }, use) => {
    const prepare = (page: Page) => ownChance(page, { seed, clockAt })
    const options = { dataFolder, bankFolders, prepare }
    // A clock is set for a whole profile.
    const hasOwn = ownProfile || clockAt !== null
    const shell = workplace
      ? await openBrowserShell(workplace, { ...options, ownProfile: hasOwn })
      : await openElectronShell(options)
    await use(shell)
    const faults = shell.watch.faults()
    await shell.close()
    expect(faults, 'console messages, uncaught errors and requests elsewhere').toEqual([])
  },

  page: async ({ app }, use) => use(app.page),
})

export { expect }

/** Gives a page a seed of ours, and a clock that starts where the test says. */
async function ownChance(page: Page, { seed, clockAt }: Pick<Options, 'seed' | 'clockAt'>) {
  await page.addInitScript((seedOfTest) => {
    const original = crypto.getRandomValues.bind(crypto)
    let next = seedOfTest
    crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
      if (!(array instanceof Uint32Array) || array.length !== 1) return original(array as never)
      array[0] = next
      next += 1
      return array
    }
  }, seed)
  if (clockAt !== null) await page.clock.install({ time: new Date(clockAt) })
}
