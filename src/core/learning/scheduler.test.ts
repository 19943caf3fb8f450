// Figures in this file were computed with the library in a separate program; some stand in its own tests as well.
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import {
  forgetting_curve,
  fsrs,
  createEmptyCard,
  default_w,
  Rating as Grade,
  type Grade as Graded,
} from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { plainDueAtMs, predictedRecall, rateMemory, ratings, schedulerStamp } from './scheduler'
import type { Memory, Rating } from './scheduler'

const startMs = Date.UTC(2026, 0, 1, 12)
const dayMs = 86_400_000

/** Rates at each due moment and gives the memory after every rating. */
function rateWhenDue(sequence: readonly Rating[]): Memory[] {
  let memory: Memory | null = null
  return sequence.map((rating) => {
    memory = rateMemory(memory, rating, memory ? plainDueAtMs(memory) : startMs)
    return memory
  })
}

const days = (sequence: readonly Rating[]) => rateWhenDue(sequence).map((memory) => memory.intervalDays)
const [again, hard, good] = ratings

describe('intervals', () => {
  test('six good, two again, five good, each when due', () => {
    const sequence = [...Array<Rating>(6).fill(good), again, again, ...Array<Rating>(5).fill(good)]
    expect(days(sequence)).toEqual([3, 14, 57, 196, 586, 1559, 10, 1, 3, 5, 9, 15, 25])
  })

  test.each([
    [
      [again, good, good],
      [1, 3, 8],
    ],
    [
      [good, good, good],
      [3, 14, 57],
    ],
    [
      [hard, good, good],
      [2, 7, 23],
    ],
    [
      [good, again, good],
      [3, 1, 3],
    ],
    [
      [again, again, good],
      [1, 1, 3],
    ],
  ] as [Rating[], number[]][])('%j give %j days', (sequence, expected) => {
    expect(days(sequence)).toEqual(expected)
  })

  test('the library with its short-term mode gives the published sequence', () => {
    const library = fsrs({ enable_fuzz: false, enable_short_term: true })
    let card = createEmptyCard(new Date(startMs))
    const sequence = [...Array<Graded>(6).fill(Grade.Good), Grade.Again, Grade.Again]
    const all = [...sequence, ...Array<Graded>(5).fill(Grade.Good)] as Graded[]
    const scheduled = all.map((grade) => {
      card = library.next(card, card.due, grade).card
      return card.scheduled_days
    })
    expect(scheduled).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })
})

test('every memory is the one the library’s own scheduler makes', () => {
  const library = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false })
  const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good } as const
  const steps = fc.array(fc.record({ rating: fc.constantFrom(...ratings), gapMs: fc.nat(90 * dayMs) }), {
    minLength: 1,
    maxLength: 15,
  })
  fc.assert(
    fc.property(steps, (all) => {
      let memory: Memory | null = null
      let card = createEmptyCard(new Date(startMs))
      let atMs = startMs
      for (const { rating, gapMs } of all) {
        atMs += gapMs
        memory = rateMemory(memory, rating, atMs)
        card = library.next(card, new Date(atMs), grades[rating]).card
        expect(memory).toMatchObject({
          stability: card.stability,
          difficulty: card.difficulty,
          intervalDays: card.scheduled_days,
          ratingCount: card.reps,
          lapses: card.lapses,
        })
        expect(plainDueAtMs(memory)).toBe(card.due.getTime())
      }
    }),
  )
})

describe('memory', () => {
  test.each([
    [again, 0.212, 6.4133],
    [hard, 1.2931, 5.11217071],
    [good, 2.3065, 2.11810397],
  ])('first rated %s: stability %f, difficulty %f', (rating, stability, difficulty) => {
    const memory = rateMemory(null, rating, startMs)
    expect(memory.stability).toBeCloseTo(stability, 4)
    expect(memory.difficulty).toBeCloseTo(difficulty, 6)
    expect(memory).toMatchObject({ lastAtMs: startMs, ratingCount: 1, lapses: 0 })
  })

  test('again and five good at 0, 0, 1, 3, 8 and 21 days', () => {
    const gaps = [0, 0, 1, 3, 8, 21]
    let memory: Memory | null = null
    let atMs = startMs
    for (const [index, gap] of gaps.entries()) {
      atMs += gap * dayMs
      memory = rateMemory(memory, index === 0 ? again : good, atMs)
    }
    expect(memory!.stability).toBeCloseTo(53.33506455, 6)
    expect(memory!.difficulty).toBeCloseTo(6.35748708, 6)
  })

  test('a lapse is counted from the second rating on', () => {
    expect(rateWhenDue([again, again, good, again]).map((memory) => memory.lapses)).toEqual([0, 1, 1, 2])
  })

  test('a rating said to be earlier counts as at the moment of the last one', () => {
    const memory = rateMemory(null, good, startMs)
    expect(rateMemory(memory, good, startMs - dayMs)).toEqual(rateMemory(memory, good, startMs))
  })
})

