import { expect, test } from 'vitest'
import { logMoments, median, typical } from './pace'

const seconds = [35, 42, 50, 61, 75, 90, 48, 55, 120, 30]

test('ten times have a median of 52.5, a geometric mean of 55.7035 and a log deviation of .425377', () => {
  expect(median(seconds)).toBe(52.5)
  expect(logMoments(seconds)?.geometricMean).toBeCloseTo(55.7035, 4)
  expect(logMoments(seconds)?.logSd).toBeCloseTo(0.425377, 6)
})

test('one time is its own middle and has no deviation', () => {
  expect(median([7])).toBe(7)
  expect(logMoments([7])?.geometricMean).toBeCloseTo(7, 10)
  expect(logMoments([7])?.logSd).toBe(null)
})

test('no times have no middle, and the list stays as it was', () => {
  expect(median([])).toBe(null)
  expect(logMoments([])).toBe(null)
  const times = [3, 1, 2]
  expect(median(times)).toBe(2)
  expect(times).toEqual([3, 1, 2])
})

test('of two times the middle lies between them, and neither is typical', () => {
  expect(median([8_000, 1_000])).toBe(4_500)
  expect(typical([8_000, 1_000])).toBe(null)
  expect(typical([1, 2, 8, 3, 9])).toBe(3)
  expect(typical([1, 2, 8, 3, 9, 4])).toBe(3.5)
})
