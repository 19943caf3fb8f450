import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importSource } from '../importSource'
import { anyQuestions, exportedBank, optionsOf, questionOf } from './exportFixtures'
import { exportMarkdown } from './markdownBank'
import { essenceOf, essenceOfImported } from './roundTrip'

const markdownOf = (...questions: Parameters<typeof exportMarkdown>[1]) => {
  const { files, ...rest } = exportMarkdown(exportedBank, questions)
  return { text: Buffer.from(files[0]?.bytes ?? []).toString(), files, ...rest }
}
const readAgain = (text: string) => importSource([fileOf('bank.md', text)], { format: 'quizdown' })

test('choices and orders come back from Markdown as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestions('single', 'multiple', 'ordering'), async (questions) => {
      const written = questions.map((question) => ({ ...question, stimulus: null }))
      const { questions: read } = await readAgain(markdownOf(...written).text)
      expect(read).toHaveLength(questions.length)
      for (const [index, question] of questions.entries()) {
        const imported = read[index]
        if (!imported) continue
        const asked = {
          ...question,
          options: question.options.filter((option) => question.type !== 'ordering' || option.position),
        }
        expect(essenceOfImported(imported)).toEqual(essenceOf(asked))
        expect(imported.references).toEqual(question.references)
      }
    }),
    { numRuns: 15 },
  )
})

test('what could be taken for a heading, an option or a setting is none', async () => {
  const stem =
    '# Not a heading\n\n- [x] not an option\n\n---\n\nshuffleAnswers: false\n\n---\n\n> quote\n\n<b>tag</b>'
  const { text } = markdownOf(
    questionOf('single', { stem, options: optionsOf('!# a', '- b'), explanation: '### c\n\n1. d' }),
    questionOf('multiple', { stem: 'Second', options: optionsOf('!a', '!b', 'c') }),
  )
  const { questions } = await readAgain(text)
  expect(questions.map(({ type, options }) => [type, options.length])).toEqual([
    ['single', 2],
    ['multiple', 3],
  ])
})

test('a step that stays out of an order is said to stay behind', () => {
  const options = optionsOf('a', 'b', 'spare').map((option, index) => ({
    ...option,
    ...(index < 2 ? { position: index + 1 } : {}),
  }))
  const { text, losses } = markdownOf(questionOf('ordering', { options }))
  expect(text).not.toContain('spare')
  expect(losses).toEqual(['Steps that stay out of the order stay behind (1 question).'])
})

test('other types are written to be read, and pictures go along', () => {
  const { text, files, losses } = markdownOf(
    questionOf('numeric', { numericAnswer: { value: 2, tolerance: 0.5, unit: 'kg' } }),
    questionOf('text', {
      stem: '![A](assets/a.png)',
      textAnswer: { accepted: ['a*b'], isCaseSensitive: false },
    }),
    questionOf('matching', {
      options: optionsOf('x', 'y'),
      prompts: [{ id: '1' as never, text: 'p', answer: 'b' as never, why: '' }],
    }),
  )
  expect(text).toContain('**Answer:**\n\n2 ± 0.5 kg')
  expect(text).toContain('**Answer:**\n\na\\*b')
  expect(text).toContain('p → y')
  expect(files.map(({ path }) => path)).toEqual(['bank.md', 'assets/a.png'])
  expect(losses).toEqual([
    'Typed answers and matching are written to be read; no program reads them back as questions (3 questions).',
  ])
})
