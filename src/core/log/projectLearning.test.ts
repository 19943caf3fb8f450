import { describe, expect, test } from 'vitest'
import type { AttemptId, ContentHash, ExamId, QuestionId, ResultId, ReviewId } from '../bank/ids'
import { actionsOf, bankId, replay, stamped, type Rows } from './logFixtures'
import type { LogAction } from './logEvent'
import type { MissTag } from '../history/marks'
import type { StatisticsRow } from '../statistics/statisticsRows'
import type { QuestionHistory } from '../history/records'
import type { Card, ReviewLog } from '../learning/reviewTypes'
import { schedulerStamp } from '../learning/scheduler'

const rowsOf = (actions: LogAction[]) => replay(stamped(actions))
const cardOf = (rows: Rows, questionId: string) => rows.get(`cards b/${questionId}`) as Card | undefined
const isMissed = (rows: Rows, questionId: string) =>
  (rows.get(`histories b/${questionId}`) as QuestionHistory).missedAtMs !== null

const examId = 'e' as ExamId
const q0 = 'q0' as QuestionId
const hash = 'hash of q0' as ContentHash
const review = (name: string, isRight: boolean, isLearningStep = false): LogAction => ({
  type: 'review.answered',
  bankId,
  questionId: q0,
  review: {
    reviewId: name as ReviewId,
    examId,
    askedId: q0,
    hash,
    response: null,
    isRight,
    confidence: null,
    elapsedMs: 1_000,
    isLearningStep,
    scheduler: schedulerStamp,
  },
})
const slip: LogAction = {
  type: 'miss.tagged',
  bankId,
  examId,
  questionId: q0,
  occasion: 'r1' as ReviewId,
  cause: 'slip',
}
const sat = actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'a', q2: null } })

describe('a finished sitting', () => {
  test('makes a card of every miss, and of nothing else', () => {
    const rows = rowsOf(sat)
    expect([...rows.keys()].filter((key) => key.startsWith('cards '))).toEqual(['cards b/q0', 'cards b/q2'])
    expect(cardOf(rows, 'q0')).toMatchObject({ reason: 'missed', hash: 'hash of q0', suspension: null })
  })

  test('makes cards of what was flagged or guessed', () => {
    const [kept, started, ...rest] = actionsOf({ attemptId: 'two', answers: { q0: 'a', q1: 'a', q2: 'a' } })
    const change = (change: Extract<LogAction, { type: 'sitting.changed' }>['change']): LogAction => ({
      type: 'sitting.changed',
      attemptId: 'two' as AttemptId,
      elapsedMs: 0,
      change,
    })
    const marks = [
      change({ type: 'flag', questionId: q0, isFlagged: true }),
      change({ type: 'confidence', questionId: 'q1' as QuestionId, confidence: 'guess' }),
    ]
    const rows = rowsOf([kept, started, ...marks, ...rest].filter((action) => action !== undefined))
    expect(cardOf(rows, 'q0')?.reason).toBe('flagged')
    expect(cardOf(rows, 'q1')?.reason).toBe('guessed')
    expect(cardOf(rows, 'q2')).toBeUndefined()
  })

  test('that is deleted takes its cards with it', () => {
    const rows = rowsOf([...sat, { type: 'attempt.deleted', attemptId: 'one' as AttemptId }])
    expect([...rows.keys()].filter((key) => key.startsWith('cards '))).toEqual([])
  })
})

