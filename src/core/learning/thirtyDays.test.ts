import { describe, expect, test } from 'vitest'
import type { DeviceId, ExamId, QuestionId, ReviewId } from '../bank/ids'
import { actionsOf, bankId, replay, stamped, type Given } from '../log/logFixtures'
import type { LogAction, LogEvent } from '../log/logEvent'
import type { QuestionHistory } from '../history/records'
import { dueAtMs } from './dueAt'
import { loadAhead, reviewQueue } from './dueDate'
import type { Card } from './reviewTypes'
import { schedulerStamp } from './scheduler'

const dayMs = 86_400_000
const questionIds = Array.from({ length: 10 }, (_, index) => `q${index}`)

/** A month of one person: a mock with ten misses, then the reviews that are due each day. */
function createMonth() {
  const rows = new Map<string, unknown>()
  let seq = 0
  const apply = (action: LogAction, atMs: number, device = 'device') => {
    seq += 1
    const event = { ...action, id: `event ${seq}`, device: device as DeviceId, seq, atMs } as LogEvent
    replay([event], rows)
  }
  const answers = Object.fromEntries(questionIds.map((id): [string, Given] => [id, 'b']))
  for (const { action } of stamped(actionsOf({ attemptId: 'mock', answers })).map((event) => ({
    action: event,
  }))) {
    apply(action, 0)
  }
  const cards = () => [...rows].flatMap(([key, row]) => (key.startsWith('cards ') ? [row as Card] : []))
  const card = (id: string) => rows.get(`cards b/${id}`) as Card
  const isMissed = (id: string) => (rows.get(`histories b/${id}`) as QuestionHistory).missedAtMs !== null
  const review = (questionId: QuestionId, day: number, isRight: boolean) =>
    apply(
      {
        type: 'review.answered',
        bankId,
        questionId,
        review: {
          reviewId: `${questionId} ${day}` as ReviewId,
          examId: 'e' as ExamId,
          askedId: questionId,
          hash: card(questionId).hash,
          response: null,
          isRight,
          confidence: null,
          elapsedMs: 20_000,
          isLearningStep: false,
          scheduler: schedulerStamp,
        },
      },
      day * dayMs,
    )
  /** Reviews what is due on a day, at noon of it as it were; gives the ids in the order asked. */
  const live = (day: number, isRight: (id: string) => boolean, examAtMs: number | null = null) => {
    const nowMs = day * dayMs
    const request = { cards: cards(), examAtMs, nowMs, dayEndMs: nowMs + dayMs / 2, limit: 100 }
    const asked = reviewQueue({ ...request, domainWeight: () => 1 }).cards.map(({ questionId }) => questionId)
    for (const id of asked) review(id, day, isRight(id))
    return asked
  }
  return { cards, card, isMissed, live }
}

describe('ten misses over thirty days', () => {
  test('all come back the next day, and then ever more rarely', () => {
    const month = createMonth()
    const reviewDays: number[] = []
    for (let day = 1; day <= 30; day += 1) {
      const asked = month.live(day, () => true)
      if (asked.length > 0) reviewDays.push(day)
      expect([0, 10]).toContain(asked.length)
    }
    // 1, 3 and 8 days as in the sequence again, good, good; the next interval leads beyond the month.
    expect(reviewDays).toEqual([1, 4, 12])
    expect(month.cards().every(({ memory }) => (memory?.intervalDays ?? 0) > 8)).toBe(true)
  })

  test('are missed no more after the second right answer', () => {
    const month = createMonth()
    month.live(1, () => true)
    expect(questionIds.every((id) => month.isMissed(id))).toBe(true)
    month.live(4, () => true)
    expect(questionIds.some((id) => month.isMissed(id))).toBe(false)
  })

  test('shrink for the two that fail, and for them alone', () => {
    const month = createMonth()
    month.live(1, () => true)
    month.live(4, () => true)
    const failing = new Set(['q3', 'q7'])
    month.live(12, (id) => !failing.has(id))
    for (const id of questionIds) {
      const { memory, lapses } = month.card(id)
      expect(lapses).toBe(failing.has(id) ? 1 : 0)
      expect(month.isMissed(id)).toBe(failing.has(id))
      if (failing.has(id)) expect(memory?.intervalDays).toBeLessThan(8)
      else expect(memory?.intervalDays).toBeGreaterThan(8)
    }
    const soon = month.live(13, () => true)
    expect(new Set(soon)).toEqual(failing)
  })

  test('stop for what is forgotten six times', () => {
    const month = createMonth()
    for (let day = 1; day <= 30; day += 1) month.live(day, (id) => id !== 'q0')
    expect(month.card('q0')).toMatchObject({ suspension: 'lapses', lapses: 6, dueAtMs: null })
    expect(month.cards().filter(({ suspension }) => suspension !== null)).toHaveLength(1)
  })

  test('end before the exam, each asked once more on the day before it', () => {
    const month = createMonth()
    const examAtMs = 20 * dayMs
    const asked: [number, number][] = []
    for (let day = 1; day <= 20; day += 1) {
      const ids = month.live(day, () => true, examAtMs)
      if (ids.length > 0) asked.push([day, ids.length])
      for (const card of month.cards()) {
        expect(dueAtMs(card, examAtMs) ?? 0).toBeLessThanOrEqual(examAtMs - dayMs)
      }
    }
    expect(asked).toEqual([
      [1, 10],
      [4, 10],
      [12, 10],
      [19, 10],
    ])
  })

  test('lie ahead as they will come', () => {
    const month = createMonth()
    month.live(1, (id) => id < 'q5')
    const ends = [1, 2, 3, 4, 5].map((day) => (day + 0.5) * dayMs)
    expect(loadAhead(month.cards(), null, ends)).toEqual([0, 5, 0, 5, 0])
  })
})
