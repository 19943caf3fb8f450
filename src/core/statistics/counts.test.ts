import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCounts, count, countsAt, numberAt, tallyAnswer, tallyAt, within, type Counts } from './counts'

const paths = fc.array(
  fc.tuple(
    fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 3, maxLength: 3 }),
    fc.integer({ min: 1, max: 9 }),
  ),
  { maxLength: 12 },
)
const built = (entries: [string[], number][]) => {
  const counts: Counts = {}
  for (const [path, value] of entries) count(counts, path, value)
  return counts
}

test('counts are added at a path', () => {
  const counts = built([
    [['a', 'b'], 2],
    [['a', 'b'], 3],
    [['a', 'c'], 1],
  ])
  expect(counts).toEqual({ a: { b: 5, c: 1 } })
  expect(numberAt(counts, 'a', 'b')).toBe(5)
  expect(numberAt(counts, 'a')).toBe(0)
  expect(numberAt(counts, 'x', 'y')).toBe(0)
  expect(countsAt(counts, 'a')).toEqual({ b: 5, c: 1 })
  expect(countsAt(counts, 'a', 'b')).toEqual({})
})

test('nothing is counted for 0', () => {
  expect(built([[['a', 'b'], 0]])).toEqual({})
})

test('a tally has its Wilson interval, and none without answers', () => {
  const counts: Counts = {}
  for (let index = 0; index < 10; index += 1) tallyAnswer(within(counts, 'x'), index < 8)
  expect(tallyAt(counts, 'x')).toMatchObject({ right: 8, total: 10 })
  expect(tallyAt(counts, 'x').interval?.low).toBeCloseTo(0.490162, 6)
  expect(tallyAt(counts, 'y')).toEqual({ right: 0, total: 0, interval: null })
})

test('what is added can be taken back exactly, in any order, and nothing is left of it', () => {
  fc.assert(
    fc.property(paths, paths, (a, b) => {
      const [first, second] = [built(a), built(b)]
      const both = addCounts(addCounts(undefined, first), second)
      expect(addCounts(both, first, -1)).toEqual(second)
      expect(addCounts(addCounts(both, second, -1), first, -1)).toEqual({})
      expect(addCounts(second, first)).toEqual(both)
    }),
  )
})

test('adding changes neither of its parts', () => {
  const [base, change] = [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }]
  expect(addCounts(base, change)).toEqual({ a: { b: 2, c: 2 } })
  expect([base, change]).toEqual([{ a: { b: 1 } }, { a: { b: 1, c: 2 } }])
})
