import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAtMs, dueByDay, dueInAll, noneDue } from './dueAt'
import { loadAhead, reviewQueue, type QueueRequest } from './dueDate'
import { dayMs, missedCard, startMs } from './reviewFixtures'
import { rateMemory } from './scheduler'
import type { Card } from './reviewTypes'

const day = (count: number) => startMs + count * dayMs
const remembered = (questionId: string, lastDay: number, change: Partial<Card> = {}) =>
  missedCard(questionId, {
    memory: rateMemory(null, 'good', day(lastDay)),
    dueAtMs: day(lastDay + 3),
    ...change,
  })

describe('due', () => {
  test.each([
    ['no exam ahead', null, day(3)],
    ['the exam is later', day(30), day(3)],
    ['the exam is on the due day', day(3), day(2)],
    ['the exam is tomorrow', day(1.5), day(0.5)],
    ['the last day has begun', day(1), null],
  ])('when %s', (_, examAtMs, expected) => {
    expect(dueAtMs(remembered('q', 0), examAtMs)).toBe(expected)
  })

  test('is never for a suspended card', () => {
    expect(dueAtMs(remembered('q', 0, { dueAtMs: null }), null)).toBe(null)
    expect(dueAtMs(remembered('q', 0, { dueAtMs: null }), day(9))).toBe(null)
  })

  test('is not before the last answer and not after the day before the exam', () => {
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(days, days, days, (lastDay, interval, examDay) => {
        const card = remembered('q', lastDay, { dueAtMs: day(lastDay + interval) })
        const atMs = dueAtMs(card, day(examDay))
        if (atMs === null) {
          expect(lastDay).toBeGreaterThanOrEqual(examDay - 1)
        } else {
          expect(atMs).toBeGreaterThanOrEqual(day(lastDay))
          expect(atMs).toBeLessThanOrEqual(day(examDay - 1))
        }
      }),
    )
  })
})

test('reviews are counted by day and stage, what is overdue today and nothing after the exam', () => {
  const cards = [
    missedCard('a', { dueAtMs: day(-4) }),
    remembered('b', 0, { dueAtMs: day(0.5), reviewCount: 1 }),
    remembered('c', 0, {
      dueAtMs: day(1.5),
      reviewCount: 4,
      memory: { ...rateMemory(null, 'good', day(0)), intervalDays: 30 },
    }),
    remembered('d', 0, { dueAtMs: day(40), reviewCount: 1 }),
    remembered('e', 0, { dueAtMs: null }),
  ]
  const ends = [1, 2, 3].map(day)
  const none = { new: 0, learning: 0, known: 0 }
  const [today, tomorrow] = [
    { ...none, new: 1, learning: 1 },
    { ...none, known: 1 },
  ]
  expect(dueByDay(cards, null, ends)).toEqual([today, tomorrow, none])
  expect(dueByDay(cards, day(3.5), ends)).toEqual([today, tomorrow, { ...none, learning: 1 }])
  expect(dueByDay(cards, null, ends).map(dueInAll)).toEqual([2, 1, 0])
  expect(dueByDay([], null, ends)).toEqual(noneDue(3))
  expect(dueInAll(undefined)).toBe(0)
})

describe('the queue', () => {
  const request = (change: Partial<QueueRequest>): QueueRequest => ({
    cards: [],
    examAtMs: null,
    nowMs: day(10),
    dayEndMs: day(10.5),
    limit: 100,
    domainWeight: () => 0.5,
    ...change,
  })
  const idsOf = (change: Partial<QueueRequest>) =>
    reviewQueue(request(change)).cards.map(({ questionId }) => questionId)

  test('holds what is due before the day ends, the least remembered first', () => {
    const cards = [
      remembered('fresh', 7),
      remembered('stale', 1),
      remembered('later', 9),
      remembered('old', 4),
    ]
    expect(idsOf({ cards })).toEqual(['stale', 'old', 'fresh'])
  })

  test('puts wrong and sure before everything', () => {
    const cards = [remembered('stale', 1), remembered('sure', 7, { isSurelyWrong: true })]
    expect(idsOf({ cards })).toEqual(['sure', 'stale'])
  })

  test('begins with what was added and never answered', () => {
    expect(idsOf({ cards: [remembered('stale', 1), missedCard('new', { memory: null })] })).toEqual([
      'new',
      'stale',
    ])
  })

  test('in the last days weighs what will be forgotten on exam day by its domain', () => {
    const cards = [remembered('light', 1), remembered('heavy', 4)]
    const domainWeight = (questionId: string) => (questionId === 'heavy' ? 0.5 : 0.1)
    expect(idsOf({ cards, domainWeight, examAtMs: day(40) })).toEqual(['light', 'heavy'])
    expect(idsOf({ cards, domainWeight, examAtMs: day(14) })).toEqual(['heavy', 'light'])
  })

  test('keeps to its limit and says how many it leaves', () => {
    const cards = ['a', 'b', 'c'].map((id) => remembered(id, 1))
    expect(reviewQueue(request({ cards, limit: 2 }))).toMatchObject({ skipped: 1, cards: { length: 2 } })
    expect(reviewQueue(request({ cards, limit: -1 }))).toEqual({ cards: [], skipped: 3 })
    expect(reviewQueue(request({ cards, limit: 2.9 })).cards).toHaveLength(2)
  })

  test('does not depend on the order of the cards', () => {
    const cards = ['b', 'a', 'c'].map((id) => remembered(id, 1))
    expect(idsOf({ cards })).toEqual(idsOf({ cards: cards.toReversed() }))
  })
})

test('the load ahead counts today with what is overdue, and ends with the exam', () => {
  const cards = [
    remembered('a', 0),
    remembered('b', 4),
    remembered('c', 20),
    missedCard('d', { dueAtMs: null }),
  ]
  const ends = [5.5, 6.5, 7.5, 8.5].map(day)
  expect(loadAhead(cards, null, ends)).toEqual([1, 0, 1, 0])
  expect(loadAhead(cards, day(7), ends)).toEqual([1, 1, 0, 0])
  expect(loadAhead([], null, [])).toEqual([])
})
