import { defineConfig } from '@playwright/test'
import { findElectron } from './scripts/setUp.mjs'

const hasElectron = findElectron() !== null
if (!hasElectron && process.env.REHEARSE_REQUIRE_ELECTRON === '1') {
  throw new Error(
    'REHEARSE_REQUIRE_ELECTRON is set, but Electron’s runtime is not here. Run node node_modules/electron/install.js.',
  )
}

/** One set of specs, two shells; what only a browser can do to itself stays in e2e/browser. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/globalSetup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./e2e/electronReporter.ts', { hasElectron }]],
  use: { actionTimeout: 10_000, trace: 'retain-on-failure' },
  projects: [
    { name: 'browser', testIgnore: 'screenshots.spec.ts' },
    {
      name: 'electron',
      // Without a runtime nothing runs here, and the last line of the report says so.
      testMatch: hasElectron ? '**/*.spec.ts' : [],
      testIgnore: ['browser/**', 'screenshots.spec.ts'],
    },
  ],
})
