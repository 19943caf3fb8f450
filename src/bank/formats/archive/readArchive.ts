/**
 * Zip archives of strangers, read entry by entry.
 * Invariant: nothing is inflated beyond what was allowed and claimed; no name leads outside the archive; a bad entry is
 * reported and the others are kept.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { ImportIssue, SourceFile } from '../imported'

/** Bytes as inflated; `totalBytes` over all entries that are read. */
export type ArchiveLimits = { entryCount: number; entryBytes: number; totalBytes: number }

const megabyte = 1024 * 1024
const archiveLimits: ArchiveLimits = {
  entryCount: 50_000,
  entryBytes: 256 * megabyte,
  totalBytes: 512 * megabyte,
}

/** An open archive. `paths` are the files in it, in its order, each once, with forward slashes. */
export type Archive = {
  paths: string[]
  /** Grows while entries are read. */
  issues: ImportIssue[]
  /** The bytes of a file; null when there is none of that name, or when it is refused: the reason is in `issues`. */
  read: (path: string) => Uint8Array | null
}

/** Opens an archive without inflating anything. Bytes that are no zip archive give no paths and one error. */
export async function openArchive(bytes: Uint8Array, limits = archiveLimits): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const issues: ImportIssue[] = []
  const entries = new Map<string, Entry>()
  const file = await openZip(buffer, issues)
  if (file) await listEntries(file, { entries, issues, limits })
  let leftBytes = limits.totalBytes
  const read = (path: string) => {
    const entry = entries.get(path)
    if (!entry) return null
    try {
      const content = contentOf(entry, packedBytes(buffer, entry), Math.min(limits.entryBytes, leftBytes))
      leftBytes -= content.length
      return content
    } catch (error) {
      issues.push(issueOf('archive-entry', path, `"${path}" was left out: ${reasonOf(error)}`))
      return null
    }
  }
  return { paths: [...entries.keys()], issues, read }
}

/** All files of an archive; `issues` names those that were left out. */
export async function readArchive(
  bytes: Uint8Array,
  limits = archiveLimits,
): Promise<{ files: SourceFile[]; issues: ImportIssue[] }> {
  const archive = await openArchive(bytes, limits)
  const files: SourceFile[] = []
  for (const path of archive.paths) {
    const content = archive.read(path)
    if (content) files.push({ path, bytes: content })
  }
  return { files, issues: archive.issues }
}

function issueOf(code: string, path: string | null, message: string): ImportIssue {
  const isEntry = code === 'archive-entry'
  return {
    severity: isEntry ? 'warning' : 'error',
    code,
    line: null,
    path,
    message,
    raw: null,
    ...(isEntry && { isLeftOut: true }),
  }
}

async function openZip(buffer: Buffer, issues: ImportIssue[]): Promise<ZipFile | null> {
  try {
    // Names are decoded here: a bad one must not end the walk.
    return await yauzl.fromBufferPromise(buffer, {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    })
  } catch {
    issues.push(
      issueOf('archive-damaged', null, 'This is not a zip archive, or its table of contents is damaged.'),
    )
    return null
  }
}

type Listing = { entries: Map<string, Entry>; issues: ImportIssue[]; limits: ArchiveLimits }

/** Collects what may be read of an archive, each name once; what may not is an issue. */
export async function listEntries(file: ZipFile, { entries, issues, limits }: Listing): Promise<void> {
  let count = 0
  try {
    for await (const entry of file.eachEntry()) {
      count += 1
      if (count > limits.entryCount) {
        const message = `The archive holds more than ${limits.entryCount} files: the others were left out.`
        issues.push(issueOf('archive-too-many', null, message))
        return
      }
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      const path = name.replace(/^(?:\.\/)+/, '')
      const fault = faultOf(entry, path) ?? (entries.has(path) ? 'there is another file of this name.' : null)
      const shown = path.slice(0, 200)
      if (fault) issues.push(issueOf('archive-entry', shown, `"${shown}" was left out: ${fault}`))
      else entries.set(path, entry)
    }
  } catch {
    const message = `The archive's table of contents is damaged after ${count} files: the others could not be read.`
    issues.push(issueOf('archive-damaged', null, message))
  }
}

/** UTF-8 where the archive says so or the bytes can be nothing else, the old DOS characters otherwise. */
function nameOf(entry: Entry): string {
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0 || isValidUtf8(entry.fileNameRaw)
  const flags = isUtf8 ? entry.generalPurposeBitFlag | 0x800 : entry.generalPurposeBitFlag
  return yauzl.getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, false)
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const fileType = 0o170000
const regularFile = 0o100000

/** Why an entry is refused before it is looked into, or null. */
function faultOf(entry: Entry, path: string): string | null {
  if (path.length > 500 || /[\p{Cc}]/u.test(path)) return 'its name is too long or holds control characters.'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'its name is a place outside the archive.'
  const steps = path.split('/')
  if (steps.includes('..')) return 'its name leads outside the archive.'
  if (steps.some((step) => step === '' || step === '.')) return 'its name is not one of a file.'
  const type = (entry.externalFileAttributes >>> 16) & fileType
  if (type !== 0 && type !== regularFile) return 'it is a link or a device, not a file.'
  if (entry.isEncrypted()) return 'it is locked with a password.'
  return entry.canDecodeFileData() ? null : 'it is packed in a way that is not supported.'
}

const entryMark = 0x04034b50
const entryHeadLength = 30

/** An entry's bytes as they lie in the archive, after the head that repeats its name. */
function packedBytes(buffer: Buffer, { relativeOffsetOfLocalHeader: start, compressedSize }: Entry): Buffer {
  if (start + entryHeadLength > buffer.length || buffer.readUInt32LE(start) !== entryMark)
    throw new EntryFault('the archive is damaged there.')
  const from = start + entryHeadLength + buffer.readUInt16LE(start + 26) + buffer.readUInt16LE(start + 28)
  return buffer.subarray(from, from + compressedSize)
}

/** What is packed in `packed`. Throws when it is more than `most`, or other than the archive says. */
function contentOf(entry: Entry, packed: Buffer, most: number): Uint8Array {
  const claimed = entry.uncompressedSize
  if (claimed > most) throw new EntryFault(`it would take ${claimed} bytes, more than is allowed.`)
  if (packed.length < entry.compressedSize) throw new EntryFault('the archive ends inside it.')
  const content = entry.compressionMethod === 0 ? packed : inflated(packed, claimed)
  if (content.length !== claimed) throw new EntryFault('its size is not what the archive says.')
  if (crc32(content) !== entry.crc32)
    throw new EntryFault('its content is damaged: the checksum does not match.')
  return content
}

function inflated(packed: Buffer, claimed: number): Buffer {
  try {
    // The first byte beyond the claimed size ends the inflating.
    return inflateRawSync(packed, { maxOutputLength: Math.max(claimed, 1) })
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    throw new EntryFault(
      isTooLarge ? 'it holds more than the archive says.' : 'its content is damaged and cannot be unpacked.',
    )
  }
}

class EntryFault extends Error {}

function reasonOf(error: unknown): string {
  return error instanceof EntryFault ? error.message : 'the archive is damaged there.'
}
