/**
 * Zip archives of strangers, unpacked to the disk entry by entry, however large they are.
 * Invariant: as in readArchive.ts; only entries that were asked for are inflated, and none is held in memory.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { ImportIssue } from '../imported'
import { listEntries, type ArchiveLimits } from './readArchive'

/** The whole of it is refused: it is no zip archive, or larger than was allowed. */
export class ArchiveRefused extends Error {}

export type Unpacking = {
  /** An empty folder. */
  folder: string
  limits: ArchiveLimits
  /** Where in the folder an entry goes, with forward slashes; null leaves it out. Trusted not to lead out of it. */
  placeOf: (path: string) => string | null
  onProgress: (done: number, all: number) => void
  signal: AbortSignal
}

/**
 * Unpacks the entries that have a place. Returns what was wrong with others, by entry; those are not there. Rejects with
 * `ArchiveRefused`, the signal's reason, or the file system's error.
 */
export async function unpackArchive(path: string, unpacking: Unpacking): Promise<ImportIssue[]> {
  const zip = await yauzl
    .openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false })
    .catch(() => {
      throw new ArchiveRefused('This is not a zip archive, or its table of contents is damaged.')
    })
  try {
    return await unpackEntries(zip, unpacking)
  } finally {
    zip.close()
  }
}

async function unpackEntries(zip: ZipFile, unpacking: Unpacking): Promise<ImportIssue[]> {
  const { limits, placeOf, onProgress, signal } = unpacking
  const issues: ImportIssue[] = []
  const entries = new Map<string, Entry>()
  await listEntries(zip, { entries, issues, limits })
  const placed = [...entries].flatMap(([path, entry]) => {
    const place = placeOf(path)
    return place === null ? [] : [{ path, entry, place }]
  })
  const claimed = placed.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (claimed > limits.totalBytes) throw new ArchiveRefused('This archive is larger inside than is allowed.')
  let done = 0
  for (const { path, entry, place } of placed) {
    signal.throwIfAborted()
    const reason = await unpackEntry(zip, entry, { ...unpacking, place })
    if (reason !== null) {
      const message = `"${path}" was left out: ${reason}`
      issues.push({ severity: 'warning', code: 'archive-entry', line: null, path, message, raw: null })
    }
    done += 1
    onProgress(done, placed.length)
  }
  return issues
}

/** Why an entry is not there; null when it is. */
async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  { folder, place, limits, signal }: Unpacking & { place: string },
): Promise<string | null> {
  if (entry.uncompressedSize > limits.entryBytes) return 'it is larger than is allowed.'
  const target = join(folder, place)
  await mkdir(dirname(target), { recursive: true })
  let crc = 0
  try {
    // It ends with an error when there is more or less in it than it claims.
    const content = await zip.openReadStreamPromise(entry)
    const counted = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        crc = crc32(chunk, crc)
        yield chunk
      }
    }
    await pipeline(content, counted, createWriteStream(target, { mode: 0o600, flags: 'wx' }), { signal })
    if (crc === entry.crc32) return null
  } catch (error) {
    await rm(target, { force: true })
    signal.throwIfAborted()
    if (isOfDisk(error)) throw error
  }
  await rm(target, { force: true })
  return 'its content is damaged or not what the archive says.'
}

/** A full or failing disk, apart from what is wrong with the archive. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall !== 'read'
}
