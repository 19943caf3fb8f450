// Chances in this file were computed independently, with another implementation of the beta-binomial.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureExam, poolItem } from '../form/fixtures'
import type { BankId, ExamId, ResultId } from '../bank/ids'
import type { RealResult } from '../history/marks'
import type { DomainTotal } from '../history/records'
import {
  chanceOf,
  evidenceOf,
  nearestFraction,
  hitRate,
  missingEvidence,
  missingWithin,
  rawAndFresh,
  rawDistribution,
  rawRange,
  readiness,
  supplyOf,
  type DomainEvidence,
} from './readiness'

const weights = [0.3, 0.26, 0.24, 0.2]
const evidence = (...counts: [number, number][]): DomainEvidence[] =>
  counts.map(([right, total], index) => ({
    domain: String(index + 1),
    weight: counts.length === 1 ? 1 : (weights.at(index) ?? 0),
    right,
    total,
  }))
const exam = {
  ...fixtureExam,
  scoredCount: 65,
  passMark: 720,
  domains: fixtureExam.domains.map((domain, index) => ({ ...domain, weight: weights.at(index) ?? 0 })),
}
const totalsOf = (...counts: [number, number][]): DomainTotal[] =>
  counts.map(([firstRight, firstTotal], index) => ({
    bankId: 'b' as BankId,
    examId: 'e' as ExamId,
    domain: String(index + 1),
    right: firstRight,
    total: firstTotal,
    firstRight,
    firstTotal,
    rapidRight: 0,
    rapidTotal: 0,
  }))

const worked = evidence([18, 24], [20, 22], [9, 15], [3, 4])
const stronger = evidence([54, 66], [50, 57], [44, 53], [36, 44])

