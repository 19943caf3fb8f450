import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleForm } from './assembly'
import { fixtureExam, poolItem, poolItems } from './fixtures'
import type { BankId, QuestionId } from '../bank/ids'
import { mockPool, practiceOnly, sealedForms, sealedState } from './sealed'

// 65 questions by .20, .24, .36, .20: 13, 16, 23, 13.
const pool = [1, 2, 3, 4].flatMap((domain) => poolItems(90, domain))
const forms = sealedForms(fixtureExam, pool)
const ids = (...names: string[]) => new Set(names as QuestionId[])

describe('sealed forms', () => {
  test('are as many as the scarcest domain and the rest for practice allow', () => {
    expect(forms.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(
      sealedForms(
        fixtureExam,
        [1, 2, 3, 4].flatMap((domain) => poolItems(200, domain)),
      ),
    ).toHaveLength(8)
  })

  test('are full and follow the weights', () => {
    for (const { questionIds } of forms) {
      const counts = ['1', '2', '3', '4'].map(
        (domain) => questionIds.filter((id) => id.startsWith(domain)).length,
      )
      expect(counts).toEqual([13, 16, 23, 13])
    }
  })

  test('share no question and leave practice at least a form', () => {
    const all = forms.flatMap(({ questionIds }) => questionIds)
    expect(new Set(all).size).toBe(all.length)
    expect(pool.length - all.length).toBeGreaterThanOrEqual(65)
  })

  test('are the same for any order of the bank', () => {
    expect(sealedForms(fixtureExam, pool.toReversed())).toEqual(forms)
  })

  test('stay nearly the same when a question is added', () => {
    const added = sealedForms(fixtureExam, [...pool, poolItem('1-new', 1)])
    const before = new Set(forms[0]?.questionIds)
    const kept = added.at(0)?.questionIds.filter((id) => before.has(id)).length
    expect(kept).toBeGreaterThanOrEqual(64)
  })

  test('are none for a bank that is too small, outside the guide, or an exam without questions', () => {
    expect(
      sealedForms(
        fixtureExam,
        [1, 2, 3, 4].flatMap((domain) => poolItems(31, domain)),
      ),
    ).toEqual([])
    expect(sealedForms(fixtureExam, poolItems(900, 9))).toEqual([])
    expect(sealedForms({ ...fixtureExam, scoredCount: 0, trialCount: 0 }, pool)).toEqual([])
    expect(sealedForms(fixtureExam, [])).toEqual([])
  })

  test('are at most twelve', () => {
    const short = { ...fixtureExam, scoredCount: 5, trialCount: 0 }
    expect(sealedForms(short, pool)).toHaveLength(12)
  })

  test('never overlap, whatever the bank holds', () => {
    const sizes = fc.tuple(fc.nat(120), fc.nat(120), fc.nat(150), fc.nat(120))
    fc.assert(
      fc.property(sizes, (counts) => {
        const bank = counts.flatMap((count, index) => poolItems(count, index + 1))
        const all = sealedForms(fixtureExam, bank).flatMap(({ questionIds }) => questionIds)
        expect(new Set(all).size).toBe(all.length)
        expect(all.length % 65).toBe(0)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the state of sealed forms', () => {
  const [first, second] = forms.map(({ questionIds }) => questionIds)
  const fresh = sealedState(forms, ids())

  test('counts the untouched and guards their questions', () => {
    expect(fresh).toMatchObject({ untouched: { length: 3 }, touchedCount: 0 })
    const begun = sealedState(forms, ids(first?.[0] ?? ''))
    expect(begun.untouched.map(({ number }) => number)).toEqual([2, 3])
    expect(begun.touchedCount).toBe(1)
    expect(begun.questionIds.has(first?.at(1) as QuestionId)).toBe(false)
    expect(begun.questionIds.has(second?.at(1) as QuestionId)).toBe(true)
  })

  test('keeps practice away from them, of several exams at once', () => {
    const left = practiceOnly(pool, fresh)
    expect(left).toHaveLength(pool.length - 3 * 65)
    expect(left.some(({ id }) => fresh.questionIds.has(id))).toBe(false)
    expect(
      practiceOnly(pool, sealedState(forms.slice(0, 1), ids()), sealedState(forms.slice(1), ids())),
    ).toEqual(left)
    expect(practiceOnly(pool)).toEqual(pool)
  })

  test('gives a mock the next untouched form, whole', () => {
    const request = {
      exam: fixtureExam,
      bankId: 'b' as BankId,
      bankHash: 'h',
      kind: 'mock' as const,
      count: 65,
    }
    const { form, shortages } = assembleForm({
      ...request,
      pool: mockPool(pool, sealedState(forms, ids(first?.[0] ?? ''))),
      seed: 5,
      withTrial: false,
    })
    expect(shortages).toEqual([])
    expect(new Set(form.items.map(({ questionId }) => questionId))).toEqual(new Set(second))
  })

  test('gives a mock everything when no form is left, and what practice may use when it must be wide', () => {
    expect(mockPool(pool, sealedState([], ids()))).toHaveLength(pool.length)
    expect(mockPool(pool, fresh, true)).toHaveLength(pool.length - 2 * 65)
  })
})
