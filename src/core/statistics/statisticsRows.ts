/** The rows that Progress reads instead of responses: counts of an exam, by period. */
import type { BankId, ExamId } from '../bank/ids'
import type { Counts } from './counts'
import type { MonthHours } from './monthHours'
import type { Period } from './period'

/** Counts of one exam over a period (statistics/period.ts): what Progress reads instead of responses. */
export type StatisticsRow = { bankId: BankId; examId: ExamId; period: Period; counts: Counts }

/** One month of one exam as a chart over time shows it: when answers were given, and the scores of its domains. */
export type MonthRow = {
  bankId: BankId
  examId: ExamId
  month: Period
  hours: MonthHours | null
  /** Only `all` and `domains`. */
  counts: Counts
}

/** How many cards of a bank fall due in which hour, and how many are suspended. */
export type ReviewLoad = { bankId: BankId; counts: Counts }
