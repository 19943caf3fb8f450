import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import { wilsonInterval } from '#core/common/interval'
import { carriedSentence, typesSentence } from './bridgeWords'

const exams = { from: fixtureExam, to: { ...fixtureExam, code: 'E-2' } }

test('what carries over is told with what is known of it', () => {
  expect(carriedSentence(exams, 1, { right: 0, total: 0, interval: null })).toBe(
    '1 question in this bank serves both exams. You haven’t answered any of them yet: what you learn there counts for both.',
  )
  expect(carriedSentence(exams, 314, { right: 15, total: 20, interval: wilsonInterval(15, 20) })).toBe(
    '314 questions in this bank serve both exams. You’ve answered 20 of them for E-1 or E-2, 15 correct the first time (plausibly 53% to 89%).',
  )
})

test('what is gone is types and topics, or nothing', () => {
  const removed = [{ topic: 't', task: '1.1', items: [1, 2] }]
  expect(typesSentence(exams, { typesGone: ['ordering', 'matching'], retyped: [1, 2, 3], removed })).toBe(
    'E-2 has no ordering or matching questions: 3 such questions of this bank stay with E-1. 2 other questions on 1 topic serve E-1 only.',
  )
  expect(typesSentence(exams, { typesGone: [], retyped: [], removed: [] })).toBe(
    'Nothing in this bank is for E-1 only.',
  )
})
