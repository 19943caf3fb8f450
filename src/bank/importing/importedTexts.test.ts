import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../bankFixtures'
import { carriedBanks, carriedHash } from '../carrying/carriedBanks'
import { bankIn } from './bankIn'
import { importInto } from './importFixtures'
import { hasImportedTexts, importedTextOf, importedTextsFile, keptLines } from './importedTexts'
import { takeBack } from './placeBank'

const boil = '### Which eggs take longest to boil?\n\n- [x] All\n- [ ] None\n'
const float = '### Which eggs float in still water?\n\n- [x] Old ones\n- [ ] Fresh ones\n'
const yolk = '### What makes a yolk pale?\n\n- [x] The feed\n- [ ] The breed\n'

async function idOf(folder: string, start: string): Promise<string> {
  const { questions, problems } = await bankIn(folder)
  expect(problems).toEqual([])
  return questions.find(({ question: { stem } }) => stem.startsWith(start))?.question.id ?? ''
}

const linesOf = async (folder: string) =>
  (await readFile(join(folder, 'imported.ndjson'), 'utf8')).trim().split('\n')

test('every imported question is kept as it was in its file, with its place', async () => {
  const banks = await temporaryFolder()
  const gift = '// note\n::a:: Is it red? {T}\n\nDescribe it. {}\n'
  const bytes = zipSync({ 'unit 1/eggs.md': Buffer.from(boil + float), 'unit 2/red.gift': Buffer.from(gift) })
  const { saved } = await (await importInto(banks, { 'eggs.zip': bytes })).save()
  expect(saved.questionCount).toBe(3)
  const folder = join(banks, 'eggs')
  expect(await importedTextOf(folder, await idOf(folder, 'Which eggs float'))).toEqual({
    id: await idOf(folder, 'Which eggs float'),
    ...{ format: 'markdown-checkbox', source: 'eggs.zip', path: 'unit 1/eggs.md', line: 5, isCut: false },
    text: float.trimEnd(),
  })
  expect(await importedTextOf(folder, await idOf(folder, 'Is it red'))).toMatchObject({
    ...{ format: 'gift', path: 'unit 2/red.gift', line: 2 },
    text: '// note\n::a:: Is it red? {T}',
  })
  const unasked = (await linesOf(folder)).map((line) => JSON.parse(line)).filter(({ id }) => id === null)
  expect(unasked).toMatchObject([{ format: 'gift', text: 'Describe it. {}', reason: expect.any(String) }])
  expect(await importedTextOf(folder, 'nobody')).toBeNull()
})

test('texts follow their questions through later imports, and go with the import that is taken back', async () => {
  const banks = await temporaryFolder()
  await (await importInto(banks, { 'a.md': boil + float })).save()
  const folder = join(banks, 'eggs')
  const before = await linesOf(folder)
  const floatId = await idOf(folder, 'Which eggs float')
  const boilId = await idOf(folder, 'Which eggs take')
  await (await importInto(banks, { 'a.md': boil + float + yolk })).save({ mode: 'add' })
  expect((await linesOf(folder)).slice(0, 2)).toEqual(before)
  expect((await importedTextOf(folder, await idOf(folder, 'What makes')))?.line).toBe(9)
  const edited = float.replace('Fresh ones', 'New ones') + yolk
  const { placed } = await (await importInto(banks, { 'a.md': edited })).save({ mode: 'replace' })
  expect((await importedTextOf(folder, floatId))?.text).toContain('New ones')
  expect(await importedTextOf(folder, boilId)).toBeNull()
  await takeBack(placed)
  expect((await importedTextOf(folder, floatId))?.text).toContain('Fresh ones')
  expect((await importedTextOf(folder, boilId))?.text).toContain('boil')
})

test('a damaged line costs itself only, and a bank is as good without its texts', async () => {
  const banks = await temporaryFolder()
  await (await importInto(banks, { 'a.md': boil + float })).save()
  const folder = join(banks, 'eggs')
  const floatId = await idOf(folder, 'Which eggs float')
  const lines = await linesOf(folder)
  await writeFile(join(folder, 'imported.ndjson'), `{"id":"x\n${lines.join('\n')}`)
  await appendFile(join(folder, 'imported.ndjson'), `\n{"id":"${floatId}-2",\n\u0000`)
  expect((await importedTextOf(folder, floatId))?.line).toBe(5)
  expect(await keptLines(folder, { ids: new Set([floatId]), source: 'a.md' })).toEqual([lines[0]])
  expect((await bankIn(folder)).problems).toEqual([])
  await rm(join(folder, 'imported.ndjson'))
  expect(await hasImportedTexts(folder)).toBe(false)
  expect(await importedTextOf(folder, floatId)).toBeNull()
  expect((await bankIn(folder)).questions).toHaveLength(2)
})

test('texts beyond what a bank keeps leave their places, and line separators end no line', async () => {
  const text = {
    id: 'a',
    format: null,
    source: 's',
    path: 'p',
    line: 1,
    isCut: false,
    text: 'x\u2028y\u2029',
  }
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'imported.ndjson'), importedTextsFile([], [text]))
  expect(await importedTextOf(folder, 'a')).toEqual(text)
  const long = ['q1', 'q2', 'q3'].map((id) => ({ ...text, id, text: 'y'.repeat(1000) }))
  await writeFile(join(folder, 'imported.ndjson'), importedTextsFile([], long, 2500))
  expect((await importedTextOf(folder, 'q2'))?.isCut).toBe(false)
  expect(await importedTextOf(folder, 'q3')).toEqual({ ...text, id: 'q3', isCut: true, text: '' })
})

test('texts are carried to another computer, and are no difference between two banks', async () => {
  const banks = await temporaryFolder()
  await (await importInto(banks, { 'a.md': boil })).save()
  const [bank] = await carriedBanks(banks)
  expect(bank?.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['eggs/import.json', 'eggs/imported.ndjson']),
  )
  const before = await carriedHash(banks, 'eggs')
  await rm(join(banks, 'eggs/imported.ndjson'))
  expect(await carriedHash(banks, 'eggs')).toBe(before)
})
