import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, shuffle, weightedKey } from './random'

describe('createRandom', () => {
  test('seed 42 gives the known first four numbers', () => {
    const random = createRandom(42)
    // From the reference implementation of mulberry32.
    for (const expected of [0.6011037519, 0.448290559, 0.8524657935, 0.6697340414]) {
      expect(random.next()).toBeCloseTo(expected, 10)
    }
  })

  test('every number is in [0, 1), for any seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed)
        for (let i = 0; i < 20; i += 1) {
          const u = random.next()
          expect(u >= 0 && u < 1).toBe(true)
        }
      }),
    )
  })

  test('two generators of one seed do not disturb each other', () => {
    const one = createRandom(7)
    const other = createRandom(7)
    const first = [one.next(), one.next()]
    expect([other.next(), other.next()]).toEqual(first)
  })
})

describe('shuffle', () => {
  test('keeps the multiset and leaves its argument alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer(), (items, seed) => {
        const before = [...items]
        const shuffled = shuffle(items, createRandom(seed))
        expect(items).toEqual(before)
        expect(shuffled.toSorted()).toEqual(before.toSorted())
      }),
    )
  })

  test('the same seed gives the same order', () => {
    const items = Array.from({ length: 50 }, (_, i) => i)
    expect(shuffle(items, createRandom(3))).toEqual(shuffle(items, createRandom(3)))
    expect(shuffle(items, createRandom(3))).not.toEqual(shuffle(items, createRandom(4)))
  })

  test('every order of three is about equally frequent', () => {
    const random = createRandom(1)
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i += 1) {
      const order = shuffle(['a', 'b', 'c'], random).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    // Five standard deviations of a binomial with 6,000 trials and p = 1/6 are 144.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(144)
  })
})

describe('weightedKey', () => {
  // ln(u) / w, worked out independently.
  test.each([
    [0.5, 4, -0.173287],
    [0.9, 1, -0.105361],
    [0.2, 0.25, -6.437752],
  ])('u %d, weight %d', (u, weight, key) => {
    expect(weightedKey(u, weight)).toBeCloseTo(key, 6)
  })

  test('the chance to come first is proportional to the weight', () => {
    const random = createRandom(5)
    let heavyFirst = 0
    for (let i = 0; i < 10_000; i += 1) {
      if (weightedKey(random.next(), 4) > weightedKey(random.next(), 1)) heavyFirst += 1
    }
    // 4 against 1 is four in five; five standard deviations are 200.
    expect(Math.abs(heavyFirst - 8000)).toBeLessThan(200)
  })
})
