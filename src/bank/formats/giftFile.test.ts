import fc from 'fast-check'
import { parse } from 'gift-pegjs'
import { describe, expect, test } from 'vitest'
import { importGift } from './gift'
import { read, only, codesOf } from './giftFixtures'

const samples = [
  '::T1::One plus one? {=two ~three#no}',
  'Two is even. {TRUE#wrong#right}',
  'Which are even? {~%50%2 ~%50%4 ~%-100%5}',
  'Match. {=a -> 1 =b -> 2 =c -> 3}',
  'How much? {#=4:1 =%50%5:0}',
  'The capital of France is {=Paris =paris}.',
  String.raw`[html]<b>Escapes\:</b> \{ \} \~ {=a\=b ~c\#d}`,
]

/** What gift-pegjs calls it, and how many options of a single choice it holds for right. */
function theirReading(sample: string) {
  const [first] = parse(sample) as unknown as { type: string; choices?: { isCorrect: boolean }[] }[]
  const rightCount = first?.type === 'MC' ? first.choices?.filter(({ isCorrect }) => isCorrect).length : null
  return [first?.type, rightCount]
}

const theirNames: Record<string, string> = {
  single: 'MC',
  multiple: 'MC',
  text: 'Short',
  numeric: 'Numerical',
  matching: 'Matching',
}

function ourReading(sample: string) {
  const asked = only(sample)
  if (asked?.hasFixedOrder) return ['TF', null]
  const name = theirNames[asked?.type ?? '']
  // An option with a weight is not marked as right there.
  return [name, name === 'MC' ? asked?.options.filter(({ weight }) => weight === 1).length : null]
}

describe('the file', () => {
  test('$CATEGORY holds for what follows, also without a blank line', () => {
    const result = read(
      '$CATEGORY: $course$/top/Unit 1/A//B\nQ1 {T}\n\nQ2 {F}\n\n$CATEGORY: Unit 2\n\nQ3 {T}',
    )
    expect(result.questions.map(({ category, line }) => [category, line])).toEqual([
      [['Unit 1', 'A/B'], 2],
      [['Unit 1', 'A/B'], 4],
      [['Unit 2'], 8],
    ])
  })

  test('comments are left out, and carry ids and tags', () => {
    const question = only('// [id:q\\]7] [tag:easy]\n// [tag:two words]\nIs it? {\n// not an option\nT}')
    expect(question).toMatchObject({ sourceId: 'q]7', tags: ['easy', 'two words'], stem: 'Is it?', line: 3 })
  })

  test('answers with blank lines among them are one question', () => {
    expect(only('Which? {\n=a\n\n~b\n}')?.options).toHaveLength(2)
    expect(codesOf('Which? {\n=a\n\n~b\n}')).toEqual([[1, 'blank-lines']])
  })

  test('a question without a blank line before it is one of its own', () => {
    const result = read('::1::One? {=a ~b}\n::2::Two? {=c ~d}')
    expect(result.questions.map(({ title, line }) => [title, line])).toEqual([
      ['1', 1],
      ['2', 2],
    ])
    expect(result.issues).toMatchObject([{ code: 'no-blank-line', line: 2 }])
  })

  test('a broken question leaves its neighbors', () => {
    const result = read(
      'One? {T}\n\nTwo? {=a ~b\n\nThree? {F}\n\nFour? {~a}\n\nFive? {=a->b}\n\nSix? {~a ~b}',
    )
    expect(result.questions.map(({ stem }) => stem)).toEqual(['One?', 'Three?'])
    expect(result.unsupported.map(({ kind, line }) => [kind, line])).toEqual([
      ['braces', 3],
      ['one-option', 7],
      ['matching-pairs', 9],
      ['key-missing', 11],
    ])
  })

  test('Windows-1252 is read, and said', () => {
    const result = importGift({ path: 'a.gift', bytes: Buffer.from('Caf\xe9? {T}', 'latin1') })
    expect(result.questions[0]?.stem).toBe('Café?')
    expect(result.issues).toMatchObject([{ code: 'encoding-guessed' }])
  })

  test('nothing in it is said', () => {
    expect(read('// only a comment\n').issues).toMatchObject([{ code: 'no-questions', severity: 'error' }])
  })
})

test.each(samples)('agrees with gift-pegjs on %s', (sample) => {
  expect(ourReading(sample)).toEqual(theirReading(sample))
})

test('whatever is done to a question, it ends, does not throw, and leaves its neighbors', () => {
  const edit = fc.record({
    sample: fc.constantFrom(...samples),
    at: fc.nat(60),
    drop: fc.nat(3),
    put: fc.string({
      unit: fc.constantFrom('{', '}', '~', '=', '#', '%', ':', '\\', '->', '$', ' ', 'x', '1'),
      maxLength: 6,
    }),
  })
  fc.assert(
    fc.property(edit, ({ sample, at, drop, put }) => {
      const broken = sample.slice(0, at) + put + sample.slice(at + drop)
      const result = read(`First? {T}\n\n${broken}\n\nLast? {F}`)
      expect(result.questions[0]).toMatchObject({ stem: 'First?', line: 1 })
      expect(result.questions.at(-1)).toMatchObject({ stem: 'Last?', line: 5 })
    }),
  )
})

test('long runs of control characters take no more than their share of time', () => {
  for (const piece of ['{', '}', '{=', '$\\(', '%1', '\\', '<a b="', 'a {=b} c\n', '[', '::']) {
    expect(read(piece.repeat(10_000)).format).toBe('gift')
  }
})
