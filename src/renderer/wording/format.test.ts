import { expect, test } from 'vitest'
import { formatCount, formatDay, formatIsoDay, formatNumber } from './format'

test('days, counts and numbers are written in the one locale of the words', () => {
  expect(formatIsoDay('2026-11-24')).toBe('Nov 24, 2026')
  expect(formatCount(1, 'question')).toBe('1 question')
  expect(formatCount(100_000, 'question')).toBe('100,000 questions')
  expect(formatNumber(2125.5)).toBe('2,125.5')
})

test('a day that is none is named as such and fails nothing', () => {
  expect(formatDay(Number.NaN)).toBe('Invalid Date')
})
