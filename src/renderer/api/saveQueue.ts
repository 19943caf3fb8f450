/**
 * The changes that wait to be saved, with their places in the log's sequence. Invariant: what waits is numbered without
 * a gap from where the log ends, whatever was saved, taken out or written by another page in between.
 */
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'

export type SaveQueue = {
  /** Puts a change at the end. */
  add: (action: LogAction, stamp: { id: EventId; atMs: number }) => LogEvent
  /** Puts changes a page before this one left unsent in front. Where the log ends has to be asked before any is sent. */
  restore: (kept: readonly LogEvent[]) => void
  /** Oldest first. The same array until something changes. */
  waiting: () => readonly LogEvent[]
  /** What goes with the next request: up to `most` changes and about four megabytes, one at least. */
  next: (most: number) => LogEvent[]
  /** Where the log ends, as far as this page knows. */
  lastSeq: () => number
  /** These are in the log. */
  acknowledge: (events: readonly LogEvent[]) => void
  /** Takes one out for good; what follows it moves up. */
  remove: (id: EventId) => void
  /** The log ends at `lastSeq` and holds some of them already: the others are numbered from there. */
  renumber: (lastSeq: number, known: ReadonlySet<EventId>) => void
}

const mostBytes = 4_000_000

/** An empty queue of one device's changes, behind the change `lastSeq` of the log. */
export function createSaveQueue(device: DeviceId, lastSeq: number): SaveQueue {
  let events: readonly LogEvent[] = []
  let end = lastSeq

  const number = (rest: readonly LogEvent[]) => {
    events = rest.map((event, index) => {
      const seq = end + index + 1
      return event.seq === seq ? event : { ...event, seq }
    })
  }
  return {
    add(action, stamp) {
      const event = { ...action, ...stamp, device, seq: end + events.length + 1 }
      events = [...events, event]
      return event
    },
    restore(kept) {
      // The log may have some of them: it is asked from before the first.
      end = Math.max(0, Math.min(end, ...kept.map(({ seq }) => seq - 1)))
      number([...kept, ...events])
    },
    waiting: () => events,
    next(most) {
      let bytes = 0
      const stop = events.findIndex((event, index) => {
        bytes += JSON.stringify(event).length
        return index > 0 && (index >= most || bytes > mostBytes)
      })
      return events.slice(0, stop === -1 ? events.length : stop)
    },
    lastSeq: () => end,
    acknowledge(saved) {
      const ids = new Set(saved.map(({ id }) => id))
      end = Math.max(end, saved.at(-1)?.seq ?? 0)
      events = events.filter(({ id }) => !ids.has(id))
    },
    remove: (id) => number(events.filter((event) => event.id !== id)),
    renumber(lastSeqOfLog, known) {
      end = lastSeqOfLog
      number(events.filter(({ id }) => !known.has(id)))
    },
  }
}
