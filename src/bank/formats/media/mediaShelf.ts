/**
 * The pictures and sounds of an import, under names that are safe in a bank's `assets` folder.
 * Invariant: what is on the shelf is of a kind this program shows, within its limits, and each name is given once.
 */
import { asciiSpelling } from '#core/common/asciiSpelling'
import { withoutEnding } from '#core/common/withoutEnding'
import { createHash } from 'node:crypto'
import { defaultLimits } from '../../limits'

/** `files` by the name that stands after `assets/`. */
export type MediaShelf = {
  files: Map<string, Uint8Array>
  /**
   * Puts a file on the shelf and gives the address to write for it, `assets/<name>`. The same bytes are kept once.
   * Null when it is no picture or sound, or too large: then `refused` says why, by the name given.
   */
  add: (name: string, bytes: Uint8Array) => string | null
  /** As `add`, for an address that holds its bytes (`data:`). Null also for any other address. */
  addDataAddress: (address: string) => string | null
  refused: Map<string, string>
}

/** All files of one import together: as much as a bank may hold, with room for its questions. */
const mostBytes = defaultLimits.bankBytes - 2 * defaultLimits.yamlBytes
const mostFiles = defaultLimits.fileCount - 1000

/** An empty shelf. */
export function createMediaShelf(): MediaShelf {
  const files = new Map<string, Uint8Array>()
  const refused = new Map<string, string>()
  const addressOfContent = new Map<string, string>()
  const takenNames = new Map<string, number>()
  let byteCount = 0

  const add = (name: string, bytes: Uint8Array): string | null => {
    const type = typeOf(name, bytes)
    const fault =
      faultOf(type, bytes) ?? (isFull(bytes.length) ? 'there are too many pictures and sounds.' : null)
    if (!type || fault) {
      refused.set(name.slice(0, 200), fault ?? '')
      return null
    }
    const content = createHash('sha256').update(bytes).digest('hex') + type
    const known = addressOfContent.get(content)
    if (known) return known
    const free = freeName(name, type, takenNames)
    files.set(free, bytes)
    byteCount += bytes.length
    addressOfContent.set(content, `assets/${free}`)
    return `assets/${free}`
  }
  const isFull = (length: number) => byteCount + length > mostBytes || files.size >= mostFiles
  const addDataAddress = (address: string) => {
    const data = readDataAddress(address)
    return data && add(`picture.${data.subtype}`, data.bytes)
  }
  return { files, refused, add, addDataAddress }
}

const pictureTypes = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg']
const soundTypes = ['mp3', 'ogg', 'oga', 'opus', 'wav', 'flac', 'm4a', 'aac', 'mp4', 'webm']

/** First bytes that tell a picture whatever its name says. */
const signatures: [string, (head: string) => boolean][] = [
  ['png', (head) => head.startsWith('\x89PNG\r\n')],
  ['jpg', (head) => head.startsWith('\xff\xd8\xff')],
  ['gif', (head) => head.startsWith('GIF8')],
  ['webp', (head) => head.startsWith('RIFF') && head.startsWith('WEBP', 8)],
  ['avif', (head) => head.startsWith('ftypavi', 4)],
]

/** The ending a file gets: what its bytes are, else what its name says; null for anything that is not shown. */
function typeOf(name: string, bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1')
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const told = signatures.find(([, fits]) => fits(head))?.[0]
  if (told) return told === 'jpg' && ending === 'jpeg' ? ending : told
  if (soundTypes.includes(ending)) return ending
  const isDrawing = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(head)
  return isDrawing && (ending === 'svg' || head.includes('<svg')) ? 'svg' : null
}

function faultOf(type: string | null, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'it is empty.'
  if (!type) return 'it is no picture or sound of a kind that can be shown.'
  return bytes.length > defaultLimits.assetBytes ? 'it is larger than 16 MB.' : null
}

/** `name` with plain characters only, the ending given, and a number where another file has that name already. */
function freeName(name: string, type: string, taken: Map<string, number>): string {
  const step = name.split(/[/\\]/).pop() ?? ''
  const plain = asciiSpelling(step.replace(/\.[A-Za-z0-9]{1,5}$/, ''))
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+/, '')
  const stem = withoutEnding(plain, '-').slice(0, 80)
  const base = stem || (pictureTypes.includes(type) ? 'picture' : 'sound')
  // The last number given under a name, so that ten thousand files of one name take no longer than they must.
  const last = `${base}.${type}`.toLowerCase()
  for (let number = (taken.get(last) ?? 0) + 1; ; number += 1) {
    const candidate = number === 1 ? `${base}.${type}` : `${base}-${number}.${type}`
    taken.set(last, number)
    if (number > 1 && taken.has(candidate.toLowerCase())) continue
    taken.set(candidate.toLowerCase(), Math.max(taken.get(candidate.toLowerCase()) ?? 0, 1))
    return candidate
  }
}

function readDataAddress(address: string): { subtype: string; bytes: Uint8Array } | null {
  const comma = address.slice(0, 300).indexOf(',')
  const head = /^data:(?:image|audio|video)\/([A-Za-z0-9]+)(?![A-Za-z0-9])[^,]*$/i.exec(
    address.slice(0, Math.max(comma, 0)),
  )
  if (!head) return null
  const subtype = (head[1] ?? '').toLowerCase().replace('mpeg', 'mp3')
  const isBase64 = /;\s*base64\s*$/i.test(head[0])
  const data = address.slice(comma + 1)
  if (data.length > defaultLimits.assetBytes * 2)
    return { subtype, bytes: new Uint8Array(defaultLimits.assetBytes + 1) }
  return { subtype, bytes: Buffer.from(isBase64 ? data : percentDecoded(data), isBase64 ? 'base64' : 'utf8') }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
