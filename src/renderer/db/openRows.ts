/**
 * Brings the rows level with the attempt log when a page starts: replays what they lack, rebuilds them when they are
 * lost, damaged or ahead of the log, and falls back to memory when the database cannot be used at all.
 */
import { valueAt } from '#core/common/dictionary'
import type { Cursor, LogEvent } from '#core/log/logEvent'
import { createMemoryRows } from './memoryRows'
import type { RowStore } from './rowStore'

export type OpenRowsDeps = {
  open: () => Promise<RowStore>
  logCursor: Cursor
  readLog: (after: Cursor) => AsyncIterable<LogEvent[]>
  /** Events read so far and in all, for a progress line on a long rebuild. */
  onProgress: (done: number, all: number) => void
}

export type OpenedRows = { rows: RowStore; notice: string | null }

const batchSize = 2_000
/** Saying how far it is costs a picture. */
const tellEvery = 25_000
const rebuiltNotice =
  'What this page shows of your history has been rebuilt from the attempt log. Nothing was lost.'
const volatileNotice =
  'This page cannot use its local database, so your history is read from the attempt log at every start. Answers are saved as usual. Free some disk space and start Rehearse again.'

/** Rows level with the log. Rejects only when the log itself cannot be read. */
export async function openRows(deps: OpenRowsDeps): Promise<OpenedRows> {
  try {
    return await levelRows(await deps.open(), deps)
  } catch (error) {
    if (error instanceof LogReadError) throw error
    const rows = createMemoryRows()
    await replay(rows, deps, {})
    return { rows, notice: volatileNotice }
  }
}

class LogReadError extends Error {}

async function levelRows(rows: RowStore, deps: OpenRowsDeps): Promise<OpenedRows> {
  const cursor = await rows.cursor()
  const isEmpty = total(cursor) === 0
  const isAhead = Object.entries(cursor).some(
    ([device, seq]) => seq > (valueAt<string, number>(deps.logCursor, device) ?? 0),
  )
  const hasLog = total(deps.logCursor) > 0
  // A new data folder has nothing to rebuild and nothing to clear.
  const isToRebuild = isAhead || (isEmpty && hasLog)
  if (isToRebuild) await rebuild(rows, deps)
  else await replay(rows, deps, cursor)
  return { rows, notice: isToRebuild && hasLog ? rebuiltNotice : null }
}

/** All rows from the whole log. In memory first: the database would be asked for rows that are about to change again. */
async function rebuild(rows: RowStore, deps: OpenRowsDeps): Promise<void> {
  await rows.clear()
  const memory = createMemoryRows()
  const filling = rows.fill(memory)
  await replay(memory, deps, {}, filling.ahead)
  if (total(deps.logCursor) > 0) await filling.finish()
}

/** Applies the log after `from` to the rows; `onBatch` is called after each batch. */
export async function replay(
  rows: RowStore,
  deps: Pick<OpenRowsDeps, 'readLog' | 'logCursor' | 'onProgress'>,
  from: Cursor,
  onBatch: () => void = () => undefined,
): Promise<void> {
  const all = total(deps.logCursor) - total(from)
  if (all <= 0) return
  let done = 0
  let told = 0
  let batch: LogEvent[] = []
  const flush = async () => {
    await rows.apply(batch)
    done += batch.length
    batch = []
    onBatch()
    if (done - told >= tellEvery) deps.onProgress((told = done), all)
  }
  for await (const events of guarded(deps.readLog(from))) {
    batch.push(...events)
    if (batch.length >= batchSize) await flush()
  }
  await flush()
}

/** Tells a log that cannot be read from a database that cannot be written. */
async function* guarded(log: AsyncIterable<LogEvent[]>): AsyncGenerator<LogEvent[]> {
  try {
    yield* log
  } catch (error) {
    throw new LogReadError(error instanceof Error ? error.message : 'The attempt log could not be read.')
  }
}

function total(cursor: Cursor): number {
  return Object.values(cursor).reduce((sum, seq) => sum + seq, 0)
}
