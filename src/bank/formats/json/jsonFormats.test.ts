import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectFormat } from '../detectFormat'
import { fileOf } from '../formatFixtures'
import { importSource } from '../importSource'
import type { ImportOptions } from '../imported'

function read(value: unknown, options: ImportOptions = {}) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1)
  return importSource([fileOf('bank.json', text)], options)
}

/** The keyed options of each question by their text. */
async function keysOf(value: unknown, options: ImportOptions = {}) {
  const { questions } = await read(value, options)
  return questions.map((question) =>
    question.options.filter(({ isCorrect }) => isCorrect).map(({ text }) => text),
  )
}

const exam = (test: unknown[]) => ({ title: 'Demo', code: '000-1', pass: 75, time: 10, cover: [], test })
const node = (text: string) => ({ variant: 1, text })
const choices = ['Trout', 'Sparrow', 'Bat'].map((text, index) => ({ label: 'ABC'[index], text }))
const single = {
  variant: 0,
  question: [node('Bird?')],
  choices,
  answer: [false, true, false],
  explanation: [],
}

describe('Exam Simulator', () => {
  test('variants 0 and 1 are single and multiple choice, with a truth value for each choice', async () => {
    const multiple = { ...single, variant: 1, answer: [false, true, true] }
    const { format, title, exam: about, questions } = await read(exam([single, multiple]))
    expect([format, title, about]).toEqual([
      'exam-simulator-json',
      'Demo',
      { code: '000-1', minutes: 10, passPercent: 75 },
    ])
    expect(questions.map(({ type }) => type)).toEqual(['single', 'multiple'])
    expect(await keysOf(exam([single, multiple]))).toEqual([['Sparrow'], ['Sparrow', 'Bat']])
  })

  test('in the first shape choices have ids and the answer lists them', async () => {
    const old = {
      type: 1,
      question: [
        { type: 1, text: 'Which?' },
        { type: 0, src: 'a.png' },
      ],
      choices: [
        { id: 1, text: 'a' },
        { id: 2, text: 'b' },
        { id: 3, text: 'c' },
      ],
      answer: [1, 3],
      explanation: '',
    }
    expect(await keysOf(exam([old]))).toEqual([['a', 'c']])
    expect((await read(exam([old]))).questions[0]?.stem).toBe('Which?\n\n![](a.png)')
  })

  test('in the second shape nodes are called type and explanations are texts', async () => {
    const { variant: _, ...rest } = single
    const old = { ...rest, type: 0, question: [{ type: 1, text: 'Bird?' }], explanation: 'It sings.' }
    expect((await read(exam([old]))).questions[0]).toMatchObject({
      type: 'single',
      stem: 'Bird?',
      explanation: 'It sings.',
    })
  })

  test('variant 2 is typed: choices or answers list what is accepted, whatever the case', async () => {
    const typed = { ...single, variant: 2, choices: [{ label: 'A', text: 'wren' }], answer: [false] }
    const later = { ...typed, choices: [], answer: ['wren', 'a wren'] }
    const { questions } = await read(exam([typed, later]))
    expect(questions.map(({ textAnswer }) => textAnswer)).toEqual([
      { accepted: ['wren'], isCaseSensitive: false },
      { accepted: ['wren', 'a wren'], isCaseSensitive: false },
    ])
  })

  test('variant 3 is to be put in order: the order of the choices is the key, the answer says nothing', async () => {
    const [question] = (await read(exam([{ ...single, variant: 3, answer: [false] }]))).questions
    expect([question?.type, question?.options.map(({ position }) => position)]).toEqual([
      'ordering',
      [1, 2, 3],
    ])
  })

  test('nodes are pictures, text, large text and links', async () => {
    const nodes = [
      { variant: 0, text: 'https://example.org/a.png' },
      node('Text'),
      { variant: 2, text: 'Large' },
    ]
    const link = { variant: 3, text: 'More', href: 'https://example.org/b' }
    expect(
      (await read(exam([{ ...single, question: nodes, explanation: [link] }]))).questions[0],
    ).toMatchObject({
      stem: '![](https://example.org/a.png)\n\nText\n\n**Large**',
      explanation: '[More](https://example.org/b)',
      references: ['https://example.org/b'],
    })
  })

  test('an unknown kind, no right choice and a right choice that is not there are named with their line', async () => {
    const bad = [
      { ...single, variant: 9 },
      { ...single, answer: [false, false, false] },
      { ...single, answer: [false, false, false, true] },
    ]
    const { questions, unsupported } = await read(exam([single, ...bad]))
    expect(questions).toHaveLength(1)
    expect(unsupported.map(({ kind }) => kind)).toEqual(['type-unknown', 'key-missing', 'key-out-of-range'])
    expect(unsupported.every(({ line }) => (line ?? 0) > 1)).toBe(true)
  })
})

const options = ['Trout', 'Sparrow', 'Bat']
const bird = (answer: unknown) => ({ question: 'Bird?', options, answer })

