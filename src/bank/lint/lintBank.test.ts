import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bankYaml, examYaml, questionYaml, smallBank, writtenBank, type Files } from '../bankFixtures'
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
    'questions/one.yaml': questionYaml(
      'a',
      `  references: [https://a.example/]\n  asOf: 2026-01-01\n${more}`,
    ),
  })
const service = (status: string, more = '') =>
  `- { name: Old Thing, status: ${status}, source: 'https://a.example/'${more} }\n`
const explained = (text: string) =>
  smallBank({ 'questions/one.yaml': questionYaml('a', `  explanation: '${text}'\n`) })
const asking = (stem: string) =>
  smallBank({ 'questions/one.yaml': questionYaml('a').replace('Which is right?', stem) })
const keyed = (text: string) => questionYaml('a').replace('This one', text)
const matchingYaml = `- id: m
  type: matching
  stem: Match them
  prompts: [{ text: Need, answer: b, why: w }]
  options: [{ text: New Thing, why: w }, { text: Old Thing, why: w }]
  objectives: [e-1/1.1]
`
const textYaml = `- id: t
  type: text
  stem: Name it
  answer: { accepted: [New Thing, Old Thing] }
  objectives: [e-1/1.1]
`
const recordLine = (hash: string) =>
  `${JSON.stringify({ id: 'q-good', hash, checked: '2026-01-01', solverA: 'a', solverB: 'a', optionsOnly: null, key: 'a', outcome: 'confirmed' })}\n`

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
    ['choose-count', 'a single choice that asks for two', asking('Which? (Choose two.)')],
    [
      'choose-count',
      'a request after a story with a number of its own',
      smallBank({ 'questions/m.yaml': multipleYaml('They select two features. Which? (Choose three.)') }),
    ],
    [
      'why-missing',
      'a prompt without a why',
      smallBank({ 'questions/m.yaml': matchingYaml.replace('b, why: w', 'b') }),
    ],
    [
      'same-option',
      'two prompts that say the same',
      smallBank({
        'questions/m.yaml': matchingYaml.replace(
          'prompts: [',
          'prompts: [{ text: need, answer: a, why: w }, ',
        ),
      }),
    ],
    [
      'option-on-options',
      'an option on the others',
      smallBank({ 'questions/one.yaml': keyed('All of the above') }),
    ],
    ['option-by-place', 'a letter in brackets', explained('Answer (C) costs less.')],
    ['option-by-place', 'a letter alone', explained('Only B is right.')],
    ['option-by-place', 'the options above', explained('The option above costs less.')],
    ['option-by-place', 'the first two options', explained('The first two options cost less.')],
    [
      'near-duplicate',
      'a short stem that is another',
      smallBank({ 'questions/two.yaml': questionYaml('a').replace('Which is', 'WHICH is') }),
    ],
    [
      'facts-missing',
      'facts without their file',
      smallBank({ 'questions/one.yaml': questionYaml('a', '  facts: [f]\n') }),
    ],
    ['corrects-nothing', 'a correction of what is correct', referring('  facts: [f]\n  corrects: [f]\n')],
    [
      'unknown-fact',
      'a fact of a note that is not there',
      { ...referring('  topic: t\n'), 'notes/t.md': '---\ntitle: T\nfacts: [g]\n---\nText' },
    ],
    [
      'no-date',
      'a question nobody dated',
      { ...referring(''), 'questions/one.yaml': questionYaml('a', '  references: [https://a.example/]\n') },
    ],
    ['source-twice', 'an address listed twice', { ...referring(''), 'sources.yaml': source + source }],
    [
      'unlisted-source',
      'an exam’s source',
      { ...referring(''), 'exams/e-1.yaml': `${examYaml}sources: [https://b.example/]\n` },
    ],
    [
      'unlisted-source',
      'a fact’s source',
      { ...referring(''), 'facts.yaml': fact('f', '').replace('a.example', 'b.example') },
    ],
    [
      'unlisted-source',
      'a product’s source',
      { ...referring(''), 'services.yaml': service('closed').replace('a.example', 'b.example') },
    ],
    [
      'unlisted-source',
      'an address in a why',
      {
        ...referring(''),
        'questions/one.yaml': questionYaml('a').replace('It is not.', 'See https://b.example/x.'),
      },
    ],
    [
      'unlisted-source',
      'an address in a case study',
      {
        ...referring(''),
        'questions/one.yaml': `stimuli: [{ id: s, title: S, text: 'See https://b.example/.' }]\nquestions:\n${questionYaml('a', '  stimulus: s\n')}`,
      },
    ],
    [
      'topic-without-note',
      'a fact on a topic without a note',
      { ...referring('  topic: u\n'), 'notes/u.md': '---\ntitle: U\n---\nText' },
    ],
    [
      'closed-service-key',
      'a product that is gone as the answer of a prompt',
      smallBank({ 'services.yaml': service('ended'), 'questions/one.yaml': matchingYaml }),
    ],
    [
      'closed-service-key',
      'a product that is gone as a typed answer',
      smallBank({ 'services.yaml': service('ended'), 'questions/one.yaml': textYaml }),
    ],
    [
      'old-name-again',
      'an old name told twice',
      { ...explained('Once Old Thing, always Old Thing.'), 'services.yaml': service('renamed') },
    ],
    ['verification-line', 'a record that cannot be read', smallBank({ 'verification.jsonl': '{"id":1}\n' })],
    ['not-verified', 'a question nobody answered blind', smallBank({ 'verification.jsonl': '\n' })],
    [
      'stale-verification',
      'a question that changed since',
      smallBank({
        'verification.jsonl': recordLine('0'),
      }),
    ],
  ])('%s: %s', async (code, _, files) => {
    expect(await codesOf(files)).toContain(code)
  })

  test('a link in the place of the record', async () => {
    const folder = await writtenBank(smallBank())
    await symlink(join(folder, 'bank.yaml'), join(folder, 'verification.jsonl'))
    expect((await lintBank(await openForLint(folder))).map(({ code }) => code)).toEqual(['link'])
  })
})

