import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../bankFixtures'
import { createCrashGuard } from './crashGuard'

const marksIn = async (folder: string) => createCrashGuard(join(folder, 'cache'))

test('the second compile that does not end bars, also at the next start', async () => {
  const folder = await temporaryFolder()
  const marks = await marksIn(folder)
  await marks.begin('/bank', 's1')
  expect(await marks.isBarred('/bank', 's1')).toBe(false)
  await marks.begin('/bank', 's1')
  expect(await (await marksIn(folder)).isBarred('/bank', 's1')).toBe(true)
})

test('a mark counts for its bank and the state of its files', async () => {
  const marks = await marksIn(await temporaryFolder())
  await marks.begin('/bank', 's1')
  await marks.begin('/bank', 's1')
  expect([await marks.isBarred('/bank', 's2'), await marks.isBarred('/other', 's1')]).toEqual([false, false])
  await marks.begin('/bank', 's2')
  expect([await marks.isBarred('/bank', 's1'), await marks.isBarred('/bank', 's2')]).toEqual([false, false])
})

test('a compile that ends takes its mark away', async () => {
  const marks = await marksIn(await temporaryFolder())
  for (let time = 0; time < 3; time += 1) {
    await marks.begin('/bank', 's1')
    await marks.clear('/bank')
  }
  expect(await marks.isBarred('/bank', 's1')).toBe(false)
})

test('where nothing can be written nothing is barred', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'cache-reading'), 'a file in the way')
  for (const marks of [await marksIn(folder), createCrashGuard(null)]) {
    await marks.begin('/bank', 's1')
    await marks.begin('/bank', 's1')
    expect(await marks.isBarred('/bank', 's1')).toBe(false)
    await marks.clear('/bank')
  }
})
