import { expect, test } from 'vitest'
import { bankYaml, examYaml, questionYaml, smallBank, writtenBank, type Files } from './bankFixtures'
import { buildBank } from './compile/buildBank'

const built = async (files: Files) => (await buildBank(await writtenBank(files), null)).index

const turned = (text: string) => JSON.stringify(`${text}\u202E\u2066`)

test.each<[string, Files, number]>([
  ['bank.yaml', { 'bank.yaml': bankYaml.replace('A small bank', turned('A small bank')) }, 2],
  ['exams/e-1.yaml', { 'exams/e-1.yaml': examYaml.replace('Domain one', turned('Domain one')) }, 12],
  ['exams/e-1.yaml', { 'exams/e-1.yaml': examYaml.replace('Task one', turned('Task one')) }, 12],
  ['notes/a.md', { 'notes/a.md': `---\ntitle: ${turned('A note')}\n---\nText.\n` }, 2],
])(
  'a name in %s is without characters that turn others, and its author hears of it',
  async (file, change, line) => {
    const index = await built(smallBank(change))
    expect(index.summary.problems).toMatchObject([
      { code: 'direction-character', severity: 'warning', file, line },
    ])
    expect(index.summary.isUsable).toBe(true)
    const names = JSON.stringify([index.summary.title, index.summary.exams, index.notes])
    expect(names).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  },
)

test('a case study has a plain title, and the texts of questions stay as they were written', async () => {
  const study = `stimuli:\n  - { id: s, title: ${turned('Case')}, text: ${turned('Text')} }\nquestions:\n`
  const question = questionYaml('q', '  stimulus: s\n').replaceAll(/^/gm, '  ')
  const { summary } = await built(smallBank({ 'questions/two.yaml': study + question }))
  expect(summary.problems).toMatchObject([
    { code: 'direction-character', file: 'questions/two.yaml', line: 2 },
  ])
  expect(summary.questionCount).toBe(2)
})

test('names in scripts that run from right to left are kept with their marks', async () => {
  const title = 'מבחן C++\u200E 2026'
  const { summary } = await built(
    smallBank({ 'bank.yaml': bankYaml.replace('A small bank', JSON.stringify(title)) }),
  )
  expect([summary.title, summary.problems]).toEqual([title, []])
})

test('a folder without a bank file is named without characters that turn others', async () => {
  const path = `${await writtenBank({})}/\u202Efolder`
  const { index } = await buildBank(path, null)
  expect(index.summary.title).toBe('folder')
})
