/**
 * Has banks built in a worker thread, one after the other, each within its time.
 * Invariants: a bank that hangs, crashes or eats memory costs its own job and the thread; the next job gets a new one.
 * A file that takes too long is known by name.
 */
import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { BuiltBank, LeftOut } from './buildBank'
import type { Lines } from './compiledCache'
import { compileDeadlineMs, fileDeadlineMs } from '../limits'
import type { Fault } from '../problem'
import { createDeadline, createFileWatch, type Deadline, type FileAtWork, type FileWatch } from './fileWatch'

/** Starts the thread: worker.ts, or its bundle. `options` (limits on memory) have to be handed to the Worker. */
export type StartWorker = (options: WorkerOptions) => Worker

/** What the thread gets, one at a time. */
export type CompileJob = { path: string; cacheFolder: string | null; leftOut: LeftOut }

type BuiltAsJson = Omit<BuiltBank, 'lines'> & { lines: Exclude<Lines, { bytes: Buffer }> | { text: string } }

/** What the thread says as it goes, as it is: the file it begins with; null when it is done with them. */
export type CompileProgress = { at: FileAtWork | null }

/** What the thread answers, as one JSON string. */
export type CompileReply = { built: BuiltAsJson } | { failure: string }

/**
 * A bank that could not be built, for a reason that is not in its files. `slowFile`: the one that took the time, if one
 * did.
 */
export class CompileFailure extends Error {
  readonly fault: Fault
  readonly slowFile: string | null

  constructor(code: string, message: string, more: { advice: string; slowFile?: string | null }) {
    super(message)
    this.name = 'CompileFailure'
    this.fault = { severity: 'error', code, message, advice: more.advice }
    this.slowFile = more.slowFile ?? null
  }
}

export type CompilerOptions = {
  startWorker: StartWorker
  cacheFolder: string | null
  /** Time for a bank of so many bytes. */
  deadlineMs?: (byteCount: number) => number
  /** Time for one file of so many bytes. */
  fileDeadlineMs?: (byteCount: number) => number
  /** How long an idle thread is kept for the next job. */
  idleMs?: number
}

export type BankCompiler = {
  /** Resolves to the built bank; rejects with a CompileFailure: `compile-timeout`, `compile-memory`, `compile-crash`. */
  compile: (path: string, byteCount: number, leftOut?: LeftOut) => Promise<BuiltBank>
  /** The bank at work, and the share of work on its files that is done, 0 to 1; null while there is none. */
  reading: () => { path: string; share: number } | null
  /** Ends the thread; jobs that wait are rejected. */
  close: () => Promise<void>
}

/**
 * The largest single files allowed need about a gigabyte. From 2 GB on, the heap may grow fourfold before it is
 * collected.
 */
const resourceLimits = { maxOldGenerationSizeMb: 1536 }

type Job = {
  path: string
  byteCount: number
  leftOut: LeftOut
  resolve: (built: BuiltBank) => void
  reject: (error: Error) => void
}

/** A compiler whose thread starts with its first job and ends when it was idle for a while. */
// oxlint-disable-next-line max-lines-per-function -- one thread's life, told in one place
export function createCompiler(options: CompilerOptions): BankCompiler {
  const { startWorker, cacheFolder, deadlineMs = compileDeadlineMs, idleMs = 30_000 } = options
  const waiting: Job[] = []
  let current:
    | (Job & { deadline: Deadline; watch: FileWatch; share: (at: FileAtWork | null) => number; done: number })
    | null = null
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let isClosed = false

  const endWorker = () => {
    const ended = worker
    worker = null
    return ended?.terminate()
  }

  const finish = (settle: (job: Job) => void) => {
    const job = current
    if (!job) return
    current = null
    job.deadline.clear()
    job.watch.end()
    settle(job)
    next()
  }

  const fail = (failure: CompileFailure) => {
    void endWorker()
    finish((job) => job.reject(failure))
  }

  const start = (): Worker => {
    const started = startWorker({ resourceLimits })
    // A thread that was already given up has nothing more to say.
    const ifCurrent = (act: () => void) => started === worker && act()
    started.on('message', (said: string | CompileProgress) =>
      ifCurrent(() => {
        if (typeof said === 'string') finish((job) => settleJob(job, said))
        else if (current) {
          current.watch.at(said.at)
          current.done = current.share(said.at)
        }
      }),
    )
    started.on('error', (error) => ifCurrent(() => fail(crashOf(error))))
    started.on('exit', () => ifCurrent(() => fail(crashOf(null))))
    return started
  }

  const next = () => {
    clearTimeout(idle)
    const job = waiting.shift()
    if (!job) {
      idle = setTimeout(() => void endWorker(), idleMs)
      idle.unref()
      return
    }
    const timeMs = deadlineMs(job.byteCount)
    const watch = createFileWatch({
      fileDeadlineMs: options.fileDeadlineMs ?? fileDeadlineMs,
      onLate: (file) => fail(timeout(timeMs, file)),
    })
    current = {
      ...job,
      watch,
      share: shareOf(job.byteCount),
      done: 0,
      deadline: createDeadline(timeMs, () => fail(timeout(timeMs, watch.slowest()))),
    }
    worker ??= start()
    worker.postMessage({ path: job.path, cacheFolder, leftOut: job.leftOut } satisfies CompileJob)
  }

  return {
    compile: (path, byteCount, leftOut = { files: [], isSettled: true }) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(closed())
        waiting.push({ path, byteCount, leftOut, resolve, reject })
        if (!current) next()
      }),
    reading: () => current && { path: current.path, share: current.done },
    async close() {
      isClosed = true
      clearTimeout(idle)
      for (const job of waiting.splice(0)) job.reject(closed())
      const ended = endWorker()
      finish((job) => job.reject(closed()))
      clearTimeout(idle)
      await ended
    },
  }
}

/** Every file is hashed, parsed, and judged: the share of that which lies before the file it has come to. */
function shareOf(byteCount: number): (at: FileAtWork | null) => number {
  let bytes = 0
  let last = 0
  return (at) => {
    bytes += last
    last = at?.size ?? 0
    return at ? Math.min(1, bytes / Math.max(1, 3 * byteCount)) : 1
  }
}

function settleJob(job: Job, json: string): void {
  const reply = JSON.parse(json) as CompileReply
  if ('failure' in reply) {
    job.reject(crash(reply.failure))
    return
  }
  const { lines, ...rest } = reply.built
  job.resolve({ ...rest, lines: 'text' in lines ? { bytes: Buffer.from(lines.text) } : lines })
}

function timeout(timeMs: number, slowFile: string | null): CompileFailure {
  return new CompileFailure(
    'compile-timeout',
    `Reading this bank took longer than ${Math.round(timeMs / 1000)} s and was stopped.`,
    { advice: 'Split its files; if they are small, something in them is made to take long.', slowFile },
  )
}

function crashOf(error: unknown): CompileFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY')
    return crash(error instanceof Error ? error.message : 'the thread ended')
  return new CompileFailure('compile-memory', 'Reading this bank needs more memory than it may use.', {
    advice: 'Split it.',
  })
}

function crash(reason: string): CompileFailure {
  return new CompileFailure('compile-crash', `This bank could not be read: ${reason}.`, {
    advice: 'This is a fault of the program. The other banks work; please report it with the bank.',
  })
}

function closed(): CompileFailure {
  return new CompileFailure('compile-crash', 'The program is closing.', { advice: 'Start it again.' })
}
