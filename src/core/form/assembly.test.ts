import { describe, expect, test } from 'vitest'
import { assembleRetry } from './assembly'
import type { Exam } from '../bank/exam'
import { countsOf, drawForm, fixtureExam, idsOf, oneDomainExam, poolItem, poolItems } from './fixtures'
import type { BankId, QuestionId } from '../bank/ids'

const widePool = [1, 2, 3, 4].flatMap((domain) => poolItems(60, domain))

describe('quotas', () => {
  test('65 questions follow the weights', () => {
    const assembly = drawForm()
    // Largest remainder by hand: 13, 15.6, 23.4, 13.
    expect(countsOf(assembly)).toEqual([13, 16, 23, 13])
    expect(assembly.shortages).toEqual([])
    expect(assembly.form).toMatchObject({ bankId: 'b', bankHash: 'bank hash', seed: 42 })
    expect(assembly.form.items[0]).toMatchObject({ isTrial: false })
    expect(new Set(idsOf(assembly)).size).toBe(65)
  })

  test('with trial questions on, the 50 that count and the 15 more each follow the weights', () => {
    const assembly = drawForm({ withTrial: true, count: 1 })
    expect(countsOf(assembly, false)).toEqual([10, 12, 18, 10])
    expect(countsOf(assembly, true)).toEqual([3, 4, 5, 3])
    expect(new Set(idsOf(assembly)).size).toBe(65)
  })

  test('practice has no trial questions and keeps its count', () => {
    const assembly = drawForm({ kind: 'practice', withTrial: true, count: 10 })
    expect(assembly.form.items.filter((place) => place.isTrial)).toEqual([])
    expect(assembly.form.items).toHaveLength(10)
  })

  test('practice in chosen domains keeps their proportion', () => {
    // .24 to .36 is 4 to 6 of 10.
    expect(countsOf(drawForm({ kind: 'practice', count: 10, domains: ['2', '3'] }))).toEqual([0, 4, 6, 0])
  })

  test('an empty filter means all', () => {
    expect(idsOf(drawForm({ domains: [], types: [] }))).toEqual(idsOf(drawForm()))
  })
})

describe('what may be drawn', () => {
  test('a mock holds the allowed types only, practice any', () => {
    const pool = [...poolItems(5, 1, { type: 'numeric' }), ...poolItems(5, 1, { type: 'multiple' })]
    const one = { exam: oneDomainExam, pool, count: 10 }
    expect(drawForm(one).form.items).toHaveLength(5)
    expect(drawForm(one).shortages).toEqual([{ domain: '1', needed: 10, drawn: 5, available: 5 }])
    expect(drawForm({ ...one, kind: 'practice' }).form.items).toHaveLength(10)
    expect(idsOf(drawForm({ ...one, kind: 'practice', types: ['numeric'], count: 5 })).toSorted()).toEqual(
      pool.slice(0, 5).map((entry) => entry.id),
    )
  })

  test('questions outside the guide of the exam are never drawn', () => {
    const pool = [poolItem('other exam', 1, { objectives: ['f/1.1'] }), poolItem('unknown task', '9')]
    expect(drawForm({ pool }).form.items).toEqual([])
  })

  test('the task is that of the first objective, or none when it names the domain', () => {
    const pool = [poolItem('a', 1), poolItem('b', 1, { objectives: ['f/9', 'e/1'] })]
    const { form } = drawForm({ exam: oneDomainExam, pool, count: 2 })
    expect(form.items.map((p) => [p.questionId, p.domain, p.task, p.hash]).toSorted()).toEqual([
      ['a', '1', '1.1', 'hash of a'],
      ['b', '1', null, 'hash of b'],
    ])
  })

  test('a question that is in the pool twice is drawn once', () => {
    expect(
      idsOf(drawForm({ exam: oneDomainExam, pool: [poolItem('a', 1), poolItem('a', 1)], count: 2 })),
    ).toEqual(['a'])
  })
})

describe('shortage', () => {
  test('is said for its domain and not filled from another', () => {
    const pool = [...poolItems(60, 1), ...poolItems(60, 2), ...poolItems(11, 3), ...poolItems(60, 4)]
    const assembly = drawForm({ pool })
    expect(assembly.shortages).toEqual([{ domain: '3', needed: 23, drawn: 11, available: 11 }])
    expect(countsOf(assembly)).toEqual([13, 16, 11, 13])
  })

  test('scored and trial questions are one need; the scored ones are served first', () => {
    const pool = [...poolItems(11, 1), ...poolItems(60, 2), ...poolItems(60, 3), ...poolItems(60, 4)]
    const assembly = drawForm({ pool, withTrial: true })
    expect(assembly.shortages).toEqual([{ domain: '1', needed: 13, drawn: 11, available: 11 }])
    expect(countsOf(assembly, false)[0]).toBe(10)
    expect(countsOf(assembly, true)[0]).toBe(1)
  })

  test('of an empty pool is everything', () => {
    const { form, shortages } = drawForm({ pool: [] })
    expect(form.items).toEqual([])
    expect(shortages.map((shortage) => shortage.needed)).toEqual([13, 16, 23, 13])
  })
})

