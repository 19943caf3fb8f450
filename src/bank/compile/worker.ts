/**
 * The thread that builds banks, so that no bank can hold up the rest of the program. Bundled as an entry of its own.
 * Invariant: every job gets exactly one reply, one JSON string, unless the thread is ended first.
 */
import { parentPort } from 'node:worker_threads'
import { buildBank } from './buildBank'
import type { CompileJob, CompileProgress, CompileReply } from './compiler'

const begins = (at: CompileProgress['at']) => parentPort?.postMessage({ at } satisfies CompileProgress)

async function replyTo({ path, cacheFolder, leftOut }: CompileJob): Promise<CompileReply> {
  try {
    const { lines, ...rest } = await buildBank(path, cacheFolder, { leftOut, begins })
    return { built: { ...rest, lines: 'bytes' in lines ? { text: lines.bytes.toString('utf8') } : lines } }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : 'unknown' }
  }
}

parentPort?.on('message', (job: CompileJob) => {
  void replyTo(job).then((reply) => parentPort?.postMessage(JSON.stringify(reply)))
})
