/**
 * Unsaved changes of a page, from their file into the log: those whose ids the log does not hold yet, stamped anew
 * behind its end. Their own numbers say nothing by then, for others may have taken them. Invariant: a change is in the
 * log once, however often its file is brought in, and one that no log takes or that could not be shown holds up no other.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { valueAt } from '#core/common/dictionary'
import type { EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import type { Trial } from '#core/log/trial'
import { Refusal } from '../http/refusal'
import type { AttemptLog } from '../log/attemptLog'

/** Hands on every change of a file, in order; resolves with how many lines could not be read. */
type ReadChanges = (take: (event: LogEvent) => void | Promise<void>) => Promise<{ unreadable: number }>

/** Most events the log takes at once from a page; the same here. */
const appendLimit = 100
/** After so many lines others get their turn. */
const linesATurn = 500

/** `trial` begins empty. */
type Target = { log: AttemptLog; trial: Trial }

/** Adds the changes of a file. Returns how many are new, and how many could not be read, shown, or held by the log. */
export async function addChanges(
  { log, trial }: Target,
  read: ReadChanges,
): Promise<{ added: number; unreadable: number }> {
  const missing = await missingIds({ log, trial }, read)
  const batch: LogEvent[] = []
  let added = 0
  let refused = 0
  const flush = async () => {
    const events = batch.splice(0)
    const count = await appendAnew(log, events)
    added += count
    refused += events.length - count
  }
  const { unreadable } = await read(async (event) => {
    if (!missing.delete(event.id)) return
    if (!trial.take(event)) {
      refused += 1
      return
    }
    batch.push(event)
    if (batch.length >= appendLimit) await flush()
  })
  await flush()
  return { added, unreadable: unreadable + refused }
}

/** Ids the log does not hold yet. The trial has taken what it holds by then. */
async function missingIds({ log, trial }: Target, read: ReadChanges): Promise<Set<EventId>> {
  const ids = new Set<EventId>()
  await read((event) => void ids.add(event.id))
  for await (const text of log.read({})) {
    for (const [index, line] of text.trimEnd().split('\n').entries()) {
      const event = JSON.parse(line) as LogEvent
      ids.delete(event.id)
      trial.take(event)
      if (index % linesATurn === 0) await nextTurn()
    }
  }
  return ids
}

/** Appends events behind whatever is there. Returns how many the log took. */
async function appendAnew(log: AttemptLog, events: LogEvent[]): Promise<number> {
  if (events.length === 0) return 0
  try {
    const device = log.device()
    const lastSeq = valueAt(log.cursor(), device) ?? 0
    await log.append(events.map((event, index) => ({ ...event, device, seq: lastSeq + index + 1 })))
    return events.length
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // A page saved something of its own in between.
    if (error.code === 'sequenceGap') return appendAnew(log, events)
    if (error.code !== 'tooLarge') throw error
    if (events.length === 1) return 0
    const middle = Math.ceil(events.length / 2)
    return (await appendAnew(log, events.slice(0, middle))) + (await appendAnew(log, events.slice(middle)))
  }
}
