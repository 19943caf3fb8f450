import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../bankFixtures'
import { bankIn } from './bankIn'
import { importInto } from './importFixtures'
import { takeBack } from './placeBank'

const question = (stem: string, ...options: string[]) =>
  `### ${stem}\n\n${options.map((text, index) => `- [${index === 0 ? 'x' : ' '}] ${text}`).join('\n')}\n`

const boil = question(
  'Which eggs take longer to boil at a height of 3,000 m above the sea?',
  'All',
  'None',
  'Some',
)
const float = question(
  'Which eggs float in cold water that stands still?',
  'Old ones',
  'Fresh ones',
  'Brown ones',
)
const yolk = question('What makes the yolk of an egg pale?', 'The feed', 'The breed', 'The age')

const stemsOf = async (folder: string) => {
  const { questions, problems } = await bankIn(folder)
  expect(problems).toEqual([])
  return new Map(questions.map(({ question: { id, stem } }) => [stem.slice(0, 24), id]))
}

describe('the same source again', () => {
  test('is known by its bytes, whatever it is called', async () => {
    const banks = await temporaryFolder()
    await (await importInto(banks, { 'a.md': boil + float })).save()
    const { preview } = await importInto(banks, { 'b.md': boil + float })
    expect(preview.earlier).toEqual({
      ...{ bankId: 'eggs', bankTitle: 'Eggs', isSameSource: true, isSameName: false },
      ...{ known: 2, changed: 0, added: 0, gone: 0 },
    })
    expect(preview.duplicates.map(({ other }) => other)).toEqual([
      { kind: 'bank', bankTitle: 'Eggs' },
      { kind: 'bank', bankTitle: 'Eggs' },
    ])
  })

  test('another file that asks most of the same is no earlier version of it', async () => {
    const banks = await temporaryFolder()
    await (await importInto(banks, { 'a.md': boil + float })).save()
    const { preview } = await importInto(banks, { 'b.md': boil + float + yolk })
    expect(preview.earlier).toMatchObject({ isSameSource: false, isSameName: false, known: 2, added: 1 })
  })

  test('edited and in another order is known, and history follows its questions', async () => {
    const banks = await temporaryFolder()
    await (await importInto(banks, { 'a.md': boil + float })).save()
    const before = await stemsOf(join(banks, 'eggs'))
    const edited = float.replace('that stands still', 'standing still') + yolk + boil.replace('Some', 'A few')
    const again = await importInto(banks, { 'a.md': edited })
    expect(again.preview.earlier).toMatchObject({
      isSameSource: false,
      isSameName: true,
      known: 2,
      changed: 2,
      added: 1,
      gone: 0,
    })
    const { saved } = await again.save({ mode: 'replace' })
    expect(saved).toMatchObject({
      questionCount: 3,
      added: 1,
      changed: 2,
      mock: { questions: 3, minutes: 5 },
    })
    const after = await stemsOf(join(banks, 'eggs'))
    for (const [stem, id] of before) expect(after.get(stem)).toBe(id)
  })

  test('adds what is new and leaves the rest as it is', async () => {
    const banks = await temporaryFolder()
    await (await importInto(banks, { 'a.md': boil + float })).save()
    const own = join(banks, 'eggs/questions/all-questions.yaml')
    const mended = (await readFile(own, 'utf8')).replace('Old ones', 'Old eggs')
    await writeFile(own, mended)
    const { saved } = await (await importInto(banks, { 'a.md': yolk + float + boil })).save({ mode: 'add' })
    expect(saved).toMatchObject({
      questionCount: 3,
      added: 1,
      changed: 0,
      mock: { questions: 3, minutes: 5 },
    })
    expect(await readFile(own, 'utf8')).toBe(mended)
    const third = await importInto(banks, { 'a.md': yolk + float + boil })
    expect(third.preview.earlier).toMatchObject({ known: 3, added: 0, gone: 0 })
    await expect(third.save({ mode: 'add' })).rejects.toThrow('in the bank already')
  })

  test('beside the earlier bank becomes one of its own', async () => {
    const banks = await temporaryFolder()
    await (await importInto(banks, { 'a.md': boil + float })).save()
    const again = await importInto(banks, { 'a.md': boil + float })
    expect(again.preview.bankId).toBe('a')
    await again.save({ bankId: 'eggs-2' })
    expect((await stemsOf(join(banks, 'eggs-2'))).size).toBe(2)
    expect((await stemsOf(join(banks, 'eggs'))).size).toBe(2)
  })

  test('replaces its own questions only, and can be taken back', async () => {
    const banks = await temporaryFolder()
    await (await importInto(banks, { 'a.md': boil + float })).save()
    await mkdir(join(banks, 'eggs/notes'))
    await writeFile(join(banks, 'eggs/notes/mine.md'), '---\ntitle: Mine\n---\nMy note.\n')
    const before = await stemsOf(join(banks, 'eggs'))
    const { placed } = await (await importInto(banks, { 'a.md': boil + yolk })).save({ mode: 'replace' })
    expect([...(await stemsOf(join(banks, 'eggs'))).keys()]).toHaveLength(2)
    expect((await bankIn(join(banks, 'eggs'))).notes).toHaveLength(1)
    await takeBack(placed)
    expect(await stemsOf(join(banks, 'eggs'))).toEqual(before)
  })

  test('under another provenance says so of every question', async () => {
    const banks = await temporaryFolder()
    await (await importInto(banks, { 'a.md': boil })).save()
    await (await importInto(banks, { 'a.md': boil })).save({ mode: 'replace', provenance: 'licensed' })
    const { questions } = await bankIn(join(banks, 'eggs'))
    expect(questions.map(({ question: { source } }) => source)).toEqual(['licensed'])
  })
})

