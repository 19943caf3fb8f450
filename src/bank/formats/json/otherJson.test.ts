import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectFormat } from '../detectFormat'
import { fileOf } from '../formatFixtures'
import { read, keysOf, exam, single, options, bird } from './jsonFixtures'

describe('Open Trivia Database', () => {
  const result = (more: object) => ({
    category: 'Science: Nature',
    type: 'multiple',
    difficulty: 'hard',
    question: 'Bird?',
    correct_answer: 'Sparrow',
    incorrect_answers: ['Trout', 'Bat'],
    ...more,
  })

  test('a right answer and wrong ones; category and difficulty', async () => {
    const { format, questions } = await read({ response_code: 0, results: [result({})] })
    expect(format).toBe('opentdb-json')
    expect(questions[0]).toMatchObject({ type: 'single', category: ['Science', 'Nature'], difficulty: 3 })
    expect(await keysOf({ results: [result({})] })).toEqual([['Sparrow']])
  })

  test('entities are decoded exactly once', async () => {
    const texts = {
      question: 'Which is &quot;&lt;&quot;?',
      correct_answer: '&amp;lt;',
      incorrect_answers: ['&lt;', '&amp;amp;lt;'],
    }
    const [question] = (await read({ results: [result(texts)] })).questions
    expect(question?.stem).toBe('Which is "<"?')
    expect(question?.options.map(({ text }) => text)).toEqual(['&lt;', '<', '&amp;lt;'])
  })

  test('texts in Base64 or as in addresses are understood', async () => {
    const base64 = (text: string) => Buffer.from(text).toString('base64')
    const coded = {
      type: base64('multiple'),
      question: base64('Which bird?'),
      correct_answer: base64('Emu'),
      incorrect_answers: [base64('Cow')],
    }
    expect((await read({ results: [result(coded)] })).questions[0]?.stem).toBe('Which bird?')
    const escaped = { question: 'Which%20bird%3F', correct_answer: 'Emu', incorrect_answers: ['Blue%20cow'] }
    expect((await read({ results: [result(escaped)] })).questions[0]?.stem).toBe('Which bird?')
  })

  test('boolean is true or false in that order', async () => {
    const truth = result({ type: 'boolean', correct_answer: 'False', incorrect_answers: ['True'] })
    expect(await keysOf({ results: [truth] })).toEqual([['False']])
    expect((await read({ results: [truth] })).questions[0]?.hasFixedOrder).toBe(true)
  })
})

describe('JSON lines', () => {
  const lines = (...items: unknown[]) => items.map((item) => JSON.stringify(item)).join('\n')

  test('MMLU: choices and a place from 0', async () => {
    const item = (answer: number) => ({ question: 'Bird?', subject: 'biology', choices: options, answer })
    const { format, questions } = await read(lines(item(1), item(0)))
    expect([format, questions[0]?.category, questions[0]?.line]).toEqual(['jsonl', ['biology'], 1])
    expect(await keysOf(lines(item(1), item(0)))).toEqual([['Sparrow'], ['Trout']])
  })

  test('GSM8K: the number after #### is the key, commas and sign included, the steps explain', async () => {
    const answer = 'First 2*3=<<2*3=6>>6.\nThen less.\n#### -1,250'
    const [question] = (
      await read(lines({ question: 'How much?', answer }, { question: 'B?', answer: '#### 7' }))
    ).questions
    expect(question).toMatchObject({ type: 'numeric', explanation: 'First 2*3=6.\nThen less.' })
    expect(question?.numericAnswers).toEqual([{ value: -1250, tolerance: 0 }])
  })

  test('AQuA: options carry their letters', async () => {
    const item = {
      question: 'How much?',
      options: ['A)21', 'B)21.5', 'C)22'],
      rationale: 'So.',
      correct: 'B',
    }
    const [question] = (await read(lines(item, item))).questions
    expect(question?.options.map(({ text }) => text)).toEqual(['21', '21.5', '22'])
    expect(question?.explanation).toBe('So.')
    expect(await keysOf(lines(item))).toEqual([['21.5']])
  })

  test('a line that is no JSON costs itself only', async () => {
    const good = JSON.stringify(bird('B'))
    const { questions, unsupported } = await read(`${good}\n{"question": \n\n${good}\n`)
    expect([questions.length, unsupported.map(({ line, kind }) => [line, kind])]).toEqual([
      2,
      [[2, 'json-syntax']],
    ])
  })
})

test.each([
  ['exam-simulator-json', exam([single, single])],
  ['question-json', [bird('B'), bird('A')]],
  [
    'opentdb-json',
    { results: [{ question: 'Q?', correct_answer: 'a', incorrect_answers: ['b'], type: 'multiple' }] },
  ],
])('%s: any change to its text ends in a result', async (format, value) => {
  const text = JSON.stringify(value)
  expect(detectFormat(fileOf('a', text))).toBe(format)
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length),
      fc.nat(10),
      fc.string({ maxLength: 10 }),
      async (start, length, more) => {
        const result = await read(text.slice(0, start) + more + text.slice(start + length))
        expect(result.issues.map(({ code }) => code)).not.toContain('import-failed')
      },
    ),
    { numRuns: 80 },
  )
})
