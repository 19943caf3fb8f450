/**
 * The pictures and sounds of an Anki package, by the names notes use.
 * Invariant: a name is only looked up, never a path; a file is read when a note first shows it.
 */
import type { Archive } from '../archive/readArchive'
import type { MediaShelf } from '../media/mediaShelf'
import { readMessage, textField } from './protobuf'
import { unzstd } from './zstd'

const mostListBytes = 64 * 1024 * 1024
const mostFileBytes = 64 * 1024 * 1024
const zstdMark = [0x28, 0xb5, 0x2f, 0xfd]

/** `media(source)` gives `assets/<name>` for what a note shows; null when it is not in the package. */
export function openAnkiMedia(archive: Archive, shelf: MediaShelf): (source: string) => string | null {
  const entries = archive.paths.includes('media') ? mediaList(archive) : new Map<string, string>()
  const known = new Map<string, string | null>()
  return (source) => {
    if (/^data:/i.test(source)) return shelf.addDataAddress(source)
    const name = [source, decoded(source)]
      .map((text) => text.normalize('NFC'))
      .find((text) => entries.has(text))
    if (name === undefined) return null
    const given = known.get(name)
    if (given !== undefined) return given
    const address = addressOf(archive, shelf, { name, entry: entries.get(name) ?? '' })
    known.set(name, address)
    return address
  }
}

function addressOf(
  archive: Archive,
  shelf: MediaShelf,
  { name, entry }: { name: string; entry: string },
): string | null {
  const packed = archive.read(entry)
  if (!packed) return null
  try {
    return shelf.add(name, unpacked(packed, mostFileBytes))
  } catch {
    return null
  }
}

/** Files of the new format are packed once more, each on its own. */
function unpacked(bytes: Uint8Array, mostBytes: number): Uint8Array {
  return zstdMark.every((byte, index) => bytes[index] === byte) ? unzstd(bytes, mostBytes) : bytes
}

/** Names of the archive's entries by names of files. A list that cannot be read is an empty one. */
function mediaList(archive: Archive): Map<string, string> {
  const packed = archive.read('media')
  try {
    const bytes = unpacked(packed ?? new Uint8Array(), mostListBytes)
    return bytes[0] === 0x7b ? listOfJson(bytes) : listOfMessage(bytes)
  } catch {
    archive.issues.push({
      ...{ severity: 'warning', code: 'media-list-damaged', line: null, path: 'media', raw: null },
      message: 'The list of pictures and sounds in this package is damaged: none of them was brought in.',
    })
    return new Map()
  }
}

function listOfJson(bytes: Uint8Array): Map<string, string> {
  const list = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>
  const pairs = Object.entries(list).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return new Map(pairs.map(([entry, name]) => [name.normalize('NFC'), entry]))
}

/** Field 1 repeats: a file each, in the order of the entries 0, 1, 2… */
function listOfMessage(bytes: Uint8Array): Map<string, string> {
  const files = readMessage(bytes).filter(({ field, value }) => field === 1 && value instanceof Uint8Array)
  return new Map(
    files.map(({ value }, index) => [textField(value as Uint8Array, 1).normalize('NFC'), String(index)]),
  )
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
