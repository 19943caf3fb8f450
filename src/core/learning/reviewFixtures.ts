/** Histories, review logs and cards for the tests of this folder and of plans. Nothing of the program imports it. */
import type { AttemptId, BankId, ContentHash, DeviceId, ExamId, QuestionId, ReviewId } from '../bank/ids'
import type { Exposure, QuestionHistory } from '../history/records'
import { buildCard } from './card'
import type { Card, ReviewEntry, ReviewLog } from './reviewTypes'

export const dayMs = 86_400_000
export const startMs = Date.UTC(2026, 0, 1, 12)
const bankId = 'b' as BankId

/** An exposure at `day` days after the start: a miss in a mock unless said otherwise. */
export function exposureOn(day: number, change: Partial<Exposure> = {}): Exposure {
  return {
    attemptId: `attempt ${day}` as AttemptId,
    atMs: startMs + day * dayMs,
    kind: 'mock',
    examId: 'e' as ExamId,
    domain: '1',
    task: '1.1',
    isRight: false,
    isBlank: false,
    confidence: null,
    isFlagged: false,
    elapsedMs: 60_000,
    isRapid: false,
    ...change,
  }
}

/** The history these exposures make, without its miss state. */
export function historyOf(exposures: Exposure[], questionId = 'q'): QuestionHistory {
  return {
    bankId,
    questionId: questionId as QuestionId,
    firstSeenIn: exposures[0]?.attemptId ?? ('attempt' as AttemptId),
    hash: 'own hash' as ContentHash,
    exposures,
    missedAtMs: null,
    rightSinceMiss: 0,
  }
}

/** A review at `day` days after the start: right, nothing said of confidence. */
export function reviewOn(day: number, change: Partial<ReviewEntry> = {}): ReviewEntry {
  return {
    reviewId: `review ${day}` as ReviewId,
    examId: 'e' as ExamId,
    askedId: 'q' as QuestionId,
    hash: 'own hash' as ContentHash,
    response: null,
    isRight: true,
    confidence: null,
    elapsedMs: 20_000,
    isLearningStep: false,
    schedulerVersion: 'v',
    atMs: startMs + day * dayMs,
    device: 'device' as DeviceId,
    seq: Math.round(day * 1_000),
    ...change,
  }
}

/** A review log of these reviews. */
export function logOf(reviews: ReviewEntry[], change: Partial<ReviewLog> = {}): ReviewLog {
  return {
    bankId,
    questionId: 'q' as QuestionId,
    reviews,
    acts: [],
    undone: [],
    archivedUntilMs: 0,
    ...change,
  }
}

/** The card of a question missed on day 0 and changed as asked. */
export function missedCard(questionId: string, change: Partial<Card> = {}): Card {
  const card = buildCard(historyOf([exposureOn(0)], questionId), undefined)
  if (!card) throw new Error('A missed question has a card.')
  return { ...card, ...change }
}
