/** Rows in memory, for a page whose IndexedDB cannot be used: everything works, the log is read anew at each start. */
import type { Cursor } from '#core/logEvent'
import type { TableName, Tables } from '#core/projectionTypes'
import type { Projection, RowsAtHand } from './projectBatch'
import { advanceCursor, byTable, tableNames, unseen, type RowStore } from './rowStore'

type Shelves = { [T in TableName]: Map<string, Tables[T]> }

/** The rows of a table, which TypeScript cannot tell from those of another by its name alone. */
const shelfOf = <T extends TableName>(shelves: Shelves, table: T) => shelves[table] as Map<string, Tables[T]>

function rowsAtHand(shelves: Shelves): RowsAtHand {
  return {
    read: (table, key) => shelfOf(shelves, table).get(key),
    write(changes) {
      for (const { table, key, row } of changes) {
        if (row) shelfOf<TableName>(shelves, table).set(key, row)
        else shelves[table].delete(key)
      }
    },
  }
}

/** An empty store. */
export function createMemoryRows(): RowStore {
  const shelves = byTable(() => new Map()) as Shelves
  const atHand = rowsAtHand(shelves)
  let cursor: Cursor = {}
  let applying: Promise<void> = Promise.resolve()
  let projection: Projection | null = null
  const shelf = <T extends TableName>(table: T) => shelfOf(shelves, table)
  return {
    apply(events, hasMore = false) {
      applying = applying.then(async () => {
        projection ??= (await import('./projectBatch')).createProjection(atHand)
        projection.add(unseen(cursor, events))
        if (!hasMore) projection.settle()
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
    fill: (source) => ({
      ahead: () => undefined,
      async finish() {
        for (const table of tableNames) {
          for (const [key, row] of await source.entries(table)) shelf<TableName>(table).set(key, row)
        }
        cursor = await source.cursor()
      },
    }),
    async clear() {
      Object.values(shelves).forEach((rows) => rows.clear())
      projection = null
      cursor = {}
    },
    close: () => undefined,
    isVolatile: true,
  }
}
