import { expect, test } from 'vitest'
import {
  byCount,
  formatBytes,
  formatCount,
  formatDay,
  formatIsoDay,
  formatList,
  formatMoment,
  formatNumber,
  formatTime,
} from './format'

test('days, counts and numbers are written in the one locale of the words', () => {
  expect(formatIsoDay('2026-11-24')).toBe('Nov 24, 2026')
  expect(formatCount(1, 'question')).toBe('1 question')
  expect(formatCount(100_000, 'question')).toBe('100,000 questions')
  expect(formatNumber(2125.5)).toBe('2,125.5')
})

test('a size is written in kB, from a thousand of them on in MB', () => {
  expect([0, 780_400, 999_499, 3_249_000, 1_234_560_000].map(formatBytes)).toEqual([
    '1 kB',
    '780 kB',
    '999 kB',
    '3.2 MB',
    '1234.6 MB',
  ])
})

test('a time of day has no zero before its hour', () => {
  const atMs = new Date(2026, 10, 24, 14, 5).getTime()
  // Before AM and PM stands a space that breaks no line.
  expect(formatMoment(atMs)).toMatch(/^Nov 24, 2026, 2:05\sPM$/)
  expect(formatTime(atMs)).toMatch(/^2:05\sPM$/)
})

test('names in a list are set apart, the last one by a word', () => {
  expect(formatList(['A', 'B', 'C'])).toBe('A, B, and C')
  expect(formatList(['A', 'B'], 'or')).toBe('A or B')
})

test('a day that is none is named as such and fails nothing', () => {
  expect(formatDay(Number.NaN)).toBe('Invalid Date')
})

test('a pronoun or verb follows its count', () => {
  expect([0, 1, 2].map((amount) => byCount(amount, 'it comes', 'they come'))).toEqual([
    'they come',
    'it comes',
    'they come',
  ])
})
