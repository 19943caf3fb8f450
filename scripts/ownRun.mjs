/**
 * A run of tests with a folder of its own for everything temporary. By that folder's name, in their environment or on
 * their command line, the processes of the run are known too, however they were started and whoever is their parent now.
 * No dependency of its own.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const ownerFile = '.run-owner'

/** Makes the folder of a run and says in it whose run it is. */
export function openRunFolder(parent = tmpdir()) {
  const folder = realpathSync(mkdtempSync(join(parent, 'rehearse-')))
  writeFileSync(join(folder, ownerFile), String(process.pid))
  return folder
}

/** The environment in which everything temporary goes into the folder. */
export function environmentOf(folder, env = process.env) {
  return { ...env, TMPDIR: folder, TMP: folder, TEMP: folder }
}

/**
 * Processes of a run, with their command lines. Windows shows no environment, and a command line only by a program that
 * takes a second to start: there it is always an empty list.
 * @param {string} folder
 * @returns {{ pid: number; command: string }[]}
 */
export function processesOf(folder) {
  if (process.platform === 'win32') return []
  const all = process.platform === 'linux' ? processesFromProc() : processesFromPs()
  return all.flatMap(({ pid, command, text }) =>
    pid !== process.pid && text.includes(folder) ? [{ pid, command }] : [],
  )
}

function processesFromProc() {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
      const text = `${command} ${readFileSync(`/proc/${name}/environ`, 'utf8')}`
      // A process that has ended and is only not yet collected has neither.
      return [{ pid: Number(name), command, text }]
    } catch {
      return []
    }
  })
}

function processesFromPs() {
  // E shows the environment after the command line.
  const { stdout } = spawnSync('ps', ['-axwwE', '-o', 'pid=,command='], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  })
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, text] = /^\s*(\d+) (.*)$/.exec(line) ?? []
    return pid && text ? [{ pid: Number(pid), command: text.slice(0, 200), text }] : []
  })
}

/** What Rehearse itself put into the folder and did not take away; what browsers and tools leave there is not named. */
export function foldersLeft(folder) {
  return readdirSync(folder).filter((name) => name.startsWith('rehearse-'))
}

/** Waits for the processes of a run to end by themselves; gives those that did not. */
export async function stragglers(folder, patienceMs) {
  const untilMs = Date.now() + patienceMs
  let left = processesOf(folder)
  while (left.length > 0 && Date.now() < untilMs) {
    await wait(100)
    left = processesOf(folder)
  }
  return left
}

/** Ends every process of a run, first with a word, then without one, and deletes its folder. */
export async function clearAway(folder) {
  signalAll(folder, 'SIGTERM')
  await stragglers(folder, 3_000)
  // A process may start another while it is being ended.
  for (let turns = 0; turns < 10 && processesOf(folder).length > 0; turns += 1) {
    signalAll(folder, 'SIGKILL')
    await stragglers(folder, 1_000)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

function signalAll(folder, signal) {
  for (const { pid } of processesOf(folder)) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Folders of runs that were killed before they could clear up after themselves. */
export function abandonedFolders(parent = tmpdir()) {
  return readdirSync(parent).flatMap((name) => {
    if (!name.startsWith('rehearse-')) return []
    const folder = join(realpathSync(parent), name)
    const owner = ownerOf(folder)
    return owner !== null && !isAlive(owner) ? [folder] : []
  })
}

function ownerOf(folder) {
  try {
    return Number(readFileSync(join(folder, ownerFile), 'utf8'))
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
