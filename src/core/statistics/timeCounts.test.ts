import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logMoments, median } from '../sitting/pace'
import { addCounts, within, type Counts } from './counts'
import { countTime, timeBins, timeSummary } from './timeCounts'

const counted = (times: readonly number[]) => {
  const counts: Counts = {}
  for (const time of times) countTime(within(counts, 't'), time)
  return counts
}

test('ten times keep their geometric mean and spread, and nearly their median', () => {
  const times = [35, 42, 50, 61, 75, 90, 48, 55, 120, 30].map((seconds) => seconds * 1_000)
  const summary = timeSummary(counted(times), 't')
  expect(summary.count).toBe(10)
  expect(summary.geometricMeanMs).toBeCloseTo(55_703.5, 0)
  expect(summary.logSd).toBeCloseTo(0.425377, 4)
  expect(Math.abs((summary.medianMs ?? 0) / 52_500 - 1)).toBeLessThan(0.08)
})

test('bins go from fast to slow, each within five percent of its times', () => {
  const bins = timeBins(counted([60_000, 10_000, 60_100]), 't')
  expect(bins.map(({ count }) => count)).toEqual([1, 2])
  expect(Math.abs((bins[0]?.atMs ?? 0) / 10_000 - 1)).toBeLessThan(0.052)
  expect(Math.abs((bins[1]?.atMs ?? 0) / 60_000 - 1)).toBeLessThan(0.052)
  expect(timeBins({}, 't')).toEqual([])
})

test('no time has no summary, one time no spread', () => {
  const none = { count: 0, medianMs: null, typicalMs: null, geometricMeanMs: null, logSd: null }
  expect(timeSummary({}, 't')).toEqual(none)
  expect(timeSummary(counted([0, 0.4]), 't')).toEqual(none)
  expect(timeSummary(counted([5_000]), 't').logSd).toBe(null)
})

test('two times have their middle between them, and neither is typical', () => {
  const summary = timeSummary(counted([1_000, 8_000]), 't')
  expect(Math.abs((summary.medianMs ?? 0) / 4_500 - 1)).toBeLessThan(0.06)
  expect(summary.typicalMs).toBe(null)
  const five = timeSummary(counted([1_000, 8_000, 2_000, 2_100, 2_200]), 't')
  expect(five.typicalMs).toBe(five.medianMs)
})

test('the summary is that of the times, whatever was added and taken back on the way', () => {
  const times = fc.array(fc.integer({ min: 1, max: 3_600_000 }), { minLength: 2, maxLength: 80 })
  fc.assert(
    fc.property(times, times, (kept, gone) => {
      const counts = addCounts(addCounts(counted(kept), counted(gone)), counted(gone), -1)
      expect(counts).toEqual(counted(kept))
      const { medianMs, geometricMeanMs, logSd } = timeSummary(counts, 't')
      const exact = logMoments(kept)
      expect(Math.log((geometricMeanMs ?? 0) / (exact?.geometricMean ?? 1))).toBeCloseTo(0, 5)
      expect(logSd).toBeCloseTo(exact?.logSd ?? 0, 2)
      const sorted = kept.toSorted((a, b) => a - b)
      const upper = sorted.at(Math.floor(kept.length / 2)) ?? 0
      const lower = sorted.at(Math.ceil(kept.length / 2) - 1) ?? 0
      expect(medianMs).toBeGreaterThan(lower * 0.9)
      expect(medianMs).toBeLessThan(Math.max(upper, median(kept) ?? 0) * 1.11)
    }),
  )
})