describe('recall', () => {
  test.each([
    [10, 0, 1],
    [10, 1, 0.98568241],
    [10, 5, 0.94034429],
    [10, 10, 0.9],
    [10, 30, 0.8093881],
    [10, 100, 0.69282664],
    [2.3065, 7, 0.80830994],
    [2.3065, 30, 0.66752633],
  ])('with stability %f after %i days is %f', (stability, gap, expected) => {
    const memory = { ...rateMemory(null, good, startMs), stability }
    expect(predictedRecall(memory, startMs + gap * dayMs)).toBeCloseTo(expected, 7)
    expect(forgetting_curve(default_w, gap, stability)).toBeCloseTo(expected, 7)
  })

  test('before the last rating is whole', () => {
    expect(predictedRecall(rateMemory(null, again, startMs), startMs - dayMs)).toBe(1)
  })

  test.each([
    [0.8, 3.3159598],
    [0.85, 1.90642614],
    [0.9, 1],
    [0.95, 0.40255869],
    [0.97, 0.22276844],
  ])('the interval for a retention of %f is stability times %f', (retention, factor) => {
    expect(fsrs({ request_retention: retention }).interval_modifier).toBeCloseTo(factor, 7)
  })
})

test('the stamp names the version that gave these figures, and 21 weights', () => {
  expect(schedulerStamp.version).toBe('v5.4.2 using FSRS-6.0')
  expect(schedulerStamp.weights).toHaveLength(21)
  expect(schedulerStamp.weights.at(-1)).toBe(0.1542)
})

test('a process schedules alike in any zone', () => {
  // A child process: in it the zone can be changed for certain, which its offset shows.
  const zones = ['Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles', 'UTC']
  const program = `
    import { rateMemory, plainDueAtMs } from '#core/learning/scheduler'
    const found = ${JSON.stringify(zones)}.map((zone) => {
      process.env.TZ = zone
      let memory = null
      let atMs = ${Date.UTC(2026, 2, 27, 23, 30)}
      const out = []
      for (const rating of ['again', 'good', 'good', 'hard', 'again', 'good', 'good', 'good']) {
        memory = rateMemory(memory, rating, atMs)
        out.push([memory.intervalDays, plainDueAtMs(memory), memory.stability])
        atMs = plainDueAtMs(memory) + 3_600_000
      }
      return { out, offset: new Date(0).getTimezoneOffset() }
    })
    console.log(JSON.stringify(found))`
  const found = JSON.parse(
    execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', program], { encoding: 'utf8' }),
  ) as { out: unknown[]; offset: number }[]
  expect(found.map(({ offset }) => offset)).toEqual([-60, -720, 480, 0])
  for (const { out } of found) expect(out).toEqual(found[0]?.out)
})

test('no review is due before the last rating, and recall is a share', () => {
  const steps = fc.array(
    fc.record({ rating: fc.constantFrom(...ratings), gap: fc.double({ min: 0, max: 400, noNaN: true }) }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(steps, (all) => {
      let memory: Memory | null = null
      let atMs = startMs
      for (const { rating, gap } of all) {
        atMs += gap * dayMs
        memory = rateMemory(memory, rating, atMs)
        expect(plainDueAtMs(memory)).toBeGreaterThanOrEqual(memory.lastAtMs + dayMs)
        const recall = predictedRecall(memory, plainDueAtMs(memory))
        expect(recall).toBeGreaterThan(0)
        expect(recall).toBeLessThanOrEqual(1)
      }
    }),
  )
})
