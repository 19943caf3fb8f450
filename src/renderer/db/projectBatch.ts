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

type Cache = Map<string, Tables[TableName] | undefined>

/**
 * The net changes a run of events makes, last state per row. `load` is asked only for rows the events touch;
 * `project` is run again whenever it asked for a row that was not loaded yet, which it allows by being pure.
 * Nothing is awaited but `load`: Dexie loses its transaction over a hundred awaits in a row that are not its own.
 */
export async function projectBatch(events: LogEvent[], load: LoadRows): Promise<RowChange[]> {
  const cache: Cache = new Map()
  const dirty = new Map<string, RowChange>()
  for (const event of events) {
    let step = projectCached(event, cache)
    while (step.missing.length > 0) {
      const rows = await load(step.missing)
      step.missing.forEach(({ table, key }, index) => cache.set(cacheKey(table, key), rows[index]))
      step = projectCached(event, cache)
    }
    for (const change of step.changes) {
      const key = cacheKey(change.table, change.key)
      cache.set(key, change.row ?? undefined)
      dirty.set(key, change)
    }
  }
  return [...dirty.values()]
}

function projectCached(event: LogEvent, cache: Cache) {
  const missing = new Map<string, { table: TableName; key: string }>()
  const changes = project(event, <T extends TableName>(table: T, key: string) => {
    const id = cacheKey(table, key)
    if (!cache.has(id)) missing.set(id, { table, key })
    return cache.get(id) as Tables[T] | undefined
  })
  return { changes, missing: [...missing.values()] }
}
