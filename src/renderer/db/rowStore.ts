/**
 * The rows screens read, wherever they are kept. Both keepers (IndexedDB, memory) apply events through the same
 * `projectBatch`; a keeper never decides what a row says.
 */
import type { BankId } from '#core/ids'
import type { Cursor, LogEvent } from '#core/logEvent'
import type { Goal, PersonalNote, RealResult } from '#core/marks'
import { project } from '#core/projection'
import type { RowChange } from '#core/rows'
import type { Card } from '#core/review/reviewTypes'
import type {
  AttemptSummary,
  DomainTotal,
  QuestionHistory,
  Setting,
  TableName,
  Tables,
  TaskTotal,
} from '#core/projectionTypes'
import type { Sitting } from '#core/sittingTypes'

export type RowStore = {
  /** Events in sequence; rows and cursor move together or not at all. Events applied before are passed over. */
  apply: (events: LogEvent[]) => Promise<void>
  cursor: () => Promise<Cursor>
  get: <T extends TableName>(table: T, key: string) => Promise<Tables[T] | undefined>
  getMany: <T extends TableName>(table: T, keys: string[]) => Promise<(Tables[T] | undefined)[]>
  /** All running sittings; there are few. */
  sittings: () => Promise<Sitting[]>
  /** Newest first. `limit` bounds what a chart or list can ask for. */
  summaries: (limit: number) => Promise<AttemptSummary[]>
  histories: (bankId: BankId) => Promise<QuestionHistory[]>
  /** Newest miss first. */
  missed: () => Promise<QuestionHistory[]>
  totals: () => Promise<DomainTotal[]>
  taskTotals: () => Promise<TaskTotal[]>
  settings: () => Promise<Setting[]>
  /** All cards of a bank, suspended ones among them: at most one a question. */
  cards: (bankId: BankId) => Promise<Card[]>
  /** Deleted notes have an empty text. */
  personalNotes: () => Promise<PersonalNote[]>
  goals: () => Promise<Goal[]>
  results: () => Promise<RealResult[]>
  clear: () => Promise<void>
  close: () => void
  /** True when the rows live in memory because the database could not be used. */
  isVolatile: boolean
}

type LoadRows = (wanted: { table: TableName; key: string }[]) => Promise<(Tables[TableName] | undefined)[]>

const cacheKey = (table: TableName, key: string) => `${table}\n${key}`

/**
 * The net changes a run of events makes, last state per row. `load` is asked only for rows the events touch;
 * `project` is run again whenever it asked for a row that was not loaded yet, which it allows by being pure.
 */
export async function projectBatch(events: LogEvent[], load: LoadRows): Promise<RowChange[]> {
  const cache = new Map<string, Tables[TableName] | undefined>()
  const dirty = new Map<string, RowChange>()
  for (const event of events) {
    for (const change of await projectOne(event, cache, load)) {
      const key = cacheKey(change.table, change.key)
      cache.set(key, change.row ?? undefined)
      dirty.set(key, change)
    }
  }
  return [...dirty.values()]
}

async function projectOne(
  event: LogEvent,
  cache: Map<string, Tables[TableName] | undefined>,
  load: LoadRows,
): Promise<RowChange[]> {
  for (;;) {
    const missing: { table: TableName; key: string }[] = []
    const changes = project(event, <T extends TableName>(table: T, key: string) => {
      const id = cacheKey(table, key)
      if (!cache.has(id)) missing.push({ table, key })
      return cache.get(id) as Tables[T] | undefined
    })
    if (missing.length === 0) return changes
    const rows = await load(missing)
    missing.forEach(({ table, key }, index) => cache.set(cacheKey(table, key), rows[index]))
  }
}

/** Those events a store has not applied yet: applying the same event twice changes nothing. */
export function unseen(cursor: Cursor, events: LogEvent[]): LogEvent[] {
  return events.filter((event) => event.seq > (cursor[event.device] ?? 0))
}

/** The cursor after a run of events. */
export function advanceCursor(cursor: Cursor, events: LogEvent[]): Cursor {
  const advanced = { ...cursor }
  for (const { device, seq } of events) advanced[device] = Math.max(advanced[device] ?? 0, seq)
  return advanced
}
