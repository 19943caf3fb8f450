import { describe, expect, test } from 'vitest'
import { bankYaml, questionYaml, smallBank, writtenBank, type Files } from '../bankFixtures'
import { coverageOf } from './coverage'
import { coverageText } from './coverageText'
import { lintBank, openForLint } from './lintBank'

const linted = async (files: Files) => lintBank(await openForLint(await writtenBank(files)))
const codesOf = async (files: Files) => (await linted(files)).map(({ code }) => code)

const multipleYaml = (stem: string) => `- id: m
  type: multiple
  stem: ${stem}
  options:
    - { text: One, correct: true, why: a }
    - { text: Two, correct: true, why: b }
    - { text: Three, why: c }
  objectives: [e-1/1.1]
`
const fact = (id: string, more: string) =>
  `- { id: ${id}, topic: t, claim: c, verdict: correct, source: 'https://a.example/', read: opened, checked: 2026-01-01${more} }\n`
const source = "- { url: 'https://a.example/', title: A, read: opened, checked: 2026-01-01 }\n"
const listed = { 'facts.yaml': fact('f', ''), 'sources.yaml': source }
const referring = (more: string) =>
  smallBank({
    ...listed,
    'questions/one.yaml': questionYaml('a', `  references: [https://a.example/]\n${more}`),
  })
const service = (status: string) => `- { name: Old Thing, status: ${status}, source: 'https://a.example/' }\n`

test('a good bank has nothing to mend', async () => {
  expect(await codesOf(smallBank())).toEqual([])
  expect(await codesOf(referring('  facts: [f]\n'))).toEqual([])
})

describe('a rule is broken by', () => {
  test.each<[string, string, Files]>([
    [
      'choose-count',
      'a stem that asks for three of two',
      smallBank({ 'questions/m.yaml': multipleYaml('Which? (Choose three.)') }),
    ],
    [
      'choose-count',
      'a stem that does not say how many',
      smallBank({ 'questions/m.yaml': multipleYaml('Which are right?') }),
    ],
    [
      'why-missing',
      'an option without a why',
      smallBank({ 'questions/m.yaml': multipleYaml('Which? (Choose two.)').replace(', why: c', '') }),
    ],
    [
      'same-option',
      'two options that say the same',
      smallBank({ 'questions/m.yaml': multipleYaml('Which? (Choose two.)').replace('Three', 'one!') }),
    ],
    [
      'option-by-place',
      'an explanation by letter',
      smallBank({ 'questions/one.yaml': questionYaml('a', '  explanation: Option B is wrong.\n') }),
    ],
    [
      'option-by-place',
      'a why by position',
      smallBank({
        'questions/one.yaml': questionYaml('a').replace('It is not.', 'The first option is better.'),
      }),
    ],
    [
      'near-duplicate',
      'a stem that is nearly another',
      smallBank({
        'questions/one.yaml': ['a', 'b']
          .map((id) =>
            questionYaml(id).replace(
              'Which is right?',
              `A team of ${id} wants to read one large table at night for little money.`,
            ),
          )
          .join(''),
      }),
    ],
    ['unknown-fact', 'a fact that is not there', referring('  facts: [g]\n')],
    [
      'fact-not-corrected',
      'a wrong claim as a fact',
      {
        ...referring('  facts: [f]\n'),
        'facts.yaml': fact('f', ', correction: x').replace('verdict: correct', 'verdict: wrong'),
      },
    ],
    [
      'fact-without-correction',
      'a wrong claim without what holds',
      { ...referring(''), 'facts.yaml': fact('f', '').replace('verdict: correct', 'verdict: wrong') },
    ],
    ['corrects-nothing', 'a correction of what is not carried', referring('  corrects: [f]\n')],
    ['fact-twice', 'a fact twice', { ...referring(''), 'facts.yaml': fact('f', '') + fact('f', '') }],
    ['no-reference', 'a question without a reference', smallBank(listed)],
    [
      'unlisted-source',
      'a reference that is not listed',
      { ...referring(''), 'questions/one.yaml': questionYaml('a', '  references: [https://b.example/]\n') },
    ],
    [
      'unlisted-source',
      'an address in an explanation',
      referring('  explanation: See https://b.example/x.\n'),
    ],
    [
      'topic-without-note',
      'a topic without a note',
      smallBank({
        'notes/t.md': '---\ntitle: T\n---\nText',
        'questions/one.yaml': questionYaml('a', '  topic: u\n'),
      }),
    ],
    [
      'unknown-picture',
      'a picture that is not there',
      smallBank({
        'questions/one.yaml': questionYaml('a', '  explanation: "![What it shows](assets/a.svg)"\n'),
      }),
    ],
    [
      'picture-without-text',
      'a picture without words',
      smallBank({
        'assets/a.svg': '<svg/>',
        'questions/one.yaml': questionYaml('a', '  explanation: "![](assets/a.svg)"\n'),
      }),
    ],
    [
      'closed-service-key',
      'a key that takes no new customers',
      smallBank({
        'services.yaml': service('closed'),
        'questions/one.yaml': questionYaml('a').replace('This one', 'Old Thing'),
      }),
    ],
    [
      'old-name',
      'an old name in the key',
      smallBank({
        'services.yaml': service('renamed'),
        'questions/one.yaml': questionYaml('a').replace('This one', 'Old Thing'),
      }),
    ],
    ['verification-line', 'a record that cannot be read', smallBank({ 'verification.jsonl': '{"id":1}\n' })],
    ['not-verified', 'a question nobody answered blind', smallBank({ 'verification.jsonl': '\n' })],
    [
      'stale-verification',
      'a question that changed since',
      smallBank({
        'verification.jsonl':
          '{"id":"q-good","hash":"0","checked":"2026-01-01","solverA":"a","solverB":"a","optionsOnly":null,"key":"a","outcome":"confirmed"}\n',
      }),
    ],
  ])('%s: %s', async (code, _, files) => {
    expect(await codesOf(files)).toContain(code)
  })

  test('a closed product in the stem is what the customer has', async () => {
    const question = questionYaml('a')
      .replace('This one', 'Old Thing')
      .replace('Which is', 'Old Thing is in use. Which is')
    expect(
      await codesOf(smallBank({ 'services.yaml': service('closed'), 'questions/one.yaml': question })),
    ).toEqual([])
  })
})

