import { expect, test } from 'vitest'
import { exposureOn, historyOf } from '../learning/reviewFixtures'
import type { ExamId } from '../bank/ids'
import { missedOf, standingOf } from './standing'

test('a standing tells the latest exposure, the last miss, and what moves the score', () => {
  const history = historyOf([
    exposureOn(1, { kind: 'practice', isRight: false }),
    exposureOn(2, { kind: 'retry', isRight: false, domain: '2' }),
    exposureOn(3, { kind: 'practice', isRight: true }),
    exposureOn(4, { kind: 'mock', isRight: true, isFlagged: true, confidence: 'guess', domain: '3' }),
  ])
  const [, second, , last] = history.exposures
  expect(standingOf(history)).toMatchObject({
    timesSeen: 4,
    lastAtMs: last?.atMs,
    lastExamId: last?.examId,
    lastDomain: '3',
    isFlagged: true,
    confidence: 'guess',
    missMs: null,
    missCount: 2,
    lastMiss: { attemptId: second?.attemptId, atMs: second?.atMs, domain: '2' },
    scoreRight: 1,
    scoreTotal: 2,
    firstRight: false,
  })
})

test('what was taken out of the score was seen, and is no miss', () => {
  const history = historyOf([exposureOn(1, { kind: 'mock', isRight: false, elapsedMs: 7, isVoid: true })])
  expect(standingOf(history)).toMatchObject({
    timesSeen: 1,
    missMs: null,
    missCount: 0,
    lastMiss: null,
    scoreTotal: 0,
    firstRight: null,
  })
})

test('how long a latest answer took is told where it was wrong', () => {
  expect(standingOf(historyOf([exposureOn(1, { isRight: false, elapsedMs: 7 })])).missMs).toBe(7)
})

test('a missed question counts for the exam of its last miss, one that only a review missed for that of its answer', () => {
  const missed = (id: string, examId: string, isRight: boolean) =>
    standingOf({
      ...historyOf([exposureOn(1, { isRight, examId: examId as ExamId })], id),
      missedAtMs: 5,
    })
  const right = standingOf(historyOf([exposureOn(1, { isRight: true })], 'right'))
  const standings = [missed('q0', 'e', false), missed('q1', 'e', true), missed('q2', 'other', false), right]
  const ids = (...of: Parameters<typeof missedOf>) => missedOf(...of).map(({ questionId }) => questionId)
  expect(ids(standings)).toEqual(['q0', 'q1', 'q2'])
  expect(ids(standings, { bankId: right.bankId, examId: 'e' as ExamId })).toEqual(['q0', 'q1'])
})
