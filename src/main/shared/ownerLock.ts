/**
 * `owner.lock`: who owns a data folder, in a file the owner keeps open. A socket can be taken away without its owner
 * noticing; this file can be as well, but whoever writes asks first whether the name still leads to the file held open.
 * Invariant: a program whose file was replaced is never told again that it holds the lock.
 */
import { randomBytes } from 'node:crypto'
import { statSync, unlinkSync } from 'node:fs'
import { lstat, open, readFile, rm, stat, type FileHandle } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { moveFile } from '#bank/files/replaceFile'
import { errorCode } from '#service/log/files'
import { isRunning, startOf } from './processes'
import { StartProblem } from './startProblem'
import { words } from './words'

const holderSchema = z.object({
  pid: z.int().positive(),
  /** When the process started, in its system's own words; null where that cannot be read. */
  started: z.string().nullable(),
  host: z.string(),
  token: z.string(),
})
type Holder = z.infer<typeof holderSchema>

/** The owner touches its file this often. */
export const beatMs = 5_000
/** A file that was not touched for this long belongs to nobody. */
const beatsWaited = 2.5

export type OwnerLock = {
  /** Whether the name in the folder still leads to the file held here; `missing` when it leads to none. */
  state: () => 'held' | 'missing' | 'replaced'
  /** Gives the file its name back when it is missing; false when another program was quicker. */
  putBack: () => Promise<boolean>
  /** A sign of life for programs that cannot see this process. */
  beat: () => Promise<void>
  /** Lets go, at once. What is another program's by now stays. */
  release: () => void
}

/** Locks held by this process: its number says nothing about one that a dead process of the same number left. */
const ownTokens = new Set<string>()

/** Takes the lock of a data folder, or names the process that has it. To be called by one program at a time. */
export async function takeOwnerLock(
  dataFolder: string,
  waitMs = beatMs,
): Promise<OwnerLock | { pid: number }> {
  const path = join(dataFolder, 'owner.lock')
  const holder = await readHolder(path)
  if (holder && (await isAlive(holder, path, waitMs))) return { pid: holder.pid }
  const token = randomBytes(16).toString('hex')
  const text = JSON.stringify({
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    token,
  } satisfies Holder)
  const temporary = `${path}.${process.pid}.tmp`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await moveFile(temporary, path)
  } catch (error) {
    await handle.close()
    await rm(temporary, { force: true })
    throw error
  }
  ownTokens.add(token)
  return heldLock({ path, handle, text, token, inode: await inodeOf(handle) })
}

type Held = { path: string; handle: FileHandle; text: string; token: string; inode: bigint }

function heldLock({ path, handle, text, token, inode }: Held): OwnerLock {
  let isReleased = false
  const state = () => {
    try {
      const found = statSync(path, { bigint: true, throwIfNoEntry: false })
      if (!found) return 'missing'
      return found.ino === inode ? 'held' : 'replaced'
    } catch {
      // The folder cannot be looked at for the moment. That is the disk's trouble, not another program.
      return 'held'
    }
  }
  return {
    state,
    async putBack() {
      try {
        // Another file of the same text: the one held open has no name left to give.
        const again = await open(path, 'wx', 0o600)
        await handle.close()
        handle = again
        inode = await inodeOf(again)
        await again.writeFile(text)
        return true
      } catch {
        return false
      }
    },
    async beat() {
      if (isReleased) return
      const now = new Date()
      await handle.utimes(now, now).catch(() => undefined)
    },
    release() {
      if (isReleased) return
      isReleased = true
      ownTokens.delete(token)
      if (state() === 'held') unlinkSync(path)
      void handle.close()
    },
  }
}

async function inodeOf(handle: FileHandle): Promise<bigint> {
  return (await handle.stat({ bigint: true })).ino
}

/** Who the file names; null when there is none, or none that was written whole. */
async function readHolder(path: string): Promise<Holder | null> {
  const found = await lstat(path).catch(() => null)
  if (found && !found.isFile()) {
    throw new StartProblem(words.isNoLock(path))
  }
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (['', 'ENOENT'].includes(errorCode(error))) return null
    throw error
  }
}

async function isAlive(holder: Holder, path: string, waitMs: number): Promise<boolean> {
  if (holder.host === hostname()) {
    if (holder.pid === process.pid) return ownTokens.has(holder.token)
    if (!isRunning(holder.pid)) return false
    const started = startOf(holder.pid)
    if (started !== null && holder.started !== null) return started === holder.started
  }
  // A process of another machine or container, or one whose number may be another program's by now.
  return isBeating(path, waitMs)
}

async function isBeating(path: string, waitMs: number): Promise<boolean> {
  const touched = async () => (await stat(path).catch(() => null))?.mtimeMs ?? 0
  const before = await touched()
  for (let waited = 0; waited < waitMs * beatsWaited; waited += waitMs / 2) {
    await wait(waitMs / 2)
    if ((await touched()) !== before) return true
  }
  return false
}
