import { describe, expect, test } from 'vitest'
import type { OptionId } from '../bank/ids'
import type { Question } from '../bank/question'
import { questionOfType } from '../form/fixtures'
import { canScoreBy, hasSameKey } from './fixedKey'

const types = Object.values(questionOfType)
const { single, multiple, ordering, matching, numeric, text } = questionOfType

describe('a key is the same', () => {
  test.each(types)('whatever else was changed: $type', (question) => {
    const edited: Question = {
      ...question,
      stem: 'Other words',
      explanation: 'Other words',
      options: question.options.map((option) => ({ ...option, why: 'Other words' })).toReversed(),
    }
    expect(hasSameKey(question, edited)).toBe(true)
  })
})

describe('a key is another one', () => {
  const turned = (question: Question): Question => ({
    ...question,
    options: question.options.map((option) => ({ ...option, isCorrect: !option.isCorrect })),
  })
  test.each<[string, Question, Question]>([
    ['another option', single, turned(single)],
    ['other options', multiple, turned(multiple)],
    ['another type', single, { ...single, type: 'multiple' }],
    [
      'another order',
      ordering,
      {
        ...ordering,
        options: ordering.options.map(({ position, ...option }) =>
          position === undefined ? option : { ...option, position: 10 - position },
        ),
      },
    ],
    [
      'another pair',
      matching,
      { ...matching, prompts: matching.prompts.map((prompt) => ({ ...prompt, answer: 'zz' as OptionId })) },
    ],
    ['another number', numeric, { ...numeric, numericAnswer: { value: 99, tolerance: 0 } }],
    ['one more spelling', text, { ...text, textAnswer: { accepted: ['x', 'y'], isCaseSensitive: false } }],
  ])('%s', (_, before, after) => {
    expect(hasSameKey(before, after)).toBe(false)
  })
})

describe('an answer can be scored by a fixed key', () => {
  test('while the options say what they said', () => {
    expect(types.every((question) => canScoreBy(question, { ...question, stem: 'Other words' }))).toBe(true)
  })

  test('but not when an option says something else, was added, or the type changed', () => {
    const rest = single.options.slice(1)
    const reworded = {
      ...single,
      options: single.options.map((option) => ({ ...option, text: 'Other words' })),
    }
    expect(canScoreBy(single, reworded)).toBe(false)
    expect(canScoreBy(single, { ...single, options: rest })).toBe(false)
    expect(canScoreBy(single, { ...single, type: 'multiple' })).toBe(false)
    expect(canScoreBy(matching, { ...matching, prompts: [] })).toBe(false)
  })
})
