/**
 * Saving: every change is stamped, applied to the page's rows and posted to the attempt log, in that order of
 * starting but independent of each other. "Saved" means the log has acknowledged; the rows are only read from.
 * Invariant: events reach the log in sequence, one request in flight, and none is dropped while the page lives; one the
 * log will never take is set aside and said, and holds up no other.
 */
import type { EventId } from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import type { ServiceError } from './client'
import { createSaveQueue } from './saveQueue'
import { createSender, type Failure, type SenderDeps } from './sender'

/** `failed` keeps trying, unless `code` says that another page writes or the log is another one. */
export type SaveState =
  | { status: 'saved' }
  | { status: 'saving'; waitingCount: number; isSlow: boolean }
  | { status: 'failed'; waitingCount: number; message: string; code: string }

/** A change the log refused for good. `isKept`: the service has put it into a file of the data folder. */
export type SetAside = { event: LogEvent; message: string; isKept: boolean }

export type SaverDeps = SenderDeps & {
  /** Last sequence the log holds for this device. */
  lastSeq: number
  /** Has a refused change kept in a file. */
  keepAside: (event: LogEvent, reason: string) => Promise<unknown>
  /** Applies events to the rows; a rejection never stops saving. */
  applyToRows: (events: LogEvent[]) => Promise<void>
  newId: () => string
  nowMs: () => number
}

export type Saver = {
  /** Stamps and saves a change. Returns the event; saving goes on behind it. */
  save: (action: LogAction, atMs?: number) => LogEvent
  /** Resolves when the log has this event; rejects with a `ServiceError` when it never will. Who asks says so himself. */
  saved: (event: LogEvent) => Promise<void>
  state: () => SaveState
  subscribe: (listener: () => void) => () => void
  /** Tries again at once after a failure. */
  retry: () => void
  /**
   * Takes over changes of this device that a page before this one did not get saved. Resolves when the log has told
   * which of them it holds, or at the first failure.
   */
  restore: (kept: readonly LogEvent[]) => Promise<void>
  /** Another page may have written: asks where the log ends before anything else is sent. Resolves when it knows. */
  resume: () => Promise<void>
  /** Resolves when nothing waits any more. */
  settled: () => Promise<void>
  /** Changes not yet acknowledged, oldest first. */
  waiting: () => readonly LogEvent[]
  /** Changes the log refused for good, oldest first, until they are dismissed. */
  setAside: () => readonly SetAside[]
  dismissSetAside: () => void
}

type Watcher = { resolve: () => void; reject: (error: ServiceError) => void }

/** A saver for one page. Which page writes is decided by the service (api/writer.ts). */
export function createSaver(deps: SaverDeps): Saver {
  const queue = createSaveQueue(deps.device, deps.lastSeq)
  const listeners = new Set<() => void>()
  const watchers = new Map<EventId, Watcher[]>()
  const shown = createShown(() => queue.waiting().length)
  const publish = (change: Partial<Shown>) => {
    shown.change(change)
    listeners.forEach((listener) => listener())
  }
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const keepAside = async (event: LogEvent, message: string) => {
    publish({ aside: [...shown.aside(), { event, message, isKept: false }] })
    // Where that fails the page still has it, and offers it as a file.
    await deps.keepAside(event, message)
    const marked = (aside: SetAside) => (aside.event.id === event.id ? { ...aside, isKept: true } : aside)
    publish({ aside: shown.aside().map(marked) })
  }
  const sender = createSender(deps, queue, {
    show: publish,
    onSaved(events) {
      for (const { id } of events) take(watchers, id).forEach(({ resolve }) => resolve())
    },
    onRefused(event, error) {
      const waiting = take(watchers, event.id)
      waiting.forEach(({ reject }) => reject(error))
      if (waiting.length === 0) void keepAside(event, error.message).catch(() => undefined)
    },
  })

  return {
    save(action, atMs = deps.nowMs()) {
      const event = queue.add(action, { id: deps.newId() as EventId, atMs })
      // The rows may fail (quota, damage): the log is what counts, and the next start rebuilds them from it.
      void deps.applyToRows([event]).catch(() => undefined)
      sender.start()
      publish({})
      return event
    },
    async saved({ id }) {
      if (queue.waiting().every((event) => event.id !== id)) return
      await new Promise<void>((resolve, reject) => {
        watchers.set(id, [...(watchers.get(id) ?? []), { resolve, reject }])
      })
    },
    state: shown.state,
    subscribe: listen,
    retry: sender.wake,
    async restore(kept) {
      queue.restore(kept)
      const asked = sender.resume()
      publish({})
      await settledOrFailed(asked, shown.state, listen)
    },
    resume: sender.resume,
    settled: sender.settled,
    waiting: queue.waiting,
    setAside: shown.aside,
    dismissSetAside: () => publish({ aside: [] }),
  }
}

/** Resolves with what was asked for, or when saving fails before. */
async function settledOrFailed(
  asked: Promise<void>,
  state: Saver['state'],
  subscribe: Saver['subscribe'],
): Promise<void> {
  let stop: () => void = () => undefined
  const failed = new Promise<void>((resolve) => {
    stop = subscribe(() => state().status === 'failed' && resolve())
  })
  await Promise.race([asked, failed])
  stop()
}

type Shown = { failure: Failure | null; isSlow: boolean; aside: readonly SetAside[] }

/** What screens see of it; the same objects until something changes. */
function createShown(count: () => number) {
  let current: Shown = { failure: null, isSlow: false, aside: [] }
  let state: SaveState = { status: 'saved' }
  return {
    aside: () => current.aside,
    state: () => state,
    change(change: Partial<Shown>) {
      current = { ...current, ...change }
      const waitingCount = count()
      const { failure, isSlow } = current
      if (waitingCount === 0) state = { status: 'saved' }
      else
        state = failure
          ? { status: 'failed', waitingCount, ...failure }
          : { status: 'saving', waitingCount, isSlow }
    },
  }
}

function take(watchers: Map<EventId, Watcher[]>, id: EventId): Watcher[] {
  const found = watchers.get(id) ?? []
  watchers.delete(id)
  return found
}
