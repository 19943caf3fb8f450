import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importH5p } from './h5p'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])
const blank = '\\_\\_\\_\\_\\_'

function packageOf(mainLibrary: string, content: unknown, head: object = {}): Uint8Array {
  return zipSync({
    'h5p.json': strToU8(JSON.stringify({ title: 'A set', mainLibrary, ...head })),
    'content/content.json': strToU8(JSON.stringify(content)),
    'content/images/a.png': png,
  })
}
const read = (bytes: Uint8Array) => importH5p({ path: 'set.h5p', bytes })
const readSet = (...questions: object[]) => read(packageOf('H5P.QuestionSet', { questions }))
const part = (library: string, params: object, id = 'id-1') => ({
  library: `${library} 1.14`,
  params,
  subContentId: id,
})
const choice = (type: string, ...correct: boolean[]) =>
  part('H5P.MultiChoice', {
    question: '<p>Which <b>one</b>?</p>',
    answers: correct.map((isCorrect, index) => ({
      text: `<div>option ${index}</div>`,
      correct: isCorrect,
      tipsAndFeedback: { tip: '', chosenFeedback: `<div>why ${index}</div>`, notChosenFeedback: '' },
    })),
    behaviour: { type, randomAnswers: false },
    overallFeedback: [{ from: 0, to: 100, feedback: 'All in all.' }],
  })

test('multiple choice is single or multiple as it says, and by its key when it leaves it open', async () => {
  const { questions, title } = await readSet(
    choice('auto', true, false),
    choice('auto', true, true),
    choice('multi', true, false),
    choice('single', false, true),
  )
  expect(questions.map(({ type }) => type)).toEqual(['single', 'multiple', 'multiple', 'single'])
  expect(questions[0]).toMatchObject({
    ...{ sourceId: 'id-1', stem: 'Which **one**?', hasFixedOrder: true, explanation: 'All in all.' },
    options: [
      { text: 'option 0', isCorrect: true, why: 'why 0' },
      { text: 'option 1', isCorrect: false, why: 'why 1' },
    ],
  })
  expect(title).toBe('A set')
})

test('true or false reads its key as a word and as a value', async () => {
  const { questions } = await readSet(
    part('H5P.TrueFalse', {
      question: 'a',
      correct: 'false',
      l10n: { trueText: 'Wahr', falseText: 'Falsch' },
    }),
    part('H5P.TrueFalse', { question: 'b', correct: true }),
  )
  expect(questions.map(({ options }) => options.map(({ text, isCorrect }) => [text, isCorrect]))).toEqual([
    [
      ['Wahr', false],
      ['Falsch', true],
    ],
    [
      ['True', true],
      ['False', false],
    ],
  ])
})

test('a sentence with one blank is typed into, with alternatives, hints and doubled asterisks', async () => {
  const { questions, issues } = await readSet(
    part('H5P.Blanks', {
      text: '<p>Fill in.</p>',
      questions: ['<p>*Oslo/Christiania:a city* lies north, 2 ** 3.</p>', '<p>Half is *1\\/2*.</p>'],
      behaviour: { caseSensitive: false },
    }),
  )
  expect(questions.map(({ sourceId, stem, textAnswer }) => [sourceId, stem, textAnswer])).toEqual([
    [
      'id-1#1',
      `Fill in.\n\n${blank} (a city) lies north, 2 \\* 3.`,
      { accepted: ['Oslo', 'Christiania'], isCaseSensitive: false },
    ],
    ['id-1#2', `Fill in.\n\nHalf is ${blank}.`, { accepted: ['1/2'], isCaseSensitive: false }],
  ])
  expect(issues).toEqual([])
})

test('a sentence with several blanks becomes a matching of blanks and words, and that is said', async () => {
  const { questions, unsupported, issues } = await readSet(
    part('H5P.Blanks', { questions: ['*Oslo* lies in *Norway:a country*.', '*a* and *a*'] }),
  )
  expect(questions).toMatchObject([
    {
      type: 'matching',
      stem: `(1) ${blank} lies in (2) ${blank}.`,
      prompts: [
        { text: '(1)', answerIndex: 0 },
        { text: '(2) a country', answerIndex: 1 },
      ],
      options: [{ text: 'Oslo' }, { text: 'Norway' }],
    },
  ])
  expect(unsupported.map(({ kind }) => kind)).toEqual(['one-option'])
  expect(issues.map(({ code }) => code)).toContain('blanks-as-matching')
})

test('in a set of single choices the first answer is right', async () => {
  const { questions } = await readSet(
    part('H5P.SingleChoiceSet', {
      choices: [
        { subContentId: 'c1', question: '<p>q1</p>', answers: ['<p>right</p>', '<p>wrong</p>'] },
        { question: 'q2', answers: ['r', 'w1', 'w2'] },
      ],
    }),
  )
  expect(
    questions.map(({ sourceId, stem, options }) => [
      sourceId,
      stem,
      options.map(({ isCorrect }) => isCorrect),
    ]),
  ).toEqual([
    ['c1', 'q1', [true, false]],
    ['id-1#2', 'q2', [true, false, false]],
  ])
})

