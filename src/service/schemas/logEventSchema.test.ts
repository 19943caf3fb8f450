import { describe, expect, test } from 'vitest'
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
import { logEventSchema } from './logEventSchema'

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

const events = actions.map((action): LogEvent => ({
  ...action,
  id: 'event' as EventId,
  device: 'device' as DeviceId,
  seq: 1,
  atMs: 1,
}))

const isTaken = (event: unknown) => logEventSchema.safeParse(event).success

/** Fields a type leaves optional, and places where any value is right. */
const optional =
  /\.(weight|position|unit|mix\.\w+|types\.\w+|typeCounts\.\w+|from|until|replacement|note|run|flip|drawn)$|\.(answers|pairs)\.[^.]+$/
const free = /^setting\.changed\.value\./

/** Every place in a value, as the list of keys that leads to it. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [
    [...path, key],
    ...placesIn((value as Record<string, unknown>)[key], [...path, key]),
  ])
}

/** A copy in which `change` has been done to the object that holds the last key of `path`. */
function changed(
  event: LogEvent,
  path: string[],
  change: (holder: Record<string, unknown>, key: string) => void,
) {
  const copy = structuredClone(event) as unknown as Record<string, unknown>
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy)
  change(holder, path.at(-1)!)
  return copy
}

describe('an event', () => {
  test.each(events.map((event) => [event.type, event] as const))('%s is taken as it is', (_, event) => {
    expect(logEventSchema.parse(event)).toEqual(event)
  })

  test('without any one of its fields is refused', () => {
    for (const event of events) {
      for (const path of placesIn(event)) {
        const name = `${event.type}.${path.join('.')}`
        const isIndex = /^\d+$/.test(path.at(-1)!)
        if (isIndex || optional.test(name) || free.test(name)) continue
        expect(isTaken(changed(event, path, (holder, key) => delete holder[key])), name).toBe(false)
      }
    }
  })

  test('with any field of another type is refused', () => {
    for (const event of events) {
      for (const path of placesIn(event)) {
        const name = `${event.type}.${path.join('.')}`
        if (name.startsWith('setting.changed.value')) continue
        const wrong = changed(event, path, (holder, key) => {
          holder[key] = typeof holder[key] === 'object' && holder[key] !== null ? 'text' : { an: 'object' }
        })
        expect(isTaken(wrong), name).toBe(false)
      }
    }
  })

  test('with a field too many, anywhere, is refused', () => {
    for (const event of events) {
      for (const path of [['x'], ...placesIn(event).map((place) => [...place, 'x'])]) {
        const name = `${event.type}.${path.join('.')}`
        if (name.startsWith('setting.changed.value')) continue
        const holder = path
          .slice(0, -1)
          .reduce((at: unknown, key) => (at as Record<string, unknown>)[key], event)
        if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) continue
        expect(isTaken(changed(event, path, (at) => (at.x = { an: 'object' }))), name).toBe(false)
      }
    }
  })

  test.each([
    ['seq', 0],
    ['seq', 1.5],
    ['seq', '1'],
    ['atMs', -1],
    ['atMs', Number.NaN],
    ['id', ''],
    ['id', 'x'.repeat(201)],
    ['id', 'a\nb'],
    ['device', 'a\u0000b'],
    ['type', 'sitting.finished'],
  ])('with %s %j is refused', (field, value) => {
    expect(isTaken({ ...events.at(-1), [field]: value })).toBe(false)
  })

  test('with a setting nested beyond 16 levels is refused without a stack overflow', () => {
    let value: unknown = 1
    for (let depth = 0; depth < 100_000; depth += 1) value = [value]
    expect(isTaken({ ...events.at(-1), value })).toBe(false)
    expect(isTaken({ ...events.at(-1), value: JSON.parse(`${'['.repeat(16)}1${']'.repeat(16)}`) })).toBe(true)
    expect(isTaken({ ...events.at(-1), value: JSON.parse(`${'['.repeat(17)}1${']'.repeat(17)}`) })).toBe(
      false,
    )
  })

  test('with a field of another object’s prototype pollutes nothing', () => {
    const event = JSON.parse(
      '{"__proto__":{"polluted":1},"type":"setting.changed","key":"k","value":1}',
    ) as object
    expect(isTaken(event)).toBe(false)
    expect('polluted' in {}).toBe(false)
  })
})

test.each([8.64e15, 8.64e15 + 1, Number.MAX_SAFE_INTEGER, 253_402_300_800_000])(
  'a moment that dates cannot be counted from is refused: %d',
  (atMs) => {
    const event = { type: 'attempt.deleted', attemptId, id: 'e', device: 'd', seq: 1, atMs }
    expect(logEventSchema.safeParse(event).success).toBe(false)
    expect(logEventSchema.safeParse({ ...event, atMs: 253_402_300_799_999 }).success).toBe(true)
  },
)
