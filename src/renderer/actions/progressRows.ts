/**
 * The rows behind Progress, in one call. Invariant: a fixed number of rows is read, however many responses there are;
 * nothing here goes through attempts or histories.
 */
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { rowKey } from '#core/log/rows'
import { allTime, lastMonths } from '#core/statistics/period'
import { progressOf, type Progress } from '#core/statistics/progress'
import type { RowStore } from '../db/rowStore'

/** Months the course over time and the calendar go back. */
const shownMonths = 12

/** `monthCount`: the months looked at, counted back from `nowMs`; `all` for everything ever answered. */
export type ProgressQuery = { exam: Exam; bankId: BankId; nowMs: number; monthCount: number | 'all' }

/** The progress of an exam in a bank. */
export async function loadProgress(
  rows: RowStore,
  { exam, bankId, nowMs, monthCount }: ProgressQuery,
): Promise<Progress> {
  const keyOf = (period: string) => rowKey.statistics(bankId, exam.id, period)
  const periods = monthCount === 'all' ? [allTime] : lastMonths(nowMs, monthCount)
  const [kept, months, totals, taskTotals] = await Promise.all([
    rows.getMany('statistics', periods.map(keyOf)),
    rows.getMany('months', lastMonths(nowMs, shownMonths).map(keyOf)),
    rows.totals(),
    rows.taskTotals(),
  ])
  const isMine = (row: { bankId: string; examId: string }) => row.bankId === bankId && row.examId === exam.id
  return progressOf({
    exam,
    totals: totals.filter(isMine),
    taskTotals: taskTotals.filter(isMine),
    period: kept.filter((row) => row !== undefined),
    months: months.filter((row) => row !== undefined),
  })
}
