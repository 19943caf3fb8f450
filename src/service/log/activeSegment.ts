/**
 * The one segment that is still written to. Invariant: `bytes` counts only what is on the disk for good, and whatever
 * lies behind it (a write that was cut, damage) is cut off before the next line is written.
 */
import { createHash, type Hash } from 'node:crypto'
import { mkdir, stat, type FileHandle } from 'node:fs/promises'
import { Refusal } from '../http/refusal'
import { syncFolder } from '#bank/files/replaceFile'
import { asidePath, errorCode, type OpenFile } from './files'
import type { Stamp } from './lines'
import { isTorn, segmentPath, type OpenSegment } from './segments'

/** An event on its way to the disk. */
export type PreparedLine = Stamp & { line: Buffer }

export type ActiveSegment = {
  number: number
  bytes: number
  hash: Hash
  ids: Map<number, string>
  /** Bytes found behind the last readable line; kept in a file of their own before they are cut. */
  tail: Buffer
  handle: FileHandle | null
}

type Place = { folder: string; open: OpenFile }

/** The segment as it was found, or a new one with this number. Touches no file. */
export function activeSegment(found: OpenSegment | number): ActiveSegment {
  const { number, file, content } =
    typeof found === 'number' ? { number: found, file: Buffer.alloc(0), content: null } : found
  const bytes = content?.bytes ?? 0
  return {
    number,
    bytes,
    hash: createHash('sha256').update(file.subarray(0, bytes)),
    ids: idsOf(content?.stamps ?? []),
    tail: file.subarray(bytes),
    handle: null,
  }
}

/** Event ids by sequence. */
export function idsOf(stamps: Stamp[]): Map<number, string> {
  return new Map(stamps.map(({ seq, id }) => [seq, id]))
}

/**
 * Appends lines with one write and one sync. They are durable when it resolves. When it rejects none of them is, and
 * what was written of them is taken back.
 */
export async function appendTo(active: ActiveSegment, lines: PreparedLine[], place: Place): Promise<void> {
  const bytes = Buffer.concat(lines.map(({ line }) => line))
  try {
    active.handle ??= await openForWriting(active, place)
    await writeAll(active.handle, bytes, active.bytes)
    await active.handle.datasync()
  } catch (error) {
    // A sync that failed may have dropped pages the kernel still shows as written: the file is opened anew. What
    // cannot be cut now is cut then.
    await active.handle?.truncate(active.bytes).catch(() => undefined)
    await closeActive(active)
    throw error
  }
  active.bytes += bytes.length
  active.hash.update(bytes)
  for (const { seq, id } of lines) active.ids.set(seq, id)
}

/** Closes the file; the next append opens it again. */
export async function closeActive(active: ActiveSegment): Promise<void> {
  const { handle } = active
  active.handle = null
  await handle?.close().catch(() => undefined)
}

/** Moves what lies behind the last readable line into a file of its own. */
export async function cutTail({ folder, open }: Place, active: ActiveSegment): Promise<void> {
  if (active.tail.length === 0) return
  const path = segmentPath(folder, active.number)
  const aside = await open(asidePath(path, isTorn(active.tail) ? 'torn' : 'corrupt'), 'w', 0o600)
  try {
    await aside.writeFile(active.tail)
    await aside.sync()
  } finally {
    await aside.close()
  }
  const handle = await open(path, 'r+')
  try {
    await handle.truncate(active.bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  active.tail = Buffer.alloc(0)
}

async function openForWriting(active: ActiveSegment, place: Place): Promise<FileHandle> {
  await cutTail(place, active)
  await mkdir(place.folder, { recursive: true, mode: 0o700 })
  const path = segmentPath(place.folder, active.number)
  const sizeBytes = await sizeOf(path)
  // Writing behind the end would leave a hole of zeros where acknowledged events were.
  if ((sizeBytes ?? 0) < active.bytes) throw changedOutside()
  const handle = await place.open(path, sizeBytes === null ? 'wx' : 'r+', 0o600)
  try {
    await handle.truncate(active.bytes)
    await syncFolder(place.folder, place.open)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function changedOutside(): Refusal {
  return new Refusal(
    'storageFailed',
    'Another program has changed the attempt log while Rehearse was running. Start Rehearse again.',
  )
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}
