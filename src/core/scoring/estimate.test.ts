import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  designEffect,
  effectiveCount,
  practiceEstimate,
  printedScore,
  rawScoreError,
  scaledScore,
  verdict,
  weightedBetaMoments,
  type CreditedItem,
} from './estimate'
import { fixtureExam as exam } from '../form/fixtures'

/** Right and total of each domain, right ones first. */
function items(...domains: [number, number][]): CreditedItem[] {
  return domains.flatMap(([right, total], index) =>
    Array.from({ length: total }, (_, i) => ({
      domain: String(index + 1),
      credit: i < right ? 1 : 0,
      stimulusId: null,
    })),
  )
}

describe('scaledScore', () => {
  // Worked out by hand from the two straight lines.
  test.each([
    [0, 100],
    [0.25, 315.278],
    [0.5, 530.556],
    [0.72, 720],
    [0.75, 750],
    [0.8, 800],
    [1, 1000],
  ])('cut .72, pass mark 720: %d gives %d', (p, score) => {
    expect(scaledScore(p, exam)).toBeCloseTo(score, 3)
  })

  test.each([
    [0.5, 564.286],
    [0.7, 750],
    [0.72, 766.667],
    [0.8, 833.333],
    [0.9, 916.667],
  ])('cut .70, pass mark 750: %d gives %d', (p, score) => {
    expect(scaledScore(p, { ...exam, passMark: 750, rawCut: 0.7 })).toBeCloseTo(score, 3)
  })

  test('is the pass mark exactly at the cut, also at a cut of 0 or 1', () => {
    expect(scaledScore(0.72, exam)).toBe(720)
    expect(scaledScore(0, { ...exam, rawCut: 0 })).toBe(720)
    expect(scaledScore(1, { ...exam, rawCut: 1 })).toBe(720)
  })

  test('rises with the proportion and stays on the scale', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, rawCut) => {
        const low = scaledScore(Math.min(a, b), { ...exam, rawCut })
        const high = scaledScore(Math.max(a, b), { ...exam, rawCut })
        expect(low).toBeGreaterThanOrEqual(100)
        expect(high).toBeGreaterThanOrEqual(low - 1e-9)
        expect(high).toBeLessThanOrEqual(1000 + 1e-9)
      }),
    )
  })
})

test('a score just short of the pass mark never prints as the pass mark', () => {
  const printed = (scores: number[], scale = { min: 100, max: 1_000 }) =>
    scores.map((score) => printedScore(score, { scale }))
  expect(printed([754, 648, 842])).toEqual([750, 640, 840])
  expect(printed([719.99, 720, 1000, 100])).toEqual([710, 720, 1000, 100])
  expect(printed([66.67, 69.99, 70, 100], { min: 0, max: 100 })).toEqual([66, 69, 70, 100])
})

test('the standard error of 49 of 65 is 3.5 raw points', () => {
  // Square root of 49 * 16 / 64.
  expect(rawScoreError(49, 65)).toBeCloseTo(3.5, 12)
})

describe('case studies', () => {
  test('five questions with correlation .2 have a design effect of 1.8', () => {
    expect(designEffect(5, 0.2)).toBeCloseTo(1.8, 12)
    expect(designEffect(1, 0.2)).toBe(1)
  })

  test('65 questions in case studies of five are worth 36', () => {
    const stimulusIds = Array.from({ length: 65 }, (_, i) => `case ${Math.floor(i / 5)}`)
    expect(effectiveCount(stimulusIds)).toBeCloseTo(65 / 1.8, 12)
    expect(Math.round(effectiveCount(stimulusIds))).toBe(36)
  })

  test('single questions count fully', () => {
    expect(effectiveCount([null, null, 'a'])).toBe(3)
    expect(effectiveCount([])).toBe(0)
  })

  test('they widen the interval and leave the value', () => {
    const plain = items([10, 13], [12, 16], [17, 23], [10, 13])
    const grouped = plain.map((item, i) => ({ ...item, stimulusId: `case ${Math.floor(i / 5)}` }))
    const narrow = practiceEstimate(exam, plain)
    const wide = practiceEstimate(exam, grouped)
    expect(wide?.value).toBe(narrow?.value)
    expect(wide?.interval.low).toBeLessThan(narrow?.interval.low ?? 0)
    expect(wide?.interval.high).toBeGreaterThan(narrow?.interval.high ?? 0)
  })
})

