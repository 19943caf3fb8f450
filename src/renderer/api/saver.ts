/**
 * Saving: every change is stamped, applied to the page's rows and posted to the attempt log, in that order of
 * starting but independent of each other. "Saved" means the log has acknowledged; the rows are only read from.
 * Invariant: events reach the log in sequence, one request in flight, and none is dropped while the page lives.
 */
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import { ServiceError } from './client'

/** `failed` keeps trying; `waitingCount` changes are in memory. `since` is epoch milliseconds of the first try. */
export type SaveState =
  | { status: 'saved' }
  | { status: 'saving'; waitingCount: number }
  | { status: 'failed'; waitingCount: number; message: string; code: string }

export type SaverDeps = {
  device: DeviceId
  /** Last sequence the log holds for this device. */
  lastSeq: number
  append: (events: LogEvent[]) => Promise<unknown>
  /** Applies events to the rows; a rejection never stops saving. */
  applyToRows: (events: LogEvent[]) => Promise<void>
  newId: () => string
  nowMs: () => number
  wait: (ms: number) => Promise<void>
}

export type Saver = {
  /** Stamps and saves a change. Returns the event; saving goes on behind it. */
  save: (action: LogAction, atMs?: number) => LogEvent
  state: () => SaveState
  subscribe: (listener: () => void) => () => void
  /** Tries again at once after a failure. */
  retry: () => void
  /** Resolves when nothing waits any more. */
  settled: () => Promise<void>
  /** Changes not yet acknowledged, oldest first. */
  waiting: () => readonly LogEvent[]
}

const batchLimit = 100
const batchBytes = 4_000_000
const retryDelaysMs = [500, 1_000, 2_000, 5_000]

/** A saver for one window. There is one writing window at a time (lib/writerLock.ts). */
export function createSaver(deps: SaverDeps): Saver {
  const queue: LogEvent[] = []
  const listeners = new Set<() => void>()
  let seq = deps.lastSeq
  let failure: { message: string; code: string } | null = null
  let pump: Promise<void> | null = null
  let wake: () => void = () => undefined
  let state: SaveState = { status: 'saved' }

  const publish = () => {
    state = stateOf(queue.length, failure)
    listeners.forEach((listener) => listener())
  }

  const send = async () => {
    for (let tries = 0; queue.length > 0;) {
      const batch = nextBatch(queue)
      try {
        await deps.append(batch)
        queue.splice(0, batch.length)
        failure = null
        tries = 0
      } catch (error) {
        failure = describe(error)
        publish()
        const woken = new Promise<void>((resolve) => (wake = resolve))
        await Promise.race([deps.wait(retryDelaysMs[Math.min(tries, 3)] ?? 5_000), woken])
        tries += 1
      }
      publish()
    }
  }

  return {
    save(action, atMs = deps.nowMs()) {
      seq += 1
      const event = { ...action, id: deps.newId() as EventId, device: deps.device, seq, atMs }
      queue.push(event)
      // The rows may fail (quota, damage): the log is what counts, and the next start rebuilds them from it.
      void deps.applyToRows([event]).catch(() => undefined)
      pump ??= send().finally(() => (pump = null))
      publish()
      return event
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    retry: () => wake(),
    settled: () => pump ?? Promise.resolve(),
    waiting: () => queue,
  }
}

function stateOf(waitingCount: number, failure: { message: string; code: string } | null): SaveState {
  if (waitingCount === 0) return { status: 'saved' }
  return failure ? { status: 'failed', waitingCount, ...failure } : { status: 'saving', waitingCount }
}

function nextBatch(queue: LogEvent[]): LogEvent[] {
  let bytes = 0
  const end = queue.findIndex((event, index) => {
    bytes += JSON.stringify(event).length
    return index > 0 && (index >= batchLimit || bytes > batchBytes)
  })
  return queue.slice(0, end === -1 ? queue.length : end)
}

function describe(error: unknown): { message: string; code: string } {
  if (error instanceof ServiceError) return { message: error.message, code: error.code }
  return { message: 'The answer could not be handed to the attempt log.', code: 'internal' }
}
