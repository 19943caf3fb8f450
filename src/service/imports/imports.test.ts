import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, openTestService } from '../serviceFixtures'
import { checkboxBank, confirmed, previewed, sendFile, sent, stateOf } from './importFixtures'

const address = 'app://rehearse/api/imports'

/** Everything in the banks folder, hidden names as well; empty when there is no such folder. */
const inBanks = (folder: string) => readdir(join(folder, 'banks')).catch(() => [])

describe('an import', () => {
  test('shows what it found, and writes nothing before it is confirmed', async () => {
    const { service, folder } = await openTestService()
    const importId = await sent(service, { 'eggs.md': checkboxBank('Eggs boil', 'Eggs float') })
    const preview = await previewed(service, importId)
    expect(preview).toMatchObject({
      format: 'markdown-checkbox',
      title: 'Eggs',
      bankId: 'eggs',
      questionCount: 2,
      types: [{ type: 'single', count: 2 }],
      unsupportedCount: 0,
      duplicateCount: 0,
      earlier: null,
    })
    expect(preview.samples.map(({ stem }) => stem)).toEqual(['Eggs boil', 'Eggs float'])
    expect(preview.samples[0]?.options.map(({ isCorrect }) => isCorrect)).toEqual([true, false, false])
    expect(await inBanks(folder)).toEqual([])
  })

  test('becomes a bank folder with an exam, and is gone again when it is taken back', async () => {
    const { service, folder } = await openTestService()
    const importId = await sent(service, { 'eggs.md': checkboxBank('Eggs boil', 'Eggs float') })
    await previewed(service, importId)
    const reply = await confirmed(service, importId, { bankId: 'eggs', title: 'Eggs' })
    expect(await reply.json()).toEqual({
      saved: {
        bankId: 'eggs',
        examId: 'eggs',
        title: 'Eggs',
        questionCount: 2,
        added: 2,
        changed: 0,
        mock: { questions: 2, minutes: 3 },
      },
    })
    expect(await inBanks(folder)).toEqual(['eggs'])
    expect(await readFile(join(folder, 'banks/eggs/bank.yaml'), 'utf8')).toContain('title: Eggs\n')
    expect((await call(service, 'POST', `${address}/${importId}/undo`, {})).status).toBe(200)
    expect(await inBanks(folder)).toEqual([])
    expect(await stateOf(service, importId)).toEqual({ status: 'undone' })
  })

  test('is not taken back once its bank was changed', async () => {
    const { service, folder } = await openTestService()
    const importId = await sent(service, { 'eggs.md': checkboxBank('Eggs boil') })
    await previewed(service, importId)
    await confirmed(service, importId)
    await writeFile(join(folder, 'banks/trial-bank/notes.md'), 'Mine')
    const reply = await call(service, 'POST', `${address}/${importId}/undo`, {})
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ message: expect.stringContaining('was changed') as string })
    expect(await inBanks(folder)).toEqual(['trial-bank'])
  })

  test('puts nothing in the place of something else', async () => {
    const { service, folder } = await openTestService()
    for (const [id, status] of [
      ['trial-bank', 200],
      ['trial-bank', 500],
      ['aws-ml', 400],
    ] as const) {
      const importId = await sent(service, { 'eggs.md': checkboxBank('Eggs boil') })
      await previewed(service, importId)
      expect((await confirmed(service, importId, { bankId: id })).status).toBe(status)
    }
    expect(await inBanks(folder)).toEqual(['trial-bank'])
  })

  test('that is given up is over', async () => {
    const { service, folder } = await openTestService()
    const importId = await sent(service, { 'eggs.md': checkboxBank('Eggs boil') })
    await call(service, 'POST', `${address}/${importId}/read`, {})
    expect((await call(service, 'POST', `${address}/${importId}/cancel`, {})).status).toBe(200)
    expect((await call(service, 'GET', `${address}/${importId}`)).status).toBe(404)
    expect((await confirmed(service, importId)).status).toBe(404)
    expect(await inBanks(folder)).toEqual([])
  })

  test('without anything to read says so and can be read again', async () => {
    const { service } = await openTestService()
    const importId = await sent(service, {})
    await expect(previewed(service, importId)).rejects.toThrow('no file to read')
    await sendFileLate(importId)

    async function sendFileLate(id: string) {
      expect((await sendFile(service, id, 'a.md', 'x')).status).toBe(400)
    }
  })
})

describe('a table', () => {
  const csv = 'question,a,b,c,answer\nFirst,x,y,z,1\nSecond,x,y,z,2\n'

  test('asks how its keys are written, and is read as it was said', async () => {
    const { service } = await openTestService()
    const importId = await sent(service, { 'table.csv': csv })
    const { table, questionCount } = await previewed(service, importId)
    expect(questionCount).toBe(0)
    expect(table?.open).toEqual([{ field: 'keyReading', choices: ['from-0', 'from-1'] }])
    const corrected = await previewed(service, importId, { mapping: { keyReading: 'from-1' } })
    expect(corrected.samples.map(({ options }) => options.findIndex((option) => option.isCorrect))).toEqual([
      0, 1,
    ])
  })
})

test('a table that was read as a person said is read so again, also under another name', async () => {
  const csv = 'question,a,b,c,answer\nFirst,x,y,z,1\nSecond,x,y,z,2\n'
  const { service } = await openTestService()
  const first = await sent(service, { 'table.csv': csv })
  await previewed(service, first)
  await previewed(service, first, { mapping: { keyReading: 'from-1' } })
  expect((await confirmed(service, first)).status).toBe(200)
  const again = await sent(service, { 'renamed.csv': csv })
  const { questionCount, table } = await previewed(service, again)
  expect(questionCount).toBe(2)
  expect(table).toMatchObject({ open: [], mapping: { keyReading: 'from-1' } })
  const otherwise = await previewed(service, again, { mapping: { keyReading: 'from-0' } })
  expect(otherwise.table?.mapping.keyReading).toBe('from-0')
})

describe('what is sent', () => {
  test.each(['', 'a\u0000b', 'x'.repeat(501)])('under the name %j is refused', async (path) => {
    const { service } = await openTestService()
    const importId = await sent(service, {})
    expect((await sendFile(service, importId, path, 'x')).status).toBe(400)
  })

  test.each([{ format: 'pdf' }, { mapping: { columns: 'all' } }, { more: 1 }])(
    'as a correction %j is refused',
    async (options) => {
      const { service } = await openTestService()
      const importId = await sent(service, { 'a.md': checkboxBank('A') })
      expect((await call(service, 'POST', `${address}/${importId}/read`, options)).status).toBe(400)
    },
  )

  test.each([{ bankId: '../up' }, { bankId: 'A' }, { title: ' ' }, { provenance: 'mine' }, { mode: 'all' }])(
    'as a decision %j is refused',
    async (choices) => {
      const { service, folder } = await openTestService()
      const importId = await sent(service, { 'a.md': checkboxBank('A') })
      await previewed(service, importId)
      expect((await confirmed(service, importId, choices as never)).status).toBe(400)
      expect(await inBanks(folder)).toEqual([])
    },
  )
})
