/**
 * Inflating a file that may be damaged. Invariant: everything before the damage is handed on, but for the one slice it is
 * in; a stream piped through gunzip drops what its reader has not taken yet. No more is inflated ahead than a slice holds.
 */
import { constants, createGunzip } from 'node:zlib'

const sliceBytes = 256

/** The inflated bytes. Throws zlib's error at damage; a file that was cut just ends. */
export async function* inflate(gzip: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  const inflated: Buffer[] = []
  let failure: Error | null = null
  let isOver = false
  let stop = () => {}
  const over = (error: Error | null) => {
    failure ??= error
    isOver = true
    stop()
  }
  gunzip.on('data', (bytes: Buffer) => inflated.push(bytes))
  gunzip.on('error', over)
  // A file may end before its bytes do: what follows the end is not looked at, and nothing answers any more.
  gunzip.on('end', () => over(null))
  const settled = (start: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      stop = resolve
      if (isOver) resolve()
      else start(resolve)
    })
  try {
    // It flows from the next turn on; what was inflated before would wait inside and be dropped with it.
    await settled(setImmediate)
    for await (const chunk of gzip) {
      for (let start = 0; start < chunk.length; start += sliceBytes) {
        await settled((done) => gunzip.write(chunk.subarray(start, start + sliceBytes), done))
        yield* inflated.splice(0)
        if (failure) throw failure
      }
    }
    await settled(() => gunzip.end())
    yield* inflated.splice(0)
    if (failure) throw failure
  } finally {
    gunzip.destroy()
  }
}
