/**
 * `npm start`: sets up what is missing, then runs Rehearse in Electron, or in the browser shell where Electron cannot
 * run. `--browser` chooses the browser shell, `--electron` tries to fetch Electron's runtime again.
 */
import { ensureBuild } from './build.mjs'
import { electronProgram, hasScreen } from './electronRuntime.mjs'
import { runBrowser, runElectron } from './runShell.mjs'
import { ensureDependencies, step } from './setUp.mjs'

const args = new Set(process.argv.slice(2))
const otherwise = 'so Rehearse starts in the browser shell: same screens, same data.'

/** Electron's program, or why it is not to be used. */
function chooseElectron() {
  if (args.has('--browser')) return { reason: 'Starting in the browser shell, as asked.' }
  if (!hasScreen(process.env, process.platform))
    return { reason: `There is no screen for Electron, ${otherwise}` }
  const program = electronProgram({ isInsistent: args.has('--electron') })
  if (program) return { program }
  const why = process.env.NO_INSTALL ? 'NO_INSTALL is set' : 'it could not be fetched'
  return { reason: `Electron’s runtime is not on this machine and ${why}, ${otherwise}` }
}

ensureDependencies()
ensureBuild()

const { program, reason } = chooseElectron()
if (program) {
  step('starting in Electron.')
  runElectron(program, (failure) => {
    step(`Electron could not start (${failure}), ${otherwise}`)
    runBrowser()
  })
} else {
  step(reason)
  runBrowser()
}
