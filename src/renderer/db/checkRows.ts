/**
 * Whether the rows say what the attempt log says: every row is worked out again in memory and compared. Rows that differ
 * are mended by making all of them anew; the log is only read.
 */
import type { Cursor } from '#core/log/logEvent'
import { createMemoryRows } from './memoryRows'
import { replay, type OpenRowsDeps } from './openRows'
import { tableNames, type RowStore } from './rowStore'

export type RowsCheck = { rows: number; differing: number }

type CheckDeps = Pick<OpenRowsDeps, 'readLog' | 'onProgress'> & { logCursor: Cursor }

/** Compares the rows with the log and mends them. Nothing may be saved meanwhile. */
export async function checkRows(rows: RowStore, deps: CheckDeps): Promise<RowsCheck> {
  const fresh = createMemoryRows()
  await replay(fresh, deps, {})
  const check: RowsCheck = { rows: 0, differing: 0 }
  for (const table of tableNames) {
    const expected = new Map(await fresh.entries(table))
    for (const [key, row] of await rows.entries(table)) {
      check.rows += 1
      if (textOf(row) !== textOf(expected.get(key))) check.differing += 1
      expected.delete(key)
    }
    check.differing += expected.size
  }
  if (check.differing === 0) return check
  await rows.clear()
  await rows.fill(fresh).finish()
  return check
}

/** A row as text, the same whatever order its fields were written in. */
function textOf(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
