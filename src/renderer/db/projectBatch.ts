/**
 * From a run of events to the net changes of rows. Apart from the row stores because the first screen does without:
 * it brings scoring and spaced repetition with it. Invariant: what a row says is decided by the core's projection alone.
 */
import { derivedRows, type Effect } from '#core/effect'
import type { LogEvent } from '#core/logEvent'
import { effectOf, runsOf } from '#core/projection'
import type { TableName, Tables } from '#core/projectionTypes'
import type { ReadRow, RowChange } from '#core/rows'
import { byTable } from './rowStore'

type Wanted = { table: TableName; key: string }
/** Where rows come from: at once, or all that were asked for in one go. */
export type RowSource =
  { peek: ReadRow } | { load: (wanted: Wanted[]) => Promise<(Tables[TableName] | undefined)[]> }

/**
 * The net changes a run of events makes, last state per row. The source is asked only for rows the events touch; what
 * asked for a row that was not loaded yet is worked out again, which the projection allows by being pure.
 * Nothing is awaited but `load`: Dexie loses its transaction over a hundred awaits in a row that are not its own.
 */
export async function projectBatch(events: readonly LogEvent[], source: RowSource): Promise<RowChange[]> {
  const rows = createCache(source)
  const effects: Effect[] = []
  for (const run of runsOf(events)) {
    let effect = effectOf(run, rows.read)
    while (rows.missing.size > 0) {
      await rows.fetch()
      effect = effectOf(run, rows.read)
    }
    rows.change(effect.rows)
    effects.push(effect)
  }
  let derived = derivedRows(effects, rows.read)
  while (rows.missing.size > 0) {
    await rows.fetch()
    derived = derivedRows(effects, rows.read)
  }
  rows.change(derived)
  return rows.changes()
}

/** Rows read so far, those that were asked for and are not there yet, and the last change of each. */
function createCache(source: RowSource) {
  const known = byTable(() => new Map<string, unknown>())
  const changed = byTable(() => new Map<string, RowChange>())
  const missing = new Map<string, Wanted>()
  const read: ReadRow = <T extends TableName>(table: T, key: string) => {
    const row = known[table].get(key)
    if (row !== undefined || known[table].has(key)) return row as Tables[T] | undefined
    if ('peek' in source) return source.peek(table, key)
    missing.set(`${table}\n${key}`, { table, key })
    return undefined
  }
  return {
    read,
    missing,
    async fetch() {
      const wanted = [...missing.values()]
      missing.clear()
      const rows = 'load' in source ? await source.load(wanted) : []
      wanted.forEach(({ table, key }, index) => known[table].set(key, rows[index]))
    },
    change(changes: readonly RowChange[]) {
      for (const change of changes) {
        known[change.table].set(change.key, change.row ?? undefined)
        changed[change.table].set(change.key, change)
      }
    },
    changes: () => Object.values(changed).flatMap((table) => [...table.values()]),
  }
}
