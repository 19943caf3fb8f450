/**
 * Rows in IndexedDB through Dexie: a projection of the attempt log, never the only copy of anything.
 * Rows and cursor are written in one strict transaction, so a kill leaves the state before or after a batch.
 */
import Dexie, { type Table } from 'dexie'
import type { BankId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import type { RowChange } from '#core/log/rows'
import type { TableName, Tables } from '#core/log/tables'
import { startFill } from './dexieFill'
import { checkFollows, levelWith, noPlace, placeAfter, unseen, type Place } from './place'
import { standingMisses, tableNames, wholeTables, type RowStore } from './rowStore'
import { openStandings, openTable, standingsWithMisses, type Bundle, type TableStore } from './tableStore'

/** Raise when `project` or a row's shape changes: the database is then rebuilt from the log. */
export const projectionVersion = 14

type TableStores = { [T in TableName]: TableStore<Tables[T]> }
type Meta = Place & { projectionVersion: number }

class RowsDatabase extends Dexie {
  declare meta: Table<Meta, string>
  declare standings: Table<Bundle, string>

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
    this.version(5).stores({ cards: '', summaries: '', histories: ',missedCount' })
    this.version(6).stores({ leftOut: '', reports: '', rulings: '', remarks: '' })
    this.version(7).stores({ bookmarks: '' })
    this.version(8).stores({ histories: '', standings: ',missedCount' })
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

  const allOf = <T extends TableName>(name: T) => allRows(db, name)
  const putPlace = ({ cursor, lastIds }: Place) => db.meta.put({ cursor, lastIds, projectionVersion }, 'meta')
  const placeNow = async (): Promise<Place> => (await db.meta.get('meta')) ?? noPlace
  const apply = async (events: readonly LogEvent[], check: (place: Place) => void) => {
    // Before the transaction opens: waiting for anything but the database would end it.
    const { projectBatch } = await import('./projectBatch')
    await db.transaction('rw', db.tables, async () => {
      const place = await placeNow()
      check(place)
      const tables = openTables(db)
      const changes = await projectBatch(unseen(place, events), (wanted) => load(tables, wanted))
      await write(tables, changes)
      await putPlace(placeAfter(place, events))
    })
  }
  let timesCleared = 0
  const kept = keptReads(db, async () => `${timesCleared} ${JSON.stringify(await placeNow())}`)
  return {
    apply: (events) => apply(events, () => undefined),
    applyNext: (events) => apply(events, (place) => checkFollows(place, events)),
    place: placeNow,
    level: (cursor) =>
      db.transaction('rw', db.meta, async () => {
        await putPlace(levelWith(await placeNow(), cursor))
      }),
    ...wholeTables(allOf),
    summaries: async (limit) => (await kept.summaries(undefined)).slice(0, limit),
    get: async (name, key) => (await openTable(db, name).getMany([key]))[0],
    getMany: (name, keys) => openTable(db, name).getMany(keys),
    standings: kept.standings,
    missed: () => kept.missed(undefined),
    async missedCount() {
      const counts = await db.standings.orderBy('missedCount').keys()
      return counts.reduce<number>((sum, count) => sum + Number(count), 0)
    },
    cards: kept.cards,
    parts: (name) => openTable(db, name).parts(),
    fill: (source) => startFill(db, source, putPlace),
    clear() {
      timesCleared += 1
      return clear(db)
    },
    close: () => db.close(),
    isVolatile: false,
  }
}

async function allRows<T extends TableName>(db: Dexie, name: T): Promise<Tables[T][]> {
  return (await openTable(db, name).entries()).map(([, row]) => row)
}

/** What many screens read, opened once while the rows stand where they do. */
function keptReads(db: Dexie, standAt: () => Promise<string>) {
  // An id may hold a slash: what begins with it is not all of one bank.
  const ofBank = <Row extends { bankId: BankId }>(entries: [string, Row][], bankId: BankId): Row[] =>
    entries.map(([, row]) => row).filter((row) => row.bankId === bankId)
  return {
    standings: whileItStands(standAt, async (bankId: BankId) =>
      ofBank(await openStandings(db).entries(`${bankId}/`), bankId),
    ),
    cards: whileItStands(standAt, async (bankId: BankId) =>
      ofBank(await openTable(db, 'cards').entries(`${bankId}/`), bankId),
    ),
    summaries: whileItStands(standAt, () => wholeTables((name) => allRows(db, name)).summaries(Infinity)),
    missed: whileItStands(standAt, async () => standingMisses(await standingsWithMisses(db))),
  }
}

/**
 * The same answer again while nothing was written, by whichever page: thousands of rows take long to open. Where the rows
 * stand is asked before they are read, so that an answer never counts for more than it has.
 */
function whileItStands<Asked, Answer>(
  standAt: () => Promise<string>,
  read: (asked: Asked) => Promise<Answer>,
): (asked: Asked) => Promise<Answer> {
  let kept = { stand: '', answers: new Map<Asked, Promise<Answer>>() }
  return async (asked) => {
    const stand = await standAt()
    if (kept.stand !== stand) kept = { stand, answers: new Map() }
    const { answers } = kept
    const known = answers.get(asked)
    if (known) return known
    const answer = read(asked)
    answers.set(asked, answer)
    answer.catch(() => answers.delete(asked))
    return answer
  }
}

/** One table for each table, for one transaction. */
function openTables(db: Dexie): TableStores {
  return Object.fromEntries(tableNames.map((name) => [name, openTable(db, name)])) as TableStores
}

async function load(tables: TableStores, wanted: { table: TableName; key: string }[]) {
  const found = new Map<string, Tables[TableName] | undefined>()
  for (const name of tableNames) {
    const keys = wanted.filter((want) => want.table === name).map((want) => want.key)
    if (keys.length === 0) continue
    const rows = await tables[name].getMany(keys)
    keys.forEach((key, index) => found.set(`${name}\n${key}`, rows[index]))
  }
  return wanted.map(({ table, key }) => found.get(`${table}\n${key}`))
}

async function write(tables: TableStores, changes: RowChange[]): Promise<void> {
  for (const name of tableNames) {
    const mine = changes.filter(({ table }) => table === name)
    if (mine.length > 0) await (tables[name] as TableStore<Tables[TableName]>).write(mine)
  }
}

async function clear(db: Dexie): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()))
  })
}
