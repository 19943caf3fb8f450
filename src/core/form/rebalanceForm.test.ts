import { describe, expect, test } from 'vitest'
import type { Assembly } from './assembly'
import type { PoolItem } from './draw'
import type { Exam } from '../bank/exam'
import { countsOf, drawForm, fixtureExam, idsOf, oneDomainExam, poolItem, poolItems } from './fixtures'

const seen = { timesSeen: 1, lastSeenAtMs: 1000 }

describe('the mix', () => {
  const mix: Exam['mix'] = {
    types: { single: 0.8, multiple: 0.2 },
    difficulty: { easy: 15 / 65, medium: 35 / 65, hard: 15 / 65 },
    calculationCount: 8,
  }
  const mixed = { ...fixtureExam, mix }
  const featured = (change: (i: number) => Partial<PoolItem>) =>
    [1, 2, 3, 4].flatMap((domain) =>
      Array.from({ length: 70 }, (_, i) =>
        poolItem(`${domain}-${String(i).padStart(2, '0')}`, domain, change(i)),
      ),
    )
  // Nine in ten are single, medium and without calculation: the plain draw is far off.
  const skewed = featured((i) => ({
    type: i % 10 === 0 ? 'multiple' : 'single',
    difficulty: i % 7 === 0 ? 1 : i % 11 === 0 ? 3 : 2,
    isCalculation: i % 23 === 0,
  }))
  const featuresOf = (assembly: Assembly, pool: PoolItem[]) => {
    const byId = new Map(pool.map((entry) => [entry.id, entry]))
    const drawn = assembly.form.items.flatMap((place) => byId.get(place.questionId) ?? [])
    const count = (has: (entry: PoolItem) => boolean) => drawn.filter(has).length
    return {
      single: count((entry) => entry.type === 'single'),
      multiple: count((entry) => entry.type === 'multiple'),
      difficulty: [1, 2, 3].map((level) => count((entry) => entry.difficulty === level)),
      calculation: count((entry) => entry.isCalculation),
    }
  }
  const expectMix = (assembly: Assembly, pool: PoolItem[]) => {
    const { single, multiple, difficulty, calculation } = featuresOf(assembly, pool)
    expect(Math.abs(single - 52)).toBeLessThanOrEqual(2)
    expect(Math.abs(multiple - 13)).toBeLessThanOrEqual(2)
    difficulty.forEach((count, i) => expect(Math.abs(count - (i === 1 ? 35 : 15))).toBeLessThanOrEqual(2))
    expect(calculation).toBeGreaterThanOrEqual(8)
  }

  test('is kept to within two, and the quotas with it', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const assembly = drawForm({ exam: mixed, pool: skewed, seed })
      expectMix(assembly, skewed)
      expect(countsOf(assembly)).toEqual([13, 16, 23, 13])
    }
  })

  test('is that of the whole form when trial questions are on, each part with its quotas', () => {
    const assembly = drawForm({ exam: mixed, pool: skewed, withTrial: true })
    expectMix(assembly, skewed)
    expect(countsOf(assembly, false)).toEqual([10, 12, 18, 10])
    expect(countsOf(assembly, true)).toEqual([3, 4, 5, 3])
  })

  test('does not bind practice', () => {
    const pool = poolItems(20, 1, { type: 'multiple' })
    const allSingle = { ...oneDomainExam, mix: { types: { single: 1 } } }
    expect(drawForm({ exam: allSingle, pool, kind: 'practice', count: 10 }).form.items).toHaveLength(10)
    expect(
      featuresOf(drawForm({ exam: mixed, pool: skewed, kind: 'practice' }), skewed).multiple,
    ).toBeLessThan(11)
  })

  test('is left as it is when the plain draw is within two', () => {
    const even = featured((i) => ({ type: i % 5 === 0 ? 'multiple' : 'single' }))
    const types = { single: 0.8, multiple: 0.2 }
    const plain = drawForm({ pool: even, seed: 1 })
    const { multiple } = featuresOf(plain, even)
    expect(Math.abs(multiple - 13)).toBeLessThanOrEqual(2)
    expect(
      idsOf(drawForm({ exam: { ...fixtureExam, mix: { types } }, pool: even, seed: 1 })).toSorted(),
    ).toEqual(idsOf(plain).toSorted())
  })

  test('comes before freshness, at no more than its price', () => {
    const pool = [...poolItems(40, 1), ...poolItems(40, 1, { ...seen, type: 'multiple' })]
    const types = { single: 0.5, multiple: 0.5 }
    const assembly = drawForm({ exam: { ...oneDomainExam, mix: { types } }, pool, count: 20 })
    // Ten would be the share; eight is within two of it.
    expect(assembly).toMatchObject({ unseenCount: 12, overlapCount: 8 })
  })

  test('takes an unseen question of the wanted kind before a seen one', () => {
    const pool = [
      ...poolItems(40, 1),
      ...poolItems(8, 1, { type: 'multiple', difficulty: 3 }),
      ...poolItems(40, 1, { ...seen, type: 'multiple' }),
    ]
    const types = { multiple: 0.5 }
    for (let seed = 0; seed < 10; seed += 1) {
      expect(
        drawForm({ exam: { ...oneDomainExam, mix: { types } }, pool, count: 20, seed }).overlapCount,
      ).toBe(0)
    }
  })

  test('brings in the least number of questions on a group of topics', () => {
    const pool = [...poolItems(60, 1), ...poolItems(12, 1, { topic: 'agents', type: 'multiple' })]
    const topicCounts = [{ title: 'Generative AI', topics: ['agents', 'prompts'], count: 9 }]
    const assembly = drawForm({ exam: { ...oneDomainExam, mix: { topicCounts } }, pool, count: 20 })
    const drawn = new Set(idsOf(assembly))
    const onTopic = pool.filter(({ id, topic }) => topic === 'agents' && drawn.has(id))
    expect(onTopic.length).toBeGreaterThanOrEqual(9)
    expect(drawn.size).toBe(20)
  })

  test('brings in the least number of questions of a type, where its share would do with fewer', () => {
    const pool = [...poolItems(60, 1), ...poolItems(6, 1, { type: 'matching' })]
    const exam = {
      ...oneDomainExam,
      allowedTypes: ['single' as const, 'matching' as const],
      mix: { types: { single: 0.8, matching: 0.2 }, typeCounts: { matching: 4 } },
    }
    for (let seed = 0; seed < 10; seed += 1) {
      const drawn = new Set(idsOf(drawForm({ exam, pool, count: 20, seed })))
      expect(
        pool.filter(({ id, type }) => type === 'matching' && drawn.has(id)).length,
      ).toBeGreaterThanOrEqual(4)
    }
  })

  test('goes as far as the pool allows', () => {
    const pool = [...poolItems(40, 1), ...poolItems(3, 1, { type: 'multiple' })]
    const types = { single: 0.5, multiple: 0.5 }
    const assembly = drawForm({ exam: { ...oneDomainExam, mix: { types } }, pool, count: 20 })
    expect(featuresOf(assembly, pool)).toMatchObject({ single: 17, multiple: 3 })
    expect(assembly.shortages).toEqual([])
  })

  test('counts the questions of case studies, and exchanges others for them', () => {
    const pool = [
      ...poolItems(40, 1),
      ...poolItems(40, 1, { type: 'multiple' }),
      ...poolItems(6, 1, { stimulusId: 'c' }),
    ]
    const types = { single: 0.5, multiple: 0.5 }
    const assembly = drawForm({ exam: { ...oneDomainExam, mix: { types } }, pool, count: 20 })
    expect(idsOf(assembly).filter((id) => id.startsWith('1-c'))).toHaveLength(6)
    expect(Math.abs(featuresOf(assembly, pool).single - 10)).toBeLessThanOrEqual(2)
  })
})
