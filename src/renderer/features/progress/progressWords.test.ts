import { expect, test } from 'vitest'
import type { Pace } from '#core/statistics/progress'
import type { TimeSummary } from '#core/statistics/timeCounts'
import { paceSentence } from './progressWords'

const time = (count: number, typicalMs: number | null): TimeSummary => ({
  count,
  typicalMs,
  medianMs: 1_000,
  geometricMeanMs: null,
  logSd: null,
})
const pace = (part: Partial<Pace>): Pace => ({
  budgetMs: 90_000,
  right: time(0, null),
  wrong: time(0, null),
  overRight: 0,
  rightTimes: [],
  wrongTimes: [],
  rapid: { right: 0, total: 0, interval: null },
  overWrong: 0,
  ...part,
})

test('no time is called typical before there are answers enough', () => {
  expect(paceSentence(pace({ right: time(1, null), wrong: time(1, null) }))).toBe(
    'Too few answers yet for a typical time; the exam allows 1 min 30 s. None of 2 answers took longer than that.',
  )
  expect(paceSentence(pace({ right: time(6, 20_000), wrong: time(1, null), overWrong: 1 }))).toBe(
    'You typically take 20 s when correct; the exam allows 1 min 30 s. 1 of 7 answers took longer than that, and was incorrect.',
  )
  expect(
    paceSentence(pace({ right: time(6, 20_000), wrong: time(5, 30_000), overRight: 1, overWrong: 1 })),
  ).toBe(
    'You typically take 20 s when correct and 30 s when incorrect; the exam allows 1 min 30 s. 2 of 11 answers took longer than that, 1 of them incorrect.',
  )
})
