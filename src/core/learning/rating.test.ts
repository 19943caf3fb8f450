import { expect, test } from 'vitest'
import { ratingOf } from './rating'

test.each([
  [true, null, 'good'],
  [true, 'sure', 'good'],
  [true, 'unsure', 'hard'],
  [true, 'guess', 'again'],
  [false, null, 'again'],
  [false, 'guess', 'again'],
  [false, 'unsure', 'again'],
  [false, 'sure', 'again'],
] as const)('right is %s, confidence %s: %s', (isRight, confidence, rating) => {
  expect(ratingOf(isRight, confidence)).toBe(rating)
})
