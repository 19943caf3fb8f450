import { describe, expect, test } from 'vitest'
import { bankYaml, examYaml, questionYaml, smallBank, writtenBank, type Files } from './bankFixtures'
import { loadFiles } from './files/loadFiles'
import { scanBank } from './files/scanBank'
import { hasTooManyValues } from './files/valueFaults'
import { defaultLimits, type Limits } from './limits'
import { readBank } from './readBank'

async function read(files: Files, limits: Partial<Limits> = {}) {
  const scan = await scanBank(await writtenBank(files))
  return readBank(scan, (await loadFiles(scan)).files, { limits: { ...defaultLimits, ...limits } })
}

const placesOf = async (files: Files) =>
  (await read(files)).problems.map(({ code, file, line }) => [code, file, line])

const exam = (from: string, to: string) => smallBank({ 'exams/e-1.yaml': examYaml.replace(from, to) })
const domains = (...texts: string[]) =>
  smallBank({
    'exams/e-1.yaml': `${examYaml.split('domains:')[0]}domains:\n${texts.map((text) => `  - ${text}\n`).join('')}`,
  })

describe('an exam that cannot be right says where', () => {
  test.each<[string, Files, unknown[]]>([
    [
      'weights that make 90',
      exam('weightPercent: 100', 'weightPercent: 90'),
      ['weights', 'exams/e-1.yaml', 11],
    ],
    [
      'two domains of one id',
      domains('{ id: "1", title: A, weightPercent: 50 }', '{ id: "1", title: B, weightPercent: 50 }'),
      ['duplicate-id', 'exams/e-1.yaml', 13],
    ],
    [
      'a task named like a domain',
      domains('{ id: "1", title: A, weightPercent: 100, tasks: [{ id: "1", title: B }] }'),
      ['duplicate-id', 'exams/e-1.yaml', 12],
    ],
    [
      'a scale upside down',
      exam('{ min: 0, max: 100 }', '{ min: 100, max: 0 }'),
      ['pass-mark', 'exams/e-1.yaml', 8],
    ],
    ['a pass mark off the scale', exam('passMark: 70', 'passMark: 700'), ['pass-mark', 'exams/e-1.yaml', 9]],
    [
      'a mix of a type that is not allowed',
      smallBank({
        'exams/e-1.yaml': `${examYaml.replace('[single, ', '[')}mix: { types: { single: 2 } }\n`,
      }),
      ['mix', 'exams/e-1.yaml', 13],
    ],
    [
      'a mix of nothing',
      smallBank({
        'exams/e-1.yaml': `${examYaml}mix: { difficulty: { easy: 0, medium: 0, hard: 0 } }\n`,
      }),
      ['mix', 'exams/e-1.yaml', 13],
    ],
    ['half a question', exam('scoredCount: 2', 'scoredCount: 2.5'), ['wrong-kind', 'exams/e-1.yaml', 6]],
    ['a date that is none', exam('2026-01-01', '2026-02-30'), ['bad-form', 'exams/e-1.yaml', 5]],
  ])('%s', async (_, files, expected) => {
    expect(await placesOf(files)).toContainEqual(expected)
  })

  test('its questions stay, though no form can be drawn for it', async () => {
    const { questions, exams } = await read(exam('weightPercent: 100', 'weightPercent: 90'))
    expect([questions.length, exams.length]).toEqual([1, 0])
  })

  test('weights that miss 100 by rounding are scaled', async () => {
    const { exams, problems } = await read(exam('weightPercent: 100', 'weightPercent: 99'))
    expect(problems).toEqual([])
    expect(exams[0]?.value.domains[0]?.weight).toBe(1)
  })
})

describe('things that are there twice', () => {
  const note = '---\ntitle: T\n---\nText'
  test.each<[string, Files, unknown[]]>([
    ['a bank file', { 'bank.json': '{}' }, ['second-bank-file', 'bank.yaml', null]],
    ['an exam', { 'exams/e-2.yaml': examYaml }, ['duplicate-id', 'exams/e-2.yaml', 1]],
    ['a note', { 'notes/a/t.md': note, 'notes/b/t.md': note }, ['duplicate-id', 'notes/b/t.md', 2]],
    [
      'a case study',
      {
        'questions/two.yaml':
          'stimuli:\n  - { id: s, title: S, text: T }\n  - { id: " s ", title: S, text: T }\nquestions: []\n',
      },
      ['duplicate-id', 'questions/two.yaml', 3],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await placesOf(smallBank(files))).toContainEqual(expected)
  })
})

describe('a note', () => {
  test.each<[string, string | Uint8Array, unknown[]]>([
    ['without front matter', '# Title\n', ['front-matter', 'notes/t.md', null]],
    ['without a title', '---\nfacts: []\n---\n', ['field-missing', 'notes/t.md', 2]],
    ['with broken front matter', '---\ntitle: [\n---\nText', ['yaml-syntax', 'notes/t.md', 2]],
    ['in UTF-16', Buffer.from('\uFEFF---\n', 'utf16le'), ['encoding-utf16', 'notes/t.md', null]],
  ])('%s is reported and costs no other', async (_, text, expected) => {
    const { problems, notes } = await read(
      smallBank({
        'notes/t.md': text,
        'notes/good.md': '---\r\ntitle: Good\r\n---\r\nText\r\n',
      }),
    )
    const places = problems.map(({ code, file, line }) => [code, file, line])
    expect(places.filter(([code]) => code === expected[0])).toHaveLength(1)
    expect(places.map(([code, file]) => [code, file])).toContainEqual(expected.slice(0, 2))
    expect(notes.map(({ value }) => [value.topic, value.title, value.text])).toEqual([
      ['good', 'Good', 'Text\r\n'],
    ])
  })
})

