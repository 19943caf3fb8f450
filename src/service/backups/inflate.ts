/**
 * Inflating a file that may be damaged. Invariant: everything before the damage is handed on; a stream piped through
 * gunzip drops what its reader has not taken yet. No more is inflated ahead than one small slice holds.
 */
import { constants, createGunzip } from 'node:zlib'

const sliceBytes = 16_384

/** The inflated bytes. Throws zlib's error at damage; a file that was cut just ends. */
export async function* inflate(gzip: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  const inflated: Buffer[] = []
  let failure: Error | null = null
  let stop = () => {}
  gunzip.on('data', (bytes: Buffer) => inflated.push(bytes))
  gunzip.on('error', (error) => {
    failure = error
    stop()
  })
  const settled = (start: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      stop = resolve
      start(resolve)
    })
  try {
    for await (const chunk of gzip) {
      for (let start = 0; start < chunk.length; start += sliceBytes) {
        await settled((done) => gunzip.write(chunk.subarray(start, start + sliceBytes), done))
        yield* inflated.splice(0)
        if (failure) throw failure
      }
    }
    await settled((done) => gunzip.once('end', done).end())
    yield* inflated.splice(0)
    if (failure) throw failure
  } finally {
    gunzip.destroy()
  }
}
