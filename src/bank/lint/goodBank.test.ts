import { describe, expect, test } from 'vitest'
import { questionYaml, smallBank, writtenBank, type Files } from '../bankFixtures'
import { openForLint } from './lintBank'
import {
  asking,
  codesOf,
  explained,
  fact,
  german,
  inLanguage,
  keyed,
  multipleYaml,
  recordLine,
  referring,
  service,
} from './lintFixtures'

test('a good bank has nothing to mend', async () => {
  expect(await codesOf(smallBank())).toEqual([])
  expect(await codesOf(referring('  facts: [f]\n'))).toEqual([])
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
    ['a German stem that says how many', german('Welche gelten? (zwei auswählen)')],
    ['a stem in a language whose requests are not read', inLanguage('fr', 'Lesquelles ? (Choisissez deux.)')],
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
