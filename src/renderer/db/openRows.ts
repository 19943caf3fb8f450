/**
 * Brings the rows level with the attempt log when a page starts: replays what they lack, rebuilds them when they are
 * lost, damaged, ahead of the log or of another past, and falls back to memory when the database cannot be used at all.
 */
import { valueAt } from '#core/common/dictionary'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { Cursor, LogEvent } from '#core/log/logEvent'
import { serviceWords } from '../wording/en/service'
import { OutOfStep, type Place } from './place'
import type { FillSource, RowStore } from './rowStore'
import { createSlices } from './slices'

export type OpenRowsDeps = {
  open: () => Promise<RowStore>
  logCursor: Cursor
  /** The device that writes here and its last event, to tell rows of another past by. */
  logEnd: { device: DeviceId; lastId: EventId | null }
  readLog: (after: Cursor) => AsyncIterable<LogEvent[]>
  /** False for a page that reads only: another one may be writing the same database. */
  mayRebuild: boolean
  /** Events read so far and in all, for a progress line on a long rebuild. */
  onProgress: (done: number, all: number) => void
}

/** Rows were made anew from the log, or live in memory because the database cannot be used. */
export type RowsNotice = 'rebuilt' | 'volatile'

/** `isCutBack`: the rows had changes of this device that the log does not have, and lost them. */
export type OpenedRows = { rows: RowStore; notice: RowsNotice | null; isCutBack: boolean }

/** Events applied to the database in one transaction, which costs the more the more there are. */
const batchSize = 2_000
/** Events applied to rows in memory in one go. */
export const fewEvents = 500
/** Saying how far it is costs a picture. */
const tellEvery = 25_000

/** Rows level with the log. Rejects only when the log itself cannot be read. */
export async function openRows(deps: OpenRowsDeps): Promise<OpenedRows> {
  try {
    return deps.mayRebuild
      ? await levelRows(await deps.open(), deps)
      : await caughtUpRows(await deps.open(), deps)
  } catch (error) {
    if (error instanceof LogReadError) throw error
    return { rows: await rowsInMemory(deps), notice: 'volatile', isCutBack: false }
  }
}

/** All rows from the whole log, in memory. Rejects only when the log cannot be read. */
export async function rowsInMemory(deps: Omit<LevelDeps, 'logEnd'>): Promise<RowStore & FillSource> {
  const { createMemoryRows } = await import('./memoryRows')
  const rows = createMemoryRows()
  await replay(rows, deps, {}, { most: fewEvents })
  await levelWithLog(rows, deps)
  return rows
}

class LogReadError extends Error {}

type LevelDeps = Omit<OpenRowsDeps, 'open' | 'mayRebuild'>

/** Rows that are open, or all of them in memory where they would have to be made anew. */
async function caughtUpRows(rows: RowStore, deps: LevelDeps): Promise<OpenedRows> {
  const place = await rows.place()
  const isLevel = !isOfAnother(place, deps) && (await hasCaughtUp(rows, deps, place))
  return { rows: isLevel ? rows : await rowsInMemory(deps), notice: null, isCutBack: false }
}

/** Brings rows that are open level with the log. Rejects when it cannot be read, or they cannot be written. */
export async function levelRows(rows: RowStore, deps: LevelDeps): Promise<OpenedRows> {
  const place = await rows.place()
  const isLevel = !isOfAnother(place, deps) && (await hasCaughtUp(rows, deps, place))
  if (!isLevel) await rebuild(rows, deps)
  const { device } = deps.logEnd
  const ends = [place.cursor, deps.logCursor].map((cursor) => valueAt<string, number>(cursor, device) ?? 0)
  return {
    rows,
    notice: !isLevel && total(deps.logCursor) > 0 ? 'rebuilt' : null,
    isCutBack: (ends[0] ?? 0) > (ends[1] ?? 0),
  }
}

