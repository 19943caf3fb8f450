/** Rows in memory, for a page whose IndexedDB cannot be used: everything works, the log is read anew at each start. */
import type { LogEvent } from '#core/log/logEvent'
import type { TableName, Tables } from '#core/log/tables'
import { standingOf } from '#core/history/standing'
import { checkFollows, levelWith, noPlace, placeAfter, unseen } from './place'
import { fromLean, toLean } from './rowCodec'
import type { Projection, RowsAtHand } from './projectBatch'
import { byTable, standingMisses, tableNames, wholeTables, type FillSource, type RowStore } from './rowStore'

type TableStores = Record<TableName, Map<string, unknown>>

/** Attempts are hardly ever read while events are applied: held lean, each is one text instead of hundreds of objects. */
const hold = <T extends TableName>(table: T, row: Tables[T]): unknown =>
  table === 'attempts' ? toLean(table, row) : row

/** A row of a table as `held` gives it, opened. */
export const openHeld = <T extends TableName>(table: T, held: unknown): Tables[T] =>
  table === 'attempts' ? fromLean(table, held) : (held as Tables[T])

function rowsAtHand(tables: TableStores): RowsAtHand {
  return {
    read(table, key) {
      const held = tables[table].get(key)
      return held === undefined ? undefined : openHeld(table, held)
    },
    write(changes) {
      for (const { table, key, row } of changes) {
        if (row) tables[table].set(key, hold<TableName>(table, row))
        else tables[table].delete(key)
      }
    },
  }
}

/** What is asked of questions. */
function ofQuestions(allOf: <T extends TableName>(table: T) => Tables[T][]) {
  const standings = () => allOf('histories').map(standingOf)
  return {
    standings: async (bankId) => standings().filter((row) => row.bankId === bankId),
    missed: async () => standingMisses(standings()),
    missedCount: async () => standingMisses(standings()).length,
    cards: async (bankId) => allOf('cards').filter((row) => row.bankId === bankId),
  } satisfies Partial<RowStore>
}

/** An empty store. */
export function createMemoryRows(): RowStore & FillSource {
  const tables: TableStores = byTable(() => new Map<string, unknown>())
  const { read, write } = rowsAtHand(tables)
  let place = noPlace
  let applying: Promise<void> = Promise.resolve()
  let projection: Projection | null = null
  const settle = () => projection?.settle()
  const get = <T extends TableName>(table: T, key: string) => {
    settle()
    return read(table, key)
  }
  const entriesOf = <T extends TableName>(table: T) => {
    settle()
    return [...tables[table]].map(([key, held]): [string, Tables[T]] => [key, openHeld(table, held)])
  }
  const allOf = <T extends TableName>(table: T) => entriesOf(table).map(([, row]) => row)
  const apply = (events: readonly LogEvent[], check: () => void) => {
    const applied = applying.then(async () => {
      projection ??= (await import('./projectBatch')).createProjection({ read, write })
      check()
      projection.add(unseen(place, events))
      place = placeAfter(place, events)
    })
    applying = applied.catch(() => undefined)
    return applied
  }
  return {
    apply: (events) => apply(events, () => undefined),
    applyNext: (events) => apply(events, () => checkFollows(place, events)),
    place: async () => place,
    level: async (cursor) => void (place = levelWith(place, cursor)),
    ...wholeTables(async (table) => allOf(table)),
    get: async (table, key) => get(table, key),
    getMany: async (table, keys) => keys.map((key) => get(table, key)),
    ...ofQuestions(allOf),
    async *parts(table) {
      yield entriesOf(table)
    },
    held: (table) => tables[table],
    settle,
    settleInSlices: async (slice) => projection?.settleInSlices(slice),
    fill: (source) => ({
      ahead: () => undefined,
      async finish() {
        source.settle()
        for (const table of tableNames) {
          for (const [key, row] of source.held(table)) tables[table].set(key, row)
        }
        place = await source.place()
      },
    }),
    async clear() {
      Object.values(tables).forEach((rows) => rows.clear())
      projection = null
      place = noPlace
    },
    close: () => undefined,
    isVolatile: true,
  }
}
