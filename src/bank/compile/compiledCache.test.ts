import { mkdir, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { QuestionId } from '#core/bank/ids'
import { questionYaml, smallBank, temporaryFolder, writeFiles } from '../bankFixtures'
import { buildBank } from './buildBank'
import { openCached } from './openCached'
import { entryInFolder, pruneCache, readLines } from './compiledCache'
import { lineFinder } from './lineFinder'

async function builtOnce() {
  const folder = await temporaryFolder()
  const bank = join(folder, 'small')
  const cache = join(folder, 'cache')
  await writeFiles(bank, smallBank())
  const built = await buildBank(bank, cache)
  const files = await readdir(cache)
  const fileOf = (ending: string) => join(cache, files.find((name) => name.endsWith(ending)) ?? '')
  return { folder, bank, cache, built, fileOf }
}

test('a bank is opened from the cache as it was built', async () => {
  const { bank, cache, built } = await builtOnce()
  const opened = await openCached(bank, cache)
  expect(opened).toEqual(built)
})

test('a bank that moved, or was touched, is found by its content', async () => {
  const { folder, bank, cache, built } = await builtOnce()
  await writeFile(join(bank, 'bank.yaml'), smallBank()['bank.yaml'] as string)
  expect(await openCached(bank, cache)).toBeNull()
  expect((await buildBank(bank, cache)).key).toBe(built.key)
  const moved = join(folder, 'elsewhere', 'small')
  await writeFiles(moved, smallBank())
  expect((await buildBank(moved, cache)).key).toBe(built.key)
})

test('other content is another entry', async () => {
  const { bank, cache, built } = await builtOnce()
  await writeFile(join(bank, 'questions', 'two.yaml'), questionYaml('q-two'))
  expect(await openCached(bank, cache)).toBeNull()
  expect((await buildBank(bank, cache)).key).not.toBe(built.key)
})

describe('an entry is as good as none when', () => {
  test.each<[string, string, (file: string) => Promise<unknown>]>([
    ['its index was cut', '.index.json', (file) => truncate(file, 100)],
    ['its index was emptied', '.index.json', (file) => truncate(file, 0)],
    [
      'a letter of its index changed',
      '.index.json',
      async (file) => {
        await writeFile(file, (await readFile(file, 'utf8')).replace('A small bank', 'B small bank'))
      },
    ],
    ['its lines are gone', '.ndjson', (file) => rm(file)],
    ['its lines were cut', '.ndjson', (file) => truncate(file, 10)],
    ['the note of its last visit is garbage', 'at-', (file) => writeFile(file, '[1]')],
  ])('%s, and it is made again', async (_, ending, damage) => {
    const { bank, cache, built, fileOf } = await builtOnce()
    const visit = (await readdir(cache)).find((name) => name.startsWith('at-')) ?? ''
    await damage(ending === 'at-' ? join(cache, visit) : fileOf(ending))
    expect(await openCached(bank, cache)).toBeNull()
    await buildBank(bank, cache)
    expect(await openCached(bank, cache)).toMatchObject({ index: built.index })
  })
})

test('a line that is not what its hash says is not read', async () => {
  const { built, fileOf } = await builtOnce()
  const request = lineFinder(built.index)('q-good' as QuestionId)!
  expect(await readLines(built.lines, [request])).toHaveLength(1)
  const file = fileOf('.ndjson')
  await writeFile(file, (await readFile(file, 'utf8')).replace('Which', 'Whose'))
  expect(await readLines(built.lines, [request])).toBeNull()
  await rm(file)
  expect(await readLines(built.lines, [request])).toBeNull()
})

test('a cache that cannot be written costs nothing but time', async () => {
  const { folder, bank } = await builtOnce()
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  const built = await buildBank(bank, join(file, 'cache'))
  const request = lineFinder(built.index)('q-good' as QuestionId)!
  expect(built.lines).toHaveProperty('bytes')
  expect(await readLines(built.lines, [request])).toHaveLength(1)
})

test('what another bank is being written to stays, and goes when that is given up', async () => {
  const { cache, built, bank } = await builtOnce()
  const entry = await entryInFolder(cache)
  await entry.write('a line\n')
  await pruneCache(cache, [{ path: bank, key: built.key }])
  expect(await readdir(cache)).toHaveLength(4)
  await entry.giveUp()
  expect(await readdir(cache)).toHaveLength(3)
})

test('what no bank uses is deleted, the rest stays', async () => {
  const { bank, cache, built } = await builtOnce()
  await writeFile(join(cache, 'old.index.json'), '')
  await writeFile(join(cache, 'x.1-lines.tmp'), '')
  await mkdir(join(cache, 'folder'))
  await pruneCache(cache, [{ path: bank, key: built.key }])
  expect(await readdir(cache)).toHaveLength(3)
  expect(await openCached(bank, cache)).toEqual(built)
  await pruneCache(cache, [])
  expect(await readdir(cache)).toEqual([])
  await expect(pruneCache(join(cache, 'nowhere'), [])).resolves.toBeUndefined()
})
