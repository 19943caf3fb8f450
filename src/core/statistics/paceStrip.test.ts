import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceStrip, paceTicks, shareOfScale } from './paceStrip'

const bin = (seconds: number, count: number) => ({ atMs: seconds * 1000, count })

test('equal ratios are equally far apart, and nothing lies beyond the ends', () => {
  const scale = { fromMs: 10_000, toMs: 40_000 }
  expect(shareOfScale(20_000, scale)).toBeCloseTo(0.5, 10)
  expect(shareOfScale(10_000, scale)).toBe(0)
  expect(shareOfScale(1_000_000, scale)).toBe(1)
})

// Worked by hand: the scale runs from nine tenths of 30 s to eleven tenths of 120 s.
test('few answers are a mark each, between the fastest and the allowance', () => {
  const strip = paceStrip([bin(30, 2), bin(60, 12)], [bin(90, 1)], 120_000)
  expect(strip).toMatchObject({ perMark: 1 })
  expect(strip?.fromMs).toBeCloseTo(27_000, 6)
  expect(strip?.toMs).toBeCloseTo(132_000, 6)
  expect(strip?.right.map(({ marks, count }) => [marks, count])).toEqual([
    [2, 2],
    [12, 12],
  ])
  expect(strip?.wrong[0]?.at).toBeCloseTo(Math.log(90 / 27) / Math.log(132 / 27), 10)
})

test('many answers share marks, and a rare time keeps one', () => {
  const strip = paceStrip([bin(30, 1), bin(60, 120)], [], 120_000)
  expect(strip?.perMark).toBe(10)
  expect(strip?.right.map(({ marks }) => marks)).toEqual([1, 12])
})

test('an afternoon away is at the edge, not the scale', () => {
  const strip = paceStrip([bin(60, 1)], [bin(7_200, 1), bin(10_000, 2)], 60_000)
  expect(strip?.toMs).toBeCloseTo(528_000, 3)
  expect(strip?.wrong).toMatchObject([{ count: 3 }])
})

test('no answer is no strip', () => {
  expect(paceStrip([], [], 60_000)).toBe(null)
})

test('ticks are round, within the scale, and apart enough to be read', () => {
  expect(paceTicks({ fromMs: 20_000, toMs: 360_000 })).toEqual([30_000, 60_000, 120_000, 300_000])
  expect(paceTicks({ fromMs: 5_000, toMs: 1_300_000 })).toEqual([5_000, 15_000, 60_000, 300_000, 1_200_000])
})

test('every answer is in a stack, no stack is high, and no side has more than 400 marks', () => {
  const bins = fc.array(fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 9_000 })), {
    maxLength: 90,
  })
  const asBins = (pairs: [number, number][]) => pairs.map(([seconds, count]) => bin(seconds, count))
  fc.assert(
    fc.property(bins, bins, (right, wrong) => {
      fc.pre(right.length + wrong.length > 0)
      const strip = paceStrip(asBins(right), asBins(wrong), 100_000)
      for (const [stacks, pairs] of [
        [strip?.right ?? [], right],
        [strip?.wrong ?? [], wrong],
      ] as const) {
        const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)
        expect(sum(stacks.map(({ count }) => count))).toBe(sum(pairs.map(([, count]) => count)))
        expect(sum(stacks.map(({ marks }) => marks))).toBeLessThanOrEqual(400)
        for (const { marks } of stacks) expect(marks).toBeLessThanOrEqual(12)
      }
    }),
  )
})