describe('JSON of questions', () => {
  test.each([
    ['a place from 0', [bird(1), bird(0)]],
    ['a place from 1', [bird(2), bird(3)]],
    ['a letter', [bird('B'), bird('A')]],
    ['the text', [bird('Sparrow'), bird('Trout')]],
    ['a list', [bird(['Sparrow']), bird(['Trout'])]],
    ['truth values', [bird([false, true, false])]],
  ])('the answer may be %s', async (_, items) => {
    expect((await keysOf(items))[0]).toEqual(['Sparrow'])
    expect((await read(items)).format).toBe('question-json')
  })

  test('places that may count from 0 or from 1 are asked for, and read as the person says', async () => {
    const open = await read([bird(1), bird(2)])
    expect([open.questions.length, open.unsupported.length]).toEqual([0, 2])
    expect(open.table?.open).toEqual([{ field: 'keyReading', choices: ['from-0', 'from-1'] }])
    expect(await keysOf([bird(1), bird(2)], { mapping: { keyReading: 'from-0' } })).toEqual([
      ['Sparrow'],
      ['Bat'],
    ])
  })

  test.each([
    { text: 'Bird?', choices: [{ text: 'Trout' }, { text: 'Sparrow', correct: true }] },
    {
      title: 'Bird?',
      answers: [
        { answer: 'Trout', isCorrect: false },
        { answer: 'Sparrow', isCorrect: true },
      ],
    },
    {
      question: 'Bird?',
      choices: [
        { id: 'x', text: 'Trout' },
        { id: 'y', text: 'Sparrow' },
      ],
      correctAnswer: 'y',
    },
    { question: 'Bird?', options: { A: 'Trout', B: 'Sparrow' }, answer: 'B' },
    { question: 'Bird?', A: 'Trout', B: 'Sparrow', answer: 'B' },
    { question: 'Bird?', option1: 'Trout', option2: 'Sparrow', correct_option: 'option2' },
    { question: 'Bird?', correct_answer: 'Sparrow', incorrect: ['Trout'] },
    {
      question: {
        stem: 'Bird?',
        choices: [
          { label: '1', text: 'Trout' },
          { label: '2', text: 'Sparrow' },
        ],
      },
      answerKey: '2',
    },
    { question: 'Bird?', choices: { text: ['Trout', 'Sparrow'], label: ['A', 'B'] }, answerKey: 'B' },
    { Question: 'Bird?', Options: ['A) Trout', 'B) Sparrow'], 'Correct Answer': 'B' },
  ])('fields may be called and shaped as in %j', async (item) => {
    const { questions } = await read([item])
    expect(questions[0]?.stem).toBe('Bird?')
    expect(await keysOf([item])).toEqual([['Sparrow']])
  })

  test('lists may stand in an object, in chapters, or under names of their own', async () => {
    const chapters = {
      quiz: [
        { title: 'Animals', questions: [bird('B')] },
        { title: 'More', questions: [bird('A')] },
      ],
    }
    const { questions } = await read(chapters)
    expect(questions.map(({ category }) => category)).toEqual([['Animals'], ['More']])
    expect(
      (await read({ animals: [bird('B')], plants: [bird('A')] })).questions.map(({ category }) => category),
    ).toEqual([['animals'], ['plants']])
    expect((await read({ title: 'T', questions: [bird('B')] })).title).toBe('T')
  })

  test('explanation, category, tags, difficulty, references and id are kept', async () => {
    const more = {
      id: 'q1',
      explanation: 'It sings.',
      domain: 'Animals',
      tags: ['a'],
      difficulty: 'Hard',
      references: ['https://example.org/'],
    }
    expect((await read([{ ...bird('B'), ...more }])).questions[0]).toMatchObject({
      sourceId: 'q1',
      explanation: 'It sings.',
      category: ['Animals'],
      tags: ['a'],
      difficulty: 3,
      references: ['https://example.org/'],
    })
  })

  test('a place out of range, a missing key, a word that is no option and a thing that is no question are named', async () => {
    const { questions, unsupported } = await read([
      bird(0),
      bird(7),
      bird(null),
      bird('Cow'),
      'text',
      bird(1),
    ])
    expect(questions).toHaveLength(2)
    expect(unsupported.map(({ kind }) => kind)).toEqual([
      'not-a-question',
      'key-out-of-range',
      'key-missing',
      'key-unreadable',
    ])
  })

  test('what stands before a mistake in the JSON is kept, and the mistake has its line', async () => {
    const text = JSON.stringify([bird('A'), bird('B')], null, 1)
    const { questions, issues } = await read(text.slice(0, text.lastIndexOf('"Bat"')))
    expect(questions).toHaveLength(1)
    expect(issues[0]).toMatchObject({ code: 'json-syntax', severity: 'error', line: 16 })
  })

  test('a comma before a closing bracket is taken as it is meant', async () => {
    expect(
      (await read('[{"question":"Bird?","options":["Trout","Sparrow",],"answer":"B",},]')).questions,
    ).toHaveLength(1)
  })

  test('a field called __proto__ and deep nesting change nothing', async () => {
    const text = `[{"__proto__":{"options":["x"]},"question":"Bird?","options":["a","b"],"answer":"A"},${'['.repeat(5000)}`
    expect((await read(text)).questions).toHaveLength(1)
  })
})

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
