import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { patienceMs, testLimitMs } from './e2e/patience'
import { findElectron } from './scripts/setUp.mjs'

const hasElectron = findElectron() !== null
if (!hasElectron && process.env.REHEARSE_REQUIRE_ELECTRON === '1') {
  throw new Error(
    'REHEARSE_REQUIRE_ELECTRON is set, but Electron’s runtime is not here. Run node node_modules/electron/install.js.',
  )
}

/** Run by commands of their own. */
const apart = ['screenshots.spec.ts', 'packed.spec.ts', 'pictures.spec.ts']

/**
 * Not on Windows: it runs no script in the place of a browser, which is what keeps appWindow's window off the screen, and
 * shows no processes by their folder, by which ownBrowser finds what is left. The window has unit tests that run there too.
 */
const isWindows = process.platform === 'win32'
const needsUnix = isWindows ? ['browser/appWindow.spec.ts', 'browser/ownBrowser.spec.ts'] : []

const notRun = [
  ...(hasElectron ? [] : ['electron project: not run: no Electron runtime']),
  ...needsUnix.map((spec) => `${spec}: not run: it needs Linux or macOS`),
]

/** One set of specs, two shells; what only a browser can do to itself stays in e2e/browser. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/globalSetup.ts',
  // Page, browser and service of one test keep two cores busy: a second worker on two cores only makes both slow.
  workers: Math.max(1, Math.floor(availableParallelism() / 2)),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A second try is there for its trace alone: a test that needed it counts as failed.
  retries: 1,
  failOnFlakyTests: true,
  timeout: testLimitMs,
  expect: { timeout: patienceMs },
  reporter: [['list'], ['./e2e/notRunReporter.ts', { notRun }]],
  use: { actionTimeout: patienceMs, navigationTimeout: patienceMs, trace: 'on-first-retry' },
  projects: [
    { name: 'browser', testIgnore: [...apart, ...needsUnix] },
    {
      name: 'electron',
      // Without a runtime nothing runs here, and the last line of the report says so.
      testMatch: hasElectron ? '**/*.spec.ts' : [],
      testIgnore: ['browser/**', ...apart],
    },
  ],
})
