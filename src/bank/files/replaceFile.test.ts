import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../bankFixtures'
import { moveFile, writeAtomically } from './replaceFile'

const refused = (code: string) => Object.assign(new Error(code), { code })

function busyDisk(code: string, times: number) {
  const move = vi.fn<typeof rename>(async (from, to) => {
    if (move.mock.calls.length <= times) throw refused(code)
    await rename(from, to)
  })
  const waits: number[] = []
  return { options: { rename: move, wait: async (ms: number) => void waits.push(ms) }, move, waits }
}

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'on Windows a rename refused with %s is tried again',
  async (code) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'old'), 'x')
    const { options, waits } = busyDisk(code, 3)
    await moveFile(join(folder, 'old'), join(folder, 'new'), { ...options, platform: 'win32' })
    expect(await readdir(folder)).toEqual(['new'])
    expect(waits).toEqual([10, 20, 50])
  },
)

test('a rename that stays refused ends with the system’s own error, and the old file is there', async () => {
  const path = join(await temporaryFolder(), 'data.json')
  await writeFile(path, 'old')
  const { options, waits } = busyDisk('EBUSY', Infinity)
  const write = writeAtomically(path, 'new', { ...options, platform: 'win32', isDurable: true })
  await expect(write).rejects.toMatchObject({ code: 'EBUSY' })
  expect(waits).toHaveLength(7)
  expect(await readFile(path, 'utf8')).toBe('old')
  expect(await readdir(join(path, '..'))).toEqual(['data.json'])
})

test.each([
  ['linux', 'EACCES'],
  ['darwin', 'EPERM'],
  ['win32', 'ENOENT'],
] as const)('on %s %s says something that does not pass', async (platform, code) => {
  const { options, move } = busyDisk(code, 1)
  await expect(moveFile('a', 'b', { ...options, platform })).rejects.toMatchObject({ code })
  expect(move).toHaveBeenCalledOnce()
})

test('two writes of one file at once leave one of the two, whole, for this user only', async () => {
  const folder = join(await temporaryFolder(), 'cache')
  const path = join(folder, 'entry')
  const texts = ['a'.repeat(100_000), 'b'.repeat(100_000)]
  await Promise.all(texts.map((text) => writeAtomically(path, text, { isDurable: false })))
  expect(texts).toContain(await readFile(path, 'utf8'))
  expect(await readdir(folder)).toEqual(['entry'])
  if (process.platform === 'win32') return
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})

test('a folder is moved as well', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'log'))
  await moveFile(join(folder, 'log'), join(folder, 'erased'))
  expect(await readdir(folder)).toEqual(['erased'])
})