describe('a bank that is made', () => {
  const csv = [
    'question,a,b,answer,category',
    'Q1,x,y,A,Eggs',
    'Q2,x,y,B,Eggs',
    'Q3,x,y,A,Milk',
    'Q4,x,y,A,',
  ].join('\n')

  test('has the domains of the file, renamed and joined as decided, weighted by share', async () => {
    const banks = await temporaryFolder()
    const { preview, save } = await importInto(banks, { 'a.csv': csv })
    expect(preview.domains[0]).toEqual({
      source: 'category',
      domains: [
        { name: 'Eggs', count: 2 },
        { name: 'Milk', count: 1 },
        { name: 'Other', count: 1 },
      ],
    })
    await save({ domainSource: 'category', domainTitles: [{ name: 'Other', title: 'Milk' }] })
    const { exams, problems } = await bankIn(join(banks, 'eggs'))
    expect(problems).toEqual([])
    expect(exams[0]?.value.domains.map(({ title, weight }) => [title, weight])).toEqual([
      ['Eggs', 0.5],
      ['Milk', 0.5],
    ])
  })

  test('keeps tags and categories that are no domain', async () => {
    const banks = await temporaryFolder()
    const gift = [
      '$CATEGORY: $course$/top/Biology/Birds/Owls/Barn owls',
      '// [tag:night] [tag:two words]\nDo barn owls hunt at night? {T}',
      '$CATEGORY: $course$/top/Biology/Fish',
      'Do trout sing? {F}',
    ]
    const { preview, save } = await importInto(banks, { 'a.gift': gift.join('\n\n') })
    expect(preview.domains[0]?.domains.map(({ name }) => name)).toEqual(['Birds', 'Fish'])
    await save({ domainSource: 'category' })
    const { questions, problems } = await bankIn(join(banks, 'eggs'))
    expect(problems).toEqual([])
    expect(questions.map(({ question: { topic, tags } }) => [topic, tags])).toEqual([
      ['barn-owls', ['night', 'two words', 'Owls', 'Barn owls']],
      ['', undefined],
    ])
  })

  test('that cannot be written says what to do, and leaves nothing behind', async () => {
    const banks = join(await temporaryFolder(), 'banks')
    const { save } = await importInto(banks, { 'a.md': boil })
    await writeFile(banks, 'in the way')
    await expect(save()).rejects.toThrow('nothing was saved')
    expect(await readFile(banks, 'utf8')).toBe('in the way')
  })

  test('leaves out questions that repeat another one, when that was decided', async () => {
    const banks = await temporaryFolder()
    const { preview, save } = await importInto(banks, { 'a.md': boil + float + boil })
    expect(preview).toMatchObject({ questionCount: 3, duplicateCount: 1, installedCount: 0 })
    expect((await save({ leavesOutRepeats: true })).saved.questionCount).toBe(2)
  })

  test('adds pictures under names that no other picture of it has', async () => {
    const banks = await temporaryFolder()
    const withPicture = (
      stem: string,
      color: string,
    ) => `<question type="truefalse"><questiontext format="html">
      <text><![CDATA[<p>${stem} <img src="@@PLUGINFILE@@/p.svg" alt="It"></p>]]></text>
      <file name="p.svg" encoding="base64">${Buffer.from(`<svg fill="${color}"/>`).toString('base64')}</file>
      </questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
      </question>`
    const quiz = (...all: string[]) => `<?xml version="1.0"?><quiz>${all.join('')}</quiz>`
    await (await importInto(banks, { 'a.xml': quiz(withPicture('First seen', 'red')) })).save()
    const more = quiz(withPicture('Second seen', 'blue'), withPicture('First seen', 'red'))
    await (await importInto(banks, { 'a.xml': more })).save({ mode: 'add' })
    const { questions, assets } = await bankIn(join(banks, 'eggs'))
    expect(assets).toHaveLength(2)
    for (const [seen, color] of [
      ['First seen', 'red'],
      ['Second seen', 'blue'],
    ] as const) {
      const stem = questions.find(({ question: { stem: text } }) => text.startsWith(seen))?.question.stem
      const path = /\((assets\/[^)]+)\)/.exec(stem ?? '')?.[1] ?? ''
      expect(await readFile(join(banks, 'eggs', path), 'utf8')).toContain(color)
    }
  })
})
