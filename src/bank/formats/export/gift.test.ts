import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importGift } from '../gift'
import { anyQuestions, exportedBank, optionsOf, questionOf } from './exportFixtures'
import { exportGift } from './gift'
import { markdownToLine } from './markdownToHtml'
import { essenceOf, essenceOfImported, shownText } from './roundTrip'
import { explanationOf, tagsWithLevel } from './shared'

const giftOf = (...questions: Parameters<typeof exportGift>[1]) => {
  const { files, ...rest } = exportGift(exportedBank, questions)
  return { text: Buffer.from(files[0]?.bytes ?? []).toString(), ...rest }
}
const readAgain = (text: string) => importGift(fileOf('bank.gift', text))

test('questions come back from GIFT as they were, but for what is said to be lost', () => {
  fc.assert(
    fc.property(anyQuestions('single', 'multiple', 'numeric', 'text', 'matching'), (questions) => {
      const { text, questionCount } = giftOf(
        ...questions.map((question) => ({ ...question, stimulus: null })),
      )
      const { questions: read, unsupported } = readAgain(text)
      expect(unsupported).toEqual([])
      expect(read).toHaveLength(questionCount)
      for (const imported of read) {
        const question = questions.find(({ id }) => id === imported.sourceId)
        if (!question) throw new Error('an id was lost')
        const { key, whys, ...essence } = essenceOfImported(imported)
        const { key: right, whys: reasons, ...asked } = essenceOf(question)
        expect(imported.tags).toEqual(tagsWithLevel(question))
        expect(essence).toEqual({ ...asked, explanation: shownText(explanationOf(question)) })
        if (question.type === 'matching') continue
        expect(whys).toEqual(reasons)
        expect(key).toEqual(question.textAnswer ? { ...question.textAnswer, isCaseSensitive: false } : right)
      }
    }),
    { numRuns: 20 },
  )
})

test('pairs of a matching come back as plain text, arrows and all', () => {
  const question = questionOf('matching', {
    options: optionsOf('x -> y', '<b> & c', 'spare'),
    prompts: [
      { id: '1' as never, text: 'a -> b', answer: 'b' as never, why: '' },
      { id: '2' as never, text: 'c', answer: 'a' as never, why: '' },
    ],
  })
  const [read] = readAgain(giftOf(question).text).questions
  expect(
    read?.prompts.map(({ text, answerIndex }) => [
      markdownToLine(text),
      markdownToLine(read.options[answerIndex]?.text ?? ''),
    ]),
  ).toEqual([
    ['a -> b', '<b> & c'],
    ['c', 'x -> y'],
  ])
  expect(read?.options).toHaveLength(3)
})

test('control characters are escaped, and no blank line ends a question early', () => {
  const { text } = giftOf(
    questionOf('text', {
      stem: 'a = b ~ c # {d} : e \\\n\n```\nx\n\ny\n```',
      textAnswer: { accepted: ['p=q'], isCaseSensitive: false },
    }),
  )
  expect(text).toContain('=p\\=q')
  expect(text.trim().split('\n\n')).toHaveLength(2)
})

test('what GIFT cannot hold is said', () => {
  const { questionCount, losses } = giftOf(
    questionOf('ordering', {
      options: optionsOf('a', 'b').map((option, index) => ({ ...option, position: index + 1 })),
    }),
    questionOf('numeric', {
      numericAnswer: { value: 1, tolerance: 0, unit: 'kg' },
      stem: '![A](assets/a.png)',
    }),
    questionOf('text', { textAnswer: { accepted: ['A'], isCaseSensitive: true } }),
  )
  expect(questionCount).toBe(2)
  expect(losses).toEqual([
    '1 question left out: GIFT has no ordering.',
    'Units stay behind (1 question).',
    'Pictures stay behind; their descriptions stay (1 question).',
    'That capital letters count stays behind (1 question).',
  ])
})
