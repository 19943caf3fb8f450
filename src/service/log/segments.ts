/**
 * The segments of one device as they lie on the disk, read at start: the manifest says what the sealed ones hold, the
 * others are scanned. Only reads; mending is the writer's (deviceWriter.ts), and done on this device's log alone.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from './files'
import { readContent, type SegmentContent } from './lines'
import { loadManifest, type SealedSegment } from './manifest'

/** A segment the manifest does not list: normally one, the newest, which is still written to. */
export type OpenSegment = { number: number; file: Buffer; content: SegmentContent }

export type DeviceSegments = {
  sealed: SealedSegment[]
  /** In order. More than one after a crash between two steps of sealing, or when the manifest is gone. */
  open: OpenSegment[]
  isManifestUnreadable: boolean
  /** Numbers of segments that are listed but not there, and of those that are there but cannot be read. */
  missing: number[]
  unreadable: number[]
}

/** A segment for readers: only the first `bytes` of the file are for reading. `sha256` is null until it is sealed. */
export type ReadableSegment = { path: string; bytes: number; lastSeq: number; sha256: string | null }

/** Where segment `number` lies. */
export function segmentPath(folder: string, number: number): string {
  return join(folder, `${number}.ndjson`)
}

/** Reads a device's folder; one that is not there has no segments. */
export async function loadSegments(folder: string): Promise<DeviceSegments> {
  const numbers = await segmentNumbers(folder)
  const manifest = await loadManifest(folder)
  const listed = manifest === 'unreadable' ? [] : (manifest ?? [])
  const sealed = listed.filter((segment) => numbers.includes(segment.number))
  const missing = listed.filter((segment) => !numbers.includes(segment.number))
  const known = new Set(listed.map((segment) => segment.number))
  const open: OpenSegment[] = []
  const unreadable: number[] = []
  for (const number of numbers.filter((candidate) => !known.has(candidate))) {
    const file = await readFile(segmentPath(folder, number)).catch(() => null)
    if (file) open.push({ number, file, content: readContent(file) })
    else unreadable.push(number)
  }
  return {
    sealed,
    open,
    isManifestUnreadable: manifest === 'unreadable',
    missing: missing.map((segment) => segment.number),
    unreadable,
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
  const { missing, unreadable, open, isManifestUnreadable } = segments
  const damagedCount = open.reduce((sum, { content }) => sum + content.damagedCount, 0)
  const gone = [...missing, ...unreadable].map((number) => `${number}.ndjson`)
  const tail = open.at(-1)?.file.subarray(open.at(-1)?.content.bytes)
  return [
    isManifestUnreadable &&
      'The list of the attempt log’s files was damaged and has been made again. Nothing was lost.',
    gone.length > 0 &&
      `Part of the attempt log cannot be read (${gone.join(', ')}). What was answered then is missing; everything else is here.`,
    damagedCount > 0 &&
      `${damagedCount === 1 ? 'One change' : `${damagedCount} changes`} in the attempt log cannot be read, because the disk damaged the file. Everything else is here.`,
    tail && tail.length > 0 && tailNotice(tail),
  ].filter((notice) => notice !== false && notice !== undefined)
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
