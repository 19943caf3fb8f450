import { describe, expect, test } from 'vitest'
import { flippedStem } from '#core/bank/question'
import { smallBank, writtenBank } from '../bankFixtures'
import { openForLint } from '../lint/lintBank'

const flipped = `- id: q
  type: single
  stem: A team reads the data once a month. Which storage costs least?
  options:
    - { text: Standard, why: For daily use. }
    - { text: Infrequent access, correct: true, why: For monthly use. }
  flip:
    from: once a month
    to: every hour
    answer: a
    why: Retrieval fees would cost more.
  objectives: [e-1/1.1]
`
const contentOf = async (yaml: string) =>
  (await openForLint(await writtenBank(smallBank({ 'questions/one.yaml': yaml })))).content

test('a question comes with its flip', async () => {
  const { problems, questions } = await contentOf(flipped)
  expect(problems).toEqual([])
  const question = questions[0]!.question
  expect(question.flip).toEqual({
    from: 'once a month',
    to: 'every hour',
    answer: 'a',
    why: 'Retrieval fees would cost more.',
  })
  expect(flippedStem(question, question.flip!)).toEqual([
    'A team reads the data ',
    'every hour',
    '. Which storage costs least?',
  ])
})

test('a question without a flip has no such field, so that its hash stays what it was', async () => {
  const { questions } = await contentOf(flipped.replace(/ {2}flip:\n(?: {4}.*\n)+/, ''))
  expect(Object.keys(questions[0]!.question)).not.toContain('flip')
})

describe('a flip that cannot be used is named, and the question stays', () => {
  test.each<[string, string, string, [string, number]]>([
    ['words the stem does not say', 'from: once a month', 'from: once a week', ['flip-from', 8]],
    ['words the stem says twice', 'from: once a month', 'from: "a"', ['flip-from', 8]],
    ['nothing changed', 'to: every hour', 'to: once a month', ['flip-same', 9]],
    ['no such option', 'answer: a', 'answer: z', ['flip-answer', 10]],
    ['the key itself', 'answer: a', 'answer: b', ['flip-key', 10]],
  ])('%s', async (_, from, to, [code, line]) => {
    const { problems, questions } = await contentOf(flipped.replace(from, to))
    expect(problems).toEqual([expect.objectContaining({ code, line, severity: 'warning', questionId: 'q' })])
    expect(questions.map(({ question }) => [question.id, question.flip])).toEqual([['q', undefined]])
  })
})
