import { expect, test } from 'vitest'
import { questionOfType } from '#core/form/fixtures'
import type { Question } from '#core/bank/question'
import { keyWords } from './keyWords'

const shown = (question: Question) => keyWords(question, question.options.toReversed())

// Options are lettered from the end: the last one is A.
test.each([
  ['single', 'B'],
  ['multiple', 'C, D'],
  ['ordering', 'B-D-C'],
  ['matching', '1C 2B'],
  ['numeric', '1 ± 0.1'],
  ['text', 'Kinesis or Data Streams'],
] as const)('the key of a %s question is told by its letters on the paper', (type, words) => {
  expect(shown(questionOfType[type])).toBe(words)
})
