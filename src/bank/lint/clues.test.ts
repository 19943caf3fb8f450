import { describe, expect, test } from 'vitest'
import { fixtureOption, fixtureQuestion } from '#core/form/fixtures'
import type { Question } from '#core/bank/question'
import { clueShares } from './clues'

/** A single-choice question; the first text is the key. */
const single = (stem: string, ...texts: string[]) =>
  fixtureQuestion('single', {
    stem,
    options: texts.map((text, index) => fixtureOption(`${index}`, { text, isCorrect: index === 0 })),
  })
const shareOf = (questions: Question[], name: string) =>
  clueShares(questions).single.clues.find((clue) => clue.name === name)?.share

describe('a clue finds the key', () => {
  test.each<[string, Question]>([
    ['longest', single('', 'Amber glow', 'Blue', 'Cyan', 'Dark')],
    ['shortest', single('', 'Amber', 'Blueish glow', 'Cyanic glow', 'Darker glow')],
    [
      'echoes the stem',
      single('Records arrive in a stream.', 'Stream records', 'Batch files', 'Cold files', 'Hot files'),
    ],
    ['hedged', single('', 'It can help', 'It does help', 'It will help', 'It must help')],
    ['unlike the others', single('', 'Wash bolts', 'Read each file', 'Read one file', 'Read this file')],
    ['begins unlike the others', single('', 'Store it', 'Read it', 'Read this', 'Read that')],
    ['nothing absolute', single('', 'Read it', 'Read all', 'Read none', 'Read only it')],
    ['with code', single('', 'Call `x`', 'Call y', 'Call z', 'Call w')],
    ['with a number', single('', 'Read 5', 'Read y', 'Read z', 'Read w')],
  ])('%s', (name, question) => {
    expect(shareOf([question], name)).toBe(1)
  })
})

test('among options a clue ranks alike, chance decides', () => {
  expect(shareOf([single('', 'Can be', 'Can do', 'Is', 'Does')], 'hedged')).toBe(0.5)
  expect(shareOf([single('', 'Is', 'Can be', 'Has', 'Does')], 'hedged')).toBe(0)
})

test('questions with another number of options are left out', () => {
  const { single: shares } = clueShares([single('', 'Amber glow', 'Blue')])
  expect([shares.questionCount, shares.chance]).toEqual([0, 0])
})

test('of a multiple-response question as many options are taken as it has keys', () => {
  const options = ['Can a', 'Is', 'Can b', 'Can c', 'Does'].map((text, index) =>
    fixtureOption(`${index}`, { text, isCorrect: index < 2 }),
  )
  const { multiple } = clueShares([fixtureQuestion('multiple', { options })])
  expect(multiple.chance).toBe(0.4)
  // Two of three hedged ones are taken, of which one is a key: two thirds of a key, of two.
  expect(multiple.clues.find(({ name }) => name === 'hedged')?.share).toBeCloseTo(1 / 3, 12)
})

test('a clue may find 32% of the keys of four, and in few questions what is an accident', () => {
  const many = Array.from({ length: 1200 }, () => single('', 'a', 'b', 'c', 'd'))
  expect(clueShares(many).single.most).toBeCloseTo(0.32, 12)
  expect(clueShares(many.slice(0, 48)).single.most).toBeCloseTo(0.375, 12)
})
