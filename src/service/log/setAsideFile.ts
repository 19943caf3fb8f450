/**
 * Changes the log refused for good, in a file of the data folder: one line of JSON each, with the time and the reason.
 * Nothing reads it but a person. Invariant: lines are only ever added, and a file of great size is left alone.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../http/refusal'
import { storageRefusal, type OpenFile } from './files'

/** Its name in the data folder. */
export const setAsideName = 'set-aside.ndjson'

const mostBytes = 64_000_000

type Deps = { folder: string; open: OpenFile; nowMs: () => number }

/** Adds a change; it is on the disk when it resolves. Throws `tooLarge` for a full file, or a storage refusal. */
export async function addSetAside(
  { folder, open, nowMs }: Deps,
  reason: string,
  change: unknown,
): Promise<void> {
  const line = Buffer.from(`${JSON.stringify({ atMs: nowMs(), reason, change })}\n`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(join(folder, setAsideName), 'a', 0o600)
    try {
      if ((await handle.stat()).size + line.length > mostBytes) throw isFull()
      await handle.writeFile(line)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw storageRefusal(error)
  }
}

/** Forgets all of them. */
export function removeSetAside(folder: string): Promise<void> {
  return rm(join(folder, setAsideName), { force: true })
}

function isFull(): Refusal {
  return new Refusal('tooLarge', `The file ${setAsideName} has grown too large. Move it elsewhere.`)
}
