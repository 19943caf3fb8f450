/**
 * One import's thread, seen from outside: files go in, questions about them are answered within their time.
 * Invariant: whatever the files do (hang, crash, eat memory), they cost this thread alone, and whoever asked is told.
 */
import type { Worker } from 'node:worker_threads'
import type { StartWorker } from '../compile/compiler'
import type { JobAnswers, JobCall, JobName, JobNote, ThreadMessage, ThreadReply } from './jobMessages'

/** Why an import came to nothing, for a reason that is not in one of its questions. `message` is for the person. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure'
}

export type ImportThread = {
  /** Hands something over; nothing is answered. The bytes of a chunk are gone from here afterwards. */
  tell: (note: JobNote) => void
  /** Rejects with an ImportFailure when the thread ended, took too long or could not do it. */
  ask: <Name extends JobName>(call: JobCall<Name>, limitMs: number) => Promise<JobAnswers[Name]>
  /** Ends the thread at once; what was asked is rejected. */
  end: () => void
}

export type ImportThreadOptions = {
  startWorker: StartWorker
  /** Hears how many of the files were read. */
  onProgress: (done: number, all: number) => void
}

/** Sources may be as large as an archive's limits; their text and what is made of it need several times as much. */
const resourceLimits = { maxOldGenerationSizeMb: 2048 }

type Waiting = {
  resolve: (answer: unknown) => void
  reject: (failure: ImportFailure) => void
  deadline: NodeJS.Timeout
}

/** Starts a thread for one import. */
export function startImportThread({ startWorker, onProgress }: ImportThreadOptions): ImportThread {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let failure: ImportFailure | null = null
  const worker = startWorker({ resourceLimits })

  const fail = (reason: ImportFailure) => {
    if (failure) return
    failure = reason
    void worker.terminate()
    for (const { reject, deadline } of waiting.values()) {
      clearTimeout(deadline)
      reject(reason)
    }
    waiting.clear()
  }
  const settle = (reply: Extract<ThreadReply, { id: number }>) => {
    const asked = waiting.get(reply.id)
    if (!asked) return
    waiting.delete(reply.id)
    clearTimeout(asked.deadline)
    if ('failure' in reply) asked.reject(new ImportFailure(reply.failure))
    else asked.resolve(reply.answer)
  }
  listen(worker, {
    onReply: (reply) => ('progress' in reply ? onProgress(...reply.progress) : settle(reply)),
    onEnd: fail,
  })

  return {
    tell(note) {
      if (failure) return
      worker.postMessage({ note } satisfies ThreadMessage, 'bytes' in note ? [note.bytes.buffer] : [])
    },
    ask(call, limitMs) {
      return new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        lastId += 1
        const deadline = setTimeout(() => fail(tooSlow(limitMs)), limitMs)
        waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject, deadline })
        worker.postMessage({ id: lastId, call: call as JobCall } satisfies ThreadMessage)
      })
    },
    end: () => fail(new ImportFailure('This import was given up.')),
  }
}

type Listeners = { onReply: (reply: ThreadReply) => void; onEnd: (reason: ImportFailure) => void }

function listen(worker: Worker, { onReply, onEnd }: Listeners): void {
  worker.on('message', onReply)
  worker.on('error', (error) => onEnd(crashOf(error)))
  worker.on('exit', () => onEnd(crashOf(null)))
}

function tooSlow(limitMs: number): ImportFailure {
  const seconds = Math.round(limitMs / 1000)
  return new ImportFailure(
    `Reading these files took longer than ${seconds} seconds and was stopped. Import them in smaller parts.`,
  )
}

function crashOf(error: unknown): ImportFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new ImportFailure(
      'Reading these files needs more memory than an import may use. Import them in smaller parts.',
    )
  }
  const reason = error instanceof Error ? error.message : 'the thread ended'
  return new ImportFailure(
    `These files could not be read: ${reason.slice(0, 200)}. Nothing was imported; please report it with the files.`,
  )
}
