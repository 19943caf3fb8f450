import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import { wilsonInterval } from '#core/common/interval'
import type { ReservedForm } from '#core/form/reservedForms'
import type { PracticeItem } from '#core/learning/practicePool'
import { carriedSentence, newSentence, typesSentence } from './bridgeWords'

const exams = { from: fixtureExam, to: { ...fixtureExam, code: 'E-2' } }

test('what carries over is told with what is known of it', () => {
  expect(carriedSentence(exams, 1, { right: 0, total: 0, interval: null })).toBe(
    '1 question in this bank serves both exams. You haven’t answered it yet: what you learn there counts for both.',
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

test('what is new says what practice may ask, or what it would cost', () => {
  const item = {} as PracticeItem
  const bridge = { added: [{ topic: 'agents', task: '1.1', items: [item, item] }] }
  const open = { bridge, drill: [item], unseen: 1, sealed: [], opening: [] }
  const lead = '2 questions on 1 topic that E-1 doesn’t ask about.'
  expect(newSentence(exams, open)).toBe(`${lead} 1 is open for practice, 1 of them new to you.`)
  const opening = [{ examId: exams.to.id, form: { number: 2, questionIds: [] } }] as unknown as ReservedForm[]
  expect(newSentence(exams, { ...open, drill: [], sealed: [item], opening })).toBe(
    `${lead} None is open for practice right now. The others are kept for sealed E-2 mocks: opening sealed mock 2 gives 1 more, and that mock will then include questions you’ve seen.`,
  )
  expect(newSentence(exams, { ...open, drill: [] })).toBe(`${lead} None is open for practice right now.`)
  expect(newSentence(exams, { ...open, bridge: { added: [] } })).toBe(
    'This bank has no questions that only E-2 asks.',
  )
})