describe('a review', () => {
  test('right twice ends a miss; asked again in the session does not count', () => {
    expect(isMissed(rowsOf([...sat, review('r1', true)]), 'q0')).toBe(true)
    expect(isMissed(rowsOf([...sat, review('r1', true), review('r2', true, true)]), 'q0')).toBe(true)
    expect(isMissed(rowsOf([...sat, review('r1', true), review('r2', true)]), 'q0')).toBe(false)
  })

  test('and a later sitting, each right, end a miss', () => {
    const retried = actionsOf({ attemptId: 'two', kind: 'retry', answers: { q0: 'a' } })
    expect(isMissed(rowsOf([...sat, ...retried]), 'q0')).toBe(true)
    expect(isMissed(rowsOf([...sat, review('r1', true), ...retried]), 'q0')).toBe(false)
  })

  test('wrong makes a question missed again', () => {
    const recovered = [...sat, review('r1', true), review('r2', true)]
    expect(isMissed(rowsOf([...recovered, review('r3', false)]), 'q0')).toBe(true)
  })

  test('undone leaves rows as if it had not been', () => {
    const undo: LogAction = { type: 'review.undone', bankId, questionId: q0, reviewId: 'r1' as ReviewId }
    const undone = rowsOf([...sat, review('r1', true), undo])
    const never = rowsOf(sat)
    expect(cardOf(undone, 'q0')).toEqual(cardOf(never, 'q0'))
    expect(undone.get('histories b/q0')).toEqual(never.get('histories b/q0'))
  })

  test('undone takes back why it was missed, whichever of the two is told first', () => {
    const undo: LogAction = { type: 'review.undone', bankId, questionId: q0, reviewId: 'r1' as ReviewId }
    const tagRows = (rows: Rows) => [...rows.keys()].filter((key) => key.startsWith('tags '))
    const causes = (rows: Rows) => (rows.get('statistics b/e/all') as StatisticsRow).counts['causes']
    const tagged = [...sat, review('r1', false), slip]
    expect(tagRows(rowsOf(tagged))).toEqual(['tags b/q0/r1'])
    expect(causes(rowsOf(tagged))).toEqual({ slip: 1 })
    for (const actions of [
      [...tagged, undo],
      [...sat, review('r1', false), undo, slip],
    ]) {
      expect(tagRows(rowsOf(actions))).toEqual([])
      expect(causes(rowsOf(actions))).toBeUndefined()
    }
  })

  test('archived takes why it was missed with it', () => {
    const attemptIds = ['one' as AttemptId]
    const restarted: LogAction = { type: 'exam.restarted', bankId, examId, attemptIds }
    const rows = rowsOf([...sat, review('r1', false), slip, restarted])
    expect([...rows.keys()].filter((key) => key.startsWith('tags '))).toEqual([])
    expect(rows.get('statistics b/e/all')).toBeUndefined()
  })

  test('leaves the domain scores alone', () => {
    const totals = (rows: Rows) => [...rows].filter(([key]) => key.startsWith('totals '))
    expect(totals(rowsOf([...sat, review('r1', true)]))).toEqual(totals(rowsOf(sat)))
  })

  test('keeps the version that scheduled it in its row', () => {
    const log = rowsOf([...sat, review('r1', true)]).get('reviews b/q0') as ReviewLog
    expect(log.reviews.map(({ schedulerVersion }) => schedulerVersion)).toEqual(['v5.4.2 using FSRS-6.0'])
  })

  test('gives the same rows in any order of two machines, and when events come twice', () => {
    const undo: LogAction = { type: 'review.undone', bankId, questionId: q0, reviewId: 'r2' as ReviewId }
    const suspended: LogAction = { type: 'card.changed', bankId, questionId: q0, act: 'suspended', hash }
    const events = stamped([...sat, review('r1', true), review('r2', false), undo, suspended])
    const first = events.slice(0, sat.length)
    const rest = events.slice(sat.length)
    const straight = replay(events)
    expect(replay([...first, ...rest.toReversed()])).toEqual(straight)
    expect(replay([...first, ...rest, ...rest])).toEqual(straight)
  })

  test('of an archived history counts no more', () => {
    const restarted: LogAction = {
      type: 'exam.restarted',
      bankId,
      examId,
      attemptIds: ['one' as AttemptId],
    }
    const rows = rowsOf([...sat, review('r1', false), restarted])
    expect(cardOf(rows, 'q0')).toBeUndefined()
    const fresh = actionsOf({ attemptId: 'two', answers: { q0: 'b' } })
    expect(cardOf(rowsOf([...sat, review('r1', false), restarted, ...fresh]), 'q0')).toMatchObject({
      reviewCount: 0,
      lapses: 0,
    })
  })
})

describe('what a person writes', () => {
  const tag = (cause: MissTag['cause']): LogAction => ({
    type: 'miss.tagged',
    bankId,
    examId,
    questionId: q0,
    occasion: 'one' as AttemptId,
    cause,
  })

  test('tags a miss, changes the tag and takes it back', () => {
    const causeAfter = (actions: LogAction[]) => (rowsOf(actions).get('tags b/q0/one') as MissTag).cause
    expect(causeAfter([tag('slip')])).toBe('slip')
    expect(causeAfter([tag('slip'), tag('betweenTwo')])).toBe('betweenTwo')
    expect(causeAfter([tag('slip'), tag(null)])).toBe(null)
  })

  test('keeps the later goal, whichever arrives last', () => {
    const goal = (examDay: string): LogAction => ({
      type: 'goal.set',
      bankId,
      examId,
      examDay,
      minutesADay: 30,
    })
    const events = stamped([goal('2026-12-01'), goal('2026-12-24')])
    const kept = { examDay: '2026-12-24', minutesADay: 30, bankId, examId }
    expect(replay(events).get('goals b/e')).toMatchObject(kept)
    expect(replay(events.toReversed()).get('goals b/e')).toMatchObject(kept)
  })

  test('bookmarks a question, and takes it back', () => {
    const mark = (isBookmarked: boolean): LogAction => ({
      type: 'question.bookmarked',
      bankId,
      questionId: q0,
      isBookmarked,
    })
    expect(rowsOf([mark(true)]).get('bookmarks b/q0')).toMatchObject({
      bankId,
      questionId: q0,
      isBookmarked: true,
    })
    expect(rowsOf([mark(true), mark(false)]).get('bookmarks b/q0')).toMatchObject({ isBookmarked: false })
  })

  test('keeps notes on questions and topics apart', () => {
    const note = (subject: Extract<LogAction, { type: 'note.written' }>['subject']): LogAction => ({
      type: 'note.written',
      subject,
      text: 'n',
    })
    const rows = rowsOf([
      note({ kind: 'question', bankId, questionId: q0 }),
      note({ kind: 'topic', bankId, topic: 'q0' }),
    ])
    expect([...rows.keys()]).toEqual(['personalNotes question/b/q0', 'personalNotes topic/b/q0'])
  })

  test('logs a real result and removes it', () => {
    const resultId = 'r' as ResultId
    const result = {
      resultId,
      bankId,
      examId,
      takenOn: '2026-12-24',
      isPassed: true,
      score: null,
      forecast: null,
    }
    const logged: LogAction = { type: 'result.logged', ...result }
    expect(rowsOf([logged]).get('results r')).toEqual(result)
    expect(rowsOf([logged, { type: 'result.removed', resultId }]).size).toBe(0)
  })
})
