/** What can be told of another process of this machine. */
import { readFileSync } from 'node:fs'

/** Whether a process of this number runs, whoever's it is. One that has ended and was not yet asked how does not. */
export function isRunning(pid: number): boolean {
  if (hasEnded(pid)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Its files are closed and its sockets answer nobody, but its number is kept until its parent takes notice. */
function hasEnded(pid: number): boolean {
  return ['Z', 'X'].includes(statusOf(pid)?.[0] ?? '')
}

/** What the system says of a process behind its name, which may hold anything; null where it says nothing. */
function statusOf(pid: number): string[] | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return status.slice(status.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** When a process started, so that a number given out twice is told apart; null where the system does not say. */
export function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The 20th field behind the name.
    const started = statusOf(pid)?.[19]
    return started === undefined ? null : `${boot} ${started}`
  } catch {
    return null
  }
}
