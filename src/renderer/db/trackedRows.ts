/**
 * Rows that take down which tables are read, so that a screen reads again only when one of those changed.
 * Invariant: whatever can be read through a store counts for a table, or for all of them.
 */
import type { LogEvent } from '#core/log/logEvent'
import type { TableName } from '#core/log/tables'
import { tableNames, type RowStore } from './rowStore'

/** Which tables a change concerns; null for all. */
export type Touched = ReadonlySet<TableName> | null

/** Tables of the readers that are no table's own name. */
const tablesOfReaders: Partial<Record<keyof RowStore, TableName>> = {
  standings: 'histories',
  missed: 'histories',
  missedCount: 'histories',
}

const isTable = (name: unknown): name is TableName => tableNames.some((table) => table === name)

/** The store, with every table that is read through it put into `read`. */
export function trackedRows(rows: RowStore, read: Set<TableName>): RowStore {
  const note = (method: keyof RowStore, first: unknown) => {
    const table = isTable(method) ? method : tablesOfReaders[method]
    const named = isTable(first) ? first : table
    if (named) read.add(named)
    else for (const each of tableNames) read.add(each)
  }
  return new Proxy(rows, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        note(name as keyof RowStore, args[0])
        return Reflect.apply(value, target, args) as unknown
      }
    },
  })
}

/** The tables these events may change. */
export function tablesOf(events: readonly LogEvent[]): Touched {
  const touched = new Set<TableName>()
  for (const event of events) {
    const tables = tablesOfEvent(event)
    if (!tables) return null
    for (const table of tables) touched.add(table)
  }
  return touched
}

/** Null where it is simplest to say all: the end of a sitting, a review, whatever is deleted, archived, or scored anew. */
function tablesOfEvent(event: LogEvent): TableName[] | null {
  switch (event.type) {
    case 'questions.kept':
      return ['snapshots']
    case 'sitting.started':
      return ['sittings', 'histories']
    case 'sitting.changed':
      if (event.change.type === 'end') return null
      // A question that comes on screen is seen from then on.
      return event.change.type === 'visit' ? ['sittings', 'histories'] : ['sittings']
    case 'setting.changed':
      return ['settings']
    case 'note.written':
      return ['personalNotes']
    case 'question.bookmarked':
      return ['bookmarks']
    case 'goal.set':
      return ['goals']
    case 'result.logged':
    case 'result.removed':
      return ['results']
    case 'question.leftOut':
      return ['leftOut', 'cards', 'loads']
    case 'problem.reported':
      return ['reports']
    case 'conflict.ruled':
      return ['rulings']
    case 'attempts.remarked':
    case 'attempt.deleted':
    case 'exam.restarted':
    case 'review.answered':
    case 'review.undone':
    case 'card.changed':
    case 'miss.tagged':
      return null
  }
}

/** Whether one of these tables is among those that changed. */
export function isTouched(read: ReadonlySet<TableName>, touched: Touched): boolean {
  return touched === null || [...read].some((table) => touched.has(table))
}
