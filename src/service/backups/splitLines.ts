/** Lines of a stream of bytes. Invariant: no more than one line is ever held, and it has a limit. */
import { Refusal } from '../http/refusal'

const newline = 0x0a
/** One change of the log may have 4 MB. */
const lineLimitBytes = 8_000_000
/** Far more than a lifetime of answers; a small file that inflates to more was made to do harm. */
const limitBytes = 4_000_000_000

/** Every line that ends with a newline, without it; what follows the last one is not a line. Throws `tooLarge`. */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let partBytes = 0
  let allBytes = 0
  for await (const chunk of chunks) {
    allBytes += chunk.length
    let start = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, start)) {
      const end = chunk.subarray(start, at)
      yield parts.length > 0 ? Buffer.concat([...parts, end]) : end
      parts = []
      partBytes = 0
      start = at + 1
    }
    parts.push(chunk.subarray(start))
    partBytes += chunk.length - start
    if (partBytes > lineLimitBytes || allBytes > limitBytes) throw tooLarge()
  }
}

function tooLarge(): Refusal {
  return new Refusal(
    'tooLarge',
    'This file is larger inside than any history can be. It was not read further.',
  )
}
