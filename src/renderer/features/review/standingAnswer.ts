/**
 * The answer whose explanation is on screen, kept for this tab until one goes on: a page that is loaded again shows it
 * once more. Invariant: what was answered and whether it was right is read from the review log, never from here.
 */
import type { BankId, ExamId, OptionId, QuestionId, ReviewId } from '#core/bank/ids'
import { rowKey } from '#core/log/rows'
import { pageStorage } from '../../db/pageStorage'
import type { RowStore } from '../../db/rowStore'
import type { Outcome, ShownReview } from './shownReview'
import type { Confidence } from '#core/common/confidence'
import type { Response } from '#core/bank/question'

/** As it is kept. `intervalDays` until the next review; null for a learning step. */
export type StandingAnswer = {
  bankId: BankId
  examId: ExamId
  cardId: QuestionId
  reviewId: ReviewId
  optionOrder: OptionId[]
  isLearningStep: boolean
  intervalDays: number | null
}

/** What is shown of it again. */
export type ShownAnswer = {
  shown: ShownReview
  response: Response | null
  confidence: Confidence | null
  outcome: Outcome
}

const key = 'rehearse-review-answer'

export function keepStanding(answer: StandingAnswer): void {
  try {
    pageStorage('session').setItem(key, JSON.stringify(answer))
  } catch {
    // No room: the explanation does not outlast the page, and the question is asked again another day all the same.
  }
}

export function dropStanding(): void {
  pageStorage('session').removeItem(key)
}

/** The answer that stands; null when there is none. */
export function readStanding(): StandingAnswer | null {
  try {
    return JSON.parse(pageStorage('session').getItem(key) ?? 'null') as StandingAnswer | null
  } catch {
    return null
  }
}

/** What stands of an exam, as it was on screen; null when nothing does, or it was taken back or erased since. */
export async function loadStanding(
  rows: RowStore,
  { bankId, examId }: Pick<StandingAnswer, 'bankId' | 'examId'>,
): Promise<ShownAnswer | null> {
  const standing = readStanding()
  if (standing?.bankId !== bankId || standing.examId !== examId) return null
  const { cardId, reviewId, optionOrder, isLearningStep, intervalDays } = standing
  const log = await rows.get('reviews', rowKey.history(bankId, cardId))
  const review = log?.reviews.find((entry) => entry.reviewId === reviewId)
  if (!review || log?.undone.includes(reviewId)) return null
  const question = await rows.get('snapshots', review.hash)
  if (!question) return null
  return {
    shown: { cardId, question, optionOrder, isLearningStep, shownAtMs: Date.now() },
    response: review.response,
    confidence: review.confidence,
    outcome: { reviewId, isRight: review.isRight, intervalDays },
  }
}
