import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exam } from '../bank/exam'
import { fixtureExam, questionOfType } from '../form/fixtures'
import type { AttemptId, BankId, ContentHash, OptionId, QuestionId } from '../bank/ids'
import type { Question, Response } from '../bank/question'
import { scoreAttempt } from './scoring'
import { createSitting } from '../sitting/sitting'
import type { Answer, Sitting, SittingKind } from '../sitting/sittingTypes'
import type { FormItem } from '../form/form'

const { multiple } = questionOfType

const exam: Exam = {
  ...fixtureExam,
  domains: ['2', '1', '3'].map((id, i) => ({ id, title: id, weight: [0.5, 0.5, 0][i] ?? 0, tasks: [] })),
}

type Place = { domain?: string | null; isTrial?: boolean; question?: Question; answer?: Partial<Answer> }

/** A sitting of these places, with the snapshots to score it from. */
function sat(kind: SittingKind, places: Place[], given: Exam = exam) {
  const snapshots = new Map<ContentHash, Question>()
  const items = places.map(({ domain = '1', isTrial = false, question: shown = multiple }, i): FormItem => {
    const hash = `h${i}` as ContentHash
    snapshots.set(hash, shown)
    return { questionId: `q${i}` as QuestionId, hash, domain, task: null, isTrial, optionOrder: [] }
  })
  const sitting: Sitting = createSitting({
    attemptId: 'attempt' as AttemptId,
    title: '',
    exam: given,
    form: { bankId: 'b' as BankId, bankHash: '', seed: 1, items },
    rules: { kind, limitMs: null, hasFeedback: kind !== 'mock', canRateConfidence: true },
    startedAtMs: 0,
  })
  places.forEach(({ answer }, i) => Object.assign(sitting.answers[`q${i}` as QuestionId] ?? {}, answer))
  return { sitting, find: (hash: ContentHash) => snapshots.get(hash) }
}

const chosen = (...ids: string[]): Response => ({ type: 'multiple', chosen: ids as OptionId[] })
const isRight = { response: chosen('a', 'b') }
const isHalf = { response: chosen('a') }

describe('scoreAttempt', () => {
  test('a mock counts blanks as wrong and leaves trial questions out', () => {
    const { sitting, find } = sat('mock', [
      { domain: '1', answer: isRight },
      { domain: '1' },
      { domain: '2', answer: isHalf },
      { domain: '2', answer: isRight },
      { domain: '2', answer: isRight, isTrial: true },
    ])
    const result = scoreAttempt(sitting, find)
    expect(result).toMatchObject({ right: 2, total: 4, blank: 1 })
    expect(result.items.map((item) => [item.questionId, item.isRight, item.isBlank])).toEqual([
      ['q0', true, false],
      ['q1', false, true],
      ['q2', false, false],
      ['q3', true, false],
      ['q4', true, false],
    ])
    expect(result.estimate?.proportion).toBe(0.5)
  })

  test('domains come in the order of the exam, each with its Wilson interval, empty ones without', () => {
    const places = Array.from({ length: 10 }, (_, i): Place => ({
      domain: '1',
      answer: i < 8 ? isRight : isHalf,
    }))
    const { sitting, find } = sat('mock', [...places, { domain: '2' }, { domain: null }])
    const [second, first, third] = scoreAttempt(sitting, find).domains
    expect(second).toMatchObject({ domain: '2', right: 0, total: 1, fraction: 0 })
    expect(first).toMatchObject({ domain: '1', right: 8, total: 10, fraction: 0.8 })
    // 8 of 10, scipy.
    expect(first?.interval?.low).toBeCloseTo(0.490162, 6)
    expect(first?.interval?.high).toBeCloseTo(0.943318, 6)
    expect(third).toEqual({ domain: '3', right: 0, total: 0, fraction: null, interval: null })
  })

  test.each(['practice', 'retry'] as const)(
    '%s counts what was answered or checked, without an estimate',
    (kind) => {
      const { sitting, find } = sat(kind, [
        { answer: isRight },
        { answer: { isChecked: true } },
        {},
        { answer: isHalf },
      ])
      const result = scoreAttempt(sitting, find)
      expect(result).toMatchObject({ right: 1, total: 3, blank: 1, estimate: null })
      expect(result.items).toHaveLength(4)
    },
  )

  test('under partial credit the estimate rests on credit, the count on right answers', () => {
    const places: Place[] = [
      { domain: '1', answer: isHalf },
      { domain: '2', answer: isRight },
    ]
    const { sitting, find } = sat('mock', places, {
      ...exam,
      credit: { ...exam.credit, multiple: 'partial' },
    })
    const result = scoreAttempt(sitting, find)
    expect(result).toMatchObject({ right: 1, total: 2 })
    expect(result.estimate?.proportion).toBe(0.75)
  })

  test('a case study widens the interval of its domain', () => {
    const stimulus = { id: 'case', title: '', text: '' }
    const inCase = { question: { ...multiple, stimulus }, answer: isRight }
    const alone = sat(
      'mock',
      Array.from({ length: 5 }, (): Place => ({ answer: isRight })),
    )
    const grouped = sat(
      'mock',
      Array.from({ length: 5 }, (): Place => inCase),
    )
    const low = ({ sitting, find }: typeof alone) =>
      scoreAttempt(sitting, find).domains[1]?.interval?.low ?? NaN
    expect(low(grouped)).toBeLessThan(low(alone))
  })

  test('a question without a snapshot earns nothing and does not throw', () => {
    const { sitting } = sat('mock', [{ answer: isRight }, {}])
    const result = scoreAttempt(sitting, () => undefined)
    expect(result).toMatchObject({ right: 0, total: 2, blank: 1 })
  })

  test('nothing answered in practice gives zeros and no domain scores', () => {
    const { sitting, find } = sat('practice', [{}, {}])
    const result = scoreAttempt(sitting, find)
    expect(result).toMatchObject({ right: 0, total: 0, blank: 0, estimate: null })
    expect(result.domains.every((domain) => domain.fraction === null)).toBe(true)
  })

  test('counts add up and every fraction is 0 to 1', () => {
    const place = fc.record({
      domain: fc.constantFrom('1', '2', '3'),
      isTrial: fc.boolean(),
      question: fc.constantFrom(...Object.values(questionOfType)),
      answer: fc.constantFrom<Partial<Answer>>(
        isRight,
        isHalf,
        {},
        { response: { type: 'text', text: 'kinesis' } },
      ),
    })
    const kinds = fc.constantFrom('mock' as const, 'practice' as const, 'retry' as const)
    fc.assert(
      fc.property(kinds, fc.array(place, { minLength: 1, maxLength: 20 }), (kind, places) => {
        const { sitting, find } = sat(kind, places)
        const { right: rightCount, total, domains, items } = scoreAttempt(sitting, find)
        expect(items).toHaveLength(places.length)
        expect(rightCount).toBeLessThanOrEqual(total)
        expect(domains.reduce((sum, d) => sum + d.right, 0)).toBe(rightCount)
        expect(domains.reduce((sum, d) => sum + d.total, 0)).toBe(total)
        for (const { fraction, interval } of domains) {
          if (fraction === null || !interval) continue
          expect(interval.low).toBeLessThanOrEqual(fraction + 1e-9)
          expect(interval.high).toBeGreaterThanOrEqual(fraction - 1e-9)
        }
      }),
    )
  })
})
