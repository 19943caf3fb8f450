import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '#core/bank/bank'
import { entriesIn } from '#core/bank/entryColumns'
import {
  bankYaml,
  examYaml,
  questionYaml,
  smallBank,
  writeFiles,
  writtenBank,
  type Files,
} from '../bankFixtures'
import { buildBank } from './buildBank'

const indexAt = async (path: string) => {
  const { summary, entries } = (await buildBank(path, null)).index
  return { summary, questions: entriesIn(entries) }
}

const built = async (files: Files) => indexAt(await writtenBank(files))

/** A problem as a person sees it first: code, and where. */
const brief = ({ code, file, line, column }: Problem) => [code, file, line, column]

test('a sound bank has no problem, and its questions are indexed', async () => {
  const { summary, questions } = await built(smallBank())
  expect(summary).toMatchObject({ id: 'small', isUsable: true, problems: [], questionCount: 1 })
  expect(questions).toEqual([
    expect.objectContaining({ id: 'q-good', type: 'single', objectives: ['e-1/1.1'], difficulty: 2 }),
  ])
})

test('an exam whose questions are all broken is there, and not among those that can be sat', async () => {
  const other = questionYaml('q-broken').replace('e-1/1.1', 'e-2/1.1').replace(', correct: true', '')
  const { summary } = await built(
    smallBank({ 'exams/e-2.yaml': examYaml.replace('id: e-1', 'id: e-2'), 'questions/two.yaml': other }),
  )
  expect(summary.exams.map(({ id }) => id)).toEqual(['e-1', 'e-2'])
  expect(summary.offeredExams).toEqual(['e-1'])
})