test('other seeds give other forms', () => {
  expect(idsOf(drawForm({ seed: 1 })).toSorted()).not.toEqual(idsOf(drawForm({ seed: 2 })).toSorted())
})

test('the draw of a seed stays what it was: stored seeds and shared codes depend on it', () => {
  // Recorded from this implementation, not worked out independently.
  expect(idsOf(drawForm({ exam: oneDomainExam, pool: poolItems(12, 1), count: 5 }))).toMatchInlineSnapshot(`
    [
      "1-0-10",
      "1-0-5",
      "1-0-9",
      "1-0-6",
      "1-0-11",
    ]
  `)
})

test('ten times the pool is not much more than ten times the work', () => {
  const mix: Exam['mix'] = {
    types: { multiple: 0.3 },
    difficulty: { easy: 0.4, medium: 0.2, hard: 0.4 },
    calculationCount: 20,
  }
  /** How often a draw looks at a field of a question: the same on every machine, however fast. */
  const readsFrom = (count: number) => {
    let reads = 0
    const pool = Array.from({ length: count }, (_, i) => {
      const item = poolItem(`q${i}`, (i % 4) + 1, {
        type: i % 9 === 0 ? 'multiple' : 'single',
        difficulty: ([1, 2, 2, 2, 3] as const)[i % 5] ?? 2,
        isCalculation: i % 40 === 0,
        timesSeen: i % 3,
        lastSeenAtMs: i,
        stimulusId: i % 50 < 3 ? `case ${Math.floor(i / 50)}` : null,
      })
      return new Proxy(item, {
        get: (target, name) => {
          reads += 1
          return target[name as keyof typeof target]
        },
      })
    })
    drawForm({ exam: { ...fixtureExam, mix }, pool, withTrial: true })
    return reads
  }
  const few = readsFrom(1_000)
  expect(few).toBeGreaterThan(1_000)
  // Sorting takes 10 times 4/3; a search of all for each would take 100.
  expect(readsFrom(10_000) / few).toBeLessThan(20)
})

describe('assembleRetry', () => {
  const request = { exam: fixtureExam, bankId: 'b' as BankId, bankHash: 'bank hash', pool: widePool, seed: 3 }
  const wanted = ['1-0-5', '3-0-7', '4-0-1', '2-0-9', '1-0-2', '1-0-3'] as QuestionId[]

  test('keeps every question once, in an order of its own', () => {
    const { form, missing } = assembleRetry({ ...request, questionIds: [...wanted, ...wanted] })
    expect(missing).toEqual([])
    expect(form.items.map((place) => place.questionId).toSorted()).toEqual(wanted.toSorted())
    expect(form.items.find((place) => place.questionId === '3-0-7')).toEqual({
      questionId: '3-0-7',
      hash: 'hash of 3-0-7',
      domain: '3',
      task: '3.1',
      isTrial: false,
    })
    const orders = [1, 2, 3, 4].map((seed) =>
      JSON.stringify(assembleRetry({ ...request, seed, questionIds: wanted }).form.items),
    )
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  test('the same questions and seed give the same form, in whatever order they are named', () => {
    const first = assembleRetry({ ...request, questionIds: wanted })
    expect(assembleRetry({ ...request, questionIds: wanted.toReversed() })).toEqual(first)
  })

  test('names the questions the bank no longer has', () => {
    const gone = 'gone' as QuestionId
    const { form, missing } = assembleRetry({ ...request, questionIds: [gone, ...wanted] })
    expect(missing).toEqual([gone])
    expect(form.items).toHaveLength(wanted.length)
  })

  test('keeps questions outside the guide, and those of one case study together', () => {
    const pool = [
      poolItem('outside', 1, { objectives: ['f/1'] }),
      poolItem('z', 1, { stimulusId: 'c' }),
      poolItem('a', 2, { stimulusId: 'c' }),
      ...widePool,
    ]
    const questionIds = ['outside', 'z', ...wanted, 'a'] as QuestionId[]
    const { items: places } = assembleRetry({ ...request, pool, questionIds }).form
    expect(places.find((place) => place.questionId === 'outside')).toMatchObject({ domain: null, task: null })
    const order = places.map((place) => place.questionId as string)
    expect(order.indexOf('z') - order.indexOf('a')).toBe(1)
  })
})
