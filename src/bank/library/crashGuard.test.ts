import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../bankFixtures'
import { createCrashGuard } from './crashGuard'

const marksIn = async (folder: string) => createCrashGuard(join(folder, 'cache'))

test('the second compile that does not end bars, also at the next start', async () => {
  const folder = await temporaryFolder()
  const marks = await marksIn(folder)
  await marks.begin('/bank', 's1')
  expect((await marks.markOf('/bank', 's1')).isBarred).toBe(false)
  await marks.begin('/bank', 's1')
  expect((await (await marksIn(folder)).markOf('/bank', 's1')).isBarred).toBe(true)
})

test('a mark counts for its bank and the state of its files', async () => {
  const marks = await marksIn(await temporaryFolder())
  await marks.begin('/bank', 's1')
  await marks.begin('/bank', 's1')
  const isBarred = async (path: string, stamp: string) => (await marks.markOf(path, stamp)).isBarred
  expect([await isBarred('/bank', 's2'), await isBarred('/other', 's1')]).toEqual([false, false])
  await marks.begin('/bank', 's2')
  expect([await isBarred('/bank', 's1'), await isBarred('/bank', 's2')]).toEqual([false, false])
})

test('a compile that ends takes its mark away', async () => {
  const marks = await marksIn(await temporaryFolder())
  for (let time = 0; time < 3; time += 1) {
    await marks.begin('/bank', 's1')
    await marks.clear('/bank', 's1')
  }
  expect((await marks.markOf('/bank', 's1')).isBarred).toBe(false)
})

test('where nothing can be written nothing is barred', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'cache-reading'), 'a file in the way')
  for (const marks of [await marksIn(folder), createCrashGuard(null)]) {
    await marks.begin('/bank', 's1')
    await marks.begin('/bank', 's1')
    expect((await marks.markOf('/bank', 's1')).isBarred).toBe(false)
    await marks.clear('/bank', 's1')
  }
})

test('a file that took too long twice is left out of its bank, as long as the bank stays as it is', async () => {
  const folder = await temporaryFolder()
  const marks = await marksIn(folder)
  await marks.begin('/bank', 's1')
  const fresh = { isBarred: false, isSlow: false, leftOut: [] }
  expect(await marks.blame('/bank', 's1', 'questions/a.yaml')).toEqual({ ...fresh, isSlow: true })
  await marks.begin('/bank', 's1')
  await marks.clear('/bank', 's1')
  const later = await marksIn(folder)
  expect(await later.markOf('/bank', 's1')).toEqual({ ...fresh, isSlow: true })
  await later.blame('/bank', 's1', 'questions/a.yaml')
  expect(await later.markOf('/bank', 's1')).toEqual({ ...fresh, isSlow: true, leftOut: ['questions/a.yaml'] })
  expect(await later.markOf('/bank', 's2')).toEqual(fresh)
})

test('a mark that is damaged, or of an earlier version, is none', async () => {
  const folder = await temporaryFolder()
  const marks = await marksIn(folder)
  await marks.begin('/bank', 's1')
  const [name = ''] = await readdir(join(folder, 'cache-reading'))
  for (const text of ['7 s1 2', '{"version":7,"stamp":"s1","tries":2}', '[]', 'null', '']) {
    await writeFile(join(folder, 'cache-reading', name), text)
    expect(await marks.markOf('/bank', 's1')).toEqual({ isBarred: false, isSlow: false, leftOut: [] })
  }
})