/** Each stands in questions/two.yaml beside a good question in one.yaml. */
const brokenQuestions: [string, string, unknown[]][] = [
  ['no YAML', '- id: [', ['yaml-syntax', 'questions/two.yaml', 1, 8]],
  ['a tab that indents', '- id: a\n\ttype: single', ['yaml-syntax', 'questions/two.yaml', 2, 2]],
  ['nothing', '', ['file-empty', 'questions/two.yaml', null, null]],
  ['no key', questionYaml('a').replace(', correct: true', ''), ['key-count', 'questions/two.yaml', 4, 3]],
  [
    'two keys in a single choice',
    questionYaml('a').replace('That one,', 'That one, correct: true,'),
    ['key-count', 'questions/two.yaml', 4, 3],
  ],
  ['an id that is taken', questionYaml('q-good'), ['duplicate-id', 'questions/two.yaml', 1, 3]],
  ['an id that differs in letter case', questionYaml('Q-Good'), ['duplicate-id', 'questions/two.yaml', 1, 3]],
  [
    'an unknown exam',
    questionYaml('a').replace('e-1/', 'e-2/'),
    ['unknown-exam', 'questions/two.yaml', 7, 16],
  ],
  [
    'an unknown task',
    questionYaml('a').replace('1.1]', '1.9]'),
    ['unknown-objective', 'questions/two.yaml', 7, 16],
  ],
  ['no stem', questionYaml('a').replace(/ {2}stem.*\n/, ''), ['field-missing', 'questions/two.yaml', 1, 3]],
  [
    'an unknown type',
    questionYaml('a').replace('single', 'essay'),
    ['unknown-word', 'questions/two.yaml', 2, 3],
  ],
  ['a difficulty of 9', questionYaml('a', '  difficulty: 9\n'), ['unknown-word', 'questions/two.yaml', 8, 3]],
  [
    'one option',
    questionYaml('a').replace(/ {4}- \{ text: That.*\n/, ''),
    ['out-of-range', 'questions/two.yaml', 4, 3],
  ],
  [
    'an unknown case study',
    questionYaml('a', '  stimulus: nowhere\n'),
    ['unknown-stimulus', 'questions/two.yaml', 8, 3],
  ],
  ['an alias', `${questionYaml('a', '  topic: &t x\n')}- *t\n`, ['yaml-alias', 'questions/two.yaml', 9, 4]],
  ['a tag', questionYaml('a', '  topic: !!js/function x\n'), ['yaml-tag', 'questions/two.yaml', 8, 10]],
  ['a field twice', questionYaml('a', '  stem: Again?\n'), ['duplicate-field', 'questions/two.yaml', 8, 3]],
  ['a merge', questionYaml('a', '  <<: { topic: x }\n'), ['merge-key', 'questions/two.yaml', 8, 3]],
  ['__proto__', questionYaml('a', '  __proto__: { x: 1 }\n'), ['field-name', 'questions/two.yaml', 8, 3]],
  [
    'a control character',
    questionYaml('a')
      .replace('right?', String.raw`"r\u0007"`)
      .replace('Which is "r', '"Which is r'),
    ['unusable-character', 'questions/two.yaml', 3, 3],
  ],
  [
    'several documents',
    `${questionYaml('a')}---\n[]\n`,
    ['several-documents', 'questions/two.yaml', null, null],
  ],
  ['nesting', `- ${'['.repeat(100)}${']'.repeat(100)}`, ['too-deep', 'questions/two.yaml', 1, 66]],
  ['an endless number', questionYaml('a', '  difficulty: .inf\n'), ['number', 'questions/two.yaml', 8, 3]],
  ['yes without quotes', questionYaml('yes'), ['quote-it', 'questions/two.yaml', 1, 3]],
  ['a mapping for a list', 'questions: 3\n', ['wrong-kind', 'questions/two.yaml', 1, 1]],
]

describe('a broken question among good ones', () => {
  test.each(brokenQuestions)('%s', async (_, text, expected) => {
    const { summary, questions } = await built(smallBank({ 'questions/two.yaml': text }))
    expect(summary.isUsable).toBe(true)
    expect(questions.map(({ id }) => id)).toContain('q-good')
    expect(questions).toHaveLength(1)
    expect(summary.problems.map(brief)).toContainEqual(expected)
    for (const problem of summary.problems) {
      expect(problem.message).toMatch(/[.?]$/)
      expect(problem.advice).toMatch(/[.?]$/)
    }
  })
})

test('an unknown field is pointed out and the question kept', async () => {
  const { summary, questions } = await built(
    smallBank({ 'questions/two.yaml': questionYaml('a', '  dificulty: 2\n') }),
  )
  expect(summary.problems).toEqual([
    expect.objectContaining({
      severity: 'warning',
      code: 'unknown-field',
      line: 8,
      advice: expect.stringContaining('difficulty') as string,
    }),
  ])
  expect(questions).toHaveLength(2)
})

describe('a key out of range', () => {
  const ordering = (positions: number[]) =>
    `- id: a
  type: ordering
  stem: Order them
  options:
${positions.map((position) => `    - { text: t${position}, position: ${position} }`).join('\n')}
  objectives: [e-1/1.1]
`
  const matching = `- id: a
  type: matching
  stem: Match them
  prompts: [{ text: one, answer: z }]
  options: [{ text: x }, { text: y }]
  objectives: [e-1/1.1]
`
  test.each([
    ['an order that skips a place', ordering([1, 3]), 4],
    ['an order with a place twice', ordering([1, 1]), 4],
    ['a prompt answered by no option', matching, 4],
  ])('%s', async (_, text, line) => {
    const { summary } = await built(smallBank({ 'questions/two.yaml': text }))
    expect(summary.problems).toEqual([
      expect.objectContaining({ file: 'questions/two.yaml', severity: 'error' }),
    ])
    expect(summary.problems[0]?.line).toBeGreaterThanOrEqual(line)
    expect(summary.problems[0]?.questionId).toBe('a')
  })
})

describe('a bank that cannot be used says why', () => {
  test.each<[string, Files, string]>([
    ['an empty folder', { '.hidden': '' }, 'bank-empty'],
    ['no bank file', { 'questions/one.yaml': questionYaml('a') }, 'bank-file-missing'],
    ['no exam', { 'bank.yaml': bankYaml, 'questions/one.yaml': '[]' }, 'no-exams'],
    ['no question', { 'bank.yaml': bankYaml, 'exams/e-1.yaml': examYaml }, 'no-questions'],
    ['a bank file that is not YAML', smallBank({ 'bank.yaml': '{' }), 'yaml-syntax'],
    [
      'a bank file in UTF-16',
      smallBank({ 'bank.yaml': Buffer.from(`\uFEFF${bankYaml}`, 'utf16le') }),
      'encoding-utf16',
    ],
    [
      'a bank file in Latin-1',
      smallBank({ 'bank.yaml': Buffer.from('title: caf\u00e9', 'latin1') }),
      'encoding-not-utf8',
    ],
    [
      'bytes',
      smallBank({ 'bank.yaml': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) }),
      'encoding-not-utf8',
    ],
  ])('%s', async (_, files, code) => {
    const { summary } = await built(files)
    expect(summary.isUsable).toBe(false)
    expect(summary.problems.map((problem) => problem.code)).toContain(code)
  })

  test('a folder that is not there', async () => {
    const { summary } = (await buildBank(join(tmpdir(), 'no-such-bank'), null)).index
    expect(summary.problems.map(({ code }) => code)).toEqual(['missing'])
  })
})

