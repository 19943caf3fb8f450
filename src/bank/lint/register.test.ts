import { describe, expect, test } from 'vitest'
import { fixtureOption, fixtureQuestion } from '#core/form/fixtures'
import { lengthRatio, registerOf } from './register'

const asking = (stem: string, ...texts: string[]) =>
  fixtureQuestion('single', {
    stem,
    options: texts.map((text, index) => fixtureOption(`${index}`, { text })),
  })

test('words are counted in stems and options', () => {
  const register = registerOf([
    asking('One two-three, four.', 'Five', 'Six - seven'),
    asking('Eight', 'a b c', 'd'),
  ])
  expect(register).toMatchObject({ questionCount: 2, wordsPerStem: 2, wordsPerOption: 1.75 })
})

test('options that differ by more than a third are counted', () => {
  expect(lengthRatio(asking('', 'abcd', 'abcdefgh'))).toBe(2)
  expect(lengthRatio(asking(''))).toBe(1)
  const questions = [asking('', 'abcd', 'abcde'), asking('', 'abc', 'abcd'), asking('', 'abc', 'abcde')]
  expect(registerOf(questions)).toMatchObject({ choiceCount: 3, unevenCount: 1 })
})

describe('ordinary words in capitals are counted', () => {
  const loudIn = (stem: string) =>
    registerOf([asking('we need it now, and only now', 'only one'), asking(stem)]).loudWords

  test.each([
    ['Which is the ONLY way NOW?', ['NOW', 'ONLY']],
    ['Which is the MOST useful, and which are NOT? (Select TWO.)', []],
    ['Which does AWS IAM offer to the IT team?', []],
    ['What does `ONLY` mean in READ-ONLY?', []],
  ])('%s', (stem, loud) => {
    expect(loudIn(stem)).toEqual(loud)
  })
})
