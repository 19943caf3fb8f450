/**
 * The thread of one import, so that no file can hold up the rest of the program. Bundled as an entry of its own.
 * Invariant: every question gets exactly one reply, unless the thread is ended first.
 */
import { parentPort } from 'node:worker_threads'
import { createImportJob } from './importJob'
import type { ThreadMessage, ThreadReply } from './jobMessages'

const reply = (message: ThreadReply) => parentPort?.postMessage(message)
const job = createImportJob((done, all) => reply({ progress: [done, all] }))
let turn: Promise<void> = Promise.resolve()

async function answer({ id, call }: Extract<ThreadMessage, { id: number }>): Promise<void> {
  try {
    reply({ id, answer: await job.answer(call) })
  } catch (error) {
    reply({ id, failure: error instanceof Error ? error.message : 'unknown' })
  }
}

parentPort?.on('message', (message: ThreadMessage) => {
  if ('note' in message) job.tell(message.note)
  else turn = turn.then(() => answer(message))
})