test('words to drag become a matching of blanks and words, distractors and repeated words included', async () => {
  const { questions } = await readSet(
    part('H5P.DragText', {
      taskDescription: 'Drag.',
      textField: 'The *sky:above\\+Right* is *blue*\nand so is the *sky*.',
      distractors: '*green*',
    }),
  )
  expect(questions[0]).toMatchObject({
    type: 'matching',
    stem: `Drag.\n\nThe (1) ${blank} is (2) ${blank}\\\nand so is the (3) ${blank}.`,
    prompts: [
      { text: '(1) above', answerIndex: 0 },
      { text: '(2)', answerIndex: 1 },
      { text: '(3)', answerIndex: 0 },
    ],
    options: [{ text: 'sky' }, { text: 'blue' }, { text: 'green' }],
  })
})

test('a single question is a package as well, and its picture comes before its text', async () => {
  const { params } = choice('auto', true, false)
  const image = {
    type: { library: 'H5P.Image 1.1', params: { alt: 'A map', file: { path: 'images/a.png' } } },
  }
  const result = await read(packageOf('H5P.MultiChoice', { ...params, media: image }))
  expect(result.questions[0]?.stem).toBe('![A map](assets/a.png)\n\nWhich **one**?')
  expect([...result.media.keys()]).toEqual(['a.png'])
  const gone = { type: { library: 'H5P.Image 1.1', params: { file: { path: 'images/b.png' } } } }
  const without = await read(packageOf('H5P.MultiChoice', { ...params, media: gone }))
  expect(without.issues.map(({ message }) => message)).toEqual([
    'The picture "images/b.png" was not brought in: it is missing or cannot be shown.',
  ])
})

test('questions inside columns, books and videos are found; other kinds are unsupported with their source', async () => {
  const book = {
    chapters: [
      part('H5P.Column', {
        content: [
          { content: part('H5P.AdvancedText', { text: 'Read this.' }) },
          { content: choice('auto', true, false) },
          { content: part('H5P.DragQuestion', { question: { settings: {} } }) },
        ],
      }),
    ],
  }
  const { questions, unsupported, issues } = await read(
    packageOf('H5P.InteractiveBook', book, { license: 'CC BY' }),
  )
  expect(questions).toHaveLength(1)
  expect(unsupported.map(({ kind, raw }) => [kind, raw])).toEqual([
    ['H5P.DragQuestion', '{"question":{"settings":{}}}'],
  ])
  expect(issues.map(({ code }) => code)).toEqual(['H5P.DragQuestion', 'parts-left-out', 'license-stated'])
})

test('a question without a key, with one option or without a blank is unsupported, its neighbors stay', async () => {
  const { questions, unsupported } = await readSet(
    choice('auto', false, false),
    choice('auto', true),
    part('H5P.TrueFalse', { question: 'q', correct: 'perhaps' }),
    part('H5P.Blanks', { questions: ['no blank here', '<p>*:hint*</p>'] }),
    part('H5P.DragText', { textField: 'one *word*' }),
    choice('auto', true, false),
  )
  expect(questions).toHaveLength(1)
  expect(unsupported.map(({ kind }) => kind)).toEqual([
    'key-missing',
    'one-option',
    'key-missing',
    'no-blank',
    'answer-missing',
    'no-options',
  ])
})

test('a package without content says so', async () => {
  const { issues } = await read(zipSync({ 'h5p.json': strToU8('{}') }))
  expect(issues.map(({ code }) => code)).toEqual(['content-missing'])
})

test('no JSON makes it throw or lose a good neighbor', async () => {
  const libraries = [
    'H5P.MultiChoice',
    'H5P.TrueFalse',
    'H5P.Blanks',
    'H5P.SingleChoiceSet',
    'H5P.DragText',
    'H5P.Column',
  ]
  const params = fc.oneof(
    fc.jsonValue(),
    fc.record({
      ...{
        question: fc.jsonValue(),
        answers: fc.jsonValue(),
        correct: fc.jsonValue(),
        behaviour: fc.jsonValue(),
      },
      ...{
        questions: fc.array(fc.string()),
        textField: fc.string(),
        choices: fc.jsonValue(),
        media: fc.jsonValue(),
      },
    }),
  )
  const broken = fc.tuple(fc.constantFrom(...libraries), params)
  await fc.assert(
    fc.asyncProperty(fc.array(broken, { maxLength: 4 }), async (parts) => {
      const good = choice('auto', true, false)
      const { questions } = await readSet(...parts.map(([name, inner]) => part(name, inner as object)), good)
      expect(questions.at(-1)?.stem).toBe('Which **one**?')
    }),
    { numRuns: 40 },
  )
})
