/**
 * The rows screens read, wherever they are kept. Both keepers (IndexedDB, memory) apply events through the same
 * `projectBatch` (projectBatch.ts); a keeper never decides what a row says.
 */
import type { BankId } from '#core/bank/ids'
import type { Cursor, LogEvent } from '#core/log/logEvent'
import type { Bookmark, Goal, PersonalNote, RealResult } from '#core/history/marks'
import type { Card } from '#core/learning/reviewTypes'
import type { RulingRow } from '#core/problems/keyRuling'
import type { LeftOut, ReportRow } from '#core/problems/problemReport'
import type { RemarkRow } from '#core/problems/remarkRow'
import type { Setting, TableName, Tables } from '#core/log/tables'
import type { AttemptSummary, DomainTotal, TaskTotal } from '#core/history/records'
import type { Standing } from '#core/history/standing'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { Place } from './place'
import type { Slice } from './slices'

/** Every table there is. */
export const tableNames: readonly TableName[] = [
  'sittings',
  'attempts',
  'summaries',
  'histories',
  'totals',
  'snapshots',
  'settings',
  'cards',
  'reviews',
  'tags',
  'personalNotes',
  'goals',
  'bookmarks',
  'results',
  'taskTotals',
  'statistics',
  'months',
  'loads',
  'leftOut',
  'reports',
  'rulings',
  'remarks',
]

/** Something of its own for every table. */
export function byTable<Of>(make: () => Of): Record<TableName, Of> {
  return Object.fromEntries(tableNames.map((name) => [name, make()])) as Record<TableName, Of>
}

/** Rows in memory that another store takes over. */
export type FillSource = {
  /** The rows of a table as they are, but attempts lean (rowCodec.ts). */
  held: (table: TableName) => ReadonlyMap<string, unknown>
  /** Works out what follows from the events that were applied: totals, cards and counts. Reading does it too. */
  settle: () => void
  /** The same in slices. */
  settleInSlices: (slice: Slice) => Promise<void>
  place: () => Promise<Place>
}

/** Taking over rows. `ahead`: what the source has by now may be written; `finish`: it has all events. */
export type Fill = { ahead: () => void; finish: () => Promise<void> }

export type RowStore = {
  /**
   * Events in sequence, as the log has them; rows and place move together or not at all. Events applied before are
   * passed over.
   */
  apply: (events: LogEvent[]) => Promise<void>
  /** The same for events of this page: rejects with `OutOfStep`, and applies none, unless they follow. */
  applyNext: (events: LogEvent[]) => Promise<void>
  place: () => Promise<Place>
  /** The log holds nothing more up to here. */
  level: (cursor: Cursor) => Promise<void>
  get: <T extends TableName>(table: T, key: string) => Promise<Tables[T] | undefined>
  getMany: <T extends TableName>(table: T, keys: string[]) => Promise<(Tables[T] | undefined)[]>
  /** All running sittings; there are few. */
  sittings: () => Promise<Sitting[]>
  /** Newest first. `limit` bounds what a chart or list can ask for. */
  summaries: (limit: number) => Promise<AttemptSummary[]>
  /** Every question of a bank ever answered, in no order. The same list as long as nothing was written. */
  standings: (bankId: BankId) => Promise<readonly Standing[]>
  /** Newest miss first. */
  missed: () => Promise<readonly Standing[]>
  missedCount: () => Promise<number>
  totals: () => Promise<DomainTotal[]>
  taskTotals: () => Promise<TaskTotal[]>
  settings: () => Promise<Setting[]>
  /** All cards of a bank, suspended ones among them: at most one a question. */
  cards: (bankId: BankId) => Promise<readonly Card[]>
  /** Deleted notes have an empty text. */
  personalNotes: () => Promise<PersonalNote[]>
  goals: () => Promise<Goal[]>
  /** Questions that were ever bookmarked; those taken back say so. */
  bookmarks: () => Promise<Bookmark[]>
  results: () => Promise<RealResult[]>
  /** Questions that were ever left out; those brought back say so. */
  leftOut: () => Promise<LeftOut[]>
  /** Deleted ones have no report. */
  reports: () => Promise<ReportRow[]>
  rulings: () => Promise<RulingRow[]>
  remarks: () => Promise<RemarkRow[]>
  /** Every row of a table with its key, in no order, some at a time. Only for checking all of them. */
  parts: <T extends TableName>(table: T) => AsyncIterable<[string, Tables[T]][]>
  /** Begins to take over all rows and the cursor of a source; this store is empty before. */
  fill: (source: FillSource) => Fill
  clear: () => Promise<void>
  close: () => void
  /** True when the rows live in memory because the database could not be used. */
  isVolatile: boolean
}

type AllOf = <T extends TableName>(name: T) => Promise<Tables[T][]>

/** What a store gives by reading whole tables. */
export function wholeTables(allOf: AllOf) {
  return {
    sittings: () => allOf('sittings'),
    summaries: async (limit: number) =>
      (await allOf('summaries')).toSorted((a, b) => b.endedAtMs - a.endedAtMs).slice(0, limit),
    totals: () => allOf('totals'),
    taskTotals: () => allOf('taskTotals'),
    settings: () => allOf('settings'),
    personalNotes: () => allOf('personalNotes'),
    goals: () => allOf('goals'),
    bookmarks: () => allOf('bookmarks'),
    results: () => allOf('results'),
    leftOut: () => allOf('leftOut'),
    reports: () => allOf('reports'),
    rulings: () => allOf('rulings'),
    remarks: () => allOf('remarks'),
  } satisfies Partial<RowStore>
}

/** Those of questions that stand missed, newest miss first. */
export function standingMisses(standings: readonly Standing[]): Standing[] {
  const missed = standings.filter(({ missedAtMs }) => missedAtMs !== null)
  return missed.toSorted((a, b) => (b.missedAtMs ?? 0) - (a.missedAtMs ?? 0))
}
