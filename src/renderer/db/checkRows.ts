/**
 * Whether the rows say what the attempt log says: every row is worked out again in memory and compared. Rows that differ
 * are mended by making all of them anew; the log is only read.
 */
import type { Cursor, LogEvent } from '#core/log/logEvent'
import { createMemoryRows, openHeld } from './memoryRows'
import { fewEvents, replay, type OpenRowsDeps } from './openRows'
import { tableNames, type RowStore } from './rowStore'
import { createSlices } from './slices'

export type RowsCheck = { rows: number; differing: number }

type CheckDeps = Pick<OpenRowsDeps, 'readLog' | 'onProgress'> & { logCursor: Cursor; signal: AbortSignal }

/**
 * Compares the rows with the log and mends them, in slices, so that the page stays alive. Nothing may be saved meanwhile.
 * Rejects with the signal's reason when it is aborted; nothing was changed then.
 */
export async function checkRows(rows: RowStore, deps: CheckDeps): Promise<RowsCheck> {
  const { signal } = deps
  const fresh = createMemoryRows()
  const readLog = (after: Cursor) => untilAborted(deps.readLog(after), signal)
  await replay(fresh, { ...deps, readLog }, {}, { most: fewEvents })
  await fresh.settleInSlices(createSlices(signal))
  const check: RowsCheck = { rows: 0, differing: 0 }
  const slice = createSlices(signal)
  for (const table of tableNames) {
    // Opened one by one: all attempts at once would hold the page for seconds.
    const expected = new Map(fresh.held(table))
    for await (const part of rows.parts(table)) {
      for (const [key, row] of part) {
        check.rows += 1
        if (textOf(row) !== textOf(expected.has(key) ? openHeld(table, expected.get(key)) : undefined))
          check.differing += 1
        expected.delete(key)
        await slice()
      }
    }
    check.differing += expected.size
  }
  if (check.differing === 0) return check
  await rows.clear()
  await rows.fill(fresh).finish()
  return check
}

async function* untilAborted(
  batches: AsyncIterable<LogEvent[]>,
  signal: AbortSignal,
): AsyncGenerator<LogEvent[]> {
  for await (const batch of batches) {
    signal.throwIfAborted()
    yield batch
  }
}

/** A row as text, the same whatever order its fields were written in. */
function textOf(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
