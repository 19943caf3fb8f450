import { expect, test } from 'vitest'
import type { Attempt } from '#core/history/records'
import { actionsOf, replay, snapshotOf, stamped, type Given } from '#core/log/logFixtures'
import { nextSteps } from './nextSteps'
import { reportItems } from './reportItems'

function stepsOf(
  answers: Record<string, Given>,
  change: { kind?: 'mock' | 'practice'; reached?: number } = {},
) {
  const rows = replay(stamped(actionsOf({ attemptId: 'one', answers, ...change })))
  const attempt = rows.get('attempts one') as Attempt
  const items = reportItems(attempt, (hash) => snapshotOf(hash.replace('hash of ', '')), new Set())
  return { attempt, items, texts: nextSteps(attempt, items).map(({ text }) => text) }
}

test('domains come by the points still to win, two at most, then the misses', () => {
  // Questions go round the four domains, whose weights are .20, .24, .36 and .20.
  const { texts } = stepsOf({ q0: 'b', q1: 'a', q2: 'b', q3: 'b' })
  expect(texts).toEqual([
    'Practice 3 · Domain 3: 0 of 1 correct, about 36 of 100 points still to win.',
    'Practice 1 · Domain 1: 0 of 1 correct, about 20 of 100 points still to win.',
    'Read why for 3 missed questions. They come back in Review until they stick.',
  ])
})

test('a sure miss is named first, and a lucky guess is not forgotten', () => {
  const { attempt, items } = stepsOf({ q0: 'b', q1: 'a' })
  const rated = items.map((item) => ({
    ...item,
    answer: { ...item.answer, confidence: item.result.isRight ? ('guess' as const) : ('sure' as const) },
  }))
  const texts = nextSteps(attempt, rated).map(({ text }) => text)
  expect(texts).toContain(
    'Read why for 1 missed question, which you were sure of. It comes back in Review until it sticks.',
  )
  expect(texts).toContain('Check 1 correct guess as well.')
})

test('pace is a step only where a mock left questions unreached, without a number beside that of the head', () => {
  expect(stepsOf({ q0: 'a', q1: null, q2: null }, { reached: 1 }).texts.at(-1)).toBe(
    'You didn’t reach every question. Practice with a timed round.',
  )
  expect(stepsOf({ q0: 'a', q1: null }, { kind: 'practice', reached: 1 }).texts).toEqual([])
})

test('nothing is left to do after an attempt without a miss', () => {
  expect(stepsOf({ q0: 'a', q1: 'a', q2: 'a', q3: 'a' }).texts).toEqual([])
})

test('sure misses among others come first, by their number', () => {
  const { attempt, items } = stepsOf({ q0: 'b', q1: 'b', q2: 'b' })
  const sureOf = (count: number) =>
    nextSteps(
      attempt,
      items.map((item, index) =>
        index < count ? { ...item, answer: { ...item.answer, confidence: 'sure' as const } } : item,
      ),
    ).find(({ key }) => key === 'missed')?.text
  expect(sureOf(1)).toMatch(
    /^Read why for 3 missed questions, first the one you were sure of\. They come back/,
  )
  expect(sureOf(2)).toMatch(/, first the 2 you were sure of\./)
  expect(sureOf(3)).toMatch(/, all of which you were sure of\./)
})
