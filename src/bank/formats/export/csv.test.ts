import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importCsv } from '../table/importCsv'
import { withoutFormula } from '#core/common/csvCell'
import { exportCsv } from './csv'
import { anyQuestions, exportedBank, optionsOf, questionOf } from './exportFixtures'
import { essenceOf, essenceOfImported } from './roundTrip'
import { tagsOf } from './shared'

const csvOf = (...questions: Parameters<typeof exportCsv>[1]) => {
  const { files, ...rest } = exportCsv(exportedBank, questions)
  return { text: Buffer.from(files[0]?.bytes ?? []).toString(), ...rest }
}
const readAgain = (text: string) => importCsv(fileOf('bank.csv', text))

test('choices come back from a table as they were, formulas and all', () => {
  fc.assert(
    fc.property(anyQuestions('single', 'multiple'), (questions) => {
      const written = questions.map((question) => ({ ...question, stimulus: null }))
      const { questions: read } = readAgain(csvOf(...written).text)
      expect(read.map(essenceOfImported)).toEqual(written.map(essenceOf))
      expect(read.map(({ tags }) => tags)).toEqual(questions.map(tagsOf))
      expect(read.map(({ sourceId, references, difficulty }) => [sourceId, references, difficulty])).toEqual(
        questions.map(({ id, references, difficulty }) => [id, references, difficulty]),
      )
    }),
    { numRuns: 20 },
  )
})

test('orders, numbers and words come back, as far as a row holds them', () => {
  const { text, losses } = csvOf(
    questionOf('ordering', {
      options: optionsOf('b', 'a', 'c').map((option, index) => ({
        ...option,
        position: [2, 1, 3][index] ?? 0,
      })),
    }),
    questionOf('numeric', { numericAnswer: { value: -2.5, tolerance: 1 } }),
    questionOf('text', { textAnswer: { accepted: ['k-NN', 'kNN'], isCaseSensitive: false } }),
  )
  const { questions } = readAgain(text)
  expect(questions.map(({ type }) => type)).toEqual(['ordering', 'numeric', 'text'])
  expect(questions[0]?.options.map(({ text: step, position }) => [step, position])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ])
  expect(questions[1]?.numericAnswers).toEqual([{ value: -2.5, tolerance: 0 }])
  expect(questions[2]?.textAnswer?.accepted).toEqual(['k-NN'])
  expect(losses).toEqual([
    'Tolerances and units stay behind (1 question).',
    'Only the first of the accepted answers is kept (1 question).',
  ])
})

test('what parts tags in a cell becomes a slash, which is said', () => {
  const { text, losses } = csvOf(
    questionOf('single', { options: optionsOf('!a', 'b'), tags: ['Storage, S3 ; Glacier', 'x|y'] }),
  )
  expect(readAgain(text).questions[0]?.tags).toEqual(['Storage/S3/Glacier', 'x/y'])
  expect(losses).toEqual(['Commas, semicolons, and bars in tags become slashes (1 question).'])
})

test('no cell can be run as a formula, and numbers stay numbers', () => {
  const dangerous = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")', '-x']
  expect(dangerous.map(withoutFormula)).toEqual(dangerous.map((cell) => `'${cell}`))
  expect(['-5', '+1.5', '-1e-3', 'a=b', '', '5'].map(withoutFormula)).toEqual([
    '-5',
    '+1.5',
    '-1e-3',
    'a=b',
    '',
    '5',
  ])
  const { text, losses } = csvOf(questionOf('single', { stem: '=cmd|x', options: optionsOf('!-1', '@x') }))
  expect(text).toContain(",'=cmd|x,-1,,'@x,,A,")
  expect(losses[0]).toContain('an apostrophe before them')
  const [read] = readAgain(text).questions
  expect([read?.stem, ...(read?.options.map((option) => option.text) ?? [])]).toEqual(['=cmd|x', '-1', '@x'])
})

test('quotes, line ends and separators stay inside their cell, and what a row cannot hold is said', () => {
  const { text, questionCount, losses } = csvOf(
    questionOf('single', { stem: 'a "b", c\n\nd; e', options: optionsOf('!x', 'y') }),
    questionOf('matching', { options: optionsOf('x', 'y') }),
    questionOf('single', { options: optionsOf('!1', ...'abcdefghij') }),
  )
  expect(readAgain(text).questions[0]?.stem).toBe('a "b", c\n\nd; e')
  expect(questionCount).toBe(1)
  expect(losses).toEqual([
    '1 question left out: a row has no place for pairs.',
    '1 question left out: a row has 10 options at most.',
  ])
})
