import { expect, test } from 'vitest'
import { dayStartMs } from '#core/common/calendar'
import type { ContentHash, ExamId, QuestionId, ReviewId } from '#core/bank/ids'
import { actionsOf, bankId, device, stamped } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import type { Goal } from '#core/history/marks'
import { schedulerStamp } from '#core/learning/scheduler'
import { createMemoryRows } from '../db/memoryRows'
import { dueToday, examAtMsOf } from './dueToday'

const examId = 'e' as ExamId
const morning = (date: number) => new Date(2026, 2, date, 9).getTime()
const examOn = (date: number) => dayStartMs(`2026-03-0${date}`)

/** Two misses of 2 March; `rightOn`: the first is right in a review at these days’ mornings. */
async function rowsWith(rightOn: number[] = []) {
  const rows = createMemoryRows()
  const misses = stamped(actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'a', q2: 'b' } }))
  const reviews = rightOn.map((_, index): LogAction => ({
    type: 'review.answered',
    bankId,
    questionId: 'q0' as QuestionId,
    review: {
      reviewId: `review ${index}` as ReviewId,
      examId,
      askedId: 'q0' as QuestionId,
      hash: 'hash of q0' as ContentHash,
      response: null,
      isRight: true,
      confidence: null,
      elapsedMs: 1_000,
      isLearningStep: false,
      scheduler: schedulerStamp,
    },
  }))
  await rows.apply(misses.map((event) => ({ ...event, atMs: morning(2) + event.atMs })))
  await rows.apply(
    stamped(reviews, misses.length + 1).map((event, index) => ({
      ...event,
      atMs: morning(rightOn[index] ?? 2),
    })),
  )
  return rows
}

test('counts what falls due by tonight, and nothing before', async () => {
  const rows = await rowsWith()
  const on = (date: number) => dueToday(rows, { bankId, examAtMs: null, nowMs: morning(date) })
  expect([await on(2), await on(3), await on(4)]).toEqual([0, 2, 2])
})

test('draws reviews in before the exam', async () => {
  // Right on 3 March: due on the 6th, and with an exam on the 6th already on the 5th.
  const rows = await rowsWith([3])
  const on5 = (examAtMs: number | null) => dueToday(rows, { bankId, examAtMs, nowMs: morning(5) })
  expect([await on5(null), await on5(examOn(6)), await on5(examOn(8))]).toEqual([1, 2, 1])
})

test('leaves out what was answered in the last day before the exam', async () => {
  const rows = await rowsWith([4])
  expect(await dueToday(rows, { bankId, examAtMs: examOn(5), nowMs: morning(4) })).toBe(1)
})

test('heeds the nearest exam that is not over, and only goals of the bank', () => {
  const goal = (examDay: string | null, part: Partial<Goal> = {}): Goal => ({
    bankId,
    examId,
    examDay,
    minutesADay: 30,
    stamp: { atMs: 1, device, seq: 1 },
    ...part,
  })
  const other = 'other' as ExamId
  const goals = [
    goal(null),
    goal('2026-03-01'),
    goal('2026-03-09', { examId: other }),
    goal('2026-03-07'),
    goal('2026-03-03', { bankId: 'elsewhere' as typeof bankId }),
  ]
  expect(examAtMsOf(goals, morning(2), { bankId })).toBe(examOn(7))
  expect(examAtMsOf(goals, morning(2), { bankId, examId: other })).toBe(examOn(9))
  expect(examAtMsOf(goals, morning(8), { bankId, examId })).toBeNull()
})
