/**
 * The log's way to the file system. Whatever must last is written through an injected `open`, so that tests can fill
 * the disk or count syncs; a file that is replaced is replaced whole, and a file that cannot be used is set aside.
 */
import { open as openFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { moveFile } from '#bank/files/replaceFile'
import { Refusal } from '../http/refusal'

/** `open` of node:fs/promises, or a stand-in that behaves like it. */
export type OpenFile = typeof openFile

/** How files are opened, and how long is waited before one is tried again. */
export type Disk = { open: OpenFile; wait: (ms: number) => Promise<unknown> }

/** The file system as it is. */
export const realDisk: Disk = { open: openFile, wait: (ms) => delay(ms) }

/** Errors that say nothing about what is in a file: they pass by themselves or with their cause. */
const passing = new Set(
  'EMFILE ENFILE EIO EACCES EPERM EBUSY EAGAIN ENOMEM ETIMEDOUT ESTALE EINTR'.split(' '),
)

const retryDelaysMs = [50, 200, 800]

/**
 * A file's bytes. What may pass is tried again; if it stays, it rejects with a refusal that says so. Any other error, such
 * as `ENOENT`, rejects at once with the file system's own.
 */
export async function readWhole(path: string, { open, wait }: Disk): Promise<Buffer> {
  for (const delayMs of [...retryDelaysMs, null]) {
    try {
      const handle = await open(path, 'r')
      try {
        return await handle.readFile()
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (!passing.has(errorCode(error))) throw error
      if (delayMs === null) throw unreadNow(path, error)
      await wait(delayMs)
    }
  }
  throw new Error('unreachable: the last try returns or throws')
}

function unreadNow(path: string, error: unknown): Refusal {
  return new Refusal(
    'storageFailed',
    `Rehearse could not read ${basename(path)} in its data folder (${errorCode(error)}). Nothing was changed. Check that the disk is connected and that you may read the folder, close other programs, and start Rehearse again.`,
    { cause: error },
  )
}

/** The file system's own code of an error, such as `ENOENT`; an empty string when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** A storage error in the contract's terms: `diskFull`, `readOnly` or `storageFailed`. Refusals pass through. */
export function storageRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal(
        'diskFull',
        'The disk is full, so this change is not saved yet. Free some space; Rehearse keeps trying.',
        { cause: error },
      )
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Refusal(
        'readOnly',
        'Rehearse may not write to its data folder, so this change is not saved yet. Make the folder writable; Rehearse keeps trying.',
        { cause: error },
      )
    default:
      return new Refusal(
        'storageFailed',
        'Couldn’t write to disk, so it is not saved yet. Rehearse keeps trying; if it persists, check the disk.',
        { cause: error },
      )
  }
}

/** Why nothing more is written into a folder that another program owns by now. */
export function folderLost(): Refusal {
  return new Refusal(
    'storageFailed',
    'Another program has taken over this data folder, so nothing more is saved here. Save a copy of your answers to a file, then close this window.',
  )
}

/** `<path>.<why>-<date>`: where something unusable is kept. The date has no colon, for Windows. */
export function asidePath(path: string, why: 'torn' | 'corrupt'): string {
  const date = new Date().toISOString().replaceAll(/[:.]/g, '')
  return `${path}.${why}-${date}`
}

/** Renames a file that cannot be used. It is never deleted: what is in it may still be saved by hand. */
export async function setAside(path: string): Promise<void> {
  await moveFile(path, asidePath(path, 'corrupt'))
}
