import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaCdf, betaQuantile, jeffreysInterval, wilsonInterval } from './interval'

// Worked out independently with scipy: right, total, Wilson low and high, Jeffreys low and high.
const table: [number, number, number, number, number, number][] = [
  [0, 10, 0, 0.277533, 0, 0.217196],
  [10, 10, 0.722467, 1, 0.782804, 1],
  [8, 10, 0.490162, 0.943318, 0.497226, 0.955941],
  [15, 20, 0.531299, 0.888138, 0.535805, 0.897602],
  [39, 50, 0.647585, 0.872461, 0.651557, 0.877107],
  [49, 65, 0.636942, 0.84242, 0.639666, 0.845995],
  [52, 65, 0.687299, 0.87922, 0.690988, 0.882992],
  [72, 100, 0.62512, 0.798603, 0.626652, 0.800823],
  [3, 4, 0.300642, 0.954413, 0.283752, 0.971529],
]

describe('wilsonInterval', () => {
  test.each(table)('%i of %i', (right, total, low, high) => {
    const interval = wilsonInterval(right, total)
    expect(interval.low).toBeCloseTo(low, 6)
    expect(interval.high).toBeCloseTo(high, 6)
  })

  // Half-widths in points of a proportion near three quarters, scipy.
  test.each([
    [8, 10, 22.7],
    [15, 20, 17.8],
    [30, 40, 13.0],
    [49, 65, 10.3],
    [75, 100, 8.4],
    [150, 200, 6.0],
    [300, 400, 4.2],
  ])('%i of %i is known to within ± %d points', (right, total, points) => {
    const { low, high } = wilsonInterval(right, total)
    expect(Math.abs(((high - low) / 2) * 100 - points)).toBeLessThan(0.051)
  })

  test('stays within 0 to 1 where a normal interval does not', () => {
    const wald = 0.8 + 1.959963984540054 * Math.sqrt((0.8 * 0.2) / 10)
    expect(wald).toBeCloseTo(1.048, 3)
    expect(wilsonInterval(8, 10).high).toBeLessThan(1)
  })

  test('is exactly 0 or 1 at the edges, and says nothing without questions', () => {
    expect(wilsonInterval(0, 10).low).toBe(0)
    expect(wilsonInterval(10, 10).high).toBe(1)
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })

  test('holds the proportion, within 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, p) => {
          const { low, high } = wilsonInterval(p * total, total)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(p + 1e-12)
          expect(high).toBeGreaterThanOrEqual(p - 1e-12)
          expect(high).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('jeffreysInterval', () => {
  test.each(table)('%i of %i', (right, total, _low, _high, low, high) => {
    const interval = jeffreysInterval(right, total)
    expect(interval.low).toBeCloseTo(low, 6)
    expect(interval.high).toBeCloseTo(high, 6)
  })

  test('says nothing without questions', () => {
    expect(jeffreysInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('the beta distribution', () => {
  test('closed forms: Beta(1, 1) is x, Beta(2, 1) is x squared, Beta(1, n) is 1 - (1 - x)^n', () => {
    expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 12)
    expect(betaCdf(0.3, 2, 1)).toBeCloseTo(0.09, 12)
    expect(betaCdf(0.03, 1, 40)).toBeCloseTo(1 - 0.97 ** 40, 12)
  })

  test('Beta(1/2, 1/2) is the arcsine law', () => {
    expect(betaCdf(0.2, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.2)), 12)
  })

  test('nothing lies outside 0 to 1', () => {
    expect([betaCdf(-1, 2, 3), betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 0, 1, 1])
  })

  test('the quantile undoes the distribution', () => {
    const shape = fc.double({ min: 0.5, max: 400, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9)
      }),
    )
  })
})
