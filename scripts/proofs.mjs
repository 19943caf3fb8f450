/**
 * `npm run proofs -- [name]`: the long proofs at full length, of which `npm test` runs a short part: all, or those with
 * `name` in the name of their file. The unit tests among them draw ten times the examples. Torture, soak and fuzz have
 * commands of their own.
 */
import { ensureBuild } from './build.mjs'
import { ensureBrowser, ensureDependencies, must, root, stop, tool } from './setUp.mjs'

const unit = ['src/service/log/attemptLogKill.test.ts']
const endToEnd = ['e2e/accessibility.spec.ts', 'e2e/browser/hostile.spec.ts', 'e2e/browser/kill.spec.ts']

const [name = ''] = process.argv.slice(2)
const isChosen = (file) => file.toLowerCase().includes(name.toLowerCase())
const [chosenUnit, chosenEndToEnd] = [unit.filter(isChosen), endToEnd.filter(isChosen)]
if (chosenUnit.length + chosenEndToEnd.length === 0)
  stop(`No long proof has ${name} in its name. There are: ${[...unit, ...endToEnd].join(', ')}.`)

ensureDependencies()
const env = { ...process.env, REHEARSE_PROOFS: 'full' }
if (chosenUnit.length > 0) {
  const files = name === '' ? ['--project', 'rules'] : chosenUnit
  const vitest = [tool('vitest/vitest.mjs'), 'run', ...files]
  must('running the long proofs (vitest)', process.execPath, vitest, { env, cwd: root })
}
if (chosenEndToEnd.length > 0) {
  ensureBuild()
  const playwright = [tool('@playwright/test/cli.js'), 'test', '--project=browser', ...chosenEndToEnd]
  const browser = await ensureBrowser()
  must('running the long proofs (playwright)', process.execPath, playwright, {
    env: { ...env, REHEARSE_BROWSER: browser },
    cwd: root,
  })
}
