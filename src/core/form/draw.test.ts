import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../common/random'
import type { AssemblyRequest } from './assembly'
import { byRank, inRankOrder, unitsOf, type PoolItem } from './draw'
import { countsOf, drawForm, idsOf, oneDomainExam, poolItem, poolItems } from './fixtures'

const seen = { timesSeen: 1, lastSeenAtMs: 1000 }
const widePool = [1, 2, 3, 4].flatMap((domain) => poolItems(60, domain))

test('the order of a draw, looked at one by one, is that of sorting all', () => {
  const anyItem = fc.record({
    timesSeen: fc.nat(2),
    lastSeenAtMs: fc.option(fc.nat(3)),
    isMissed: fc.boolean(),
    stimulusId: fc.option(fc.constantFrom('a', 'b', 'c')),
  })
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 60 }), fc.nat(), (parts, seed) => {
      const candidates = parts.map((part, index) => ({ item: poolItem(`q${index}`, 1, part), domain: '1' }))
      const units = unitsOf(candidates, createRandom(seed))
      expect([...inRankOrder(units)]).toEqual(units.toSorted(byRank))
    }),
  )
})

describe('fresh questions first', () => {
  test('unseen before seen, then least often, then longest ago', () => {
    const pool = [
      poolItem('unseen', 1),
      poolItem('once, long ago', 1, { timesSeen: 1, lastSeenAtMs: 10 }),
      poolItem('once, lately', 1, { timesSeen: 1, lastSeenAtMs: 90 }),
      poolItem('twice', 1, { timesSeen: 2, lastSeenAtMs: 5 }),
    ]
    const drawnOf = (count: number) => idsOf(drawForm({ exam: oneDomainExam, pool, count })).toSorted()
    expect(drawnOf(1)).toEqual(['unseen'])
    expect(drawnOf(2)).toEqual(['once, long ago', 'unseen'])
    expect(drawnOf(3)).toEqual(['once, lately', 'once, long ago', 'unseen'])
  })

  test('counts what is unseen and what overlaps with earlier forms', () => {
    const pool = [...poolItems(4, 1), ...poolItems(9, 1, seen)]
    expect(drawForm({ exam: oneDomainExam, pool, count: 10 })).toMatchObject({
      unseenCount: 4,
      overlapCount: 6,
    })
  })

  test('with 120 questions and a quota of 22 the first five forms share none', () => {
    let pool = poolItems(120, 1)
    const drawnIds: string[] = []
    for (let form = 0; form < 5; form += 1) {
      const ids = new Set(idsOf(drawForm({ exam: oneDomainExam, pool, count: 22, seed: form })))
      drawnIds.push(...ids)
      pool = pool.map((entry) => (ids.has(entry.id) ? { ...entry, timesSeen: 1, lastSeenAtMs: form } : entry))
    }
    expect(new Set(drawnIds).size).toBe(110)
  })

  test('among equally fresh questions a missed one comes up more often', () => {
    const pool = [poolItem('missed', 1, { ...seen, isMissed: true }), poolItem('known', 1, seen)]
    const firsts = Array.from(
      { length: 400 },
      (_, seed) => idsOf(drawForm({ exam: oneDomainExam, pool, count: 1, seed }))[0],
    )
    const missed = firsts.filter((id) => id === 'missed').length
    // Four in five; five standard deviations are 40.
    expect(Math.abs(missed - 320)).toBeLessThan(40)
  })
})

describe('case studies', () => {
  const caseOf = (id: string, count: number, change: Partial<PoolItem> = {}) =>
    poolItems(count, 1, { stimulusId: id, ...change })
  const one = (pool: PoolItem[], count: number, change: Partial<AssemblyRequest> = {}) =>
    drawForm({ exam: oneDomainExam, pool, count, ...change })

  test('one that fits is drawn whole and shown together', () => {
    const assembly = one([...caseOf('a', 4), ...poolItems(20, 1)], 10)
    const places = idsOf(assembly).flatMap((id, index) => (id.startsWith('1-a') ? [index] : []))
    expect(places).toHaveLength(4)
    expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBe(3)
  })

  test('one that is larger than its quota is left out whole', () => {
    expect(idsOf(one([...caseOf('a', 4), ...poolItems(20, 1)], 3)).some((id) => id.startsWith('1-a'))).toBe(
      false,
    )
  })

  test('one that spans domains counts in each of them', () => {
    const pool = [
      poolItem('case 1', 1, { stimulusId: 'case' }),
      poolItem('case 3', 3, { stimulusId: 'case' }),
      ...widePool,
    ]
    const assembly = drawForm({ pool })
    expect(countsOf(assembly)).toEqual([13, 16, 23, 13])
    expect(idsOf(assembly)).toEqual(expect.arrayContaining(['case 1', 'case 3']))
  })

  test('a filter that excludes one question leaves the case study out', () => {
    const pool = [...caseOf('a', 2), poolItem('odd', 1, { stimulusId: 'a', type: 'matching' })]
    expect(one(pool, 3).form.items).toEqual([])
    expect(one(pool, 3, { kind: 'practice' }).form.items).toHaveLength(3)
    expect(one(pool, 3, { kind: 'practice', types: ['single'] }).form.items).toEqual([])
  })

  test('a question for another exam only is no part of the case study here', () => {
    const pool = [...caseOf('a', 2), poolItem('other', 1, { stimulusId: 'a', objectives: ['f/1.1'] })]
    expect(one(pool, 3).form.items).toHaveLength(2)
  })

  test('have their share of the form, not all of it', () => {
    const pool = [...Array.from({ length: 10 }, (_, i) => caseOf(`c${i}`, 2)).flat(), ...poolItems(80, 1)]
    const inCases = idsOf(one(pool, 20)).filter((id) => id.startsWith('1-c'))
    // 20 of 100 questions are in case studies: a fifth of 20.
    expect(inCases).toHaveLength(4)
  })

  test('a seen one does not take the place of unseen questions', () => {
    const pool = [...caseOf('a', 4, seen), ...poolItems(10, 1)]
    expect(one(pool, 10)).toMatchObject({ unseenCount: 10, overlapCount: 0 })
  })

  test('a quota comes before freshness: single questions make room where only a case study fills it', () => {
    const assembly = one([...caseOf('a', 5, seen), ...poolItems(3, 1)], 5)
    expect(assembly.shortages).toEqual([])
    expect(idsOf(assembly).every((id) => id.startsWith('1-a'))).toBe(true)
  })

  test('what does not fit is said, with what the bank has', () => {
    const assembly = one([...caseOf('a', 5), ...caseOf('b', 5)], 8)
    expect(assembly.shortages).toEqual([{ domain: '1', needed: 8, drawn: 5, available: 10 }])
  })

  test('one is wholly scored or wholly trial', () => {
    const exams = { ...oneDomainExam, scoredCount: 2, trialCount: 2 }
    const pool = [...caseOf('a', 2), ...caseOf('b', 2)]
    const { form } = drawForm({ exam: exams, pool, withTrial: true })
    const flags = (tag: string) =>
      new Set(form.items.filter((p) => p.questionId.startsWith(tag)).map((p) => p.isTrial))
    expect(form.items).toHaveLength(4)
    expect([flags('1-a').size, flags('1-b').size]).toEqual([1, 1])
  })
})
