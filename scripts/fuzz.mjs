/** `npm run fuzz -- [--minutes N] [--seed S]`: sets up what is missing, then e2e/fuzz/run.ts. */
import { ensureBuild } from './build.mjs'
import { ensureDependencies, must, tool } from './setUp.mjs'

ensureDependencies()
ensureBuild()
must(
  'reading mutated banks, history files and long texts',
  process.execPath,
  [tool('tsx/dist/cli.mjs'), 'e2e/fuzz/run.ts', ...process.argv.slice(2)],
  // React takes several times as long where it is not built for use.
  { env: { ...process.env, NODE_ENV: 'production' } },
)
