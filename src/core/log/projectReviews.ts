/**
 * From review events to rows: the review log, the card, and whether the question still counts as missed.
 * Invariant: the rows depend on which reviews there are, not on the order in which they arrived.
 */
import type { Effect } from './effect'
import { withReviews, type ReviewMark } from '../history/history'
import type { BankId, QuestionId } from '../bank/ids'
import type { LogEvent } from './logEvent'
import { forgetTags } from './projectMarks'
import { rowKey, type ReadRow } from './rows'
import { byStamp, stampOf } from '../common/stamp'
import { reviewChanges } from './projectStatistics'
import { validReviews } from '../learning/card'
import type { ReviewEntry, ReviewLog } from '../learning/reviewTypes'

type ReviewEvent = Extract<LogEvent, { type: 'review.answered' | 'review.undone' | 'card.changed' }>

/** What one review event does. A review that is there already changes nothing. */
export function reviewEffect(event: ReviewEvent, read: ReadRow): Effect {
  const key = rowKey.history(event.bankId, event.questionId)
  const before = read('reviews', key) ?? emptyLog(event.bankId, event.questionId)
  const log = withEvent(before, event)
  const history = read('histories', key)
  const after = history && withReviews(history, reviewMarks(log))
  const tags = forgetTags(undoneTagKeys(event), read)
  const counts = reviewChanges(event.bankId, validReviews(before), validReviews(log))
  return {
    rows: [
      { table: 'reviews', key, row: log },
      ...(after ? [{ table: 'histories' as const, key, row: after }] : []),
      ...tags.rows,
    ],
    questions: [{ key, before: history, onlyAdds: event.type !== 'review.undone' }],
    counts: [...counts, ...tags.counts],
  }
}

/** Undoing an answer takes back what was said of its miss. */
function undoneTagKeys(event: ReviewEvent): string[] {
  if (event.type !== 'review.undone') return []
  return [rowKey.tag(event.bankId, event.questionId, event.reviewId)]
}

function emptyLog(bankId: BankId, questionId: QuestionId): ReviewLog {
  return { bankId, questionId, reviews: [], acts: [], undone: [], archivedUntilMs: 0 }
}

function withEvent(log: ReviewLog, event: ReviewEvent): ReviewLog {
  switch (event.type) {
    case 'review.answered': {
      if (log.reviews.some(({ reviewId }) => reviewId === event.review.reviewId)) return log
      return { ...log, reviews: [...log.reviews, entryOf(event)].toSorted(byStamp) }
    }
    case 'review.undone':
      return log.undone.includes(event.reviewId) ? log : { ...log, undone: [...log.undone, event.reviewId] }
    case 'card.changed': {
      const isKnown = log.acts.some((act) => byStamp(act, event) === 0)
      const { act, hash } = event
      return isKnown
        ? log
        : { ...log, acts: [...log.acts, { ...stampOf(event), act, hash }].toSorted(byStamp) }
    }
  }
}

function entryOf(event: Extract<LogEvent, { type: 'review.answered' }>): ReviewEntry {
  const { scheduler, ...review } = event.review
  return { ...review, ...stampOf(event), schedulerVersion: scheduler.version }
}

/** What the reviews that count say of a miss. */
export function reviewMarks(log: ReviewLog | undefined): ReviewMark[] {
  return validReviews(log)
}

/** The log with its reviews up to a moment archived; undefined when nothing is archived. */
export function archiveReviews(
  log: ReviewLog | undefined,
  archivedUntilMs: number | undefined,
): ReviewLog | undefined {
  if (!log || archivedUntilMs === undefined) return undefined
  return { ...log, archivedUntilMs: Math.max(log.archivedUntilMs, archivedUntilMs) }
}
