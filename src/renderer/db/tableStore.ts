/**
 * How each table lies in IndexedDB. A record costs the browser much, whatever is in it: so rows that come by the
 * thousand lie in bundles, many to a record, and as JSON, which it writes several times faster than objects.
 * Invariant: what is read is what was written; nothing but this file knows which record a row is in.
 */
import type { Dexie, Table } from 'dexie'
import type { TableName, Tables } from '#core/log/tables'
import type { QuestionHistory } from '#core/history/records'
import { fromLean, toLean } from './rowCodec'

/** A row to put, or to delete when it is null. */
type Change<Row> = { key: string; row: Row | null }

/** Rows of one table by their keys. Writing belongs into a transaction. */
export type TableStore<Row> = {
  getMany: (keys: readonly string[]) => Promise<(Row | undefined)[]>
  write: (changes: readonly Change<Row>[]) => Promise<void>
  /** Writes rows as a `FillSource` holds them. In bundles it looks for none that are there already. */
  fill: (changes: readonly Change<unknown>[]) => Promise<void>
  /** All rows, or at least those whose keys begin with `prefix` and a slash; in no order. */
  entries: (prefix?: string) => Promise<[string, Row][]>
}

/** Tables whose rows lie in bundles: small ones that come by the thousand. The others have a record for each row. */
const bundled: ReadonlySet<TableName> = new Set(['histories', 'cards', 'summaries'])

/** The table of a table, for one read or one transaction: a bundle is opened once. */
export function openTable<T extends TableName>(db: Dexie, name: T): TableStore<Tables[T]> {
  return bundled.has(name) ? bundles(db.table(name), name) : singles(db.table(name), name)
}

function singles<T extends TableName>(table: Table<unknown, string>, name: T): TableStore<Tables[T]> {
  const fill = async (changes: readonly Change<unknown>[]) => {
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
    write: (changes) => fill(changes.map(({ key, row }) => ({ key, row: row && toLean(name, row) }))),
    fill,
    async entries() {
      const rows: [string, Tables[T]][] = []
      await table.each((kept, { primaryKey }) => rows.push([primaryKey, fromLean(name, kept)]))
      return rows
    },
  }
}

/** Encoded rows by key; a list of pairs in JSON, where any text may be a key. */
type Opened = Map<string, unknown>

/** `missedCount` is how many of its questions stand missed; without any it is in no index. */
export type Bundle = { json: string; missedCount?: number }

function bundles<T extends TableName>(table: Table<Bundle, string>, name: T): TableStore<Tables[T]> {
  const opened = new Map<string, Opened>()
  const openAll = async (keys: readonly string[]) => {
    const names = [...new Set(keys.map(bundleOf))].filter((each) => !opened.has(each))
    const found = await table.bulkGet(names)
    names.forEach((each, index) => opened.set(each, openBundle(found[index])))
  }
  const put = async (changes: readonly Change<unknown>[]) => {
    const touched = new Map<string, Opened>()
    for (const { key, row } of changes) {
      const place = bundleOf(key)
      const rows = opened.get(place) ?? new Map<string, unknown>()
      opened.set(place, rows)
      touched.set(place, rows)
      if (row === null) rows.delete(key)
      else rows.set(key, toLean(name, row as Tables[T]))
    }
    await table.bulkPut([...touched.values()].map(closeBundle), [...touched.keys()])
  }
  return {
    async getMany(keys) {
      await openAll(keys)
      return keys.map((key) => {
        const lean = opened.get(bundleOf(key))?.get(key)
        return lean === undefined ? undefined : fromLean(name, lean)
      })
    },
    async write(changes) {
      await openAll(changes.map(({ key }) => key))
      await put(changes)
    },
    fill: put,
    async entries(prefix = '') {
      return rowsOf(name, await table.where(':id').startsWith(prefix).toArray())
    },
  }
}

/** All rows of some bundles of a table. */
export function rowsOf<T extends TableName>(name: T, found: readonly Bundle[]): [string, Tables[T]][] {
  return found.flatMap((bundle) =>
    [...openBundle(bundle)].map(([key, lean]): [string, Tables[T]] => [key, fromLean(name, lean)]),
  )
}

function openBundle(bundle: Bundle | undefined): Opened {
  return new Map(JSON.parse(bundle?.json ?? '[]') as [string, unknown][])
}

function closeBundle(rows: Opened): Bundle {
  const isMissed = (row: unknown) => typeof (row as Partial<QuestionHistory>).missedAtMs === 'number'
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
