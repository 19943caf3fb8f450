import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContentHash, DeviceId, QuestionId, ReviewId } from '../bank/ids'
import { buildCard, lapsesToSuspend } from './card'
import { dayMs, exposureOn, historyOf, logOf, reviewOn, startMs } from './reviewFixtures'
import { byStamp } from '../common/stamp'
import type { Card, CardAct, ReviewLog } from './reviewTypes'

const missed = historyOf([exposureOn(0)])
const actOn = (day: number, act: CardAct) => ({
  act,
  hash: 'added hash' as ContentHash,
  atMs: startMs + day * dayMs,
  device: 'device' as DeviceId,
  seq: day,
})
const daysOf = (log: ReviewLog | undefined, history = missed) => buildCard(history, log)?.memory?.intervalDays

describe('what becomes a card', () => {
  test.each([
    ['missed', { isRight: false }, 1],
    ['missed', { isRight: false, isBlank: true, isFlagged: true }, 1],
    ['guessed', { isRight: true, confidence: 'guess' }, 1],
    ['flagged', { isRight: true, isFlagged: true }, 3],
    ['flagged', { isRight: true, isFlagged: true, confidence: 'unsure' }, 2],
  ] as const)('%s: %j comes back after %i days', (reason, change, days) => {
    const card = buildCard(historyOf([exposureOn(0, change)]), undefined)
    expect(card).toMatchObject({ reason, sinceMs: startMs, dueAtMs: startMs + days * dayMs, reviewCount: 0 })
  })

  test('a right answer alone does not, nor does nothing at all', () => {
    expect(buildCard(historyOf([exposureOn(0, { isRight: true })]), undefined)).toBe(null)
    expect(buildCard(undefined, undefined)).toBe(null)
    expect(buildCard(undefined, logOf([]))).toBe(null)
  })

  test('a question added by hand is due at once and has its first rating at its first review', () => {
    const added = logOf([], { acts: [actOn(2, 'added')] })
    const card = buildCard(undefined, added)
    expect(card).toMatchObject({
      reason: 'added',
      memory: null,
      dueAtMs: startMs + 2 * dayMs,
      hash: 'added hash',
    })
    expect(daysOf({ ...added, reviews: [reviewOn(3)] }, historyOf([]))).toBe(3)
  })
})

describe('reviews', () => {
  test('right when due lengthen the interval, wrong shortens it', () => {
    expect(daysOf(logOf([reviewOn(1)]))).toBe(3)
    expect(daysOf(logOf([reviewOn(1), reviewOn(4)]))).toBe(8)
    expect(daysOf(logOf([reviewOn(1), reviewOn(4), reviewOn(12, { isRight: false })]))).toBe(1)
  })

  test('count later sittings as answers too', () => {
    const twice = historyOf([exposureOn(0), exposureOn(1, { isRight: true })])
    expect(daysOf(undefined, twice)).toBe(3)
    expect(buildCard(twice, undefined)?.reviewCount).toBe(0)
  })

  test('asked again in the session is no success, but a miss after a success is a lapse', () => {
    const again = reviewOn(1.1, { isLearningStep: true })
    expect(daysOf(logOf([reviewOn(1, { isRight: false }), again]))).toBe(1)
    expect(buildCard(missed, logOf([reviewOn(1, { isRight: false }), again]))?.reviewCount).toBe(1)
    const flagged = historyOf([exposureOn(0, { isRight: true, isFlagged: true })])
    expect(daysOf(undefined, flagged)).toBe(3)
    expect(daysOf(logOf([reviewOn(0.1, { isRight: false })]), flagged)).toBe(1)
  })

  test('within eight hours say nothing new: an answer seen this morning is not yet remembered', () => {
    expect(daysOf(logOf([reviewOn(0.2)]))).toBe(1)
    expect(daysOf(logOf([reviewOn(0.5)]))).toBeGreaterThan(1)
  })

  test('undone count for nothing', () => {
    const log = logOf([reviewOn(1), reviewOn(4)])
    expect(buildCard(missed, { ...log, undone: ['review 4' as ReviewId] })).toEqual(
      buildCard(missed, logOf([reviewOn(1)])),
    )
  })

  test('archived count for nothing', () => {
    const log = logOf([reviewOn(1), reviewOn(4)], { archivedUntilMs: startMs + 2 * dayMs })
    expect(buildCard(missed, log)?.reviewCount).toBe(1)
    expect(buildCard(undefined, { ...log, archivedUntilMs: startMs + 9 * dayMs })).toBe(null)
  })

  test('of a question that stood for the card leave the card its own snapshot', () => {
    const stood = reviewOn(1, { askedId: 'other' as QuestionId, hash: 'other hash' as ContentHash })
    expect(buildCard(missed, logOf([stood]))?.hash).toBe('own hash')
    const mended = reviewOn(1, { hash: 'mended hash' as ContentHash })
    expect(buildCard(missed, logOf([mended, stood]))?.hash).toBe('mended hash')
  })
})

