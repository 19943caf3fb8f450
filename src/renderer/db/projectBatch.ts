/**
 * From a run of events to changes of rows. Apart from the row stores because the first screen does without: it brings
 * scoring and spaced repetition with it. Invariant: what a row says is decided by the core's projection alone.
 */
import { addEffect, derivedRows, nothingPending } from '#core/log/effect'
import type { LogEvent } from '#core/log/logEvent'
import { effectOf, runsOf } from '#core/log/projection'
import type { TableName, Tables } from '#core/log/tables'
import type { ReadRow, RowChange } from '#core/log/rows'
import { byTable } from './rowStore'

type Wanted = { table: TableName; key: string }
type LoadRows = (wanted: Wanted[]) => Promise<(Tables[TableName] | undefined)[]>

/** Rows that can be read and written at once. */
export type RowsAtHand = { read: ReadRow; write: (changes: readonly RowChange[]) => void }

export type Projection = { add: (events: readonly LogEvent[]) => void; settle: () => void }

/** Projects onto rows at hand. What follows from the events that were added is worked out by `settle`. */
export function createProjection({ read, write }: RowsAtHand): Projection {
  let pending = nothingPending()
  return {
    add(events) {
      for (const run of runsOf(events)) {
        const effect = effectOf(run, read)
        write(effect.rows)
        addEffect(pending, effect)
      }
    },
    settle() {
      write(derivedRows(pending, read))
      pending = nothingPending()
    },
  }
}

/**
 * The net changes a run of events makes, last state per row. `load` is asked only for rows the events touch; what asked
 * for a row that was not loaded yet is worked out again, which the projection allows by being pure.
 * Nothing is awaited but `load`: Dexie loses its transaction over a hundred awaits in a row that are not its own.
 */
export async function projectBatch(events: readonly LogEvent[], load: LoadRows): Promise<RowChange[]> {
  const rows = createCache()
  const pending = nothingPending()
  for (const run of runsOf(events)) {
    let effect = effectOf(run, rows.read)
    while (rows.missing.size > 0) {
      await rows.fetch(load)
      effect = effectOf(run, rows.read)
    }
    rows.write(effect.rows)
    addEffect(pending, effect)
  }
  let derived = derivedRows(pending, rows.read)
  while (rows.missing.size > 0) {
    await rows.fetch(load)
    derived = derivedRows(pending, rows.read)
  }
  rows.write(derived)
  return rows.changes()
}

/** Rows read so far, those that were asked for and are not there yet, and the last change of each. */
function createCache() {
  const known = byTable(() => new Map<string, unknown>())
  const changed = byTable(() => new Map<string, RowChange>())
  const missing = new Map<string, Wanted>()
  const read: ReadRow = <T extends TableName>(table: T, key: string) => {
    const row = known[table].get(key)
    if (row === undefined && !known[table].has(key)) missing.set(`${table}\n${key}`, { table, key })
    return row as Tables[T] | undefined
  }
  return {
    read,
    missing,
    async fetch(load: LoadRows) {
      const wanted = [...missing.values()]
      missing.clear()
      const rows = await load(wanted)
      wanted.forEach(({ table, key }, index) => known[table].set(key, rows[index]))
    },
    write(changes: readonly RowChange[]) {
      for (const change of changes) {
        known[change.table].set(change.key, change.row ?? undefined)
        changed[change.table].set(change.key, change)
      }
    },
    changes: () => Object.values(changed).flatMap((table) => [...table.values()]),
  }
}
