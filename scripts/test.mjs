/**
 * `npm test`: runs scripts/testSteps.mjs, and then sees to it that nothing is left: no process, no temporary folder. After
 * a run that was interrupted too; what a killed one left is cleared away at the start of the next.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { join } from 'node:path'
import {
  abandonedFolders,
  clearAway,
  environmentOf,
  foldersLeft,
  openRunFolder,
  stragglers,
} from './ownRun.mjs'
import { root, step } from './setUp.mjs'

/** How long processes that were told to end may take for it. */
const endPatienceMs = 30_000

for (const folder of abandonedFolders()) {
  step(`clearing away what a killed run left in ${folder}`)
  await clearAway(folder)
}

const folder = openRunFolder()
const steps = spawn(process.execPath, [join(root, 'scripts/testSteps.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: environmentOf(folder),
})
let isInterrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void interrupt(signal))
const [status, signalOfSteps] = await once(steps, 'exit')
if (signalOfSteps && !isInterrupted)
  console.error(`rehearse: The run was ended by ${signalOfSteps} before its end.`)
if (!isInterrupted) await finish(status ?? 1)

/** Whatever was running ends, and with it its folder. */
async function interrupt(signal) {
  isInterrupted = true
  await clearAway(folder)
  const left = await stragglers(folder, 0)
  step(
    `interrupted by ${signal}; ${left.length === 0 ? 'nothing is left' : `${left.length} processes could not be ended`}`,
  )
  process.exit(128 + constants.signals[signal])
}

async function finish(status) {
  const processes = await stragglers(folder, endPatienceMs)
  const folders = foldersLeft(folder)
  await clearAway(folder)
  if (processes.length + folders.length === 0) {
    step('nothing is left: no process and no temporary folder of this run')
    process.exit(status)
  }
  for (const { pid, command } of processes) console.error(`rehearse: left running: ${pid} ${command}`)
  for (const name of folders) console.error(`rehearse: left behind: temporary folder ${name}`)
  console.error(
    'rehearse: The run left something behind; it has been cleared away, and the run counts as failed.',
  )
  process.exit(status || 1)
}
