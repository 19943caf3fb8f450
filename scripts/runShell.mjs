/** Running a shell until it ends. It ends with this program through a pipe of its own, never through the user's stdin. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root, step } from './setUp.mjs'

/** A program that cannot run on this machine shows it sooner than this. */
const startLimitMs = 20_000

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** A shell ends within five seconds of a signal; one that hears nothing any more is ended the hard way. */
const endLimitMs = 10_000

/** The child, with signals passed on to it for as long as it lives; the last resort comes after `limitMs`. */
export function spawnShell(command, args, env = {}, limitMs = endLimitMs) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, REHEARSE_LAUNCHER_FD: '3', ...env },
  })
  let timer
  const pass = (signal) => {
    child.kill(signal)
    // What was acknowledged is on the disk, so nothing is lost by it.
    timer ??= setTimeout(() => child.kill('SIGKILL'), limitMs)
  }
  for (const signal of signals) process.on(signal, pass)
  child.once('exit', () => {
    clearTimeout(timer)
    signals.forEach((signal) => process.off(signal, pass))
  })
  return child
}

/** Runs the browser shell; this program ends with its exit code. */
export function runBrowser() {
  const child = spawnShell(process.execPath, [join(root, 'out/main/browser.js')])
  child.on('exit', (code) => process.exit(code ?? 1))
}

/**
 * Runs Electron; this program ends with its exit code. `onUnfit` hears why when Electron does not run on this machine,
 * a library of the system missing for instance: it then ends at once, and not with a code of ours (0 or 1).
 */
export function runElectron(program, onUnfit) {
  const startedMs = Date.now()
  const child = spawnShell(program, electronArguments(), withPipeOfOurOwn(process.platform))
  let hasEnded = false
  const end = (code, failure) => {
    if (hasEnded) return
    hasEnded = true
    const isUnfit = code !== 0 && code !== 1 && Date.now() - startedMs < startLimitMs
    if (isUnfit) onUnfit(failure)
    else process.exit(code ?? 1)
  }
  child.on('error', (error) => end(null, error.message))
  child.on('exit', (code, signal) => {
    // Whoever interrupts the program wants it to end, not to start another way.
    if (signal && signals.includes(signal)) process.exit(1)
    end(code, code === null ? signal : `exit code ${code}`)
  })
}

/** Chromium refuses its sandbox to root; containers and CI are the only place where that is right. */
function electronArguments() {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (isRoot) step('running as root, so Electron has no sandbox. Use an ordinary user at home.')
  return isRoot ? ['--no-sandbox', '.'] : ['.']
}

/** On Windows Electron does not take over file descriptors of whoever starts it. */
function withPipeOfOurOwn(platform) {
  return platform === 'win32' ? { REHEARSE_LAUNCHER_FD: '' } : {}
}
