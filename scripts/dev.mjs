/**
 * `npm run dev`: the browser shell, built and started again on every change of a source. The page's data and session
 * survive that, so an open window needs no more than a reload.
 */
import { watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { spawnShell } from './runShell.mjs'
import { ensureBuild, tryBuild } from './build.mjs'
import { ensureDependencies, root, step } from './setUp.mjs'

/** Editors and version control save many files at once. */
const quietMs = 300

const browserShell = [join(root, 'out/main/browser.js')]

/** Starts the shell; this program ends with it unless it was stopped to be started again. */
function start(env) {
  const child = spawnShell(process.execPath, browserShell, env)
  const exited = new Promise((resolve) => child.once('exit', resolve))
  let isReplaced = false
  void exited.then((code) => isReplaced || process.exit(code ?? 1))
  return {
    async replace() {
      isReplaced = true
      // Killed, not asked: a shell that ends in good order closes its window too.
      child.kill('SIGKILL')
      await exited
      return start({ REHEARSE_NO_WINDOW: '1' })
    },
  }
}

ensureDependencies()
ensureBuild()
let shell = start({})
let change = 0
let isBusy = false

async function follow() {
  change += 1
  if (isBusy) return
  isBusy = true
  for (let done = 0; done !== change;) {
    done = change
    await wait(quietMs)
    if (done !== change) continue
    if (tryBuild()) {
      shell = await shell.replace()
      step('started again; reload the page.')
    }
  }
  isBusy = false
}

watch(join(root, 'src'), { recursive: true }, (_, name) => {
  if (name && !/\.test\.tsx?$/.test(name)) void follow()
})
