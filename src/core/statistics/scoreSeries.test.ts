import { expect, test } from 'vitest'
import { fixtureExam } from '../form/fixtures'
import type { AttemptSummary } from '../history/records'
import { hasCourse, scoreSeries } from './scoreSeries'

const summary = (
  endedAtMs: number,
  [rightCount, estimate]: [number, number | null],
  more: Partial<AttemptSummary> = {},
) =>
  ({
    kind: 'mock',
    attemptId: String(endedAtMs),
    endedAtMs,
    questionCount: 50,
    rightCount,
    estimate,
    domains: [],
    ...more,
  }) as unknown as AttemptSummary

test('a mock’s band holds its estimate, on the exam’s scale, down to full tens', () => {
  const { total, mocks } = scoreSeries(fixtureExam, [
    summary(3, [36, 720]),
    summary(4, [50, 1_000]),
    summary(2, [20, 600]),
    summary(1, [10, null]),
  ])
  expect(mocks.map(({ number, endedAtMs }) => [number, endedAtMs])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ])
  expect(total.points).toEqual([
    null,
    { value: 600, low: 330, high: 600 },
    { value: 720, low: 600, high: 820 },
    { value: 1_000, low: 920, high: 1_000 },
  ])
  expect([total.min, total.max, total.pass]).toEqual([
    fixtureExam.scale.min,
    fixtureExam.scale.max,
    fixtureExam.passMark,
  ])
})

// Wilson's interval of 8 of 10, worked independently: .490 to .943.
test('a domain’s point is its share with its range, and none where the mock did not ask it', () => {
  const [first] = fixtureExam.domains
  const asked = { domains: [{ domain: first?.id ?? '', right: 8, total: 10 }] }
  const { domains } = scoreSeries(fixtureExam, [summary(1, [8, 700], asked), summary(2, [9, 710])])
  expect(domains[0]?.points[0]?.value).toBe(0.8)
  expect(domains[0]?.points[0]?.low).toBeCloseTo(0.49, 2)
  expect(domains[0]?.points[0]?.high).toBeCloseTo(0.943, 3)
  expect(domains[0]?.points[1]).toBe(null)
  expect(domains.map(hasCourse)).not.toContain(true)
})

test('practice is not in it, and a long history is thinned to 400 mocks, the last among them', () => {
  const mocks = Array.from({ length: 1_000 }, (_, index) => summary(index, [30, 650]))
  const series = scoreSeries(fixtureExam, [...mocks, summary(2_000, [1, null], { kind: 'practice' })])
  expect(series.mocks).toHaveLength(400)
  expect(series.mocks.at(-1)).toMatchObject({ number: 1_000, endedAtMs: 999 })
  for (const { points } of [series.total, ...series.domains]) expect(points).toHaveLength(400)
  expect(hasCourse(series.total)).toBe(true)
})