describe('weightedBetaMoments', () => {
  // Worked out independently with scipy.
  const domains = [
    { weight: 0.3, right: 18, wrong: 6 },
    { weight: 0.26, right: 20, wrong: 2 },
    { weight: 0.24, right: 9, wrong: 6 },
    { weight: 0.2, right: 3, wrong: 1 },
  ]

  test('mean, standard deviation and 95 % range of the worked example', () => {
    const { mean, sd } = weightedBetaMoments(domains)
    expect(mean).toBeCloseTo(0.721241, 6)
    expect(sd).toBeCloseTo(0.05474, 6)
    expect(mean - 1.959963984540054 * sd).toBeCloseTo(0.614, 4)
    expect(mean + 1.959963984540054 * sd).toBeCloseTo(0.8285, 4)
  })

  test('a domain without evidence is one half, unsurely', () => {
    const { mean, sd } = weightedBetaMoments([{ weight: 1, right: 0, wrong: 0 }])
    expect(mean).toBe(0.5)
    expect(sd).toBeCloseTo(Math.sqrt(1 / 12), 12)
  })
})

describe('practiceEstimate', () => {
  test('49 of 65 to the blueprint is 754, 648 to 842, by Wilson', () => {
    const estimate = practiceEstimate(exam, items([10, 13], [12, 16], [17, 23], [10, 13]))
    expect(estimate?.proportion).toBeCloseTo(0.753846, 6)
    expect(estimate?.value).toBeCloseTo(753.846, 3)
    expect(Math.round(estimate?.value ?? 0)).toBe(754)
    expect(Math.round(estimate?.interval.low ?? 0)).toBe(648)
    expect(Math.round(estimate?.interval.high ?? 0)).toBe(842)
    expect(estimate).toMatchObject({ passMark: 720, verdict: 'around' })
  })

  test('the 50 that count of a form with trial questions are to the blueprint', () => {
    const estimate = practiceEstimate(exam, items([8, 10], [9, 12], [14, 18], [8, 10]))
    // 39 of 50: .78, Wilson .647585 to .872461, on the lines of the scale.
    expect(estimate?.proportion).toBe(0.78)
    expect(estimate?.interval.low).toBeCloseTo(100 + (620 * 0.647585) / 0.72, 2)
    expect(estimate?.interval.high).toBeCloseTo(720 + (280 * (0.872461 - 0.72)) / 0.28, 2)
  })

  test('off the blueprint, domains are weighted and the interval is that of the Beta moments', () => {
    const weights = [0.3, 0.26, 0.24, 0.2]
    const other = { ...exam, domains: exam.domains.map((d, i) => ({ ...d, weight: weights[i] ?? 0 })) }
    const estimate = practiceEstimate(other, items([18, 24], [20, 22], [9, 15], [3, 4]))
    // .30 * 18/24 + .26 * 20/22 + .24 * 9/15 + .20 * 3/4
    expect(estimate?.proportion).toBeCloseTo(0.755364, 6)
    expect(estimate?.interval.low).toBeCloseTo(scaledScore(0.614, other), 0)
    expect(estimate?.interval.high).toBeCloseTo(scaledScore(0.8285, other), 0)
  })

  test('one question less in one domain is off the blueprint', () => {
    const estimate = practiceEstimate(exam, items([13, 13], [16, 16], [0, 22], [13, 13]))
    // .2 + .24 + .2, not 42 of 64.
    expect(estimate?.proportion).toBeCloseTo(0.64, 12)
  })

  test('a domain that was not asked has no say in the value and widens the interval', () => {
    const estimate = practiceEstimate(exam, items([10, 10], [10, 10], [10, 10], [0, 0]))
    expect(estimate?.proportion).toBeCloseTo(1, 12)
    expect(estimate?.interval.low).toBeLessThan(850)
    expect(estimate?.interval.high).toBe(1000)
  })

  test('nothing that counts gives no estimate', () => {
    expect(practiceEstimate(exam, [])).toBeNull()
  })

  test('questions outside the guide alone still give a value', () => {
    const outside = [1, 1, 0, 1].map((credit) => ({ domain: null, credit, stimulusId: null }))
    expect(practiceEstimate(exam, outside)?.proportion).toBe(0.75)
  })

  test('the interval holds the value and stays on the scale', () => {
    const pair = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
    fc.assert(
      fc.property(fc.tuple(pair, pair, pair, pair), (domains) => {
        const estimate = practiceEstimate(exam, items(...domains))
        if (!estimate) return expect(domains.every(([, total]) => total === 0)).toBe(true)
        expect(estimate.interval.low).toBeGreaterThanOrEqual(100)
        expect(estimate.interval.low).toBeLessThanOrEqual(estimate.value + 1e-9)
        expect(estimate.interval.high).toBeGreaterThanOrEqual(estimate.value - 1e-9)
        expect(estimate.interval.high).toBeLessThanOrEqual(1000 + 1e-9)
      }),
    )
  })
})

test('verdict compares the interval with the pass mark, which itself passes', () => {
  expect(verdict({ low: 720, high: 800 }, 720)).toBe('above')
  expect(verdict({ low: 719.9, high: 800 }, 720)).toBe('around')
  expect(verdict({ low: 600, high: 720 }, 720)).toBe('around')
  expect(verdict({ low: 600, high: 719.9 }, 720)).toBe('below')
})
