/** `npm run torture -- [--cycles N] [--seed S] [--kind NAME]`: sets up what is missing, then e2e/torture/run.ts. */
import { ensureBuild } from './build.mjs'
import { ensureBrowser, ensureDependencies, must, tool } from './setUp.mjs'

ensureDependencies()
ensureBuild()
const browser = await ensureBrowser()
must(
  'ending a running exam in every way that could lose an answer',
  process.execPath,
  [tool('tsx/dist/cli.mjs'), 'e2e/torture/run.ts', ...process.argv.slice(2)],
  { env: { ...process.env, REHEARSE_BROWSER: browser } },
)
