import { describe, expect, test } from 'vitest'
import type { FileQuestion } from '../schema/questionSchema'
import { compileQuestion } from './compileQuestion'

function compiled(fields: Partial<FileQuestion>) {
  return compileQuestion({ id: 'q', stem: 'Which?', ...fields } as FileQuestion, null)
}

type WrittenOption = { weight?: number; correct?: boolean }

/** What is right among options, or the code of the first fault. */
function keyOf(type: 'single' | 'multiple', written: WrittenOption[]): boolean[] | string | undefined {
  const options = written.map((option, index) => ({ text: `Option ${index}`, ...option }))
  const result = compiled({ type, options })
  return 'faults' in result
    ? result.faults[0]?.code
    : result.question.options.map(({ isCorrect }) => isCorrect)
}

const weights = (...list: number[]): WrittenOption[] => list.map((weight) => ({ weight }))

describe('weights make the key', () => {
  test('of a multiple question every option above 0 is right', () => {
    expect(keyOf('multiple', weights(0.5, 0.25, 0, -1))).toEqual([true, true, false, false])
  })

  test('of a single question the one with the greatest weight is right', () => {
    expect(keyOf('single', weights(0.5, 1, 0.25, -1))).toEqual([false, true, false, false])
  })

  test('of a single question any of those that share the greatest weight is right', () => {
    expect(keyOf('single', weights(1, 1, 0))).toEqual([true, true, false])
  })

  test('none above 0 is no key', () => {
    expect(keyOf('single', weights(0, -1))).toBe('key-count')
  })

  test('"correct" may say the same and not the opposite', () => {
    expect(
      keyOf('single', [
        { weight: 0.5, correct: false },
        { weight: 1, correct: true },
      ]),
    ).toEqual([false, true])
    expect(keyOf('single', [{ weight: 0.5, correct: true }, { weight: 1 }])).toBe('weight')
  })

  test('without weights a single question has one right option', () => {
    expect(keyOf('single', [{ correct: true }, { correct: true }])).toBe('key-count')
    expect(keyOf('single', [{ correct: true }, { weight: 1 }])).toBe('key-count')
  })
})

describe('several right numbers', () => {
  test('"also" lists them, with no tolerance unless it is given', () => {
    const answer = { value: 2, tolerance: 0.5, also: [{ value: -2 }, { value: 9, tolerance: 1 }] }
    expect(compiled({ type: 'numeric', answer })).toMatchObject({
      question: {
        numericAnswer: {
          value: 2,
          tolerance: 0.5,
          also: [
            { value: -2, tolerance: 0 },
            { value: 9, tolerance: 1 },
          ],
        },
      },
    })
  })

  test('a question without it keeps its hash', () => {
    const result = compiled({ type: 'numeric', answer: { value: 2 } })
    expect('line' in result && result.line).not.toContain('also')
  })
})
