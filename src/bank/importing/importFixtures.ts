/** Threads of imports for tests. Nothing of the program imports it. */
import { EventEmitter } from 'node:events'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { createImportJob } from './importJob'
import type { ThreadMessage } from './jobMessages'

/** An import's thread taken by this one, so that a test need not wait for one to start. */
export class ImportInThisThread extends EventEmitter {
  private readonly job = createImportJob((done, all) => this.emit('message', { progress: [done, all] }))
  private turn: Promise<void> = Promise.resolve()

  postMessage(message: ThreadMessage) {
    if ('note' in message) this.job.tell(message.note)
    else this.turn = this.turn.then(() => this.answer(message))
  }

  private async answer({ id, call }: Extract<ThreadMessage, { id: number }>) {
    try {
      this.emit('message', { id, answer: await this.job.answer(call) })
    } catch (error) {
      this.emit('message', { id, failure: error instanceof Error ? error.message : 'unknown' })
    }
  }

  terminate = () => Promise.resolve(0)
}

/** The real thread, its TypeScript read as it is. */
export function startRealImport(options: WorkerOptions): Worker {
  const source = new URL('importWorker.ts', import.meta.url).href
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}') })`
  return new Worker(code, { ...options, eval: true })
}
