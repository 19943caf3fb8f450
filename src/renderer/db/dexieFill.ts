/**
 * All rows of a store in memory into an empty database. Rows that seldom change again are written ahead, while the
 * others are still being worked out: writing is waiting, mostly. Invariant: without the cursor, which comes with the
 * last rows, the database counts as empty.
 */
import type { Dexie } from 'dexie'
import type { Cursor } from '#core/logEvent'
import type { TableName } from '#core/projectionTypes'
import { pack } from './packedRows'
import { byTable, tableNames, type Fill, type RowStore } from './rowStore'

const writtenAhead = ['attempts', 'summaries', 'snapshots'] as const satisfies TableName[]

/** Begins to fill. `finish` writes what is left, and the cursor by `putCursor`, in one transaction. */
export function startFill(
  db: Dexie,
  source: RowStore,
  putCursor: (cursor: Cursor) => Promise<unknown>,
): Fill {
  const inDatabase = byTable(() => new Map<string, unknown>())
  let writing: Promise<void> = Promise.resolve()
  let isWriting = false

  const changesOf = async (name: TableName) => {
    const entries = await source.entries(name)
    const keys = new Set(entries.map(([key]) => key))
    const kept = entries.filter(([key, row]) => inDatabase[name].get(key) !== row)
    return { name, kept, gone: [...inDatabase[name].keys()].filter((key) => !keys.has(key)) }
  }
  const write = async ({ name, kept, gone }: Awaited<ReturnType<typeof changesOf>>) => {
    const rows = kept.map(([, row]) => pack(name, row))
    await db.table(name).bulkPut(
      rows,
      kept.map(([key]) => key),
    )
    if (gone.length > 0) await db.table(name).bulkDelete(gone)
  }
  const writeAhead = async () => {
    for (const name of writtenAhead) {
      const changes = await changesOf(name)
      await write(changes)
      for (const [key, row] of changes.kept) inDatabase[name].set(key, row)
    }
  }
  return {
    ahead() {
      if (isWriting) return
      isWriting = true
      writing = writeAhead().finally(() => (isWriting = false))
      // What goes wrong is told by `finish`.
      writing.catch(() => undefined)
    },
    async finish() {
      await writing
      const changes = await Promise.all(tableNames.map(changesOf))
      const cursor = await source.cursor()
      await db.transaction('rw', db.tables, async () => {
        for (const change of changes) await write(change)
        await putCursor(cursor)
      })
    },
  }
}
