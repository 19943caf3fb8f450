import { expect, test } from 'vitest'
import { smallBank } from '../bankFixtures'
import { linted } from './lintFixtures'

const family = (variables: string, where = '[]') => `- id: fam
  type: numeric
  family:
    variables:
${variables
  .split('\n')
  .map((line) => `      ${line}\n`)
  .join('')}    where: ${where}
  stem: What is {a} times {b}?
  answer: { is: a * b }
  explanation: It is {answer}.
  objectives: [e-1/1.1]
`
const problemsOf = async (yaml: string) =>
  (await linted(smallBank({ 'questions/one.yaml': yaml }))).map(({ code, line, message }) => [
    code,
    line,
    message,
  ])

const sound = 'a: { from: 2, to: 20 }\nb: { from: 2, to: 20 }'

test('a family that gives many questions has no problem', async () => {
  expect(await problemsOf(family(sound))).toEqual([])
})

test('a variable that nothing uses is named at its line', async () => {
  expect(await problemsOf(family(`${sound}\nc: { from: 1, to: 3 }\nd: { is: a + b }`))).toEqual([
    ['family-unused', 7, 'No text and no number uses c.'],
    ['family-unused', 8, 'No text and no number uses d.'],
  ])
})

test('numbers that divide by 0 are told, unless a condition keeps them out', async () => {
  const dividing = family(`${sound}\nz: { from: 0, to: 9 }`).replace('a * b', 'a * b / z')
  const [problem] = await problemsOf(dividing)
  expect(problem?.slice(0, 2)).toEqual(['family-not-finite', 3])
  expect(problem?.[2]).toMatch(/^With a = \d+, b = \d+, z = 0 a number is not finite/)
  expect(await problemsOf(dividing.replace('where: []', 'where: [z > 0]'))).toEqual([])
})

test('a family whose conditions hardly ever hold is told', async () => {
  const [problem] = await problemsOf(family(sound, '[a == b]'))
  expect(problem).toEqual([
    'family-rare',
    3,
    expect.stringMatching(/^Only \d+ of 200 draws give a question\.$/),
  ])
})

test('a family with few different questions is told', async () => {
  expect(await problemsOf(family('a: { from: 2, to: 4 }\nb: { from: 2, to: 4 }'))).toEqual([
    ['family-few', 3, '200 draws give only 9 different questions.'],
  ])
})
