// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { dayStartMs } from '#core/common/calendar'
import type { ContentHash, ExamId, QuestionId, ReviewId } from '#core/bank/ids'
import { actionsOf, bankId, device, stamped } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import type { Goal } from '#core/history/marks'
import { schedulerStamp } from '#core/learning/scheduler'
import { fixtureExam, poolItem } from '#core/form/fixtures'
import { createMemoryRows } from '../db/memoryRows'
import { createTestEngine } from './engineFixture'
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
  const { engine } = await createTestEngine({ entries: ['q0', 'q1', 'q2'].map((id) => poolItem(id, 1)) })
  const dueOn = (date: number, exam = fixtureExam) =>
    dueToday(engine, rows, { bankId, exam, nowMs: morning(date) })
  const examOnDay = (date: number) =>
    rows.apply(
      stamped([{ type: 'goal.set', bankId, examId, examDay: `2026-03-0${date}`, minutesADay: 30 }], 100),
    )
  return { dueOn, examOnDay }
}

test('counts what falls due by tonight, and nothing before', async () => {
  const { dueOn } = await rowsWith()
  expect([await dueOn(2), await dueOn(3), await dueOn(4)]).toEqual([0, 2, 2])
})

test('counts the questions of the exam alone', async () => {
  const { dueOn } = await rowsWith()
  expect(await dueOn(3, { ...fixtureExam, id: 'another' as ExamId })).toBe(0)
})

test('draws reviews in before the exam', async () => {
  // Right on 3 March: due on the 6th, and with an exam on the 6th already on the 5th.
  const { dueOn, examOnDay } = await rowsWith([3])
  expect(await dueOn(5)).toBe(1)
  await examOnDay(6)
  expect(await dueOn(5)).toBe(2)
})

test('leaves out what was answered in the last day before the exam', async () => {
  const { dueOn, examOnDay } = await rowsWith([4])
  await examOnDay(5)
  expect(await dueOn(4)).toBe(1)
})

test('heeds the goal of the exam in the bank, unless it is over', () => {
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
  expect(examAtMsOf(goals, morning(2), { bankId, examId })).toBe(examOn(7))
  expect(examAtMsOf(goals, morning(2), { bankId, examId: other })).toBe(examOn(9))
  expect(examAtMsOf(goals, morning(8), { bankId, examId })).toBeNull()
})
