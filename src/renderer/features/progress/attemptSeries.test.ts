import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import type { AttemptSummary } from '#core/history/records'
import { attemptSeries } from './attemptSeries'

const mock = (rightCount: number, estimate: number | null) =>
  ({
    kind: 'mock',
    attemptId: `${rightCount}`,
    endedAtMs: rightCount,
    questionCount: 50,
    rightCount,
    estimate,
    domains: [],
  }) as unknown as AttemptSummary

test('a mock’s band holds its estimate, on the exam’s scale, down to full tens', () => {
  const { points } = attemptSeries(fixtureExam, [
    mock(36, 720),
    mock(50, 1_000),
    mock(20, 600),
    mock(10, null),
  ])
  expect(points.map(({ estimate, band }) => [estimate, band])).toEqual([
    [null, null],
    [600, [330, 600]],
    [720, [600, 820]],
    [1_000, [920, 1_000]],
  ])
})
