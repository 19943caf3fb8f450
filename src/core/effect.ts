/**
 * What events do, in two parts: rows that later events read, and what totals, cards and counts are worked out from.
 * Invariant: the second part may be worked out after each event or once after many; the rows are the same.
 */
import { questionRows, type QuestionStep } from './projectHistories'
import type { ReadRow, RowChange } from './rows'
import { statisticsRows, type CountsChange } from './statistics/projectStatistics'

export type Effect = { rows: RowChange[]; questions: QuestionStep[]; counts: CountsChange[] }

/** An effect of rows alone. */
export function rowsOnly(...rows: RowChange[]): Effect {
  return { rows, questions: [], counts: [] }
}

/** The rows worked out from effects in the order of their events. `read` answers from the state after their rows. */
export function derivedRows(effects: readonly Effect[], read: ReadRow): RowChange[] {
  return [
    ...questionRows(
      effects.flatMap(({ questions }) => questions),
      read,
    ),
    ...statisticsRows(
      effects.flatMap(({ counts }) => counts),
      read,
    ),
  ]
}
