import { describe, expect, test } from 'vitest'
import { fixtureExam } from '../form/fixtures'
import type { AttemptId } from '../bank/ids'
import { actionsOf, bankId, replay, replayTogether, stamped, type Rows } from '../log/logFixtures'
import type { LogAction } from '../log/logEvent'
import type { DomainTotal, QuestionHistory } from './records'
import { standingOf } from './standing'

const rowsOf = (...sittings: LogAction[][]) => replay(stamped(sittings.flat()))
const standingIn = (rows: Rows, questionId: string) => {
  const history = rows.get(`histories b/${questionId}`) as QuestionHistory | undefined
  return history && standingOf(history)
}
const firstAnswersIn = (rows: Rows) =>
  [...rows].reduce(
    (sum, [key, row]) => sum + (key.startsWith('totals ') ? (row as DomainTotal).firstTotal : 0),
    0,
  )

const paused = actionsOf({
  attemptId: 'paused',
  kind: 'practice',
  answers: { q0: 'b', q1: null, q2: null },
  reached: 2,
  isEnded: false,
})
const ended = actionsOf({ attemptId: 'ended', kind: 'practice', answers: { q0: 'b', q1: null }, reached: 2 })
const mock = actionsOf({ attemptId: 'mock', answers: { q0: 'a', q1: 'a', q2: 'a' } })
const deleted = (attemptId: string): LogAction[] => [
  { type: 'attempt.deleted', attemptId: attemptId as AttemptId },
]

describe('a question is seen once it came on screen', () => {
  test('in a round that waits, answered or not; what was not reached is new', () => {
    const rows = rowsOf(paused)
    expect(standingIn(rows, 'q0')).toMatchObject({ timesSeen: 1, scoreTotal: 0 })
    expect(standingIn(rows, 'q1')?.timesSeen).toBe(1)
    expect(standingIn(rows, 'q2')).toBeUndefined()
  })

  test('in a round that ended without an answer to it: seen, and nothing more', () => {
    const rows = rowsOf(ended)
    expect(standingIn(rows, 'q1')).toMatchObject({
      timesSeen: 1,
      missedAtMs: null,
      scoreTotal: 0,
      firstRight: null,
    })
    expect([rows.has('cards b/q0'), rows.has('cards b/q1')]).toEqual([true, false])
  })

  test.each([
    ['a round that waited', [paused, deleted('paused')]],
    ['an attempt', [ended, deleted('ended')]],
  ])('and stays so when %s is deleted', (_, sittings) => {
    const rows = rowsOf(...sittings)
    expect([standingIn(rows, 'q0')?.timesSeen, standingIn(rows, 'q1')?.timesSeen]).toEqual([1, 1])
    expect(standingIn(rows, 'q0')).toMatchObject({ missedAtMs: null, missCount: 0 })
  })

  test('and is counted once when the round in which it was seen ends with an answer', () => {
    expect(standingIn(rowsOf(ended), 'q0')?.timesSeen).toBe(1)
    expect(standingIn(rowsOf(ended, mock), 'q0')?.timesSeen).toBe(2)
  })
})

describe('a first answer is given where a question was first seen', () => {
  test('so a mock has none to questions that a waiting, ended or deleted round showed before', () => {
    expect(firstAnswersIn(rowsOf(mock))).toBe(3)
    expect(firstAnswersIn(rowsOf(paused, mock))).toBe(1)
    expect(firstAnswersIn(rowsOf(paused, deleted('paused'), mock))).toBe(1)
    expect(firstAnswersIn(rowsOf(ended, deleted('ended'), mock))).toBe(1)
    // Its own first answer to the first question, and the mock's to the third.
    expect(firstAnswersIn(rowsOf(ended, mock))).toBe(2)
  })

  test('and a round that waited gives it when it ends, whatever came in between', () => {
    const end: LogAction = {
      type: 'sitting.changed',
      attemptId: 'paused' as AttemptId,
      elapsedMs: 200_000,
      change: { type: 'end', reason: 'submitted' },
    }
    const rows = rowsOf(paused, mock, [end])
    expect(standingIn(rows, 'q0')).toMatchObject({ firstRight: false, timesSeen: 2 })
    expect(firstAnswersIn(rows)).toBe(2)
  })

  test('the same for one batch as for one event after the other', () => {
    const events = stamped([...paused, ...mock])
    const together: Rows = new Map()
    replayTogether(events, together)
    expect(together).toEqual(replay(events))
  })
})

test('an exam that is reset makes its questions new, except those another attempt showed', () => {
  const restarted = (...attemptIds: string[]): LogAction[] => [
    { type: 'exam.restarted', bankId, examId: fixtureExam.id, attemptIds: attemptIds as AttemptId[] },
  ]
  expect(standingIn(rowsOf(mock, restarted('mock')), 'q0')).toBeUndefined()
  const kept = rowsOf(ended, mock, restarted('ended'))
  expect(standingIn(kept, 'q0')).toMatchObject({ timesSeen: 1, firstRight: true })
  expect(firstAnswersIn(kept)).toBe(3)
})
