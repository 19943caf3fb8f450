/** What `npm test` runs: sets up what is missing, then check, build and the end-to-end tests. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { ensureBrowser, ensureDependencies, must, root, step, tool } from './setUp.mjs'

ensureDependencies()
// Installing a browser waits for the network, the checks for the processor.
const installing = once(
  spawn(process.execPath, [join(root, 'scripts/ensureBrowser.mjs')], { cwd: root, stdio: 'inherit' }),
  'exit',
)
must('running npm run check', process.execPath, ['scripts/check.mjs'])
ensureBuild()
const [status] = await installing
if (status !== 0) process.exit(1)
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
