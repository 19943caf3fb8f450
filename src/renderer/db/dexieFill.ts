/**
 * All rows of a source in memory into an empty database. Rows that seldom change again are written ahead, while the
 * others are still being worked out: writing is waiting, mostly. Invariant: without the place, which comes after the
 * last rows, the database counts as empty.
 */
import type { Dexie } from 'dexie'
import type { TableName } from '#core/log/tables'
import type { Place } from './place'
import { byTable, tableNames, type Fill, type FillSource } from './rowStore'
import { createSlices } from './slices'
import { openTable } from './tableStore'

const writtenAhead: TableName[] = ['attempts', 'snapshots']
/** What is not worked out from other rows. */
const writtenFirst: TableName[] = [...writtenAhead, 'histories']
const writtenLast = tableNames.filter((name) => !writtenFirst.includes(name))

/** Begins to fill. `finish` writes what is left, in slices, and by `putPlace` the place, last of all. */
export function startFill(db: Dexie, source: FillSource, putPlace: (place: Place) => Promise<unknown>): Fill {
  const written = byTable(() => new Map<string, unknown>())
  let writing: Promise<unknown> = Promise.resolve()
  let isWriting = false

  /** How a table of the source differs from what was written. Counts as written from now on. */
  const take = (name: TableName) => {
    const rows = source.held(name)
    const gone = [...written[name].keys()].filter((key) => !rows.has(key))
    const kept = [...rows].filter(([key, row]) => written[name].get(key) !== row)
    for (const [key, row] of kept) written[name].set(key, row)
    return [...kept.map(([key, row]) => ({ key, row })), ...gone.map((key) => ({ key, row: null }))]
  }
  return {
    ahead() {
      if (isWriting) return
      isWriting = true
      const slice = createSlices()
      writing = Promise.all(
        writtenAhead.map((name) => openTable(db, name).fillRows(take(name), slice)),
      ).finally(() => (isWriting = false))
      // What goes wrong is told by `finish`.
      writing.catch(() => undefined)
    },
    async finish() {
      await writing
      const place = await source.place()
      const slice = createSlices()
      const writeAll = async (names: readonly TableName[]) => {
        for (const name of names) await openTable(db, name).fillRows(take(name), slice)
      }
      await writeAll(writtenFirst)
      await source.settleInSlices(slice)
      await writeAll(writtenLast)
      await putPlace(place)
    },
  }
}
