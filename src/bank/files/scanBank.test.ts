import { execFileSync } from 'node:child_process'
import { chmod, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { smallBank, temporaryFolder, writeFiles, writtenBank, type Files } from '../bankFixtures'
import { defaultLimits, type Limits } from '../limits'
import { scanBank } from './scanBank'

const scanned = async (files: Files, limits: Partial<Limits> = {}) =>
  scanBank(await writtenBank(files), { ...defaultLimits, ...limits })

const deep = `questions/${'d/'.repeat(8)}`

describe('too much is refused', () => {
  test.each<[string, Partial<Limits>, Files, string, string]>([
    [
      'a question file',
      { yamlBytes: 400 },
      { 'questions/big.yaml': ' '.repeat(401) },
      'file-too-large',
      'questions/big.yaml',
    ],
    [
      'a JSON file',
      { jsonBytes: 400 },
      { 'questions/big.json': ' '.repeat(401) },
      'file-too-large',
      'questions/big.json',
    ],
    ['a note', { noteBytes: 10 }, { 'notes/big.md': ' '.repeat(11) }, 'file-too-large', 'notes/big.md'],
    [
      'a picture',
      { assetBytes: 10 },
      { 'assets/big.svg': ' '.repeat(11) },
      'file-too-large',
      'assets/big.svg',
    ],
    ['a folder too deep', {}, { [`${deep}e/one.yaml`]: '' }, 'too-deep', `${deep}e`.replace(/\/e$/, '')],
  ])('%s, and the rest is read', async (_, limits, files, code, file) => {
    const { problems, files: kept } = await scanned(smallBank(files), limits)
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'error']])
    expect(problems[0]?.file.startsWith(file)).toBe(true)
    expect(kept.map(({ path }) => path)).toEqual(['bank.yaml', 'exams/e-1.yaml', 'questions/one.yaml'])
  })

  test.each<[string, Partial<Limits>, string]>([
    ['files', { fileCount: 4 }, 'too-many-files'],
    ['bytes', { bankBytes: 100 }, 'bank-too-large'],
  ])('%s of a whole bank', async (_, limits, code) => {
    const { problems, files } = await scanned(smallBank(), limits)
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(files).toEqual([])
  })

  test('what is just within the limits is read', async () => {
    const text = smallBank()['questions/one.yaml'] as string
    const { problems } = await scanned(smallBank(), { yamlBytes: 1000, fileCount: 5 })
    expect(text.length).toBeLessThan(1000)
    expect(problems).toEqual([])
    expect((await scanned(smallBank({ [`${deep.replace('d/', '')}one.yaml`]: '' }))).problems).toEqual([])
  })
})

describe('what is no regular file', () => {
  test('a pipe is not opened', async () => {
    const folder = await writtenBank(smallBank())
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'questions', 'pipe.yaml')])
    const { problems } = await scanBank(folder)
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['not-a-file', 'questions/pipe.yaml']])
  })

  test.each<[string, Files, string]>([
    ['a folder named like a file', { 'questions/two.yaml/x.yaml': '' }, 'folder-as-file'],
    ['a file named like a folder', { notes: 'x' }, 'file-as-folder'],
  ])('%s', async (_, files, code) => {
    expect((await scanned(smallBank(files))).problems.map((problem) => problem.code)).toEqual([code])
  })

  test.each(['con.yaml', 'two .yaml ', 'a:b.yaml', 'a\\b.yaml', 'bell\u0007.yaml'])(
    'a name that does not work everywhere: %j',
    async (name) => {
      const { problems } = await scanned(smallBank({ [`questions/${name}`]: '[]' }))
      expect(problems.map(({ code }) => code)).toEqual(['file-name'])
      expect(problems[0]?.file).not.toMatch(/\p{Cc}/u)
    },
  )

  test('a link to a folder inside the bank is not walked', async () => {
    const folder = await writtenBank(smallBank())
    await symlink('.', join(folder, 'questions', 'loop'))
    const { problems, files } = await scanBank(folder)
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['link', 'questions/loop']])
    expect(files).toHaveLength(3)
  })

  test.runIf(process.getuid?.() !== 0)('a folder that may not be listed', async () => {
    const folder = await writtenBank(smallBank({ 'notes/n.md': '' }))
    await chmod(join(folder, 'notes'), 0)
    expect((await scanBank(folder)).problems.map(({ code }) => code)).toEqual(['folder-unreadable'])
  })
})

describe('the stamp', () => {
  const stampOf = async (folder: string) => (await scanBank(folder)).stamp

  test('is the same while nothing changes', async () => {
    const folder = await writtenBank(smallBank())
    const before = await stampOf(folder)
    await writeFile(join(folder, 'LICENSE'), 'not read')
    expect(await stampOf(folder)).toBe(before)
  })

  test.each<[string, (folder: string) => Promise<unknown>]>([
    [
      'a file is saved, even at the same size and time',
      async (folder) => {
        const file = join(folder, 'bank.yaml')
        await writeFile(file, (smallBank()['bank.yaml'] as string).replace('A small', 'B small'))
        await utimes(file, 1, 1)
      },
    ],
    ['a file comes', (folder) => writeFiles(folder, { 'assets/a.svg': '' })],
    ['a link comes', (folder) => symlink('x', join(folder, 'questions', 'x.yaml'))],
  ])('changes when %s', async (_, change) => {
    const folder = await writtenBank(smallBank())
    await utimes(join(folder, 'bank.yaml'), 1, 1)
    const before = await stampOf(folder)
    await change(folder)
    expect(await stampOf(folder)).not.toBe(before)
  })
})

test('nothing of what is elsewhere is listed', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'a.yaml': '',
    'b/c.yaml': '',
    'questions/d.txt': '',
    'assets/e.html': '',
  })
  expect((await scanBank(folder)).files).toEqual([])
})
