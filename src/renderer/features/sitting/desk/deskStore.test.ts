import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import type { AttemptId, QuestionId } from '#core/bank/ids'
import { clearDesks, marksOf, openDesk, toggleMark, toolsOf } from './deskStore'

const attemptId = 'one' as AttemptId
const questionId = 'q' as QuestionId

function createStorage(mostCharacters = Infinity): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > mostCharacters) throw new Error('full')
      kept.set(key, value)
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

test('the pad and the highlights are there again when the page comes back', () => {
  const storage = createStorage()
  const desk = openDesk(attemptId, storage)
  desk.setState({ pad: '3 × 4', tool: 'calculator' })
  toggleMark(desk, questionId, { start: 2, end: 9 })
  const again = openDesk(attemptId, storage).getState()
  expect(again).toMatchObject({ pad: '3 × 4', tool: null })
  expect(marksOf(again, questionId)).toEqual([{ start: 2, end: 9 }])
  expect(marksOf(again, 'constructor' as QuestionId)).toEqual([])
})

test('they end with the sitting, and those of another that runs stay', () => {
  const storage = createStorage()
  openDesk(attemptId, storage).setState({ pad: 'mine' })
  openDesk('two' as AttemptId, storage).setState({ pad: 'other' })
  storage.setItem('rehearse-appearance', 'dark')
  clearDesks(new Set(['two']), storage)
  expect(openDesk(attemptId, storage).getState().pad).toBe('')
  expect(openDesk('two' as AttemptId, storage).getState().pad).toBe('other')
  expect(storage.getItem('rehearse-appearance')).toBe('dark')
})

test('a store that is full or holds something else loses nothing on screen', () => {
  const full = openDesk(attemptId, createStorage(10))
  full.setState({ pad: 'longer than that' })
  expect(full.getState().pad).toBe('longer than that')
  const odd = createStorage()
  odd.setItem('rehearse-desk-one', '{"pad":7,"marks":null')
  expect(openDesk(attemptId, odd).getState()).toEqual({ pad: '', marks: {}, tool: null })
})

test('a mock has what its exam lends, practice everything', () => {
  const rules = { limitMs: null, hasFeedback: false, canRateConfidence: false }
  const exam = { ...fixtureExam, tools: ['scratchPad' as const] }
  expect(toolsOf({ rules: { ...rules, kind: 'mock' }, exam })).toEqual(['scratchPad'])
  expect(toolsOf({ rules: { ...rules, kind: 'mock' }, exam: fixtureExam })).toEqual([])
  expect(toolsOf({ rules: { ...rules, kind: 'practice' }, exam })).toHaveLength(3)
})

test('a room without tools has the same none of them each time it is asked, so that no screen turns round for ever', () => {
  const sitting = { rules: { kind: 'mock' }, exam: {} } as Parameters<typeof toolsOf>[0]
  expect(toolsOf(sitting)).toBe(toolsOf(sitting))
})
