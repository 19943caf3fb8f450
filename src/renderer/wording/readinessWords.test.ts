import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import { readiness, type Readiness } from '#core/learning/readiness'
import type { BankId } from '#core/bank/ids'
import { notReadySentence, rapidSentence } from './readinessWords'

type Unknown = Extract<Readiness, { isReady: false }>

/** First answers by domain, the second number of them too fast. */
const after = (...counts: [number, number][]) =>
  readiness(
    fixtureExam,
    counts.map(([firstTotal, rapidTotal], index) => ({
      bankId: 'b' as BankId,
      examId: fixtureExam.id,
      domain: String(index + 1),
      right: 0,
      total: firstTotal,
      firstRight: 0,
      firstTotal,
      rapidRight: 0,
      rapidTotal,
    })),
  ) as Unknown
const left = (...counts: number[]) => new Map(counts.map((count, index) => [String(index + 1), count]))

test('a bank too small for an estimate says so and asks for nothing', () => {
  expect(notReadySentence(fixtureExam, after([1, 0]), left(1, 0, 0, 0))).toBe(
    'This bank can’t give a readiness estimate: that takes 60 first answers, 8 or more in nearly every domain. You have 1, and 1 question is new to you.',
  )
})

test('a bank with enough left says how many more', () => {
  expect(notReadySentence(fixtureExam, after([10, 0], [10, 0], [10, 0], [10, 0]), left(9, 9, 9, 9))).toBe(
    'Not enough answers yet for a readiness estimate: 20 more first answers to go.',
  )
})

test('answers too fast to count are counted out loud', () => {
  expect(rapidSentence(after([10, 3], [5, 1]))).toBe(
    '4 more first answers do not count: they came too fast for the questions to have been read.',
  )
  expect(rapidSentence(after([10, 0]))).toBe('')
})
