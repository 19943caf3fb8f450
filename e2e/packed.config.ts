import { defineConfig } from '@playwright/test'

/** `npm run packed`: the program as npm packs it, installed into an empty folder and started from there. */
export default defineConfig({
  testDir: '.',
  testMatch: 'packed.spec.ts',
  outputDir: '../test-results',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  projects: [{ name: 'browser' }],
})
