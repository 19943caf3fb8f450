import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['scripts/seedProperties.ts', 'scripts/testGround.ts'],
    expect: { requireAssertions: true, poll: { timeout: 60_000 } },
    alias: { electron: new URL('./src/main/doubles/electronFake.ts', import.meta.url).pathname },
    // Far above what a slow and busy machine needs: a test fails for what is wrong, never for how long it took.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // One line for a file would be two hundred lines in which the one that failed is lost.
    reporters: process.stdout.isTTY ? 'default' : 'minimal',
    // By default one core is left out, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // Rules keep nothing outside of what they return, so their files share a process: half the time.
        test: {
          name: 'rules',
          include: ['src/{core,bank,service}/**/*.test.ts', 'scripts/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        // Each file has a document of its own; what else a test puts in the place of something is taken back after it.
        test: {
          name: 'page',
          include: ['src/renderer/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
          unstubEnvs: true,
        },
      },
      { extends: true, test: { name: 'shells', include: ['src/main/**/*.test.ts'] } },
    ],
  },
})
