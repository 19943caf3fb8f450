import { expect, test } from 'vitest'
import { fixtureExam, poolItem } from '#core/form/fixtures'
import type { QuestionId } from '#core/bank/ids'
import type { Objection } from '#core/problems/keyRuling'
import { includedSentence, objectionCounts, objectionSentence } from './objectionCounts'

const item = (id: string, objectives?: string[]) => ({
  ...poolItem(id, 1, objectives ? { objectives } : {}),
  isBookmarked: false,
  isFlagged: false,
  isGuessed: false,
  isSlowWrong: false,
})
const items = [item('a'), item('b'), item('c'), item('d', ['another/1.1'])]
const countsOf = (objections: Record<string, Objection>) =>
  objectionCounts(
    { items, objections: new Map(Object.entries(objections) as [QuestionId, Objection][]) },
    fixtureExam,
  )

test('what stays out of a mock is told with every reason; what is outside the exam is not counted', () => {
  const counts = countsOf({ a: 'disputed', b: 'ruledOut', c: 'leftOut', d: 'leftOut' })
  expect(objectionSentence(counts, 'mock')).toBe(
    '3 questions stay out of mock exams: 1 your banks disagree on, 1 you ruled wrong, 1 you left out.',
  )
  expect(objectionSentence(countsOf({ a: 'disputed' }), 'mock')).toBe(
    '1 question stays out of mock exams: your banks disagree on its answer.',
  )
})

test.each<[Record<string, Objection>, string]>([
  [{ a: 'leftOut', b: 'leftOut' }, '2 questions stay out of mock exams: you left them out.'],
  [{ a: 'ruledOut' }, '1 question stays out of mock exams: you ruled that its answer is wrong.'],
])('one reason for all is told once: %j', (objections, sentence) => {
  expect(objectionSentence(countsOf(objections), 'mock')).toBe(sentence)
})

test('practice tells only of what was left out: the rest is asked with its mark', () => {
  expect(objectionSentence(countsOf({ a: 'disputed', b: 'ruledOut' }), 'practice')).toBeNull()
  expect(objectionSentence(countsOf({ c: 'leftOut' }), 'practice')).toBe(
    '1 question you left out won’t be asked.',
  )
  expect(objectionSentence(countsOf({}), 'mock')).toBeNull()
})

test('a shared form says what it includes anyway', () => {
  expect(includedSentence(0)).toBeNull()
  expect(includedSentence(1)).toContain('includes 1 question that stays out of your own mock exams')
  expect(includedSentence(2)).toContain('includes 2 questions that stay out of your own mock exams')
})
