import { expect, test } from 'vitest'
import { wilsonInterval } from '#core/common/interval'
import { fixtureExam } from '#core/form/fixtures'
import { recallSentence } from './RecallSection'

const tally = (right: number, total: number) => ({ right, total, interval: wilsonInterval(right, total) })
const first = fixtureExam.domains[0]

test('a gap is told only where chance would hardly make it', () => {
  const of = (recalled: number, right: number, total: number) =>
    recallSentence(fixtureExam, [
      { domain: '1', recalled: tally(recalled, total), recognized: tally(right, total) },
    ])
  expect(of(4, 36, 40)).toBe(
    `You recognize more than you recall in 1 · ${first?.title}. Say the answer before you look at the options there.`,
  )
  expect(of(5, 7, 8)).toBe('What you recall and what you recognize don’t clearly differ yet.')
})
