import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examYaml, questionYaml, smallBank, writtenBank, type Files } from '../bankFixtures'
import { lintBank, openForLint } from './lintBank'
import {
  asking,
  codesOf,
  explained,
  fact,
  german,
  keyed,
  linted,
  listed,
  matchingYaml,
  multipleYaml,
  recordLine,
  referring,
  service,
  source,
  textYaml,
} from './lintFixtures'

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
    ['choose-count', 'a German stem that does not say how many', german('Welche gelten?')],
    ['choose-count', 'a German stem that asks for three of two', german('Welche? (Drei auswählen.)')],
    [
      'all-correct',
      'options that are all correct',
      smallBank({
        'questions/m.yaml': multipleYaml('Which? (Choose three.)').replace(
          'text: Three',
          'text: Three, correct: true',
        ),
      }),
    ],
    [
      'no-objective',
      'a question of no exam’s domain',
      smallBank({ 'questions/one.yaml': questionYaml('a').replace('  objectives: [e-1/1.1]\n', '') }),
    ],
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

test('an address in a note is found on its line', async () => {
  const note = '---\ntitle: T\n---\n# T\n\nSee https://a.example/ and\nthen https://b.example/x.\n'
  const problems = await linted({ ...referring('  topic: t\n'), 'notes/t.md': note })
  expect(problems).toEqual([
    expect.objectContaining({ code: 'unlisted-source', file: 'notes/t.md', line: 7, column: 6 }),
  ])
})
