import { describe, expect, test } from 'vitest'
import { smallBank, writtenBank } from '../bankFixtures'
import { openForLint } from '../lint/lintBank'
import { questionOfLine } from './familyLine'

const single = `- id: fam
  type: single
  family:
    variables:
      tp: { from: 40, to: 90, step: 5 }
      fp: { values: [5, 10, 20] }
      all: { is: tp + fp }
    where: [tp != 45]
  stem: Of {tp} hits and {fp} false alarms, what is the precision?
  options:
    - { is: tp / all, text: "{value:1%}", correct: true, why: "{tp} / {all}" }
    - { is: fp / all, text: "{value:1%}", why: The other share. }
  explanation: Divide by all {all}.
  objectives: [e-1/1.1]
`
const numeric = `- id: num
  type: numeric
  family:
    variables:
      kb: { from: 1, to: 9 }
  stem: How many bits are {kb} kilobits?
  answer: { is: kb * 1000, unit: bits }
  explanation: It is {answer}.
  objectives: [e-1/1.1]
`

const contentOf = async (yaml: string) =>
  (await openForLint(await writtenBank(smallBank({ 'questions/one.yaml': yaml })))).content
const problemsOf = async (yaml: string) => (await contentOf(yaml)).problems
const placesOf = async (yaml: string) => (await problemsOf(yaml)).map(({ code, line }) => [code, line])

test('a family is one question of its bank, shown by one of its draws', async () => {
  const { problems, questions } = await contentOf(single + numeric)
  expect(problems).toEqual([])
  expect(questions.map(({ question }) => [question.id, question.isCalculation])).toEqual([
    ['fam', true],
    ['num', true],
  ])
  expect(questions[0]?.question.stem).toMatch(/^Of \d\d hits/)
  expect(questions[1]?.question.numericAnswer).toMatchObject({ unit: 'bits', tolerance: 0 })
})

test('its line gives the same question for a seed, others for other seeds, each with a hash of its own', async () => {
  const { line, question } = (await contentOf(single)).questions[0]!
  const drawn = [1, 1, 2, 3].map((seed) => questionOfLine(line, question.hash, seed)!)
  expect(drawn[0]).toEqual(drawn[1])
  expect(new Set(drawn.map(({ hash }) => hash)).size).toBe(3)
  expect(new Set(drawn.map(({ stem }) => stem)).size).toBeGreaterThan(1)
  expect(drawn[2]).toMatchObject({ id: 'fam', drawn: { family: question.hash, seed: 2 } })
})

test('the hash of a family changes with any of its parts', async () => {
  const hashOf = async (yaml: string) => (await contentOf(yaml)).questions[0]?.question.hash
  const before = await hashOf(single)
  expect(await hashOf(single.replace('to: 90', 'to: 95'))).not.toBe(before)
  expect(await hashOf(single.replace('tp != 45', 'tp != 50'))).not.toBe(before)
  expect(await hashOf(single.replace('is: fp / all', 'is: fp / tp'))).not.toBe(before)
})

describe('a family that cannot be drawn says where', () => {
  test.each<[string, string, string, [string, number]]>([
    ['an expression', 'tp + fp', 'tp + ', ['bad-expression', 7]],
    ['a function', 'tp + fp', 'evil(1)', ['bad-expression', 7]],
    ['a name in an expression', 'tp + fp', 'tp + fn', ['unknown-variable', 7]],
    ['a variable used before it is there', 'tp + fp', 'all + fp', ['unknown-variable', 7]],
    ['a condition', 'tp != 45', 'tx != 45', ['unknown-variable', 8]],
    ['a placeholder of the stem', '{tp} hits', '{tq} hits', ['unknown-placeholder', 9]],
    ['a format', '{value:1%}", correct', '{value:pct}", correct', ['unknown-placeholder', 11]],
    ['the number of an option that has none', 'is: fp / all, ', '', ['unknown-placeholder', 12]],
    ['a variable of two kinds', 'step: 5', 'values: [1]', ['family-variable', 5]],
    ['a variable of no kind', 'values: [5, 10, 20]', '', ['family-variable', 6]],
    ['an empty range', 'from: 40', 'from: 99', ['family-variable', 5]],
    ['conditions that nothing fulfills', 'tp != 45', 'tp > 100', ['family-impossible', 3]],
    ['a division by 0 in every draw', 'is: fp / all', 'is: fp / (tp - tp)', ['family-impossible', 3]],
    ['options that always read the same', 'is: fp / all', 'is: tp / (fp + tp)', ['family-impossible', 3]],
  ])('%s', async (_, from, to, place) => {
    expect(single).toContain(from)
    const found = await placesOf(single.replace(from, to))
    expect(found).toContainEqual(place)
  })

  test('a name that is taken', async () => {
    expect(await placesOf(numeric.replace('kb: {', 'answer: {'))).toContainEqual(['family-variable', 5])
  })

  test('the nearest name is suggested', async () => {
    const [problem] = await problemsOf(single.replace('tp + fp', 'tp + fpp'))
    expect(problem?.advice).toBe('Did you mean fp?')
  })
})

describe('numbers that are worked out belong to families', () => {
  const plain = numeric
    .replace(/ {2}family:\n.*\n.*\n/, '')
    .replace('{kb}', '2')
    .replace('{answer}', '2')
  test.each<[string, string, [string, number]]>([
    ['a plain number without a value', plain, ['field-missing', 4]],
    [
      'a plain number that is worked out',
      plain.replace('is: kb * 1000', 'value: 1, is: kb'),
      ['family-field', 4],
    ],
    ['a family with a value', numeric.replace('is: kb * 1000', 'is: kb, value: 3'), ['family-field', 7]],
    ['a family without a number', numeric.replace('is: kb * 1000, ', ''), ['field-missing', 7]],
    [
      'an option of a plain question',
      single.replace(/ {2}family:\n(?: {4}.*\n)+/, '').replaceAll(/\{[a-z]+(?::1%)?\}/g, '1'),
      ['family-field', 5],
    ],
  ])('%s', async (_, yaml, place) => {
    expect(await placesOf(yaml)).toContainEqual(place)
  })
})
