/**
 * The segments of one device as they lie on the disk, read at start: the manifest says what the sealed ones hold, the
 * others are scanned. Only reads; mending is the writer's (deviceWriter.ts), and done on this device's log alone.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, readWhole, realDisk, type Disk } from './files'
import { isSound, lastStampOf, readContent, type SegmentContent } from './lines'
import { loadManifest, type SealedSegment } from './manifest'

/** A segment the manifest does not list: normally one, the newest, which is still written to. */
export type OpenSegment = { number: number; file: Buffer; content: SegmentContent }

export type DeviceSegments = {
  sealed: SealedSegment[]
  /** In order. More than one after a crash between two steps of sealing, or when the manifest is gone. */
  open: OpenSegment[]
  /** Why the manifest was not believed: it makes no sense, or it is not about these segments. */
  manifestFault: 'unreadable' | 'foreign' | null
  /** Numbers of segments that are listed but not there, and of those in whose place no file is. */
  missing: number[]
  unreadable: number[]
}

/** A segment for readers: only the first `bytes` of the file are for reading. `sha256` is null until it is sealed. */
export type ReadableSegment = { path: string; bytes: number; lastSeq: number; sha256: string | null }

/** Where segment `number` lies. */
export function segmentPath(folder: string, number: number): string {
  return join(folder, `${number}.ndjson`)
}

/**
 * Reads a device's folder; one that is not there has no segments. A manifest that is not about these very files is not
 * believed: the segments are read instead. Rejects when something cannot be read now, which says nothing about it.
 */
export async function loadSegments(folder: string, disk: Disk = realDisk): Promise<DeviceSegments> {
  const numbers = await segmentNumbers(folder)
  const manifest = await loadManifest(folder, disk)
  const manifestFault =
    manifest === 'unreadable' ? manifest : (await isAbout(folder, manifest ?? [], disk)) ? null : 'foreign'
  const listed = manifestFault === null && manifest !== 'unreadable' ? (manifest ?? []) : []
  const sealed = listed.filter((segment) => numbers.includes(segment.number))
  const missing = listed.filter((segment) => !numbers.includes(segment.number))
  const known = new Set(listed.map((segment) => segment.number))
  const open: OpenSegment[] = []
  const unreadable: number[] = []
  for (const number of numbers.filter((candidate) => !known.has(candidate))) {
    const file = await readWhole(segmentPath(folder, number), disk).catch((error: unknown) => {
      if (errorCode(error) === 'EISDIR') return null
      throw error
    })
    if (file) open.push({ number, file, content: readContent(file) })
    else unreadable.push(number)
  }
  return { sealed, open, manifestFault, missing: missing.map((segment) => segment.number), unreadable }
}

/**
 * Whether no sound segment contradicts the list in its size or its last sequence. A damaged one is no contradiction: the
 * background check names it.
 */
async function isAbout(folder: string, listed: SealedSegment[], disk: Disk): Promise<boolean> {
  for (const { number, bytes, lastSeq } of listed) {
    const path = segmentPath(folder, number)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) continue
    const isAsListed = found.size === bytes && lastStampOf(await readEnd(path, bytes, disk))?.seq === lastSeq
    if (isAsListed) continue
    // The last line may be longer than the end that was read.
    const file = await readWhole(path, disk)
    if (isSound(file) && (file.length !== bytes || lastStampOf(file)?.seq !== lastSeq)) return false
  }
  return true
}

/** The last 64 kB of a file, which hold its last line unless that is very long. */
async function readEnd(path: string, bytes: number, { open }: Disk): Promise<Buffer> {
  const start = Math.max(0, bytes - 65_536)
  const handle = await open(path, 'r')
  try {
    const end = Buffer.alloc(bytes - start)
    await handle.read(end, 0, end.length, start)
    return end
  } finally {
    await handle.close()
  }
}

async function segmentNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => {
      const match = /^([1-9]\d{0,8})\.ndjson$/.exec(name)
      return match ? [Number(match[1])] : []
    })
    .sort((a, b) => a - b)
}

/** Last sequence of a segment that was scanned; 0 when nothing in it can be read. */
export function lastSeqOf(content: SegmentContent): number {
  return content.stamps.at(-1)?.seq ?? 0
}

/** A device's segments for readers, in order. */
export function readableSegments(folder: string, { sealed, open }: DeviceSegments): ReadableSegment[] {
  return [
    ...sealed.map((segment) => readableSealed(folder, segment)),
    ...open.map(({ number, content }) => ({
      path: segmentPath(folder, number),
      bytes: content.bytes,
      lastSeq: lastSeqOf(content),
      sha256: null,
    })),
  ].sort((a, b) => a.lastSeq - b.lastSeq)
}

/** A sealed segment for readers. */
export function readableSealed(folder: string, segment: SealedSegment): ReadableSegment {
  const { number, bytes, lastSeq, sha256 } = segment
  return { path: segmentPath(folder, number), bytes, lastSeq, sha256 }
}

/** What the person should know of the state a device's log was found in. */
export function noticesOf(segments: DeviceSegments): string[] {
  const { missing, unreadable, open, manifestFault } = segments
  const damagedCount = open.reduce((sum, { content }) => sum + content.damagedCount, 0)
  const gone = [...missing, ...unreadable].map((number) => `${number}.ndjson`)
  const tail = open.at(-1)?.file.subarray(open.at(-1)?.content.bytes)
  return [
    manifestFault && manifestNotices[manifestFault],
    gone.length > 0 &&
      `Part of the attempt log cannot be read (${gone.join(', ')}). What was answered then is missing; everything else is here.`,
    damagedCount > 0 && damagedNotice(damagedCount),
    tail && tail.length > 0 && tailNotice(tail),
  ].filter((notice) => typeof notice === 'string')
}

const manifestNotices = {
  unreadable: 'The list of the attempt log’s files was damaged and has been rebuilt from the files.',
  foreign: 'The list of the attempt log’s files did not match them and has been rebuilt from the files.',
}

function damagedNotice(count: number): string {
  return count === 1
    ? 'One change in the attempt log cannot be read: what the file holds there is not what was written. Everything else is here.'
    : `${count} changes in the attempt log cannot be read: what the file holds there is not what was written. Everything else is here.`
}

function tailNotice(tail: Buffer): string {
  return isTorn(tail)
    ? 'Rehearse was stopped while it was saving a change. That change was cut off; everything shown as saved is here.'
    : 'The end of the attempt log was damaged and has been set aside. The last changes may be missing.'
}

/** A write that was cut has no newline at its end; anything else behind the last readable line is damage. */
export function isTorn(tail: Buffer): boolean {
  return !tail.includes('\n')
}