describe('what editors and other systems write', () => {
  test('a byte order mark and Windows line ends are read; lines are counted the same', async () => {
    const windows = `\uFEFF${questionYaml('a', '  dificulty: 2\n')}`.replaceAll('\n', '\r\n')
    const { summary } = await built(smallBank({ 'questions/two.yaml': windows }))
    expect(summary.problems.map(brief)).toEqual([['unknown-field', 'questions/two.yaml', 8, 3]])
  })

  test('hidden files and backups of editors are no part of a bank', async () => {
    const { summary } = await built(
      smallBank({ 'questions/.one.yaml.swp': '{', 'questions/one.yaml~': '{', '.DS_Store': 'x' }),
    )
    expect(summary.problems).toEqual([])
  })

  test('a file nobody reads is pointed out when its name is close to one', async () => {
    const { summary } = await built(smallBank({ 'question/two.yaml': questionYaml('a'), 'bnak.yaml': '' }))
    expect(summary.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['unread-file', 'warning'],
      ['unread-file', 'warning'],
    ])
  })

  test('a bank in one file, YAML or JSON, is a bank like any other', async () => {
    const whole = `${bankYaml}exams:\n  - ${examYaml.trim().replaceAll('\n', '\n    ')}\nquestions:\n  ${questionYaml('a').trim().replaceAll('\n', '\n  ')}\n`
    const path = await writtenBank({ 'one.yaml': whole })
    const { summary, questions } = await indexAt(join(path, 'one.yaml'))
    expect(summary).toMatchObject({ id: 'small', isUsable: true, problems: [] })
    expect(questions.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('links', () => {
  test.each(['questions/two.yaml', 'questions/deep', 'assets/a.svg', 'bank.yml', 'notes/n.md'])(
    'out of the bank are refused at %s',
    async (place) => {
      const folder = await writtenBank(smallBank())
      const secret = join(dirname(folder), 'secret')
      await writeFile(secret, questionYaml('secret'))
      await mkdir(dirname(join(folder, place)), { recursive: true })
      await symlink(secret, join(folder, place))
      const { summary, questions } = await indexAt(folder)
      expect(summary.problems.map(({ code, file }) => [code, file])).toContainEqual(['link', place])
      expect(questions.map(({ id }) => id)).toEqual(['q-good'])
    },
  )

  test('a bank that is a link is refused', async () => {
    const folder = await writtenBank(smallBank())
    await symlink(folder, `${folder}-link`)
    const { summary } = (await buildBank(`${folder}-link`, null)).index
    expect(summary.problems.map(({ code }) => code)).toEqual(['link'])
  })
})

// Taken apart it would be a billion of billions, and this test would never end.
test('billion laughs is refused at once', async () => {
  const lines = ['- &a [x, x]']
  for (let level = 1; level < 40; level += 1)
    lines.push(`- &${String.fromCodePoint(97 + (level % 26))}${level} [*a, *a]`)
  const { summary } = await built(smallBank({ 'questions/two.yaml': lines.join('\n') }))
  expect(summary.problems.map(({ code }) => code)).toEqual(['yaml-alias'])
})

test('whatever becomes of its bytes, a bank ends in a list of problems that say what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rehearse-fuzz-'))
  const good = Buffer.from(questionYaml('a', '  difficulty: 2\n  topic: t\n'))
  try {
    await writeFiles(folder, smallBank())
    const edit = fc.record({ at: fc.nat(good.length), drop: fc.nat(6), put: fc.uint8Array({ maxLength: 4 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const mutated = edits.reduce<Buffer>(
          (bytes, { at, drop, put }) =>
            Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]),
          good,
        )
        await writeFile(join(folder, 'questions', 'two.yaml'), mutated)
        const { summary, questions } = await indexAt(folder)
        expect(questions.map(({ id }) => id)).toContain('q-good')
        for (const { message, advice, code } of summary.problems) {
          expect(code).toMatch(/^[a-z][a-z0-9-]+$/)
          expect(message.length * advice.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 40 },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