describe('wrong and sure', () => {
  test('stays first through the session and ends with the next right answer', () => {
    const wrong = reviewOn(1, { isRight: false, confidence: 'sure' })
    const step = reviewOn(1.1, { isLearningStep: true })
    expect(buildCard(missed, logOf([wrong]))?.isSurelyWrong).toBe(true)
    expect(buildCard(missed, logOf([wrong, step]))?.isSurelyWrong).toBe(true)
    expect(buildCard(missed, logOf([wrong, step, reviewOn(2)]))?.isSurelyWrong).toBe(false)
  })
})

describe('suspension', () => {
  const wrongs = (count: number) =>
    Array.from({ length: count }, (_, index) => reviewOn(index + 1, { isRight: false }))

  test('comes with the sixth lapse', () => {
    const worn = buildCard(missed, logOf(wrongs(lapsesToSuspend)))
    expect(buildCard(missed, logOf(wrongs(lapsesToSuspend - 1)))).toMatchObject({
      suspension: null,
      lapses: 5,
    })
    expect(worn).toMatchObject({ suspension: 'lapses', lapses: 6, dueAtMs: null })
  })

  test('resumed, the count begins anew', () => {
    const resumed = logOf(wrongs(6), { acts: [actOn(7, 'resumed')] })
    expect(buildCard(missed, resumed)).toMatchObject({ suspension: null, lapses: 0 })
    const again = { ...resumed, reviews: [...wrongs(6), reviewOn(8, { isRight: false })] }
    expect(buildCard(missed, again)).toMatchObject({ suspension: null, lapses: 1 })
  })

  test('by hand lasts until it is resumed', () => {
    const log = logOf([], { acts: [actOn(1, 'suspended')] })
    expect(buildCard(missed, log)).toMatchObject({ suspension: 'byHand', dueAtMs: null })
    expect(buildCard(missed, { ...log, acts: [...log.acts, actOn(2, 'resumed')] })?.dueAtMs).not.toBe(null)
  })
})

test('a card does not depend on how its past arrived, nor is it due before its last answer', () => {
  const past = fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: 0, max: 200 }),
      isReview: fc.boolean(),
      isRight: fc.boolean(),
      confidence: fc.constantFrom(null, 'guess', 'unsure', 'sure'),
      isLearningStep: fc.boolean(),
    }),
    { selector: ({ day, isReview }) => `${day} ${isReview}`, maxLength: 20 },
  )
  fc.assert(
    fc.property(past, fc.nat(), (moments, turn) => {
      const rotated = [...moments.slice(turn % 7), ...moments.slice(0, turn % 7)]
      const build = (all: typeof moments, before: Card | null = null) =>
        buildCard(
          historyOf(all.filter(({ isReview }) => !isReview).map((moment) => exposureOn(moment.day, moment))),
          logOf(
            all
              .filter(({ isReview }) => isReview)
              .map((moment) => reviewOn(moment.day, moment))
              .toSorted(byStamp),
          ),
          before,
        )
      const card = build(moments)
      let grown: Card | null = null
      const inOrder = moments.toSorted((a, b) => a.day - b.day)
      inOrder.forEach((_, index) => (grown = build(inOrder.slice(0, index + 1), grown)))
      expect(grown).toEqual(card)
      expect(build(moments, build(moments.slice(1)))).toEqual(card)
      expect(build(moments.slice(1), card)).toEqual(build(moments.slice(1)))
      expect(build(rotated)).toEqual(card)
      if (card?.memory && card.dueAtMs !== null) {
        expect(card.dueAtMs).toBeGreaterThanOrEqual(card.memory.lastAtMs)
      }
    }),
    { numRuns: 40 },
  )
})
