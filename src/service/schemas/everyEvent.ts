/** Events of every kind, for the tests of what the log takes. Nothing of the program imports it. */
import { drawForm, fixtureExam, questionOfType } from '#core/form/fixtures'
import type {
  AttemptId,
  BankId,
  ContentHash,
  DeviceId,
  EventId,
  ExamId,
  KeyHash,
  OptionId,
  PromptId,
  QuestionId,
  ReportId,
  ResultId,
  ReviewId,
  WordingHash,
} from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import { openFilter } from '#core/form/practiceFilter'
import type { SuggestedFix } from '#core/problems/problemReport'
import type { Remark } from '#core/scoring/result'
import { schedulerStamp } from '#core/learning/scheduler'
import { createSitting, next } from '#core/sitting/sitting'
import type { Sitting, SittingEvent } from '#core/sitting/sittingTypes'

const attemptId = 'attempt' as AttemptId
const q = 'q' as QuestionId
const a = 'a' as OptionId

function runningSitting(): Sitting {
  const { items, ...form } = drawForm().form
  const sitting = createSitting({
    attemptId,
    title: 'E-1 · mock',
    exam: {
      ...fixtureExam,
      mix: {
        types: { single: 0.5 },
        difficulty: { easy: 0.2, medium: 0.5, hard: 0.3 },
        calculationCount: 2,
        typeCounts: { multiple: 1 },
        topicCounts: [{ title: 'AI', topics: ['t'], count: 1 }],
      },
      lifecycle: {
        status: 'retired',
        from: '2020',
        until: '2026',
        replacement: 'F-1',
        note: 'n',
        asOf: '2026',
      },
    },
    form: { ...form, items: items.slice(0, 2).map((item) => ({ ...item, optionOrder: [a] })) },
    rules: { kind: 'mock', limitMs: 1_000, hasFeedback: false, canRateConfidence: true },
    startedAtMs: 1,
  })
  const questionId = sitting.form.items[0]!.questionId
  const answered = next(
    sitting,
    { type: 'answer', questionId, response: { type: 'single', chosen: a } },
    { elapsedMs: 10.25, atMs: 2 },
  )
  const resumed = next(answered, { type: 'resume', stoppedAtMs: 2 }, { elapsedMs: 11, atMs: 5 })
  return next(resumed, { type: 'end', reason: 'submitted' }, { elapsedMs: 12, atMs: 6 })
}

const changes: SittingEvent[] = [
  { type: 'answer', questionId: q, response: null },
  { type: 'answer', questionId: q, response: { type: 'single', chosen: a } },
  { type: 'answer', questionId: q, response: { type: 'multiple', chosen: [a] } },
  { type: 'answer', questionId: q, response: { type: 'ordering', order: [a] } },
  { type: 'answer', questionId: q, response: { type: 'matching', pairs: { ['p' as PromptId]: a } } },
  { type: 'answer', questionId: q, response: { type: 'numeric', text: '1,5' } },
  { type: 'answer', questionId: q, response: { type: 'text', text: 'Kinesis' } },
  { type: 'flag', questionId: q, isFlagged: true },
  { type: 'confidence', questionId: q, confidence: 'unsure' },
  { type: 'confidence', questionId: q, confidence: null },
  { type: 'strike', questionId: q, optionId: a, isStruck: true },
  { type: 'visit', questionIndex: 1, screen: 'review' },
  { type: 'check', questionId: q },
  { type: 'predict', questionId: q, text: 'Kinesis' },
  { type: 'recall', questionId: q, isRecalled: false },
  { type: 'disturb', kind: 'restart', lastsMs: 45_000 },
  { type: 'pause' },
  { type: 'resume', stoppedAtMs: 1 },
  { type: 'end', reason: 'time' },
]

const fixes: SuggestedFix[] = [
  { key: null, text: null },
  { key: { type: 'single', chosen: a }, text: { place: { field: 'stem' }, now: 'New.' } },
  { key: null, text: { place: { field: 'why', optionId: a }, now: '' } },
  { key: null, text: { place: { field: 'prompt', promptId: 'p' as PromptId }, now: 'New.' } },
]
const remarks: (Remark | null)[] = [null, { kind: 'void' }, { kind: 'key', hash: 'h' as ContentHash }]

