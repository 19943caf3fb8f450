import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { poolItem } from '../form/fixtures'
import type { QuestionId } from '../bank/ids'
import {
  answersBetween,
  answerSession,
  createSession,
  questionToAsk,
  sessionItem,
  sessionLeft,
} from './session'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `q${index}` as QuestionId)

/** Plays a session to its end; `isSecure` says how each asking goes. */
function play(count: number, isSecure: (index: number) => boolean) {
  const asked = []
  let session = createSession(ids(count))
  for (let item = sessionItem(session); item; item = sessionItem(session)) {
    session = answerSession(session, isSecure(asked.length))
    asked.push(item)
  }
  return asked
}

describe('a session', () => {
  test('asks everything once, in order, when all is right', () => {
    expect(play(3, () => true).map(({ questionId }) => questionId)).toEqual(ids(3))
  })

  test('asks a miss again after ten others, as a learning step', () => {
    const asked = play(14, (index) => index !== 2)
    expect(asked).toHaveLength(15)
    expect(asked.at(2 + answersBetween + 1)).toEqual({ questionId: 'q2', isLearningStep: true })
    expect(asked.filter(({ isLearningStep }) => isLearningStep)).toHaveLength(1)
  })

  test('leaves a miss for tomorrow when too few others remain', () => {
    expect(play(8, (index) => index !== 2)).toHaveLength(8)
  })

  test('is over for nothing, and answering then changes nothing', () => {
    const empty = createSession([])
    expect(sessionItem(empty)).toBe(null)
    expect(answerSession(empty, true)).toBe(empty)
    expect(sessionLeft(empty)).toBe(0)
  })

  test('says how many are left', () => {
    let session = createSession(ids(13))
    expect(sessionLeft(session)).toBe(13)
    session = answerSession(session, false)
    expect(sessionLeft(session)).toBe(13)
    session = answerSession(session, true)
    expect(sessionLeft(session)).toBe(12)
  })

  test('always ends, asks everything, and keeps ten answers between two askings of one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.boolean(), { maxLength: 150 }),
        (count, right) => {
          const asked = play(count, (index) => right[index] ?? false)
          expect(new Set(asked.map(({ questionId }) => questionId)).size).toBe(count)
          expect(asked.length).toBeLessThanOrEqual(count * 3)
          asked.forEach(({ questionId }, index) => {
            const before = asked.slice(0, index).findLastIndex((item) => item.questionId === questionId)
            if (before >= 0) expect(index - before - 1).toBeGreaterThanOrEqual(answersBetween)
          })
        },
      ),
    )
  })
})

describe('the question to ask', () => {
  const seen = { timesSeen: 1 }
  const pool = [
    poolItem('own', 1, seen),
    poolItem('sibling', 1, seen),
    poolItem('unseen', 1),
    poolItem('other topic', 1, { ...seen, topic: 'u' }),
    poolItem('other task', 2, seen),
    poolItem('of a case', 1, { ...seen, stimulusId: 'case' }),
  ]
  const ask = (questionId: string, excluded: string[] = []) =>
    questionToAsk({
      examId: 'e',
      questionId: questionId as QuestionId,
      pool,
      excluded: new Set(excluded as QuestionId[]),
      seed: 1,
    })

  test('is another seen one of the same task and topic', () => {
    expect(ask('own')).toBe('sibling')
  })

  test('is the own one when no other may be used', () => {
    expect(ask('own', ['sibling'])).toBe('own')
    expect(ask('other topic')).toBe('other topic')
    expect(ask('gone from the bank')).toBe('gone from the bank')
  })
})
