/**
 * The rows of a running page: every change of its own is applied as it is made. Invariant: rows that missed one are made
 * anew from the log and from what still waits to be saved; in memory, when the database takes no more.
 */
import { createTurns } from '#core/common/inTurn'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { Cursor, LogEvent } from '#core/log/logEvent'
import { levelRows, rowsInMemory } from './openRows'
import { OutOfStep } from './place'
import type { RowStore } from './rowStore'
import { tablesOf, type Touched } from './trackedRows'

/** Where the log stands: its cursor, and the last event of the device that writes here. */
export type LogStand = { cursor: Cursor; device: DeviceId; lastId: EventId | null }

export type LiveRowsDeps = {
  /** Rows level with the log. */
  rows: RowStore
  logStand: () => Promise<LogStand>
  readLog: (after: Cursor) => AsyncIterable<LogEvent[]>
  /** Changes of this page the log has not acknowledged, oldest first. */
  waiting: () => readonly LogEvent[]
  /** Waited for before changes are applied: what shows them comes first. */
  beforeApplying: () => Promise<void>
  /** Called after every change of the rows, with the tables it concerns. */
  onApplied: (touched: Touched) => void
}

export type LiveRows = {
  /** The rows in use; another store after the database failed. */
  rows: () => RowStore
  /** Applies changes of this page, in turn. Rejects when neither that nor making the rows anew worked. */
  apply: (events: LogEvent[]) => Promise<void>
  /** Makes the rows anew: what was applied is no longer what will be in the log. */
  rebuild: () => Promise<void>
  /** Brings the rows level with the log, which another page may have written. */
  level: () => Promise<void>
  /** Resolves when everything asked for so far is done. */
  settled: () => Promise<void>
}

/** Live rows on a store. */
export function createLiveRows(deps: LiveRowsDeps): LiveRows {
  let rows = deps.rows
  const takeTurn = createTurns()
  /** Changes that were among those the rows were made anew from: their own turn comes later. */
  let covered = new Set<EventId>()

  const inTurn = (step: () => Promise<Touched>) => takeTurn(async () => deps.onApplied(await step()))
  const makeAnew = async (isDatabaseUsable: boolean) => {
    const fresh = await fromLogAndWaiting(deps)
    covered = fresh.covered
    const isFilled = isDatabaseUsable && (await hasTakenOver(rows, fresh.rows))
    if (!isFilled) rows = fresh.rows
  }

  return {
    rows: () => rows,
    settled: () => takeTurn(async () => undefined),
    apply: (events) =>
      inTurn(async () => {
        await deps.beforeApplying()
        const left = events.filter(({ id }) => !covered.delete(id))
        if (left.length === 0) return new Set()
        try {
          await rows.applyNext(left)
          return tablesOf(left)
        } catch (error) {
          await makeAnew(error instanceof OutOfStep)
          for (const { id } of left) covered.delete(id)
          return null
        }
      }),
    rebuild: () =>
      inTurn(async () => {
        await makeAnew(true)
        return null
      }),
    level: () =>
      inTurn(async () => {
        // What waits is in the rows and not in the log, so that they would count for rows of another past.
        if (deps.waiting().length > 0) await makeAnew(true)
        else await levelWithLog(deps, rows).catch(() => makeAnew(false))
        return null
      }),
  }
}

async function levelWithLog({ logStand, readLog }: LiveRowsDeps, rows: RowStore): Promise<void> {
  const { cursor, ...logEnd } = await logStand()
  await levelRows(rows, { logCursor: cursor, logEnd, readLog, onProgress: () => undefined })
}

/** All rows in memory, and which changes of this page are in them without the log having been asked before. */
async function fromLogAndWaiting({ logStand, readLog, waiting }: LiveRowsDeps) {
  // Taken before the log is read: an event is then in one of the two, and twice does no harm.
  const unsaved = [...waiting()]
  const first = unsaved[0]?.seq ?? 0
  const covered = new Set(unsaved.map(({ id }) => id))
  const { cursor, device } = await logStand()
  const rows = await rowsInMemory({
    logCursor: cursor,
    onProgress: () => undefined,
    async *readLog(after) {
      for await (const events of readLog(after)) {
        for (const event of events)
          if (event.device === device && first > 0 && event.seq >= first) covered.add(event.id)
        yield events
      }
    },
  })
  await rows.apply(unsaved)
  return { rows, covered }
}

/** Fills a store with the rows of another one. False when it cannot be written. */
async function hasTakenOver(rows: RowStore, source: Parameters<RowStore['fill']>[0]): Promise<boolean> {
  try {
    await rows.clear()
    await rows.fill(source).finish()
    return true
  } catch {
    return false
  }
}