const actions: LogAction[] = [
  { type: 'questions.kept', questions: Object.values(questionOfType) },
  {
    type: 'questions.kept',
    questions: [
      {
        ...questionOfType.single,
        flip: { from: 'monthly', to: 'hourly', answer: a, why: 'w' },
        drawn: { family: 'h' as ContentHash, seed: 7 },
      },
    ],
  },
  { type: 'sitting.started', sitting: runningSitting() },
  {
    type: 'sitting.started',
    sitting: {
      ...runningSitting(),
      run: { filter: { ...openFilter, topics: ['pca'], difficulties: [3], seen: 'missed' }, sinceMs: 1 },
    },
  },
  {
    type: 'sitting.started',
    sitting: {
      ...runningSitting(),
      run: { filter: { ...openFilter, seen: ['missed', 'bookmarked'] }, sinceMs: 1 },
    },
  },
  { type: 'question.bookmarked', bankId: 'b' as BankId, questionId: q, isBookmarked: true },
  ...changes.map((change) => ({ type: 'sitting.changed' as const, attemptId, elapsedMs: 1.5, change })),
  { type: 'attempt.deleted', attemptId },
  { type: 'question.leftOut', bankId: 'b' as BankId, questionId: q, isLeftOut: true },
  ...fixes.map((fix): LogAction => ({
    type: 'problem.reported',
    reportId: 'p' as ReportId,
    report: {
      bankId: 'b' as BankId,
      questionId: q,
      hash: 'h' as ContentHash,
      kind: 'typo',
      evidence: '',
      fix,
      optionOrder: [a],
    },
  })),
  { type: 'problem.reported', reportId: 'p' as ReportId, report: null },
  {
    type: 'conflict.ruled',
    wording: 'w' as WordingHash,
    ruling: { right: null, sides: [{ bankId: 'b' as BankId, questionId: q, key: 'k' as KeyHash }] },
  },
  { type: 'conflict.ruled', wording: 'w' as WordingHash, ruling: null },
  ...remarks.map((remark): LogAction => ({
    type: 'attempts.remarked',
    bankId: 'b' as BankId,
    questionId: q,
    attemptIds: [attemptId],
    remark,
  })),
  { type: 'exam.restarted', bankId: 'b' as BankId, examId: 'e' as ExamId, attemptIds: [attemptId] },
  {
    type: 'review.answered',
    bankId: 'b' as BankId,
    questionId: q,
    review: {
      reviewId: 'r' as ReviewId,
      examId: 'e' as ExamId,
      askedId: q,
      hash: 'h' as ContentHash,
      response: { type: 'single', chosen: a },
      isRight: false,
      confidence: 'sure',
      elapsedMs: 1.5,
      isLearningStep: false,
      scheduler: schedulerStamp,
    },
  },
  { type: 'review.undone', bankId: 'b' as BankId, questionId: q, reviewId: 'r' as ReviewId },
  {
    type: 'card.changed',
    bankId: 'b' as BankId,
    questionId: q,
    act: 'suspended',
    hash: 'h' as ContentHash,
  },
  {
    type: 'miss.tagged',
    bankId: 'b' as BankId,
    examId: 'e' as ExamId,
    questionId: q,
    occasion: attemptId,
    cause: 'slip',
  },
  {
    type: 'note.written',
    subject: { kind: 'question', bankId: 'b' as BankId, questionId: q },
    text: 'Remember.',
  },
  { type: 'note.written', subject: { kind: 'topic', bankId: 'b' as BankId, topic: 't' }, text: '' },
  {
    type: 'goal.set',
    bankId: 'b' as BankId,
    examId: 'e' as ExamId,
    examDay: '2026-12-24',
    minutesADay: 30,
  },
  {
    type: 'result.logged',
    resultId: 'result' as ResultId,
    bankId: 'b' as BankId,
    examId: 'e' as ExamId,
    takenOn: '2026-12-24',
    isPassed: true,
    score: 810,
    forecast: { chance: 0.7, harderChance: 0.5 },
  },
  { type: 'result.removed', resultId: 'result' as ResultId },
  { type: 'setting.changed', key: 'theme', value: { is: ['dark', 1, null] } },
]

/** One event of every kind there is, with every field it may have. */
export const everyEvent = actions.map((action): LogEvent => ({
  ...action,
  id: 'event' as EventId,
  device: 'device' as DeviceId,
  seq: 1,
  atMs: 1,
}))
