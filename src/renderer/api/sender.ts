/**
 * Sends what waits to the attempt log, one request at a time, and decides what a failure means: try again, find out
 * where the log ends, or set a change aside. Invariant: no change is sent again as it is when that cannot help.
 */
import { serviceWords } from '../wording/en/service'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { ServiceError } from './client'
import type { SaveQueue } from './saveQueue'

/** Where the log ends for its device, and which ids it holds behind the place that was asked for. */
export type LogEnd = { device: DeviceId; lastSeq: number; known: ReadonlySet<EventId> }

export type Failure = { message: string; code: string }

export type SenderDeps = {
  device: DeviceId
  append: (events: LogEvent[]) => Promise<unknown>
  /** Asks where the log ends; `known` are the ids behind `after`. */
  logEnd: (after: number) => Promise<LogEnd>
  /** The numbers of waiting changes are others by now, or some are gone: rows they were applied to are made anew. */
  rebuildRows: () => void
  wait: (ms: number) => Promise<void>
  /** Calls back when a request takes long; returns a function that stops it. */
  whenSlow: (act: () => void) => () => void
}

export type SenderEvents = {
  show: (now: { failure?: Failure | null; isSlow?: boolean }) => void
  onSaved: (events: readonly LogEvent[]) => void
  onRefused: (event: LogEvent, error: ServiceError) => void
}

export type Sender = {
  /** Sends, unless it does already. */
  start: () => void
  /** Tries again at once after a failure. */
  wake: () => void
  /** Asks where the log ends before it sends anything else. Resolves when it knows. */
  resume: () => Promise<void>
  /** Resolves when nothing waits any more. */
  settled: () => Promise<void>
}

/** Most changes in one request. */
export const batchLimit = 100
const retryDelaysMs = [500, 1_000, 2_000, 5_000]
const mostConflicts = 3

/** A sender of the changes in a queue; nothing else takes them out. */
export function createSender(deps: SenderDeps, queue: SaveQueue, events: SenderEvents): Sender {
  const { show } = events
  const batches = createBatches(deps, queue, events)
  let running: Promise<void> | null = null
  let wake: () => void = () => undefined
  let asking: { promise: Promise<void>; resolve: () => void } | null = null

  const askEnd = async () => {
    const saved = await renumber(deps, queue)
    events.onSaved(saved)
    asking?.resolve()
    asking = null
  }
  const pause = async ({ code }: Failure, tries: number) => {
    const woken = new Promise<void>((resolve) => (wake = resolve))
    const delayMs = retryDelaysMs[Math.min(tries, 3)] ?? 5_000
    await (standingCodes.has(code) ? woken : Promise.race([deps.wait(delayMs), woken]))
  }
  const isBusy = () => asking !== null || queue.waiting().length > 0
  const sendOnce = async (tries: number): Promise<number> => {
    try {
      await (asking ? askEnd() : batches.send())
      show({ failure: null, isSlow: false })
      return 0
    } catch (error) {
      const meaning = batches.judge(error)
      if (meaning === 'ask') asking ??= promised()
      const failure = meaning === 'wait' ? describe(error) : null
      show({ failure, isSlow: false })
      if (failure) await pause(failure, tries)
      return tries + 1
    }
  }
  const run = async () => {
    try {
      for (let tries = 0; isBusy();) tries = await sendOnce(tries)
    } finally {
      // In the same breath as the last look at the queue: a change that comes a moment later begins anew.
      running = null
    }
  }
  const start = () => {
    if (isBusy()) running ??= run()
  }

  return {
    start,
    wake: () => wake(),
    settled: () => running ?? Promise.resolve(),
    resume() {
      asking ??= promised()
      const { promise } = asking
      start()
      wake()
      return promise
    },
  }
}

/** What is refused with these codes would be refused again, whenever it is sent. */
const finalCodes: ReadonlySet<string> = new Set(['badRequest', 'tooLarge', 'questionsChanged'])
/** These do not heal by trying: the page has to be the one that writes again, or to start anew. */
const standingCodes: ReadonlySet<string> = new Set(['notWriter', 'otherHistory'])

type Meaning = 'again' | 'ask' | 'wait'

/** The batches a queue is sent in: smaller ones while the change that is refused is looked for. */
function createBatches(deps: SenderDeps, queue: SaveQueue, { show, onSaved, onRefused }: SenderEvents) {
  let most = batchLimit
  let conflicts = 0

  const setAside = (event: LogEvent, error: ServiceError) => {
    queue.remove(event.id)
    onRefused(event, error)
    deps.rebuildRows()
  }
  return {
    async send() {
      const batch = queue.next(most)
      const stop = deps.whenSlow(() => show({ isSlow: true }))
      try {
        await deps.append(batch)
      } finally {
        stop()
      }
      queue.acknowledge(batch)
      onSaved(batch)
      most = Math.min(batchLimit, most * 2)
      conflicts = 0
    },
    judge(error: unknown): Meaning {
      if (!(error instanceof ServiceError)) return 'wait'
      if (error.code === 'sequenceGap' && conflicts < mostConflicts) {
        conflicts += 1
        return 'ask'
      }
      if (!finalCodes.has(error.code)) return 'wait'
      const batch = queue.next(most)
      const [event] = batch
      // Which of them it is shows when they are sent in smaller parts.
      if (batch.length > 1) most = Math.ceil(batch.length / 2)
      else if (event) setAside(event, error)
      return 'again'
    },
  }
}

/** Numbers what waits from where the log ends. Returns what the log turned out to hold already. */
async function renumber(deps: SenderDeps, queue: SaveQueue): Promise<LogEvent[]> {
  const { device, lastSeq, known } = await deps.logEnd(queue.lastSeq())
  if (device !== deps.device) throw otherHistory()
  const saved = queue.waiting().filter(({ id }) => known.has(id))
  queue.renumber(lastSeq, known)
  deps.rebuildRows()
  return saved
}

function promised(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((settle) => (resolve = settle))
  return { promise, resolve }
}

function otherHistory(): ServiceError {
  return new ServiceError('otherHistory', serviceWords.otherHistory)
}

function describe(error: unknown): Failure {
  if (error instanceof ServiceError) return { message: error.message, code: error.code }
  return { message: serviceWords.notHandedOver, code: 'internal' }
}
