/**
 * How each table lies in IndexedDB. A record costs the browser much, whatever is in it: so rows that come by the
 * thousand lie in bundles, many to a record, and as JSON, which it writes several times faster than objects.
 * Invariant: what is read is what was written; nothing but this file knows which record a row is in.
 */
import type { Dexie, Table } from 'dexie'
import type { TableName, Tables } from '#core/log/tables'
import type { QuestionHistory } from '#core/history/records'
import { standingOf, type Standing } from '#core/history/standing'
import { fromLean, toLean } from './rowCodec'
import { createSlices, type Slice } from './slices'

/** A row to put, or to delete when it is null. */
type Change<Row> = { key: string; row: Row | null }

/** Rows of one table by their keys. Writing belongs into a transaction. */
export type TableStore<Row> = {
  getMany: (keys: readonly string[]) => Promise<(Row | undefined)[]>
  write: (changes: readonly Change<Row>[]) => Promise<void>
  /**
   * Writes rows as a `FillSource` holds them, in slices and therefore outside of any transaction. In bundles it looks for
   * none that are there already.
   */
  fillRows: (changes: readonly Change<unknown>[], slice: Slice) => Promise<void>
  /** All rows, or at least those whose keys begin with `prefix` and a slash; in no order. */
  entries: (prefix?: string) => Promise<[string, Row][]>
  /** All rows some records at a time, for tables too large to be held open at once; outside of any transaction. */
  parts: () => AsyncGenerator<[string, Row][]>
}

/** Tables whose rows lie in bundles: small ones that come by the thousand. The others have a record for each row. */
const bundled: ReadonlySet<TableName> = new Set(['histories', 'cards', 'summaries'])

/** The table of a table, for one read or one transaction: a bundle is opened once. */
export function openTable<T extends TableName>(db: Dexie, name: T): TableStore<Tables[T]> {
  if (name === 'histories') return historiesOf(db) as unknown as TableStore<Tables[T]>
  return bundled.has(name) ? bundles(db.table(name), rowCodec(name)) : singles(db.table(name), name)
}

/** Histories, each with its standing in a table beside them: screens read that one only. */
function historiesOf(db: Dexie): TableStore<QuestionHistory> {
  const histories = bundles(db.table('histories'), rowCodec('histories'))
  const standings = openStandings(db)
  const standing = ({ key, row }: Change<unknown>): Change<Standing> => ({
    key,
    row: row === null ? null : standingOf(row as QuestionHistory),
  })
  return {
    ...histories,
    async write(changes) {
      await histories.write(changes)
      await standings.write(changes.map(standing))
    },
    async fillRows(changes, slice) {
      await histories.fillRows(changes, slice)
      const standingChanges: Change<Standing>[] = []
      for (const change of changes) {
        standingChanges.push(standing(change))
        await slice()
      }
      await standings.fillRows(standingChanges, slice)
    },
  }
}

/** The table of standings. What is in it follows from the histories. */
export function openStandings(db: Dexie): TableStore<Standing> {
  return bundles(db.table('standings'), standingCodec)
}

function singles<T extends TableName>(table: Table<unknown, string>, name: T): TableStore<Tables[T]> {
  const put = async (changes: readonly Change<unknown>[]) => {
    const gone = changes.filter(({ row }) => row === null)
    const kept = changes.filter(({ row }) => row !== null)
    if (gone.length > 0) await table.bulkDelete(gone.map(({ key }) => key))
    if (kept.length === 0) return
    await table.bulkPut(
      kept.map(({ row }) => row),
      kept.map(({ key }) => key),
    )
  }
  return {
    async getMany(keys) {
      const found = await table.bulkGet([...keys])
      return found.map((kept) => (kept === undefined ? undefined : fromLean(name, kept)))
    },
    write: (changes) => put(changes.map(({ key, row }) => ({ key, row: row && toLean(name, row) }))),
    async fillRows(changes, slice) {
      for (const part of partsOf(changes, recordsAtOnce.singles)) {
        await put(part)
        await slice()
      }
    },
    async entries() {
      const rows: [string, Tables[T]][] = []
      await table.each((kept, { primaryKey }) => rows.push([primaryKey, fromLean(name, kept)]))
      return rows
    },
    async *parts() {
      for await (const records of recordsInParts(table, recordsRead.singles))
        yield records.map(([key, kept]): [string, Tables[T]] => [key, fromLean(name, kept)])
    },
  }
}

/** Records written in one go of a fill. */
const recordsAtOnce = { singles: 200, bundles: 16 }

/** Records read in one go where all of them are. */
const recordsRead = { singles: 50, bundles: 4 }

async function* recordsInParts<Kept>(
  table: Table<Kept, string>,
  size: number,
): AsyncGenerator<[string, Kept][]> {
  const keys = await table.toCollection().primaryKeys()
  for (const part of partsOf(keys, size)) {
    const found = await table.bulkGet(part)
    yield part.flatMap((key, index): [string, Kept][] => {
      const kept = found[index]
      return kept === undefined ? [] : [[key, kept]]
    })
  }
}

function partsOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )
}

/** Encoded rows by key; a list of pairs in JSON, where any text may be a key. */
type Opened = Map<string, unknown>

