/**
 * Replacing and moving files, for everything this program writes. Invariant: whatever interrupts it, a reader finds the
 * old file or the new one, never half of either, and nothing of ours that another user of this computer can read.
 */
import { mkdir, open as openFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** What can be handed in for tests; what is missing is the real thing. */
export type MoveOptions = {
  rename?: typeof rename
  wait?: (ms: number) => Promise<unknown>
  platform?: NodeJS.Platform
}

export type WriteOptions = MoveOptions & {
  /** `open` of node:fs/promises, or a stand-in that behaves like it. */
  open?: typeof openFile
  /** Survives a power cut before the promise resolves. False for what may be lost. */
  isDurable: boolean
}

/** Windows refuses to rename what a virus scanner, an indexer or a sync tool has open for a moment. */
const passing = ['EPERM', 'EACCES', 'EBUSY']
const retryDelaysMs = [10, 20, 50, 100, 200, 400, 800]

/**
 * Renames a file or folder; on Windows tried again for about a second and a half when another program has it open.
 * Rejects with the file system's error, at once where it cannot pass.
 */
export async function moveFile(from: string, to: string, options: MoveOptions = {}): Promise<void> {
  const { rename: move = rename, wait = delay, platform = process.platform } = options
  for (const delayMs of platform === 'win32' ? retryDelaysMs : []) {
    try {
      return await move(from, to)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && passing.includes(String(error.code)))) throw error
      await wait(delayMs)
    }
  }
  await move(from, to)
}

let temporaryCount = 0

/**
 * Replaces a file: after a crash a reader finds the old content or the new one. Makes the folder when it is not there.
 * Both are for this user only. Rejects with the file system's error and leaves the old file.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions,
): Promise<void> {
  const { open = openFile, isDurable } = options
  temporaryCount += 1
  // Two writes of one file have two names.
  const temporary = `${path}.${process.pid}-${temporaryCount}.tmp`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    const handle = await open(temporary, 'w', 0o600)
    try {
      await handle.writeFile(content)
      if (isDurable) await handle.sync()
    } finally {
      await handle.close()
    }
    await moveFile(temporary, path, options)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  if (isDurable) await syncFolder(dirname(path), open)
}

/** Makes new and renamed entries of a folder last. Windows cannot open folders and needs no such step. */
export async function syncFolder(folder: string, open: typeof openFile): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
