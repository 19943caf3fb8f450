/**
 * The rows behind Progress, in one call. Invariant: a fixed number of rows is read, however many responses there are;
 * nothing here goes through attempts or histories.
 */
import type { Exam } from '#core/exam'
import type { BankId } from '#core/ids'
import type { ReviewLoad } from '#core/projectionTypes'
import { rowKey } from '#core/rows'
import { allTime, lastMonths } from '#core/statistics/period'
import { progressOf, type Progress } from '#core/statistics/progress'
import type { RowStore } from '../db/rowStore'

/** Months the course over time and the calendar go back. */
const shownMonths = 12

/** `monthCount`: the months looked at, counted back from `nowMs`; `all` for everything ever answered. */
export type ProgressQuery = { exam: Exam; bankId: BankId; nowMs: number; monthCount: number | 'all' }

/** The progress of an exam in a bank, and the reviews that lie ahead in the bank. */
export async function loadProgress(
  rows: RowStore,
  { exam, bankId, nowMs, monthCount }: ProgressQuery,
): Promise<{ progress: Progress; load: ReviewLoad | undefined }> {
  const periods = lastMonths(nowMs, Math.max(shownMonths, monthCount === 'all' ? 0 : monthCount))
  const [kept, totals, taskTotals, load] = await Promise.all([
    rows.getMany(
      'statistics',
      [allTime, ...periods].map((period) => rowKey.statistics(bankId, exam.id, period)),
    ),
    rows.totals(),
    rows.taskTotals(),
    rows.get('loads', bankId),
  ])
  const isMine = (row: { bankId: string; examId: string }) => row.bankId === bankId && row.examId === exam.id
  const [lasting, ...months] = kept
  const known = months.filter((row) => row !== undefined)
  const asked = monthCount === 'all' ? [lasting] : months.slice(0, monthCount)
  return {
    progress: progressOf({
      exam,
      totals: totals.filter(isMine),
      taskTotals: taskTotals.filter(isMine),
      period: asked.filter((row) => row !== undefined),
      months: known.slice(0, shownMonths),
    }),
    load,
  }
}
