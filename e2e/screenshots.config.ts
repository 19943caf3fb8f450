import { defineConfig } from '@playwright/test'

/** `npm run screenshots`: pictures of every screen of the running app, into screenshots/. */
export default defineConfig({
  testDir: '.',
  testMatch: 'screenshots.spec.ts',
  globalSetup: './globalSetup.ts',
  outputDir: '../test-results',
  workers: 1,
  timeout: 900_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: { actionTimeout: 10_000 },
  projects: [{ name: 'browser' }],
})