test('an exam of the list that has no file is named', async () => {
  const { problems } = await read(smallBank({ 'bank.yaml': `${bankYaml}exams: [e-1, e-11]\n` }))
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'unknown-exam',
      file: 'bank.yaml',
      line: 7,
      advice: 'Did you mean e-1?',
    }),
  ])
})

test('a topic that is not listed is a warning, and the nearest one is named', async () => {
  const { problems, questions } = await read(
    smallBank({
      'bank.yaml': `${bankYaml}topics: [shards]\n`,
      'questions/one.yaml': questionYaml('a', '  topic: shard\n'),
    }),
  )
  expect(problems).toEqual([
    expect.objectContaining({
      severity: 'warning',
      code: 'unknown-topic',
      line: 8,
      advice: 'Did you mean shards?',
    }),
  ])
  expect(questions).toHaveLength(1)
})

describe('too much is refused', () => {
  test('questions of a whole bank', async () => {
    const { problems, questions } = await read(smallBank(), { questionCount: 0 })
    expect(problems.map(({ code }) => code)).toContain('too-many-questions')
    expect(questions).toEqual([])
  })

  test('a text', async () => {
    const long = questionYaml('a').replace('Which', 'W'.repeat(defaultLimits.textLength))
    const { problems, questions } = await read(smallBank({ 'questions/two.yaml': long }))
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['text-too-long', 3]])
    expect(questions).toHaveLength(1)
  })

  test('values of a file', async () => {
    expect(hasTooManyValues([[1], { a: 2 }], { ...defaultLimits, valueCount: 4 })).toBe(true)
    expect(hasTooManyValues([[1], { a: 2 }], { ...defaultLimits, valueCount: 5 })).toBe(false)
    const { problems } = await read(smallBank({ 'questions/two.yaml': `[${'0, '.repeat(99)}0]` }), {
      valueCount: 100,
    })
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['too-many-values', 'questions/two.yaml'],
    ])
  })

  test.each([26, 27])('options of a question: %i', async (count) => {
    const options = Array.from(
      { length: count },
      (_, index) => `    - { text: t${index}${index ? '' : ', correct: true'} }`,
    )
    const text = `- id: a\n  type: single\n  stem: S\n  options:\n${options.join('\n')}\n`
    expect((await read(smallBank({ 'questions/two.yaml': text }))).questions).toHaveLength(count > 26 ? 1 : 2)
  })
})

describe('numbers', () => {
  const numeric = (value: string) =>
    `- id: n\n  type: numeric\n  stem: S\n  answer: { value: ${value} }\n  objectives: [e-1/1]\n`
  test.each(['1e999', '-1e999', '.inf', '.nan', '"5"', 'five', 'null'])(
    '%s is none to type',
    async (value) => {
      const { problems, questions } = await read(smallBank({ 'questions/two.yaml': numeric(value) }))
      expect(problems.map(({ file, line, severity }) => [file, line, severity])).toEqual([
        ['questions/two.yaml', 4, 'error'],
      ])
      expect(questions).toHaveLength(1)
    },
  )

  test('endless in JSON is refused as in YAML', async () => {
    const text = '[{ "id": "n", "type": "numeric", "stem": "S", "answer": { "value": 1e999 } }]'
    expect((await read(smallBank({ 'questions/two.json': text }))).problems.map(({ code }) => code)).toEqual([
      'wrong-kind',
    ])
  })
})

test('a bank in one JSON file, byte order mark and all, is a bank like any other', async () => {
  const whole = {
    id: 'one',
    title: 'One',
    version: '1',
    language: 'en',
    licence: 'MIT',
    authors: ['An author'],
    exams: [
      {
        id: 'e-1',
        code: 'E-1',
        title: 'Exam',
        vendor: 'Vendor',
        lifecycle: { status: 'active', asOf: '2026-01-01' },
        scoredCount: 1,
        minutes: 1,
        scale: { min: 0, max: 10 },
        passMark: 5,
        allowedTypes: ['single'],
        domains: [{ id: '1', title: 'All', weightPercent: 100 }],
      },
    ],
    questions: [
      {
        id: 'a',
        type: 'single',
        stem: 'Which?',
        options: [{ text: 'This', correct: true }, { text: 'That' }],
        objectives: ['e-1/1'],
        topic: 't',
      },
    ],
    notes: [{ topic: 't', title: 'T', text: 'Text' }],
  }
  const path = `${await writtenBank({ 'one.json': `\uFEFF${JSON.stringify(whole, null, 2)}` })}/one.json`
  const scan = await scanBank(path)
  const content = readBank(scan, (await loadFiles(scan)).files)
  expect(content.problems).toEqual([])
  expect(content.questions.map(({ question }) => question.id)).toEqual(['a'])
  expect(content.notes.map(({ value }) => value.topic)).toEqual(['t'])
})
