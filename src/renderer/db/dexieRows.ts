/**
 * Rows in IndexedDB through Dexie: a projection of the attempt log, never the only copy of anything.
 * Rows and cursor are written in one strict transaction, so a kill leaves the state before or after a batch.
 */
import Dexie, { type Table } from 'dexie'
import type { BankId } from '#core/ids'
import type { Cursor } from '#core/logEvent'
import type { RowChange } from '#core/rows'
import type { TableName, Tables } from '#core/projectionTypes'
import { startFill } from './dexieFill'
import { pack, unpack, unpackAll, type PackedTable } from './packedRows'
import { advanceCursor, tableNames, unseen, type RowStore } from './rowStore'

/** Raise when `project` or a row's shape changes: the database is then rebuilt from the log. */
export const projectionVersion = 7

type Meta = { cursor: Cursor; projectionVersion: number }

class RowsDatabase extends Dexie {
  declare meta: Table<Meta, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    // Published versions are never edited; a change of shape raises projectionVersion as well.
    this.version(1).stores({
      sittings: '',
      attempts: '',
      summaries: ',endedAtMs',
      histories: ',missedAtMs,bankId',
      totals: '',
      snapshots: '',
      settings: '',
      meta: '',
    })
    this.version(2).stores({
      cards: ',dueAtMs,bankId',
      reviews: '',
      tags: '',
      personalNotes: '',
      goals: '',
      results: '',
    })
    this.version(3).stores({ taskTotals: '', statistics: '', loads: '' })
    this.version(4).stores({ months: '' })
  }
}

/**
 * Opens the database of one data folder. Rejects when the browser cannot open it (full disk, damage it could not
 * mend, another version): the caller falls back to memory.
 */
export async function openDexieRows(dataFolderId: string): Promise<RowStore> {
  const db = new RowsDatabase(`rehearse-${dataFolderId}`)
  await db.open()
  const meta = await db.meta.get('meta')
  if (meta && meta.projectionVersion !== projectionVersion) await clear(db)

  /** A table whose rows are kept as they are. */
  const table = <T extends Exclude<TableName, PackedTable>>(name: T): Table<Tables[T], string> =>
    db.table(name)
  return {
    async apply(events) {
      // Before the transaction opens: waiting for anything but the database would end it.
      const { projectBatch } = await import('./projectBatch')
      await db.transaction('rw', db.tables, async () => {
        const cursor = (await db.meta.get('meta'))?.cursor ?? {}
        const changes = await projectBatch(unseen(cursor, events), (wanted) => load(db, wanted))
        await write(db, changes)
        await db.meta.put({ cursor: advanceCursor(cursor, events), projectionVersion }, 'meta')
      })
    },
    cursor: async () => (await db.meta.get('meta'))?.cursor ?? {},
    get: async (name, key) => unpack(name, await db.table(name).get(key)),
    getMany: async (name, keys) => (await db.table(name).bulkGet(keys)).map((kept) => unpack(name, kept)),
    sittings: () => table('sittings').toArray(),
    summaries: (limit) => table('summaries').orderBy('endedAtMs').reverse().limit(limit).toArray(),
    histories: async (bankId: BankId) =>
      unpackAll('histories', await db.table('histories').where('bankId').equals(bankId).toArray()),
    // Only missed questions are in this index: a null key is not indexed.
    missed: async () =>
      unpackAll('histories', await db.table('histories').orderBy('missedAtMs').reverse().toArray()),
    totals: () => table('totals').toArray(),
    settings: () => table('settings').toArray(),
    cards: (bankId: BankId) => table('cards').where('bankId').equals(bankId).toArray(),
    personalNotes: () => table('personalNotes').toArray(),
    taskTotals: () => table('taskTotals').toArray(),
    goals: () => table('goals').toArray(),
    results: () => table('results').toArray(),
    async entries(name) {
      const rows: [string, Tables[typeof name]][] = []
      await db
        .table(name)
        .each((kept, { primaryKey }) =>
          rows.push([primaryKey as string, unpack(name, kept) as (typeof rows)[0][1]]),
        )
      return rows
    },
    fill: (source) => startFill(db, source, (cursor) => db.meta.put({ cursor, projectionVersion }, 'meta')),
    clear: () => clear(db),
    close: () => db.close(),
    isVolatile: false,
  }
}

async function load(db: Dexie, wanted: { table: TableName; key: string }[]) {
  const found = new Map<string, Tables[TableName] | undefined>()
  for (const name of tableNames) {
    const keys = wanted.filter((want) => want.table === name).map((want) => want.key)
    if (keys.length === 0) continue
    const kept = await db.table(name).bulkGet(keys)
    keys.forEach((key, index) => found.set(`${name}\n${key}`, unpack(name, kept[index])))
  }
  return wanted.map(({ table, key }) => found.get(`${table}\n${key}`))
}

async function write(db: Dexie, changes: RowChange[]): Promise<void> {
  for (const name of tableNames) {
    const mine = changes.filter((change) => change.table === name)
    const gone = mine.filter((change) => change.row === null)
    const kept = mine.filter((change) => change.row !== null)
    if (gone.length > 0) await db.table(name).bulkDelete(gone.map((change) => change.key))
    if (kept.length > 0)
      await db.table(name).bulkPut(
        kept.map((change) => pack(name, change.row as Tables[typeof name])),
        kept.map((change) => change.key),
      )
  }
}

async function clear(db: Dexie): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()))
  })
}
