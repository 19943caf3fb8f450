import { expect, test } from 'vitest'
import { blankQuestion } from '../formats/collector'
import type { ImportedOption, ImportedQuestion } from '../formats/imported'
import { asAskable } from './askable'

const option = (text: string, isCorrect = false): ImportedOption => ({
  ...{ text, isCorrect, weight: null, why: '', position: null },
})
const question: ImportedQuestion = {
  ...blankQuestion('single', 'Which one?', { line: 1, raw: '' }),
  options: [option('This one', true), option('That one')],
}

const wordsOf = (imported: ImportedQuestion) =>
  asAskable(imported, 'q-1').issues.map(({ message }) => message)

test('a field that a bank refuses is named in a sentence', () => {
  expect(wordsOf({ ...question, options: [option('', true), option('That one')] })).toEqual([
    'A bank cannot hold it: "text" of option 1 cannot be empty. It is left out.',
  ])
})

test('why a question of our own formats is left out ends with one period', () => {
  const own = { type: 'single', stem: 'Which one?', options: [{ text: 'This one' }, { text: 'That one' }] }
  expect(wordsOf({ ...question, own })).toEqual([
    'A bank cannot hold this question: No option is marked as correct. It is left out.',
  ])
  expect(wordsOf({ ...question, own: { type: 'single', options: own.options } })).toEqual([
    'A bank cannot hold this question: "stem" is missing. It is left out.',
  ])
})
