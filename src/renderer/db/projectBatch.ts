/**
 * From a run of events to the net changes of rows. Apart from the row stores because the first screen does without:
 * it brings scoring and spaced repetition with it. Invariant: what a row says is decided by `project` alone.
 */
import type { LogEvent } from '#core/logEvent'
import { project } from '#core/projection'
import type { TableName, Tables } from '#core/projectionTypes'
import type { RowChange } from '#core/rows'

type LoadRows = (wanted: { table: TableName; key: string }[]) => Promise<(Tables[TableName] | undefined)[]>

const cacheKey = (table: TableName, key: string) => `${table}\n${key}`

/**
 * The net changes a run of events makes, last state per row. `load` is asked only for rows the events touch;
 * `project` is run again whenever it asked for a row that was not loaded yet, which it allows by being pure.
 */
export async function projectBatch(events: LogEvent[], load: LoadRows): Promise<RowChange[]> {
  const cache = new Map<string, Tables[TableName] | undefined>()
  const dirty = new Map<string, RowChange>()
  for (const event of events) {
    for (const change of await projectOne(event, cache, load)) {
      const key = cacheKey(change.table, change.key)
      cache.set(key, change.row ?? undefined)
      dirty.set(key, change)
    }
  }
  return [...dirty.values()]
}

async function projectOne(
  event: LogEvent,
  cache: Map<string, Tables[TableName] | undefined>,
  load: LoadRows,
): Promise<RowChange[]> {
  for (;;) {
    const missing: { table: TableName; key: string }[] = []
    const changes = project(event, <T extends TableName>(table: T, key: string) => {
      const id = cacheKey(table, key)
      if (!cache.has(id)) missing.push({ table, key })
      return cache.get(id) as Tables[T] | undefined
    })
    if (missing.length === 0) return changes
    const rows = await load(missing)
    missing.forEach(({ table, key }, index) => cache.set(cacheKey(table, key), rows[index]))
  }
}
