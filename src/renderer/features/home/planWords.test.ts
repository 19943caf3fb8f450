import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import type { DayPlan } from '#core/learning/plan'
import { emptyWords, minutesWords, skippedSentence, stepWords } from './planWords'

const idle: DayPlan = { steps: [], skipped: [], minutes: 0, daysLeft: null, newADay: null, shift: null }

test('what finds no room carries over, and is never called done', () => {
  const skipped = [
    { kind: 'review' as const, count: 69 },
    { kind: 'new' as const, count: 4 },
  ]
  expect(skippedSentence(skipped)).toBe(
    'Not enough time today for 69 reviews and 4 new questions. They carry over.',
  )
  expect(skippedSentence([{ kind: 'new', count: 1 }])).toMatch(/1 new question\. It carries over\.$/)
  expect(emptyWords({ ...idle, skipped }, false)).toContain('You’ve used today’s minutes')
  expect(emptyWords(idle, false)).toContain('You’re done for today')
})

test('a mock that is longer than the day says what it needs', () => {
  expect(skippedSentence([{ kind: 'mock', minutes: 180 }])).toBe('A mock is due; it needs 3 h.')
})

test('a part of the reviews says of how many', () => {
  const step = { kind: 'review' as const, count: 31, minutes: 20 }
  expect(stepWords(fixtureExam, step, 127)).toBe('31 of 127 reviews due, about 20 min')
  expect(stepWords(fixtureExam, step, 31)).toBe('31 reviews, about 20 min')
})

test('a block of minutes is said in minutes until it is an hour', () => {
  expect([1, 25, 90].map(minutesWords)).toEqual(['1 minute', '25 minutes', '1 h 30 min'])
})
