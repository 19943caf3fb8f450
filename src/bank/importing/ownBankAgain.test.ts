import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examYaml, questionYaml, smallBank, temporaryFolder, writeFiles, writtenBank } from '../bankFixtures'
import { exportBank } from '../exporting/exportBank'
import { bankIn } from './bankIn'
import { importInto } from './importFixtures'

const bankYaml = `id: eggs-own
title: iEggs and milk
version: "1"
language: de
licence: CC-BY-4.0
authors: [An author]
`
const bank = smallBank({
  'bank.yaml': bankYaml,
  'questions/one.yaml': questionYaml('q-good', '  source: original\n'),
})

/** The bank as the archive its export makes. */
async function exported(): Promise<Uint8Array> {
  const path = await writtenBank(bank)
  const { file } = await exportBank({ path, ids: null, format: 'rehearse-yaml', isPreview: false })
  return file?.bytes ?? new Uint8Array()
}

test('a bank of our own is imported under its own id and title, with what it says of itself', async () => {
  const banks = await temporaryFolder()
  const { preview, save } = await importInto(banks, { 'eggs-own.zip': await exported() })
  expect([preview.bankId, preview.title]).toEqual(['eggs-own', 'iEggs and milk'])
  expect(preview.own).toEqual({
    ...{ bankId: 'eggs-own', title: 'iEggs and milk', licence: 'CC-BY-4.0', sources: ['original'] },
    domains: [{ name: 'Domain one', count: 1 }],
  })
  await save({ bankId: preview.bankId, title: preview.title })
  const again = await bankIn(join(banks, 'eggs-own'))
  expect(again.problems).toEqual([])
  expect(again.bank?.value).toMatchObject({ id: 'eggs-own', title: 'iEggs and milk', licence: 'CC-BY-4.0' })
  expect(again.questions.map(({ question: { id, objectives } }) => [id, objectives])).toEqual([
    ['q-good', ['e-1/1.1']],
  ])
})

test('beside the original it gets an id of its own, and a title that was changed', async () => {
  const banks = await temporaryFolder()
  await writeFiles(join(banks, 'eggs'), bank)
  const { preview, save } = await importInto(banks, { 'eggs-own.zip': await exported() })
  expect([preview.bankId, preview.own?.bankId]).toEqual(['eggs-own-2', 'eggs-own'])
  await save({ bankId: preview.bankId, title: 'A copy' })
  const { bank: copy } = await bankIn(join(banks, 'eggs-own-2'))
  expect(copy?.value).toMatchObject({ id: 'eggs-own-2', title: 'A copy', language: 'de' })
})

test('domains of several exams say whose they are', async () => {
  const second = examYaml.replace('id: e-1', 'id: e-2').replace('code: E-1', 'code: E-2')
  const both = questionYaml('q-good').replace('[e-1/1.1]', '[e-1/1.1, e-2/1.1]')
  const files = { ...bank, 'exams/e-2.yaml': second, 'questions/one.yaml': both }
  const { preview } = await importInto(await temporaryFolder(), files)
  expect(preview.own?.domains).toEqual([
    { name: 'E-1: Domain one', count: 1 },
    { name: 'E-2: Domain one', count: 1 },
  ])
})

test('replacing the questions of a bank of our own leaves its exam and their places alone', async () => {
  const banks = await temporaryFolder()
  await (await importInto(banks, bank)).save({ title: 'iEggs and milk' })
  const exam = await readFile(join(banks, 'eggs/exams/e-1.yaml'), 'utf8')
  const edited = { ...bank, 'questions/one.yaml': questionYaml('q-good').replace('It is.', 'It is so.') }
  const again = await importInto(banks, edited)
  expect(again.preview.earlier).toMatchObject({ known: 1, changed: 1 })
  await again.save({ mode: 'replace' })
  const { questions, problems } = await bankIn(join(banks, 'eggs'))
  expect(problems).toEqual([])
  expect(questions.map(({ question: { objectives } }) => objectives)).toEqual([['e-1/1.1']])
  expect(await readFile(join(banks, 'eggs/exams/e-1.yaml'), 'utf8')).toBe(exam)
})
