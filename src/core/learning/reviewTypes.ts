/**
 * Spaced repetition as rows: the log of a question's reviews, and the card computed from it.
 * Invariant: a card can be thrown away; its question's history and review log give it again.
 */
import type { Confidence } from '../common/confidence'
import type { BankId, ContentHash, ExamId, QuestionId, ReviewId } from '../bank/ids'
import type { Response } from '../bank/question'
import type { Stamp } from '../common/stamp'
import type { Memory, Rating, SchedulerStamp } from './scheduler'

/**
 * One answer in review. `isLearningStep`: asked again in the same session after a miss; it is no long-term success.
 * `examId` is the exam it was reviewed for. `askedId` is the question shown: the card's own, or another of its objective
 * that stood for it; `hash` is the snapshot of that one. `scheduler` is what computed the schedule at that time.
 */
export type Review = {
  reviewId: ReviewId
  examId: ExamId
  askedId: QuestionId
  hash: ContentHash
  response: Response | null
  isRight: boolean
  confidence: Confidence | null
  elapsedMs: number
  isLearningStep: boolean
  scheduler: SchedulerStamp
}

/** A review as its question's row keeps it. The full stamp of the scheduler stays in the attempt log. */
export type ReviewEntry = Omit<Review, 'scheduler'> & Stamp & { schedulerVersion: string }

/** What a person does with a card by hand. `added`: to review a question that was not missed. */
export const cardActs = ['added', 'suspended', 'resumed'] as const
export type CardAct = (typeof cardActs)[number]

/** Everything reviewed of one question, in the order of stamps. Undone reviews stay, named in `undone`. */
export type ReviewLog = {
  bankId: BankId
  questionId: QuestionId
  reviews: ReviewEntry[]
  acts: (Stamp & { act: CardAct; hash: ContentHash })[]
  undone: ReviewId[]
  /** Reviews up to here belong to an archived history and count no more. */
  archivedUntilMs: number
}

/** Why a question came to be reviewed. */
export const cardReasons = ['missed', 'guessed', 'flagged', 'added'] as const
export type CardReason = (typeof cardReasons)[number]

/** A question in review. */
export type Card = {
  bankId: BankId
  questionId: QuestionId
  /** Snapshot shown last. */
  hash: ContentHash
  reason: CardReason
  sinceMs: number
  /** Null for a card added by hand and not yet answered. */
  memory: Memory | null
  /** Null when suspended, so that an index of due cards passes over it. Before any exam date is heeded. */
  dueAtMs: number | null
  /** `lapses`: forgotten six times; studying the topic helps more than asking again. `leftOut`: with the question. */
  suspension: 'lapses' | 'byHand' | 'leftOut' | null
  /** Lapses since the card began or was last resumed. */
  lapses: number
  /** Reviews that count, learning steps not among them. */
  reviewCount: number
  /** The latest answer was wrong and sure: such a miss comes first. */
  isSurelyWrong: boolean
  /** How far the card has been computed, so that one more answer does not compute all of it anew. */
  folded: { untilMs: number; momentCount: number; lastRating: Rating | null; lapsesForgiven: number }
}
