/** Work on a machine for tests of merging: every kind of change there is. Nothing of the program imports it. */
import fc from 'fast-check'
import type {
  AttemptId,
  ContentHash,
  ExamId,
  KeyHash,
  QuestionId,
  ReportId,
  ResultId,
  ReviewId,
  WordingHash,
} from '#core/bank/ids'
import { cardActs } from '#core/learning/reviewTypes'
import { schedulerStamp } from '#core/learning/scheduler'
import type { LogAction } from '#core/log/logEvent'
import { actionsOf, bankId, snapshotOf, type Given } from '#core/log/logFixtures'
import { problemKinds } from '#core/problems/problemReport'
import type { Remark } from '#core/scoring/result'

const examId = 'e' as ExamId
const questionIds = ['q0', 'q1', 'q2'] as QuestionId[]

const anyQuestion = fc.constantFrom(...questionIds)
const anyAttemptId = fc.nat(2).map((index) => `attempt ${index}` as AttemptId)
const anyReviewId = fc.constantFrom('r0', 'r1', 'r2').map((id) => id as ReviewId)
const hashOf = (questionId: QuestionId) => `hash of ${questionId}` as ContentHash
const fixedHashOf = (questionId: QuestionId) => `fixed ${questionId}` as ContentHash

const anySitting = fc
  .record({
    attemptId: anyAttemptId,
    kind: fc.constantFrom('mock' as const, 'practice' as const),
    answers: fc.dictionary(anyQuestion, fc.constantFrom<Given>('a', 'b', null), { minKeys: 1 }),
    isEnded: fc.boolean(),
  })
  .map(actionsOf)

/** Work with a change of each type in it. A type that is new has to be given some here before this compiles. */
const workOf: { [Type in LogAction['type']]: fc.Arbitrary<LogAction | LogAction[]> } = {
  'questions.kept': anyQuestion.map((questionId) => {
    const before = snapshotOf(questionId)
    const options = before.options.map((option) => ({ ...option, isCorrect: option.id === 'b' }))
    return { type: 'questions.kept', questions: [{ ...before, hash: fixedHashOf(questionId), options }] }
  }),
  'sitting.started': anySitting,
  'sitting.changed': anySitting,
  'attempt.deleted': anyAttemptId.map((attemptId) => ({ type: 'attempt.deleted', attemptId })),
  'exam.restarted': anyAttemptId.map((id) => ({
    type: 'exam.restarted',
    bankId,
    examId,
    attemptIds: [id],
  })),
  'setting.changed': fc
    .constantFrom('light', 'dark')
    .map((value) => ({ type: 'setting.changed', key: 'appearance', value })),
  'review.answered': fc
    .record({
      questionId: anyQuestion,
      reviewId: anyReviewId,
      isRight: fc.boolean(),
      isLearningStep: fc.boolean(),
    })
    .map(({ questionId, ...answer }) => {
      const asked = {
        ...{ examId, askedId: questionId, hash: hashOf(questionId), response: null, confidence: null },
      }
      const review = { ...answer, ...asked, elapsedMs: 1_000, scheduler: schedulerStamp }
      return { type: 'review.answered', bankId, questionId, review }
    }),
  'review.undone': fc
    .record({ questionId: anyQuestion, reviewId: anyReviewId })
    .map((undone) => ({ type: 'review.undone', bankId, ...undone })),
  'card.changed': fc
    .record({ questionId: anyQuestion, act: fc.constantFrom(...cardActs) })
    .map(({ questionId, act }) => ({
      type: 'card.changed',
      bankId,
      questionId,
      act,
      hash: hashOf(questionId),
    })),
  'miss.tagged': fc
    .record({ questionId: anyQuestion, occasion: fc.oneof(anyReviewId, anyAttemptId) })
    .map((tagged) => ({ type: 'miss.tagged', bankId, examId, cause: 'slip', ...tagged })),
  'note.written': fc
    .record({ questionId: anyQuestion, text: fc.constantFrom('', 'one', 'two') })
    .map(({ questionId, text }) => ({
      type: 'note.written',
      subject: { kind: 'question', bankId, questionId },
      text,
    })),
  'question.bookmarked': fc
    .record({ questionId: anyQuestion, isBookmarked: fc.boolean() })
    .map((marked) => ({ type: 'question.bookmarked', bankId, ...marked })),
  'goal.set': fc
    .integer({ min: 5, max: 60 })
    .map((minutesADay) => ({ type: 'goal.set', bankId, examId, examDay: null, minutesADay })),
  'result.logged': fc
    .record({ resultId: fc.constantFrom('one', 'two'), isPassed: fc.boolean() })
    .map(({ resultId, isPassed }) => ({
      ...{ type: 'result.logged', bankId, examId, takenOn: '2026-01-31', isPassed, score: null },
      ...{ resultId: resultId as ResultId, forecast: null },
    })),
  'result.removed': fc
    .constantFrom('one', 'two')
    .map((resultId) => ({ type: 'result.removed', resultId: resultId as ResultId })),
  'question.leftOut': fc
    .record({ questionId: anyQuestion, isLeftOut: fc.boolean() })
    .map((left) => ({ type: 'question.leftOut', bankId, ...left })),
  'problem.reported': fc
    .record({
      reportId: fc.constantFrom('one', 'two').map((id) => id as ReportId),
      questionId: anyQuestion,
      kind: fc.option(fc.constantFrom(...problemKinds)),
    })
    .map(({ reportId, questionId, kind }) => {
      const about = { bankId, questionId, hash: hashOf(questionId), evidence: 'It says otherwise.' }
      const report = kind && { ...about, kind, fix: { key: null, text: null } }
      return { type: 'problem.reported', reportId, report }
    }),
  'conflict.ruled': fc
    .record({
      wording: fc.constantFrom('one', 'two').map((wording) => wording as WordingHash),
      questionId: anyQuestion,
      right: fc.option(fc.constantFrom('key one', 'key two').map((key) => key as KeyHash)),
      isTakenBack: fc.boolean(),
    })
    .map(({ wording, questionId, right, isTakenBack }) => {
      const sides = [{ bankId, questionId, key: 'key one' as KeyHash }]
      return { type: 'conflict.ruled', wording, ruling: isTakenBack ? null : { right, sides } }
    }),
  'attempts.remarked': fc
    .record({ questionId: anyQuestion, attemptId: anyAttemptId, kind: fc.constantFrom('void', 'key', null) })
    .map(({ questionId, attemptId, kind }) => {
      const remarks: Remark[] = [{ kind: 'void' }, { kind: 'key', hash: fixedHashOf(questionId) }]
      const remark = remarks.find((one) => one.kind === kind) ?? null
      return { type: 'attempts.remarked', bankId, questionId, attemptIds: [attemptId], remark }
    }),
}

/** The types of changes that are drawn: all there are. */
export const drawnTypes = Object.keys(workOf) as LogAction['type'][]

/** Up to eight pieces of work, sittings and reviews more often than the rest. */
export const anyWork: fc.Arbitrary<LogAction[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: anySitting },
      { weight: 4, arbitrary: workOf['review.answered'] },
      ...drawnTypes.map((type) => ({ weight: 1, arbitrary: workOf[type] })),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.flat())
