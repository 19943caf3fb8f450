/** `npm run proofs -- [kill] [arguments of Playwright]`: the long proofs at full length, of which `npm test` runs a part. */
import { ensureBuild } from './build.mjs'
import { ensureBrowser, ensureDependencies, must, root, tool } from './setUp.mjs'

const proofs = ['e2e/accessibility.spec.ts', 'e2e/browser/hostile.spec.ts', 'e2e/browser/kill.spec.ts']

const given = process.argv.slice(2)
const chosen = given.some((argument) => !argument.startsWith('-')) ? given : [...proofs, ...given]

ensureDependencies()
ensureBuild()
const browser = await ensureBrowser()
must(
  'running the long proofs (playwright)',
  process.execPath,
  [tool('@playwright/test/cli.js'), 'test', '--project=browser', ...chosen],
  { env: { ...process.env, REHEARSE_BROWSER: browser, REHEARSE_PROOFS: 'full' }, cwd: root },
)
