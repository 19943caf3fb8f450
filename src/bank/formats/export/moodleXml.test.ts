import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importMoodleXml } from '../moodleXml'
import { anyQuestions, exportedBank, optionsOf, questionOf } from './exportFixtures'
import { creditOf, nearestFraction } from './moodleFractions'
import { exportMoodleXml } from './moodleXml'
import { essenceOf, essenceOfImported, shownText } from './roundTrip'
import { explanationOf, tagsWithLevel } from './shared'

const xmlOf = (...questions: Parameters<typeof exportMoodleXml>[1]) => {
  const { files, ...rest } = exportMoodleXml(exportedBank, questions)
  return { text: Buffer.from(files[0]?.bytes ?? []).toString(), ...rest }
}
const readAgain = (text: string) => importMoodleXml(fileOf('bank.xml', text))

test('questions come back from Moodle XML as they were, but for what is said to be lost', () => {
  fc.assert(
    fc.property(anyQuestions(), (questions) => {
      const { text, questionCount } = xmlOf(...questions.map((question) => ({ ...question, stimulus: null })))
      const { questions: read, unsupported } = readAgain(text)
      expect(unsupported).toEqual([])
      expect(read).toHaveLength(questionCount)
      for (const imported of read) {
        const question = questions.find(({ id }) => id === imported.sourceId)
        if (!question) throw new Error('an id was lost')
        const hasWhys = question.type === 'single' || question.type === 'multiple'
        const whys = question.options.map(({ why }) => (hasWhys ? shownText(why) : ''))
        const plain = question.type === 'matching' ? { whys: imported.options.map(() => '') } : { whys }
        const explanation = shownText(explanationOf(question))
        const { key, ...essence } = essenceOfImported(imported)
        const { key: right, ...asked } = { ...essenceOf(question), explanation, ...plain }
        expect(essence).toEqual(asked)
        expect(imported.tags).toEqual(tagsWithLevel(question))
        if (question.type !== 'matching') expect(key).toEqual(right)
      }
    }),
    { numRuns: 20 },
  )
})

test('pairs, spare options included, come back as plain text', () => {
  const question = questionOf('matching', {
    options: optionsOf('**one**', 'two & three', 'spare'),
    prompts: [
      { id: '1' as never, text: 'a', answer: 'b' as never, why: '' },
      { id: '2' as never, text: 'b', answer: 'a' as never, why: '' },
    ],
  })
  const { questions } = readAgain(xmlOf(question).text)
  expect(questions[0]?.prompts.map(({ text, answerIndex }) => [text, answerIndex])).toEqual([
    ['a', 0],
    ['b', 1],
  ])
  expect(questions[0]?.options.map(({ text }) => text)).toEqual(['two & three', 'one', 'spare'])
})

test('only fractions of the list of Moodle are written', () => {
  const thirds = optionsOf('!a', '!b', '!c', 'd')
  const { text } = xmlOf(questionOf('multiple', { options: thirds }))
  expect([...text.matchAll(/fraction="([^"]+)"/g)].map(([, fraction]) => fraction)).toEqual([
    '33.33333',
    '33.33333',
    '33.33333',
    '-100',
  ])
  expect([0.15, -0.15, 0.334, 1, -1, 0.02].map(nearestFraction)).toEqual([
    14.28571, -14.28571, 33.33333, 100, -100, 0,
  ])
  for (let count = 1; count <= 10; count += 1)
    expect(creditOf({ type: 'multiple', options: optionsOf(...Array(count).fill('!x'), 'y') })).not.toBeNull()
})

test('what Moodle cannot hold is said', () => {
  const weighted = optionsOf('!a', 'b').map((option, index) => ({
    ...option,
    weight: index === 0 ? 1 : -0.15,
  }))
  const { questionCount, losses } = xmlOf(
    questionOf('multiple', {
      options: optionsOf(...Array.from({ length: 11 }, (_, index) => `!${index}`), 'y'),
    }),
    questionOf('single', { options: weighted, stimulus: { id: 's', title: 'T', text: 'U' }, facts: ['f'] }),
    questionOf('ordering', {
      options: [
        ...optionsOf('a', 'b').map((option, index) => ({ ...option, position: index + 1 })),
        ...optionsOf('c'),
      ],
    }),
    questionOf('matching', {
      options: optionsOf('a', '**a**'),
      prompts: [1, 2].map((id) => ({ id: `${id}` as never, text: `${id}`, answer: 'a' as never, why: '' })),
    }),
  )
  expect(questionCount).toBe(1)
  expect(losses).toEqual([
    '1 question left out: Moodle cannot share the credit among 11 right options.',
    "1 question left out: Moodle's ordering takes no step that stays out of the order.",
    '1 question left out: two of its options read the same without layout.',
    "Weights were changed to the nearest of Moodle's (1 question).",
    'Links to facts stay behind (1 question).',
    'The case study is repeated in each of its questions (1 question).',
  ])
})

test('pictures are written into the file and come back', () => {
  const { text } = xmlOf(
    questionOf('single', {
      stem: 'See ![A](assets/a.png) and ![B](assets/b.png)',
      options: optionsOf('!x', 'y'),
    }),
  )
  const { questions, media } = readAgain(text)
  expect(questions[0]?.stem).toBe('See ![A](assets/a.png) and \\[Picture: B]')
  expect([...media.keys()]).toEqual(['a.png'])
})

test('money is no formula there, and formulas are', () => {
  const { text } = xmlOf(
    questionOf('text', {
      stem: 'Pay \\$5 or \\$6 for $x_1$',
      textAnswer: { accepted: ['*a*'], isCaseSensitive: true },
    }),
  )
  expect(text).toContain('Pay &#36;5 or &#36;6 for \\(x_1\\)')
  expect(readAgain(text).questions[0]?.textAnswer).toEqual({ accepted: ['*a*'], isCaseSensitive: true })
})
