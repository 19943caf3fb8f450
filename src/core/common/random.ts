/**
 * Chance that can be repeated: a seeded generator, a shuffle and the key of a weighted draw.
 * Invariant: the same seed and the same calls give the same results on every machine.
 */

/** A stream of numbers in [0, 1). Each call of `next` moves it on by one. */
export type Random = { next: () => number }

/**
 * The mulberry32 generator. `seed` is taken modulo 2^32; 42 starts with .6011037519, .4482905590, .8524657935.
 * Good enough to draw questions, not for secrets. Source: mulberry32 by Tommy Ettinger, public domain.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

/** A copy of `items` in random order (Fisher-Yates): the same items, every order equally likely. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random.next() * (last + 1))
    const moved = shuffled[last] as T
    shuffled[last] = shuffled[other] as T
    shuffled[other] = moved
  }
  return shuffled
}

/**
 * Sort key of a weighted draw without replacement: give each item its own `u` in [0, 1) and take the largest keys.
 * `weight` is above 0; twice the weight is twice the chance to come first. At most 0, -Infinity for u = 0.
 * Source: Efraimidis and Spirakis 2006.
 */
export function weightedKey(u: number, weight: number): number {
  return Math.log(u) / weight
}
