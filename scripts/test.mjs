/** `npm test`: sets up what is missing, then check, build and the end-to-end tests. */
import { ensureBuild } from './build.mjs'
import { ensureBrowser, ensureDependencies, must, root, step, tool } from './setUp.mjs'

ensureDependencies()
must('running npm run check', process.execPath, ['scripts/check.mjs'])
ensureBuild()
const browser = await ensureBrowser()
step(`testing in ${browser}`)
must(
  'running the end-to-end tests (playwright)',
  process.execPath,
  [tool('@playwright/test/cli.js'), 'test', ...process.argv.slice(2)],
  {
    env: { ...process.env, REHEARSE_BROWSER: browser },
    cwd: root,
  },
)
