/**
 * Whether changes can be shown, tried on rows of their own before a log takes them in.
 * Invariant: a change that cannot be shown leaves those rows as they were, so that the next one is judged as if it were
 * not there.
 */
import { addEffect, derivedRows, nothingPending } from './effect'
import type { LogEvent } from './logEvent'
import { effectOf } from './projection'
import type { ReadRow, RowChange } from './rows'

/** Takes changes in the order they are read in. False: rows cannot be worked out from this one. Never throws. */
export type Trial = { take: (event: LogEvent) => boolean }

/** Rows by table and key; attempts as text, which takes a tenth of the memory. */
type Held = Map<string, unknown>

/** A trial that begins with an empty history. */
export function createTrial(): Trial {
  const held: Held = new Map()
  const read: ReadRow = (table, key) => {
    const row = held.get(`${table}\n${key}`)
    return (typeof row === 'string' ? JSON.parse(row) : row) as ReturnType<ReadRow> as never
  }

  return {
    take(event) {
      const before: Held = new Map()
      try {
        const effect = effectOf(event.type === 'sitting.changed' ? [event] : event, read)
        write(held, effect.rows, before)
        const pending = nothingPending()
        addEffect(pending, effect)
        write(held, derivedRows(pending, read), before)
        return true
      } catch {
        for (const [key, row] of before) put(held, key, row)
        return false
      }
    },
  }
}

/** Makes the changes; `before` keeps what was there first. */
function write(held: Held, changes: readonly RowChange[], before: Held): void {
  for (const { table, key, row } of changes) {
    const place = `${table}\n${key}`
    if (!before.has(place)) before.set(place, held.get(place))
    put(held, place, table === 'attempts' && row ? JSON.stringify(row) : row)
  }
}

function put(held: Held, key: string, row: unknown): void {
  if (row) held.set(key, row)
  else held.delete(key)
}