/** Whether rows know more than the log, something else, or nothing of it. */
function isOfAnother({ cursor, lastIds }: Place, { logCursor, logEnd }: LevelDeps): boolean {
  const endOf = (device: string) => valueAt<string, number>(logCursor, device) ?? 0
  // A new data folder has nothing to rebuild and nothing to clear.
  if (total(cursor) === 0 && total(logCursor) > 0) return true
  if (Object.entries(cursor).some(([device, seq]) => seq > endOf(device))) return true
  const { device, lastId } = logEnd
  // Events of other devices belong between those that were applied.
  const others = Object.keys(logCursor).filter((other) => other !== device)
  if (others.some((other) => endOf(other) > (valueAt<string, number>(cursor, other) ?? 0))) return true
  const applied = valueAt(lastIds, device)
  const isAtEnd = valueAt(cursor, device) === endOf(device)
  return isAtEnd && applied !== undefined && lastId !== null && applied !== lastId
}

/** Applies what the rows lack. False when what they have turns out not to be what the log has before it. */
async function hasCaughtUp(rows: RowStore, deps: LevelDeps, place: Place): Promise<boolean> {
  try {
    await replay(rows, { ...deps, readLog: () => logBehind(deps, place) }, place.cursor)
    await levelWithLog(rows, deps)
    return true
  } catch (error) {
    if (error instanceof OutOfStep) return false
    throw error
  }
}

/** The log from the last applied events on, after a look at whether they are the same there. */
async function* logBehind({ readLog }: LevelDeps, { cursor, lastIds }: Place): AsyncGenerator<LogEvent[]> {
  const devices = Object.keys(lastIds) as DeviceId[]
  const before = Object.fromEntries(devices.map((device) => [device, (cursor[device] ?? 1) - 1]))
  for await (const events of readLog({ ...cursor, ...before })) {
    for (const { device, seq, id } of events)
      if (seq === valueAt(cursor, device) && id !== (valueAt(lastIds, device) ?? id)) throw new OutOfStep()
    yield events
  }
}

/** All rows from the whole log. In memory first: the database would be asked for rows that are about to change again. */
async function rebuild(rows: RowStore, deps: LevelDeps): Promise<void> {
  await rows.clear()
  const { createMemoryRows } = await import('./memoryRows')
  const memory = createMemoryRows()
  const filling = rows.fill(memory)
  await replay(memory, deps, {}, { most: fewEvents, onBatch: filling.ahead })
  await levelWithLog(memory, deps)
  if (total(deps.logCursor) > 0) await filling.finish()
}

/** Lines the log has lost never come: what follows them does follow. */
async function levelWithLog(rows: RowStore, { logCursor }: Pick<OpenRowsDeps, 'logCursor'>): Promise<void> {
  const { cursor } = await rows.place()
  const isBehind = Object.entries(logCursor).some(
    ([device, seq]) => seq > (valueAt<string, number>(cursor, device) ?? 0),
  )
  if (isBehind) await rows.level(logCursor)
}

/** Applies the log after `from` to the rows, in slices; `onBatch` is called after each batch, of `most` events. */
export async function replay(
  rows: RowStore,
  deps: Pick<OpenRowsDeps, 'readLog' | 'logCursor' | 'onProgress'>,
  from: Cursor,
  { most = batchSize, onBatch }: { most?: number; onBatch?: () => void } = {},
): Promise<void> {
  const all = total(deps.logCursor) - total(from)
  if (all <= 0) return
  let done = 0
  let told = 0
  const waiting: LogEvent[] = []
  const slice = createSlices()
  const applied = async (batch: LogEvent[]) => {
    await rows.apply(batch)
    done += batch.length
    onBatch?.()
    await slice()
    if (done - told >= tellEvery) deps.onProgress((told = done), all)
  }
  for await (const events of guarded(deps.readLog(from))) {
    waiting.push(...events)
    while (waiting.length >= most) await applied(waiting.splice(0, most))
  }
  await applied(waiting)
}

/** Tells a log that cannot be read from a database that cannot be written. */
async function* guarded(log: AsyncIterable<LogEvent[]>): AsyncGenerator<LogEvent[]> {
  try {
    yield* log
  } catch (error) {
    if (error instanceof OutOfStep) throw error
    throw new LogReadError(error instanceof Error ? error.message : serviceWords.logUnreadable)
  }
}

function total(cursor: Cursor): number {
  return Object.values(cursor).reduce((sum, seq) => sum + seq, 0)
}
