/**
 * Counts into rows: for each change one row for all time and one for its month. Invariant: a row is the sum of what
 * its attempts, reviews and tags add; taking all of them back leaves no row.
 */
import type { BankId, ExamId } from '../ids'
import { missCauses, type MissTag } from '../marks'
import type { StatisticsRow } from '../projectionTypes'
import type { ReviewEntry } from '../review/reviewTypes'
import { rowKey, type ReadRow, type RowChange } from '../rows'
import { addCounts, count, type Counts } from './counts'
import { allTime, hourOf, monthOf } from './period'

/** Counts that come or go at one moment of one exam. */
export type CountsChange = { bankId: BankId; examId: ExamId; atMs: number; counts: Counts; sign: 1 | -1 }

/** The rows after all changes of one event. Rows that end up empty are deleted. */
export function statisticsChanges(changes: readonly CountsChange[], read: ReadRow): RowChange[] {
  const rows = new Map<string, StatisticsRow>()
  for (const { bankId, examId, atMs, counts, sign } of changes) {
    for (const period of [allTime, monthOf(atMs)]) {
      const key = rowKey.statistics(bankId, examId, period)
      const row = rows.get(key) ?? read('statistics', key) ?? { bankId, examId, period, counts: {} }
      // The hours of all time would grow for ever; months hold them.
      const { hours: _, ...lasting } = counts
      rows.set(key, { ...row, counts: addCounts(row.counts, period === allTime ? lasting : counts, sign) })
    }
  }
  return [...rows].map(([key, row]) => ({
    table: 'statistics',
    key,
    row: Object.keys(row.counts).length > 0 ? row : null,
  }))
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
        const counts: Counts = {}
        count(counts, ['hours', hourOf(atMs), 'answers'])
        count(counts, ['hours', hourOf(atMs), 'ms'], Math.round(elapsedMs))
        return { bankId, examId, atMs, counts, sign }
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