describe('over a whole bank', () => {
  const singles = (count: number, key: (index: number) => number, long: number | null) =>
    Array.from({ length: count }, (_, index) => {
      const options = [0, 1, 2, 3].map((place) => {
        const isKey = place === key(index)
        const text = `Option text ${place}${long !== null && isKey && index < long ? ' that is longer than the others' : ''}`
        return `    - { text: ${text}, why: w${isKey ? ', correct: true' : ''} }`
      })
      return `- id: q-${index}\n  type: single\n  stem: Word${index} thing${index} of${index} sort${index} here${index}?\n  options:\n${options.join('\n')}\n  objectives: [e-1/1.1]\n`
    }).join('')

  test('keys are spread over places and are not the longest option', async () => {
    const good = singles(40, (index) => index % 4, 10)
    expect(await codesOf(smallBank({ 'questions/one.yaml': good }))).toEqual([])
    const long = singles(40, (index) => index % 4, 20)
    expect(await codesOf(smallBank({ 'questions/one.yaml': long }))).toEqual(['longest-is-key'])
    const first = await linted(smallBank({ 'questions/one.yaml': singles(40, () => 0, null) }))
    expect(first.map(({ code }) => code)).toContain('key-place')
    expect(first[0]?.message).toContain('Option 1 holds the key in 100 %')
  })

  test('coverage counts facts, tasks and the forms that share no question', async () => {
    const questions = singles(5, (index) => index % 4, null).replaceAll(
      '  objectives',
      '  facts: [f]\n  objectives',
    )
    const { content } = await openForLint(
      await writtenBank(
        smallBank({
          'bank.yaml': bankYaml,
          'questions/one.yaml': questions,
          ...listed,
          'facts.yaml': fact('f', '') + fact('g', ''),
        }),
      ),
    )
    const coverage = coverageOf(content)
    expect(coverage.facts).toEqual({ total: 2, missing: ['g'] })
    const [exam] = coverage.exams
    expect(exam?.domains[0]?.tasks).toEqual([{ id: '1.1', title: 'Task one', count: 5 }])
    expect(exam?.forms.map(({ questionIds }) => questionIds.length)).toEqual([2, 2])
    expect(new Set(exam?.forms.flatMap(({ questionIds }) => questionIds)).size).toBe(4)
    expect(coverageText(coverage)).toContain('facts: 1 of 2 carried')
  })
})
