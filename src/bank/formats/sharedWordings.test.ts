import { describe, expect, test } from 'vitest'
import { questionOfType } from '#core/form/fixtures'
import type { BankId, OptionId, QuestionId, WordingHash } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { sharedWordings, wordedSide } from './sharedWordings'

const one = 'one' as BankId
const two = 'two' as BankId

/** A bird question, its options in this order, keyed by text. */
function bird(key: string, texts = ['Trout', 'Sparrow', 'Newt'], stem = 'Which is a bird?'): Question {
  const options = texts.map((text, index) => ({
    id: 'abc'[index] as OptionId,
    text,
    isCorrect: text === key,
    why: '',
  }))
  return { ...questionOfType.single, id: `bird ${key}` as QuestionId, stem, options }
}

const sideOf = (bankId: BankId, question: Question) => wordedSide(bankId, question)!
const conflictsOf = (...sides: [BankId, Question][]) =>
  sharedWordings(sides.map(([bankId, question]) => sideOf(bankId, question)))

describe('questions of two banks that say the same', () => {
  test('are told when their keys differ, whatever the order of the options', () => {
    const found = conflictsOf([one, bird('Sparrow')], [two, bird('Newt', ['Newt', 'Sparrow', 'Trout'])])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ isConflict: true, sides: [{ bankId: one }, { bankId: two }] })
    expect(found[0]?.sides[0]?.key).not.toBe(found[0]?.sides[1]?.key)
  })

  test('are not told when they are keyed alike, in other marks and case', () => {
    const shouted = bird(
      'SPARROW',
      ['TROUT', '**SPARROW**', 'NEWT'].map((text) => text.replaceAll('*', '')),
    )
    expect(conflictsOf([one, bird('Sparrow')], [two, { ...shouted, stem: 'Which is a **bird**?' }])).toEqual(
      [],
    )
  })

  test('are not the same with another option among them', () => {
    expect(conflictsOf([one, bird('Sparrow')], [two, bird('Newt', ['Newt', 'Sparrow', 'Eel'])])).toEqual([])
  })
})

test('a bank at odds with itself alone is no conflict between banks', () => {
  expect(conflictsOf([one, bird('Sparrow')], [one, bird('Newt')])).toEqual([])
})

test('a wording that is asked for is told although nobody disagrees', () => {
  const side = sideOf(one, bird('Sparrow'))
  expect(sharedWordings([side], new Set([side.wording]))).toMatchObject([{ isConflict: false }])
  expect(sharedWordings([side], new Set(['other' as WordingHash]))).toEqual([])
})

test.each(['multiple', 'ordering', 'matching', 'numeric', 'text'] as const)(
  'the key of a %s question tells it from one keyed differently',
  (type) => {
    const options = questionOfType[type].options.map((option) => ({ ...option, text: `Option ${option.id}` }))
    const prompts = questionOfType[type].prompts.map((prompt) => ({ ...prompt, text: `Prompt ${prompt.id}` }))
    const question = { ...questionOfType[type], options, prompts }
    const other: Question = {
      ...question,
      options: question.options.map((option) => ({
        ...option,
        isCorrect: !option.isCorrect,
        ...(option.position === undefined ? {} : { position: 10 - option.position }),
      })),
      prompts: question.prompts.map((prompt) => ({
        ...prompt,
        answer: question.options.find(({ id }) => id !== prompt.answer)!.id,
      })),
      numericAnswer: question.numericAnswer && { ...question.numericAnswer, value: -1 },
      textAnswer: question.textAnswer && { ...question.textAnswer, accepted: ['something else'] },
    }
    expect(conflictsOf([one, question], [two, question])).toEqual([])
    expect(conflictsOf([one, question], [two, other])).toHaveLength(1)
  },
)

test('questions whose numbers are drawn are compared with none', () => {
  expect(wordedSide(one, { ...bird('Sparrow'), drawn: { family: 'f' as never, seed: 1 } })).toBeNull()
})
