/**
 * From the bytes of somebody's file to text, whatever the file's ending says.
 * Invariant: every byte sequence gives a text; a reading that is not certain is said in an issue.
 */
import { isUtf8 } from 'node:buffer'
import type { ImportIssue, SourceEncoding } from './imported'
import { decodeAs } from './windows1252'

export type SourceText = { text: string; encoding: SourceEncoding; issues: ImportIssue[] }

/**
 * The text of a file without its byte order mark. The encoding is the one given, else that of the mark, else UTF-16
 * where every other byte is zero, else UTF-8 where the bytes allow it, else Windows-1252 with a warning.
 */
export function decodeSource(bytes: Uint8Array, given?: SourceEncoding | null): SourceText {
  const encoding = given ?? sniffedEncoding(bytes)
  const text = decodeAs(encoding, bytes)
  const isGuess = !given && encoding === 'windows-1252'
  return { text, encoding, issues: isGuess ? [guessed(bytes)] : [] }
}

/** Lines without their ends, which may be CRLF, LF or CR. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

function sniffedEncoding(bytes: Uint8Array): SourceEncoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = zeroShare(bytes.subarray(0, 2000))
  if (zeros.odd > 0.4 && zeros.even < 0.1) return 'utf-16le'
  if (zeros.even > 0.4 && zeros.odd < 0.1) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** Share of zero bytes at even and at odd places. */
function zeroShare(bytes: Uint8Array): { even: number; odd: number } {
  const counts = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1
  })
  const half = Math.max(1, bytes.length / 2)
  return { even: (counts[0] ?? 0) / half, odd: (counts[1] ?? 0) / half }
}

function guessed(bytes: Uint8Array): ImportIssue {
  return {
    severity: 'warning',
    code: 'encoding-guessed',
    line: firstBadLine(bytes),
    path: null,
    message:
      'The file is not UTF-8. It was read as Windows-1252; if letters look wrong, save it as UTF-8 and import it again.',
    raw: null,
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(10, start)
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
}
