/** `npm run soak -- [--sittings N] [--hours H]`: sets up what is missing, then e2e/soak/run.ts. */
import { ensureBuild } from './build.mjs'
import { ensureBrowser, ensureDependencies, must, tool } from './setUp.mjs'

ensureDependencies()
ensureBuild()
const browser = await ensureBrowser()
must(
  'a day of sittings without closing the window',
  process.execPath,
  [tool('tsx/dist/cli.mjs'), 'e2e/soak/run.ts', ...process.argv.slice(2)],
  { env: { ...process.env, REHEARSE_BROWSER: browser } },
)
