/**
 * Counts into rows: for each change one row for all time, one for its month, and the month as charts show it. Invariant: a row is the sum of what
 * its attempts, reviews and tags add; taking all of them back leaves no row.
 */
import type { BankId, ExamId } from '../ids'
import { missCauses, type MissTag } from '../marks'
import type { MonthRow, StatisticsRow } from '../projectionTypes'
import type { ReviewEntry } from '../review/reviewTypes'
import { rowKey, type ReadRow, type RowChange } from '../rows'
import { addCounts, type Counts } from './counts'
import { addActivity, type Activity } from './monthHours'
import { allTime, monthOf } from './period'

/** Counts that come or go at one moment of one exam. */
export type CountsChange = {
  bankId: BankId
  examId: ExamId
  atMs: number
  counts: Counts
  activity?: Activity
  sign: 1 | -1
}

/** The rows after all changes of one event. Rows that end up empty are deleted. */
export function statisticsChanges(changes: readonly CountsChange[], read: ReadRow): RowChange[] {
  const rows = new Map<string, StatisticsRow>()
  const months = new Map<string, MonthRow>()
  for (const change of changes) {
    const { bankId, examId, atMs, counts, sign } = change
    const month = monthOf(atMs)
    for (const period of [allTime, month]) {
      const key = rowKey.statistics(bankId, examId, period)
      const row = rows.get(key) ?? read('statistics', key) ?? { bankId, examId, period, counts: {} }
      rows.set(key, { ...row, counts: addCounts(row.counts, counts, sign) })
    }
    const key = rowKey.statistics(bankId, examId, month)
    const row = months.get(key) ?? read('months', key) ?? { bankId, examId, month, hours: null, counts: {} }
    months.set(key, monthAfter(row, change))
  }
  return [
    ...[...rows].map(([key, row]): RowChange => ({
      table: 'statistics',
      key,
      row: Object.keys(row.counts).length > 0 ? row : null,
    })),
    ...[...months].map(([key, row]): RowChange => ({
      table: 'months',
      key,
      row: Object.keys(row.counts).length > 0 || row.hours ? row : null,
    })),
  ]
}

function monthAfter(row: MonthRow, { atMs, counts, activity, sign }: CountsChange): MonthRow {
  const { all = {}, domains = {} } = counts
  return {
    ...row,
    hours: activity ? addActivity(row.hours, atMs, activity, sign) : row.hours,
    counts: addCounts(row.counts, { all, domains }, sign),
  }
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
        return { bankId, examId, atMs, counts: {}, activity: { answers: 1, ms: Math.round(elapsedMs) }, sign }
      })
  }
  return [...changesOf(before, after, -1), ...changesOf(after, before, 1)]
}

/** What a tag adds to the counts of causes; nothing when it was taken back. */
export function tagChanges(tag: MissTag | undefined, sign: 1 | -1): CountsChange[] {
  if (!tag?.cause || !missCauses.includes(tag.cause)) return []
  const { bankId, examId, stamp, cause } = tag
  return [{ bankId, examId, atMs: stamp.atMs, counts: { causes: { [cause]: 1 } }, sign }]
}
