/**
 * What events do, in two parts: rows that later events read, and what totals, cards and counts are worked out from.
 * Invariant: the second part may be worked out after each event or once after many; the rows are the same.
 */
import { addStep, questionRows, type QuestionStep } from './projectHistories'
import type { ReadRow, RowChange } from './rows'
import { addChange, statisticsRows, type CountsChange, type MonthChange } from './projectStatistics'

export type Effect = { rows: RowChange[]; questions: QuestionStep[]; counts: CountsChange[] }

/** What is still to be worked out, brought together as effects come: questions and months by row key. */
export type Pending = { questions: Map<string, QuestionStep>; months: Map<string, MonthChange> }

/** An effect of rows alone. */
export function rowsOnly(...rows: RowChange[]): Effect {
  return { rows, questions: [], counts: [] }
}

/** Nothing to work out. */
export function nothingPending(): Pending {
  return { questions: new Map(), months: new Map() }
}

/** Adds an effect, in the order of events. Changes `pending`. */
export function addEffect(pending: Pending, { questions, counts }: Effect): void {
  for (const step of questions) addStep(pending.questions, step)
  for (const change of counts) addChange(pending.months, change)
}

/** The rows worked out from what is pending. `read` answers from the state after the rows of all its effects. */
export function derivedRows({ questions, months }: Pending, read: ReadRow): RowChange[] {
  return [...questionRows([...questions.values()], read), ...statisticsRows([...months.values()], read)]
}
