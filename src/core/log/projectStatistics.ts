/**
 * Counts into rows: for each change one row for all time, one for its month, and the month as charts show it.
 * Invariant: a row is the sum of what its attempts, reviews and tags add; taking all of them back leaves no row.
 */
import type { BankId, ExamId } from '../bank/ids'
import { missCauses, type MissTag } from '../history/marks'
import type { MonthRow, StatisticsRow } from '../statistics/statisticsRows'
import type { ReviewEntry } from '../learning/reviewTypes'
import { rowKey, type ReadRow, type RowChange } from './rows'
import { addCounts, countHere, subtractInto, within, type Counts } from '../statistics/counts'
import { addActivity, type Activity, type MonthHours } from '../statistics/monthHours'
import { allTime, monthOf } from '../statistics/period'

/** Counts that come or go at one moment of one exam. `count` adds them to counts, in place. */
export type CountsChange = {
  bankId: BankId
  examId: ExamId
  atMs: number
  count: (counts: Counts) => void
  activity?: Activity
  sign: 1 | -1
}

/** All changes of one month of one exam, summed up. */
export type MonthChange = Pick<MonthRow, 'bankId' | 'examId' | 'month' | 'counts'> & {
  activities: Pick<CountsChange, 'atMs' | 'activity' | 'sign'>[]
}

/** Adds a change to its month. Changes `months`. */
export function addChange(months: Map<string, MonthChange>, change: CountsChange): void {
  const { bankId, examId, atMs, count, activity, sign } = change
  const month = monthOf(atMs)
  const key = rowKey.statistics(bankId, examId, month)
  const sum = months.get(key) ?? { bankId, examId, month, counts: {}, activities: [] }
  months.set(key, sum)
  if (sign === 1) count(sum.counts)
  else subtract(sum.counts, count)
  if (activity) sum.activities.push({ atMs, activity, sign })
}

function subtract(sum: Counts, count: CountsChange['count']): void {
  const counts: Counts = {}
  count(counts)
  subtractInto(sum, counts)
}

/** The rows after the changes of each month. Rows that end up empty are deleted. */
export function statisticsRows(changes: readonly MonthChange[], read: ReadRow): RowChange[] {
  const everything = new Map<string, StatisticsRow>()
  const rows = changes.flatMap((change): RowChange[] => {
    const { bankId, examId, month } = change
    const allKey = rowKey.statistics(bankId, examId, allTime)
    const all = everything.get(allKey) ?? read('statistics', allKey)
    everything.set(allKey, { bankId, examId, period: allTime, counts: addCounts(all?.counts, change.counts) })
    const key = rowKey.statistics(bankId, examId, month)
    const counts = addCounts(read('statistics', key)?.counts, change.counts)
    const row = monthAfter(read('months', key), change)
    return [
      { table: 'statistics', key, row: isEmpty(counts) ? null : { bankId, examId, period: month, counts } },
      { table: 'months', key, row: isEmpty(row.counts) && !row.hours ? null : row },
    ]
  })
  const totals = [...everything].map(([key, row]): RowChange => {
    return { table: 'statistics', key, row: isEmpty(row.counts) ? null : row }
  })
  return [...rows, ...totals]
}

function monthAfter(before: MonthRow | undefined, change: MonthChange): MonthRow {
  const { bankId, examId, month, counts, activities } = change
  const { all = {}, domains = {} } = counts
  const hours = activities.reduce<MonthHours | null>(
    (sum, { activity, atMs, sign }) => (activity ? addActivity(sum, atMs, activity, sign) : sum),
    before?.hours ?? null,
  )
  return { bankId, examId, month, hours, counts: addCounts(before?.counts, { all, domains }) }
}

function isEmpty(counts: Counts): boolean {
  return Object.keys(counts).length === 0
}

/** What a change of the reviews that count adds and takes: activity. */
export function reviewChanges(
  bankId: BankId,
  before: readonly ReviewEntry[],
  after: readonly ReviewEntry[],
): CountsChange[] {
  const changesOf = (reviews: readonly ReviewEntry[], others: readonly ReviewEntry[], sign: 1 | -1) => {
    const known = new Set(others.map(({ reviewId }) => reviewId))
    return reviews
      .filter(({ reviewId }) => !known.has(reviewId))
      .map(({ examId, atMs, elapsedMs }): CountsChange => {
        return {
          bankId,
          examId,
          atMs,
          count: () => undefined,
          activity: { answers: 1, ms: Math.round(elapsedMs) },
          sign,
        }
      })
  }
  return [...changesOf(before, after, -1), ...changesOf(after, before, 1)]
}

/** What a tag adds to the counts of causes; nothing when it was taken back. */
export function tagChanges(tag: MissTag | undefined, sign: 1 | -1): CountsChange[] {
  if (!tag?.cause || !missCauses.includes(tag.cause)) return []
  const { bankId, examId, stamp, cause } = tag
  return [
    { bankId, examId, atMs: stamp.atMs, count: (counts) => countHere(within(counts, 'causes'), cause), sign },
  ]
}
