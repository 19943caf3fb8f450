import { defineConfig } from '@playwright/test'

/** `npm run pictures`: the three pictures of the README, of the program as it is built. */
export default defineConfig({
  testDir: '.',
  testMatch: 'pictures.spec.ts',
  globalSetup: './globalSetup.ts',
  outputDir: '../test-results',
  workers: 1,
  timeout: 900_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { actionTimeout: 30_000 },
  projects: [{ name: 'browser' }],
})