/** `missedCount` is how many of its questions stand missed; without any it is in no index. */
export type Bundle = { json: string; missedCount?: number }

/** How the rows of a table lie in its bundles, and which of them, encoded, the index counts. */
type Codec<Row> = {
  encode: (row: Row) => unknown
  decode: (encoded: unknown) => Row
  isMissed: (encoded: unknown) => boolean
}

function rowCodec<T extends TableName>(name: T): Codec<Tables[T]> {
  return {
    encode: (row) => toLean(name, row),
    decode: (encoded) => fromLean(name, encoded),
    isMissed: () => false,
  }
}

/** Values only, in the order of these names: there may be a hundred thousand of them. */
const standingFields = [
  'bankId',
  'questionId',
  'hash',
  'missedAtMs',
  'rightSinceMiss',
  'timesSeen',
  'lastAtMs',
  'lastExamId',
  'lastDomain',
  'isFlagged',
  'confidence',
  'missMs',
  'missCount',
  'lastMiss',
  'scoreRight',
  'scoreTotal',
  'firstRight',
  'earlier',
] as const satisfies (keyof Standing)[]

const missedAtPlace = standingFields.indexOf('missedAtMs')

const standingCodec: Codec<Standing> = {
  encode: (standing) => standingFields.map((name) => standing[name]),
  decode(encoded) {
    const values = encoded as unknown[]
    const standing: Record<string, unknown> = {}
    for (let place = 0; place < standingFields.length; place += 1)
      standing[standingFields[place] as string] = values[place]
    return standing as Standing
  },
  isMissed: (encoded) => (encoded as unknown[])[missedAtPlace] !== null,
}

function bundles<Row>(table: Table<Bundle, string>, codec: Codec<Row>): TableStore<Row> {
  const opened = new Map<string, Opened>()
  const openAll = async (keys: readonly string[]) => {
    const names = [...new Set(keys.map(bundleOf))].filter((each) => !opened.has(each))
    const found = await table.bulkGet(names)
    names.forEach((each, index) => opened.set(each, openBundle(found[index])))
  }
  const change = ({ key, row }: Change<unknown>, touched: Map<string, Opened>) => {
    const place = bundleOf(key)
    const rows = opened.get(place) ?? new Map<string, unknown>()
    opened.set(place, rows)
    touched.set(place, rows)
    if (row === null) rows.delete(key)
    else rows.set(key, codec.encode(row as Row))
  }
  const put = (touched: readonly [string, Opened][]) =>
    table.bulkPut(
      touched.map(([, rows]) => closeBundle(rows, codec)),
      touched.map(([place]) => place),
    )
  return {
    async getMany(keys) {
      await openAll(keys)
      return keys.map((key) => {
        const encoded = opened.get(bundleOf(key))?.get(key)
        return encoded === undefined ? undefined : codec.decode(encoded)
      })
    },
    async write(changes) {
      await openAll(changes.map(({ key }) => key))
      const touched = new Map<string, Opened>()
      for (const each of changes) change(each, touched)
      await put([...touched])
    },
    async fillRows(changes, slice) {
      const touched = new Map<string, Opened>()
      for (const each of changes) {
        change(each, touched)
        await slice()
      }
      for (const part of partsOf([...touched], recordsAtOnce.bundles)) {
        await put(part)
        await slice()
      }
    },
    async entries(prefix = '') {
      return rowsOf(await table.where(':id').startsWith(prefix).toArray(), codec)
    },
    async *parts() {
      for await (const records of recordsInParts(table, recordsRead.bundles))
        for (const [, bundle] of records) yield rowsOf([bundle], codec)
    },
  }
}

/** All rows of some bundles. */
async function rowsOf<Row>(found: readonly Bundle[], codec: Codec<Row>): Promise<[string, Row][]> {
  const rows: [string, Row][] = []
  const slice = createSlices()
  for (const bundle of found) {
    for (const [key, encoded] of openBundle(bundle)) rows.push([key, codec.decode(encoded)])
    await slice()
  }
  return rows
}

/** The standings in bundles that have a missed question; those of others may be among them. */
export async function standingsWithMisses(db: Dexie): Promise<Standing[]> {
  const found = await db.table<Bundle>('standings').orderBy('missedCount').toArray()
  return (await rowsOf(found, standingCodec)).map(([, standing]) => standing)
}

function openBundle(bundle: Bundle | undefined): Opened {
  return new Map(JSON.parse(bundle?.json ?? '[]') as [string, unknown][])
}

function closeBundle<Row>(rows: Opened, { isMissed }: Codec<Row>): Bundle {
  const missedCount = [...rows.values()].filter(isMissed).length
  return { json: JSON.stringify([...rows]), ...(missedCount > 0 && { missedCount }) }
}

/** Bundles for each bank: enough that one holds a handful of questions. */
const bundleCount = 256
const largePrime = 65_521

/** The bundle of a key such as `bank/question`: the bank, and a number from the letters of the rest. */
function bundleOf(key: string): string {
  const start = key.lastIndexOf('/') + 1
  let sum = 0
  for (let index = start; index < key.length; index += 1)
    sum = (sum * 31 + key.charCodeAt(index)) % largePrime
  return `${key.slice(0, start)}${sum % bundleCount}`
}
