import type { OptionId, QuestionId, ReviewId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'

/** `cardId` is the question whose card is reviewed; `question` may be another of its objective. */
export type ShownReview = {
  cardId: QuestionId
  question: Question
  optionOrder: OptionId[]
  isLearningStep: boolean
  shownAtMs: number
}

/** What became of an answer. `intervalDays` until the next review; null for a learning step. */
export type Outcome = { reviewId: ReviewId; isRight: boolean; intervalDays: number | null }