describe('no rule is broken by', () => {
  test.each<[string, Files]>([
    ['a story that selects two features', asking('They select two features. Which model fits?')],
    [
      'a stem that says how many in words or digits',
      smallBank({
        'questions/m.yaml': multipleYaml('Choose 2.'),
        'questions/n.yaml': multipleYaml('Which of them? Select the two.').replace('id: m', 'id: n'),
      }),
    ],
    [
      'options that differ by a sign',
      smallBank({ 'questions/one.yaml': keyed('"`> 5`"').replace('That one', '"`< 5`"') }),
    ],
    [
      'a letter that names a model',
      explained('Variant B answers 5 requests, and a first choice is an option a team has.'),
    ],
    ['an old name told once', { ...explained('Formerly Old Thing.'), 'services.yaml': service('renamed') }],
    [
      'an old name in a story',
      { ...asking('A guide of 2019 says Old Thing. Which is it?'), 'services.yaml': service('renamed') },
    ],
    [
      'an old name inside the new one',
      smallBank({
        'services.yaml': service('renamed', ', replacement: Old Thing AI'),
        'questions/one.yaml': keyed('Old Thing AI'),
      }),
    ],
    [
      'a closed product that the customer has',
      smallBank({
        'services.yaml': service('closed'),
        'questions/one.yaml': keyed('Old Thing').replace('Which is', 'Old Thing is in use. Which is'),
      }),
    ],
    [
      'a closed product among the wrong options',
      smallBank({
        'services.yaml': service('closed'),
        'questions/one.yaml': questionYaml('a').replace('That one', 'Old Thing'),
      }),
    ],
    [
      'a wrong claim that is set right',
      {
        ...referring('  facts: [f]\n  corrects: [f]\n'),
        'facts.yaml': fact('f', ', correction: x').replace('verdict: correct', 'verdict: wrong'),
      },
    ],
    ['a listed address at the end of a sentence', referring('  explanation: See https://a.example/.\n')],
  ])('%s', async (_, files) => {
    expect(await codesOf(files)).toEqual([])
  })

  test('a question that was answered blind as it is', async () => {
    const { content } = await openForLint(await writtenBank(smallBank()))
    const hash = content.questions[0]?.question.hash ?? ''
    expect(await codesOf(smallBank({ 'verification.jsonl': recordLine(hash) }))).toEqual([])
  })
})

test('an address in a note is found on its line', async () => {
  const note = '---\ntitle: T\n---\n# T\n\nSee https://a.example/ and\nthen https://b.example/x.\n'
  const problems = await linted({ ...referring('  topic: t\n'), 'notes/t.md': note })
  expect(problems).toEqual([
    expect.objectContaining({ code: 'unlisted-source', file: 'notes/t.md', line: 7, column: 6 }),
  ])
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
    expect(first[0]?.message).toContain('Option 1 of four holds the key in 100 %')
  })

  test('no clue of wording leads to the keys', async () => {
    const worded = singles(40, (index) => index % 4, null).replaceAll(
      /Option text (\d), why: w,/g,
      'Option `code` $1, why: w,',
    )
    const found = (await linted(smallBank({ 'questions/one.yaml': worded }))).map(({ message }) => message)
    expect(found.join()).toContain('“with code”, is the key in 100 %')
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
    expect(exam?.sealedCount).toBe(0)
    expect(coverageText(coverage)).toContain('facts: 1 of 2 carried')
    expect(coverageText(coverage)).toContain('blind choice: 25 %')
  })
})
