import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { domainQuotas, largestRemainder } from './quota'

describe('largestRemainder', () => {
  // Worked out by hand from floors and fractions.
  test.each([
    [[0.24, 0.3, 0.34, 0.12], 65, [16, 19, 22, 8]],
    [[0.24, 0.3, 0.34, 0.12], 50, [12, 15, 17, 6]],
    [[0.3, 0.26, 0.24, 0.2], 65, [19, 17, 16, 13]],
    [[1, 1, 1], 10, [4, 3, 3]],
    [[1, 1, 1, 1], 10, [3, 3, 2, 2]],
    [[0.2, 0.24, 0.36, 0.2], 65, [13, 16, 23, 13]],
    [[0.2, 0.24, 0.36, 0.2], 50, [10, 12, 18, 10]],
    [[0.28, 0.26, 0.22, 0.24], 65, [18, 17, 14, 16]],
    [[0.29, 0.71], 100, [29, 71]],
  ])('%j of %i', (weights, count, quotas) => {
    expect(largestRemainder(weights, count)).toEqual(quotas)
  })

  test('gives nothing without weights', () => {
    expect(largestRemainder([], 10)).toEqual([])
    expect(largestRemainder([0, 0], 10)).toEqual([0, 0])
  })

  test('a domain without weight gets nothing', () => {
    expect(largestRemainder([0, 0.3, 0.7], 7)).toEqual([0, 2, 5])
  })

  test('quotas add up and stay less than one away from the exact share', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 2000 }), (given, count) => {
        const sum = given.reduce((a, b) => a + b, 0)
        const quotas = largestRemainder(given, count)
        expect(quotas.reduce((a, b) => a + b, 0)).toBe(count)
        quotas.forEach((quota, i) => {
          expect(Math.abs(quota - ((given[i] ?? 0) / sum) * count)).toBeLessThan(1)
        })
      }),
    )
  })
})

test('domainQuotas keeps blueprint order', () => {
  const domains = [
    { id: '2', title: 'Second first', weight: 0.6, tasks: [] },
    { id: '1', title: 'First second', weight: 0.4, tasks: [] },
  ]
  expect([...domainQuotas(domains, 5)]).toEqual([
    ['2', 3],
    ['1', 2],
  ])
})
