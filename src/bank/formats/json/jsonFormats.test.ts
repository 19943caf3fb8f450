import { describe, expect, test } from 'vitest'
import { read, keysOf, exam, node, single, bird } from './jsonFixtures'

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
