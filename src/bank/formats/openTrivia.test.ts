import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf } from './formatFixtures'
import { importSource } from './importSource'

const bird = '#Q Which is a bird?\n^ Sparrow\nA Trout\nB Sparrow\nC Bat\n'
const read = (text: string) => importSource([fileOf('animals', text)])

test('a question, its answer, and options among which the answer is found', async () => {
  const { format, questions } = await read(`\n${bird}\n#Q Do birds\nfly?\n^ True\nA True\nB False\n`)
  expect(format).toBe('open-trivia-text')
  expect(questions.map(({ stem, line }) => [stem, line])).toEqual([
    ['Which is a bird?', 2],
    ['Do birds\nfly?', 8],
  ])
  expect(questions[0]?.options.map(({ isCorrect }) => isCorrect)).toEqual([false, true, false])
})

test('an answer that is no option, no answer and no options are named with their line', async () => {
  const { questions, unsupported } = await read(`#Q A?\n^ Cow\nA a\nB b\n#Q B?\n#Q C?\n^ x\n${bird}`)
  expect(questions).toHaveLength(1)
  expect(unsupported.map(({ kind, line }) => [kind, line])).toEqual([
    ['key-unreadable', 1],
    ['no-options', 5],
    ['key-unreadable', 6],
  ])
})

test('lines of a file may be in different encodings', async () => {
  const bytes = Buffer.concat([
    Buffer.from(bird.replace('Bat', 'Fledermäuse')),
    Buffer.from(bird.replace('Bat', 'Caf\u00e9 \u0080'), 'latin1'),
  ])
  const { questions, issues } = await importSource([{ path: 'a', bytes }])
  expect(questions.map(({ options }) => options[2]?.text)).toEqual(['Fledermäuse', 'Café €'])
  expect(issues).toMatchObject([{ code: 'encoding-guessed', line: 10 }])
})

test('whatever stands before a good question, it survives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ maxLength: 60, unit: fc.constantFrom('#', 'Q', ' ', '^', 'A', 'B', '\n', 'x') }),
      async (text) => {
        const { questions } = await read(`${bird}${text}\n${bird}`)
        expect(questions.at(-1)?.options).toHaveLength(3)
      },
    ),
  )
})
