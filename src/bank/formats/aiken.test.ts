import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importAiken } from './aiken'
import { fileOf } from './formatFixtures'

function read(text: string) {
  return importAiken(fileOf('a.txt', text))
}

function codesOf(text: string) {
  return read(text).issues.map(({ line, code }) => [line, code])
}

const good = 'Which is a bird?\nA) Trout\nB) Sparrow\nC) Bat\nANSWER: B\n'

describe('Aiken', () => {
  test('a question is a line, lettered options and a line with the key', () => {
    const [question] = read(good).questions
    expect(question).toMatchObject({ type: 'single', stem: 'Which is a bird?', line: 1 })
    expect(question?.options.map(({ text, isCorrect }) => [text, isCorrect])).toEqual([
      ['Trout', false],
      ['Sparrow', true],
      ['Bat', false],
    ])
  })

  test.each(['A) Trout', 'A)Trout', 'A. Trout', 'A.Trout'])('an option may be written %j', (option) => {
    expect(read(good.replace('A) Trout', option)).questions[0]?.options[0]?.text).toBe('Trout')
  })

  test.each(['Answer: B', 'ANSWER:B', 'answer : b'])('the key may be written %j', (key) => {
    expect(read(good.replace('ANSWER: B', key)).questions).toHaveLength(1)
  })

  test.each(['\r\n', '\r'])('lines may end in %j', (end) => {
    expect(read(`${good}\n${good}`.replaceAll('\n', end)).questions).toHaveLength(2)
  })

  test('several lines of question are one stem', () => {
    expect(read(`In a forest:\n${good}`).questions[0]?.stem).toBe('In a forest:\nWhich is a bird?')
  })

  test('a question without its answer is noticed where the next one starts, which survives', () => {
    const text = `First?\nA) a\nB) b\n${good}`
    expect(read(text).questions.map(({ stem }) => stem)).toEqual(['Which is a bird?'])
    expect(codesOf(text)).toEqual([[1, 'key-missing']])
  })

  test('a key that names no option, one option only and skipped letters are named with their line', () => {
    expect(codesOf(good.replace('ANSWER: B', 'ANSWER: E'))).toEqual([[1, 'key-out-of-range']])
    expect(codesOf('One?\nA) a\nANSWER: A\n')).toEqual([[1, 'one-option']])
    expect(codesOf('One?\nA) a\nC) c\nANSWER: C\n')).toEqual([[1, 'option-letters']])
    expect(codesOf(good.replace('ANSWER: B', 'ANSWER: both'))).toEqual([[1, 'key-unreadable']])
  })

  test('bytes that are not UTF-8 are read as Windows-1252, and that is said', () => {
    const bytes = Buffer.from(good.replace('Trout', 'Caf\u00e9'), 'latin1')
    const result = importAiken({ path: 'a.txt', bytes })
    expect(result.questions[0]?.options[0]?.text).toBe('Café')
    expect(result.issues).toMatchObject([{ code: 'encoding-guessed', severity: 'warning', line: 2 }])
  })

  test('any text before a good question leaves it whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const last = read(`${text}\n\nANSWER: A\n${good}`).questions.at(-1)
        expect(last?.options).toHaveLength(3)
      }),
    )
  })
})