describe('the chance of 47 of 65', () => {
  test.each([
    ['as hard as the bank', worked, 0, 0.541501],
    ['3 points harder', worked, 0.03, 0.387276],
    ['5 points harder', worked, 0.05, 0.29445],
    ['10 points harder', worked, 0.1, 0.123375],
    ['a stronger candidate', stronger, 0, 0.974313],
    ['a stronger candidate, 5 points harder', stronger, 0.05, 0.846178],
    ['16 of 20 in one domain', evidence([16, 20]), 0, 0.731391],
    ['47 of 65 in one domain', evidence([47, 65]), 0, 0.521916],
    ['52 of 65 in one domain', evidence([52, 65]), 0, 0.85691],
    ['104 of 130 in one domain', evidence([104, 130]), 0, 0.900504],
    ['40 of 65 in one domain', evidence([40, 65]), 0, 0.108702],
  ])('%s', (_, known, harderBy, expected) => {
    expect(chanceOf(rawDistribution(known, 65, harderBy), 47)).toBeCloseTo(expected, 6)
  })

  test('has a mean of 46.8380 and a deviation of 4.9220', () => {
    const chances = rawDistribution(worked, 65)
    const mean = chances.reduce((sum, chance, raw) => sum + chance * raw, 0)
    const variance = chances.reduce((sum, chance, raw) => sum + chance * (raw - mean) ** 2, 0)
    expect(mean).toBeCloseTo(46.838, 4)
    expect(Math.sqrt(variance)).toBeCloseTo(4.922, 4)
  })

  test('is a distribution whatever the evidence', () => {
    const counts = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([right, wrong]): [number, number] => [right, right + wrong])
    fc.assert(
      fc.property(
        fc.tuple(counts, counts, counts, counts),
        fc.integer({ min: 0, max: 200 }),
        (four, count) => {
          const chances = rawDistribution(evidence(...four), count, 0.05)
          expect(chances).toHaveLength(count + 1)
          expect(chanceOf(chances, 0)).toBeCloseTo(1, 9)
          expect(Math.min(...chances)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

describe('the gate', () => {
  test('names what each domain lacks, then what lacks in all', () => {
    expect(missingEvidence(worked)).toEqual([{ domain: '4', needed: 4 }])
    expect(missingEvidence(evidence([0, 8], [0, 8], [0, 8], [0, 3]))).toEqual([
      { domain: '4', needed: 5 },
      { domain: null, needed: 28 },
    ])
    expect(missingEvidence(evidence([0, 0], [0, 0], [0, 0], [0, 0])).at(-1)).toEqual({
      domain: null,
      needed: 28,
    })
  })

  test('opens at 60 in all with 8 in each', () => {
    expect(missingEvidence(evidence([9, 20], [9, 20], [9, 12], [2, 8]))).toEqual([])
    expect(missingEvidence(evidence([9, 20], [9, 20], [9, 11], [2, 8]))).toEqual([
      { domain: null, needed: 1 },
    ])
    expect(missingEvidence(evidence([9, 30], [9, 20], [9, 12], [2, 7]))).toEqual([{ domain: '4', needed: 1 }])
  })

  test('does not wait for a domain of a tenth of the weight or less', () => {
    const light = evidence([9, 30], [9, 30], [9, 12], [0, 0]).map((domain, index) => ({
      ...domain,
      weight: [0.4, 0.3, 0.2, 0.1].at(index) ?? 0,
    }))
    expect(missingEvidence(light)).toEqual([])
  })

  test('leaves rapid guesses out', () => {
    const totals = totalsOf([9, 20], [9, 20], [9, 12], [2, 8]).map((total) => ({ ...total, rapidTotal: 1 }))
    expect(evidenceOf(exam, totals).map(({ total }) => total)).toEqual([19, 19, 11, 7])
    expect(readiness(exam, totals)).toMatchObject({ isReady: false, total: 56 })
  })
})

describe('what the bank can still give', () => {
  const left = (...counts: number[]) => new Map(counts.map((count, index) => [String(index + 1), count]))

  test('a bank of two questions is never asked for 59 more: it can give no estimate', () => {
    expect(missingWithin(evidence([1, 1], [0, 0], [0, 0], [0, 0]), left(1, 0, 0, 0))).toBeNull()
  })

  test('a domain that cannot be filled is not asked for where the others suffice', () => {
    const light = evidence([9, 25], [9, 20], [9, 12], [0, 1]).map((domain, index) => ({
      ...domain,
      weight: [0.4, 0.3, 0.15, 0.15].at(index) ?? 0,
    }))
    expect(missingWithin(light, left(9, 9, 9, 3))).toBeNull()
    const lighter = light.map((domain, index) => ({
      ...domain,
      total: index > 1 ? 1 : 30,
      weight: [0.45, 0.45, 0.05, 0.05].at(index) ?? 0,
    }))
    expect(missingWithin(lighter, left(0, 0, 3, 9))).toEqual([])
  })

  test('never asks for more than is there', () => {
    const four = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))
    fc.assert(
      fc.property(four, four, (totals, supply) => {
        const known = evidence(...totals.map((total): [number, number] => [0, total]))
        const missing = missingWithin(known, left(...supply)) ?? []
        for (const { domain, needed } of missing) {
          const there = domain === null ? supply : [supply[Number(domain) - 1] ?? 0]
          expect(needed).toBeLessThanOrEqual(there.reduce((sum, count) => sum + count, 0))
        }
        const all = missing.reduce((sum, { needed }) => sum + needed, 0)
        expect(all).toBeLessThanOrEqual(supply.reduce((sum, count) => sum + count, 0))
      }),
    )
  })

  test('is what was never shown, in the domain it counts in', () => {
    const items = [poolItem('a', 1), poolItem('b', 1, { timesSeen: 1 }), poolItem('c', 3), poolItem('d', 'x')]
    expect(supplyOf(fixtureExam, items)).toEqual(left(1, 0, 1, 0))
  })

  test('answers too fast to count are told of', () => {
    const totals = totalsOf([9, 20], [0, 0]).map((total) => ({ ...total, rapidTotal: 4 }))
    expect(readiness(exam, totals)).toMatchObject({ isReady: false, total: 12, rapidCount: 8 })
  })
})

describe('readiness', () => {
  const known = totalsOf([18, 24], [20, 22], [9, 15], [6, 8])

  test('is told with a range and what to do', () => {
    expect(readiness(exam, known)).toMatchObject({
      isReady: true,
      questionCount: 65,
      needed: 47,
      weakest: '3',
      lever: '3',
      total: 69,
    })
  })

  test('has a range of four in five raw scores', () => {
    expect(rawRange(rawDistribution(worked, 65))).toEqual({ low: 40, high: 53 })
    const ready = readiness(exam, known)
    expect(ready.isReady && ready.range).toEqual(
      rawRange(rawDistribution(evidence([18, 24], [20, 22], [9, 15], [6, 8]), 65)),
    )
  })

  test('points to where answers are fewest when scores are alike', () => {
    const ready = readiness(exam, totalsOf([60, 100], [60, 100], [6, 8], [8, 16]))
    expect(ready).toMatchObject({ weakest: '1', lever: '3' })
  })

  test.each([
    [totalsOf([200, 200], [200, 200], [200, 200], [200, 200]), 0.95],
    [totalsOf([0, 200], [0, 200], [0, 200], [0, 200]), 0.05],
  ])('is capped', (totals, chance) => {
    expect(readiness(exam, totals)).toMatchObject({ chance })
  })

  test.each([
    [0.541501, 1, 2],
    [0.29445, 1, 3],
    [0.731391, 3, 4],
    [0.9, 9, 10],
    [0.05, 1, 20],
  ])('%f is about %i in %i', (chance, part, whole) => {
    expect(nearestFraction(chance)).toEqual({ part, whole })
  })
})

test('raw and fresh scores stand side by side', () => {
  const totals = totalsOf([4, 8], [4, 2]).map((total) => ({ ...total, right: 30, total: 40 }))
  expect(rawAndFresh(totals)).toMatchObject({ raw: { right: 60, total: 80 }, fresh: { right: 8, total: 10 } })
  expect(rawAndFresh(totals).fresh?.interval.low).toBeCloseTo(0.490162, 6)
  expect(rawAndFresh([])).toEqual({ raw: null, fresh: null })
})

test('the first answers told are those readiness counts: not the ones that came too fast', () => {
  const totals = totalsOf([1, 5]).map((total) => ({ ...total, rapidRight: 0, rapidTotal: 4 }))
  expect(rawAndFresh(totals).fresh).toMatchObject({ right: 1, total: 1 })
  const [known] = evidenceOf(exam, totals)
  expect(known).toMatchObject({ right: 1, total: 1 })
})

test('the hit rate counts forecasts on the right side', () => {
  const result = (isPassed: boolean, chance: number | null): RealResult => ({
    resultId: 'r' as ResultId,
    bankId: 'b' as BankId,
    examId: 'e' as ExamId,
    takenOn: '2026-01-01',
    isPassed,
    score: null,
    forecast: chance === null ? null : { chance, harderChance: 0 },
  })
  // The same five forecasts as in the test of calibration: a Brier score of .246.
  const told = [
    result(true, 0.9),
    result(false, 0.9),
    result(true, 0.6),
    result(true, 0.6),
    result(false, 0.3),
  ]
  expect(hitRate([...told, result(true, null)])).toMatchObject({ hits: 4, total: 5 })
  expect(hitRate(told).brier).toBeCloseTo(0.246, 10)
  expect(hitRate([])).toEqual({ hits: 0, total: 0, brier: null })
})
