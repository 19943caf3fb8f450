/**
 * `npm start`: sets up what is missing, then runs Rehearse in Electron, or in the browser shell when Electron's
 * runtime cannot be had. `--browser` chooses the browser shell, `--electron` insists on trying Electron again.
 */
import { spawn } from 'node:child_process'
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { ensureDependencies, fetchElectron, findElectron, root, step } from './setUp.mjs'

const args = new Set(process.argv.slice(2))
const failedMark = join(root, 'node_modules', '.electron-runtime-failed')
const dayMs = 86_400_000

/** A machine that could not fetch the runtime is not kept waiting for it at every start. */
function electronProgram() {
  const found = findElectron()
  if (found) return found
  const hasFailedLately = existsSync(failedMark) && Date.now() - statSync(failedMark).mtimeMs < dayMs
  if (hasFailedLately && !args.has('--electron')) return null
  rmSync(failedMark, { force: true })
  const fetched = fetchElectron()
  if (!fetched) writeFileSync(failedMark, '')
  return fetched
}

/** Runs the program until it ends; it ends with this one through a pipe of its own, never through the user's stdin. */
function runShell(command, commandArgs) {
  const child = spawn(command, commandArgs, {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, REHEARSE_LAUNCHER_FD: '3' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

ensureDependencies()
ensureBuild()

const electron = args.has('--browser') ? null : electronProgram()
if (electron) {
  step('starting in Electron.')
  // Chromium refuses its sandbox to root; containers and CI are the only place where that is right.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (isRoot) step('running as root, so without Chromium’s sandbox. Use an ordinary user at home.')
  runShell(electron, isRoot ? ['--no-sandbox', '.'] : ['.'])
} else {
  step(
    args.has('--browser')
      ? 'starting in the browser shell, as asked.'
      : 'Electron’s runtime is not on this machine and could not be fetched, so Rehearse starts in the browser shell: same screens, same data.',
  )
  runShell(process.execPath, [join(root, 'out/main/browser.js')])
}
