import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    setupFiles: ['scripts/seedProperties.ts'],
    expect: { requireAssertions: true },
    alias: { electron: new URL('./src/main/doubles/electronFake.ts', import.meta.url).pathname },
    testTimeout: 20_000,
    // By default one core is left out, which on two cores is half of them.
    maxWorkers: '100%',
  },
})
