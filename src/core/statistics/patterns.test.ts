import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../common/random'
import type { Counts } from './counts'
import { answerChanges, causeCounts, differenceInterval, groupTallies, patterns } from './patterns'

const group = (right: number, total: number): Counts => ({ ...(right > 0 ? { right } : {}), total })

describe('a pattern', () => {
  test('is told when its interval leaves chance out', () => {
    const found = patterns({ qualifiers: { leastOverhead: group(8, 40), none: group(80, 100) } })
    expect(found.map(({ name }) => name)).toEqual(['leastOverhead', 'none'])
    expect(found.at(0)).toMatchObject({ kind: 'qualifiers', others: { right: 80, total: 100 } })
    expect(found.at(0)?.difference).toBeCloseTo(-0.6, 10)
    expect(found.at(0)?.interval.high).toBeLessThan(0)
  })

  test('is not told of a few answers, a small gap, or a single group', () => {
    expect(patterns({ types: { single: group(80, 100), multiple: group(0, 7) } })).toEqual([])
    expect(patterns({ types: { single: group(80, 100), multiple: group(30, 40) } })).toEqual([])
    expect(patterns({ types: { single: group(10, 100) } })).toEqual([])
    expect(patterns({})).toEqual([])
  })

  test('is rarely found where there is none', () => {
    const random = createRandom(7)
    let found = 0
    for (let person = 0; person < 300; person += 1) {
      const types: Counts = {}
      for (const name of ['single', 'multiple', 'ordering', 'matching']) {
        let right = 0
        for (let index = 0; index < 40; index += 1) right += random.next() < 0.7 ? 1 : 0
        types[name] = group(right, 40)
      }
      found += patterns({ types }).length > 0 ? 1 : 0
    }
    expect(found / 300).toBeLessThan(0.05)
  })

  test('has its groups as a table, the unused left out', () => {
    expect(
      groupTallies({ parts: { '4': group(1, 2), '0': group(2, 2) } }, 'parts').map(({ name }) => name),
    ).toEqual(['0', '4'])
  })
})

test('the interval of a difference holds it and turns round with its sides', () => {
  const share = fc.tuple(fc.nat(60), fc.nat(60)).filter(([a, b]) => a + b > 0)
  fc.assert(
    fc.property(share, share, ([r1, w1], [r2, w2]) => {
      const [a, b] = [
        { right: r1, total: r1 + w1 },
        { right: r2, total: r2 + w2 },
      ]
      const { low, high } = differenceInterval(a, b)
      const difference = a.right / a.total - b.right / b.total
      expect(low).toBeLessThanOrEqual(difference + 1e-12)
      expect(high).toBeGreaterThanOrEqual(difference - 1e-12)
      const turned = differenceInterval(b, a)
      expect(turned.low).toBeCloseTo(-high, 12)
      expect(turned.high).toBeCloseTo(-low, 12)
    }),
  )
})

test('changing answers is said to cost or to pay only when the counts carry it', () => {
  const changes = (rightToWrong: number, wrongToRight: number) =>
    answerChanges({
      changes: { ...(rightToWrong && { rightToWrong }), ...(wrongToRight && { wrongToRight }) },
    })
  expect(changes(15, 3).verdict).toBe('costs')
  expect(changes(3, 15).verdict).toBe('pays')
  expect(changes(5, 3).verdict).toBe(null)
  expect(answerChanges({ changes: { wrongToWrong: 2 } })).toEqual({
    rightToWrong: 0,
    wrongToRight: 0,
    wrongToWrong: 2,
    verdict: null,
  })
})

test('causes are listed by number, and stand out only above one in five for sure', () => {
  expect(causeCounts({ causes: { slip: 2, constraint: 9, time: 1 } })).toEqual([
    { cause: 'constraint', count: 9, total: 12, standsOut: true },
    { cause: 'slip', count: 2, total: 12, standsOut: false },
    { cause: 'time', count: 1, total: 12, standsOut: false },
  ])
  expect(causeCounts({})).toEqual([])
})
