/** Rows in memory, for a page whose IndexedDB cannot be used: everything works, the log is read anew at each start. */
import type { Cursor } from '#core/logEvent'
import type { TableName, Tables } from '#core/projectionTypes'
import type { ReadRow } from '#core/rows'
import { advanceCursor, byTable, tableNames, unseen, type RowStore } from './rowStore'

type Shelves = { [T in TableName]: Map<string, Tables[T]> }

const emptyShelves = () => byTable(() => new Map()) as Shelves

/** An empty store. */
export function createMemoryRows(): RowStore {
  let shelves = emptyShelves()
  let cursor: Cursor = {}
  let applying: Promise<void> = Promise.resolve()
  const shelf = <T extends TableName>(table: T) => shelves[table] as Map<string, Tables[T]>
  return {
    apply(events) {
      applying = applying.then(async () => {
        const { projectBatch } = await import('./projectBatch')
        const peek: ReadRow = (table, key) => shelf(table).get(key)
        const changes = await projectBatch(unseen(cursor, events), { peek })
        for (const { table, key, row } of changes) {
          if (row) shelf<TableName>(table).set(key, row)
          else shelf(table).delete(key)
        }
        cursor = advanceCursor(cursor, events)
      })
      return applying
    },
    cursor: async () => cursor,
    get: async (table, key) => shelf(table).get(key),
    getMany: async (table, keys) => keys.map((key) => shelf(table).get(key)),
    sittings: async () => [...shelves.sittings.values()],
    summaries: async (limit) =>
      [...shelves.summaries.values()].toSorted((a, b) => b.endedAtMs - a.endedAtMs).slice(0, limit),
    histories: async (bankId) => [...shelves.histories.values()].filter((row) => row.bankId === bankId),
    missed: async () =>
      [...shelves.histories.values()]
        .filter((row) => row.missedAtMs !== null)
        .toSorted((a, b) => (b.missedAtMs ?? 0) - (a.missedAtMs ?? 0)),
    totals: async () => [...shelves.totals.values()],
    settings: async () => [...shelves.settings.values()],
    cards: async (bankId) => [...shelves.cards.values()].filter((row) => row.bankId === bankId),
    personalNotes: async () => [...shelves.personalNotes.values()],
    taskTotals: async () => [...shelves.taskTotals.values()],
    goals: async () => [...shelves.goals.values()],
    results: async () => [...shelves.results.values()],
    entries: async (table) => [...shelf(table)],
    async fill(source) {
      for (const table of tableNames) {
        for (const [key, row] of await source.entries(table)) shelf<TableName>(table).set(key, row)
      }
      cursor = await source.cursor()
    },
    async clear() {
      shelves = emptyShelves()
      cursor = {}
    },
    close: () => undefined,
    isVolatile: true,
  }
}
