import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttemptId, ContentHash, ExamId, QuestionId, ReviewId } from '../bank/ids'
import { actionsOf, bankId, replay, replayTogether, stamped, type Given, type Rows } from './logFixtures'
import type { LogAction } from './logEvent'
import { cardActs } from '../learning/reviewTypes'
import { schedulerStamp } from '../learning/scheduler'

const examId = 'e' as ExamId
const questionIds = ['q0', 'q1', 'q2'] as QuestionId[]
const anyQuestion = fc.constantFrom(...questionIds)
const anyReviewId = fc.constantFrom('r0', 'r1', 'r2', 'r3').map((id) => id as ReviewId)
const anyAttemptId = fc.nat(3).map((index) => `attempt ${index}` as AttemptId)
const hashOf = (questionId: QuestionId) => `hash of ${questionId}` as ContentHash

const anySitting = fc
  .record({
    attemptId: anyAttemptId,
    kind: fc.constantFrom('mock' as const, 'practice' as const, 'retry' as const),
    answers: fc.dictionary(anyQuestion, fc.constantFrom<Given>('a', 'b', null), { minKeys: 1 }),
    isEnded: fc.boolean(),
  })
  .map(actionsOf)
const anyReview = fc
  .record({
    questionId: anyQuestion,
    reviewId: anyReviewId,
    isRight: fc.boolean(),
    isLearningStep: fc.boolean(),
  })
  .map(({ questionId, ...answer }): LogAction => {
    const asked = { examId, askedId: questionId, hash: hashOf(questionId), response: null, confidence: null }
    const review = { ...answer, ...asked, elapsedMs: 1_000, scheduler: schedulerStamp }
    return { type: 'review.answered', bankId, questionId, review }
  })
const anyOther: fc.Arbitrary<LogAction> = fc.oneof(
  anyAttemptId.map((attemptId): LogAction => ({ type: 'attempt.deleted', attemptId })),
  fc
    .array(anyAttemptId, { minLength: 1, maxLength: 2 })
    .map((attemptIds): LogAction => ({ type: 'exam.restarted', bankId, examId, attemptIds })),
  fc
    .record({ questionId: anyQuestion, reviewId: anyReviewId })
    .map((undone): LogAction => ({ type: 'review.undone', bankId, ...undone })),
  fc
    .record({ questionId: anyQuestion, act: fc.constantFrom(...cardActs) })
    .map(({ questionId, act }): LogAction => {
      return { type: 'card.changed', bankId, questionId, act, hash: hashOf(questionId) }
    }),
  fc
    .record({ questionId: anyQuestion, occasion: fc.oneof(anyReviewId, anyAttemptId) })
    .map((tagged): LogAction => ({ type: 'miss.tagged', bankId, examId, cause: 'slip', ...tagged })),
)
const anyActions = fc
  .array(
    fc.oneof(
      anySitting,
      anyReview.map((one) => [one]),
      anyOther.map((one) => [one]),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.flat())

test('what follows from events is the same worked out after each or once after many, in whatever order they happened', () => {
  fc.assert(
    fc.property(anyActions, fc.infiniteStream(fc.nat(50)), fc.nat(60), (actions, hours, cut) => {
      // Another machine's events come later than they happened.
      const events = stamped(actions).map((event) => ({
        ...event,
        atMs: (hours.next().value ?? 0) * 3_600_000,
      }))
      const together: Rows = new Map()
      replayTogether(events.slice(0, cut), together)
      replayTogether(events.slice(cut), together)
      expect(together).toEqual(replay(events))
    }),
    { numRuns: 100 },
  )
})

test('a card is not carried on when one answer came in place of another', () => {
  const hourMs = 3_600_000
  const sat = (attemptId: string, atMs: number) =>
    actionsOf({ attemptId, answers: { q0: 'b' } }).map((action) => ({ action, atMs }))
  const deleted: LogAction = { type: 'attempt.deleted', attemptId: 'one' as AttemptId }
  const actions = [
    ...sat('one', 5 * hourMs),
    { action: deleted, atMs: 6 * hourMs },
    ...sat('two', 3 * hourMs),
  ]
  const events = stamped(actions.map(({ action }) => action)).map((event, index) => {
    return { ...event, atMs: actions[index]?.atMs ?? 0 }
  })
  const rows = replay(events.slice(0, 4))
  replayTogether(events.slice(4), rows)
  expect(rows.get('cards b/q0')).toMatchObject({ sinceMs: 3 * hourMs })
})
