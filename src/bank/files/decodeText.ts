/**
 * From bytes to text. Invariant: text is whole UTF-8 or refused; a wrong guess would change what a question says.
 */
import { isUtf8 } from 'node:buffer'
import { FileRefusal } from './refusal'

/**
 * The text of a UTF-8 file, without its byte order mark. Throws a FileRefusal: `encoding-utf16`, or
 * `encoding-not-utf8` with the first line that is not UTF-8.
 */
export function decodeText(bytes: Buffer): string {
  if (looksLikeUtf16(bytes)) {
    throw new FileRefusal({
      code: 'encoding-utf16',
      message: 'This file is saved as UTF-16, which is not read.',
      advice: 'Save it again with the encoding UTF-8.',
    })
  }
  if (!isUtf8(bytes)) {
    throw new FileRefusal(
      {
        code: 'encoding-not-utf8',
        message: 'This file is not UTF-8: some of its characters cannot be read.',
        advice: 'Save it again with the encoding UTF-8.',
      },
      { line: firstBadLine(bytes), column: null },
    )
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return bytes.toString('utf8', hasMark ? 3 : 0)
}

/** A byte order mark, or ASCII with a zero byte on either side. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const [first = 1, second = 1] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return bytes.length >= 2 && (first === 0) !== (second === 0)
}

function firstBadLine(bytes: Buffer): number {
  let start = 0
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(10, start)
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
}
