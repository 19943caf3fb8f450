import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { BankSummary } from '#core/bank/bank'
import { temporaryFolder } from '../log/fixtures'
import { createRemovedBanks, type RemovedBanks } from './removedBanks'

let folder = ''
let removed: RemovedBanks

beforeEach(async () => {
  folder = await temporaryFolder()
  removed = createRemovedBanks(folder)
  await bankFolder('eggs')
})

async function bankFolder(name: string, text = 'id: eggs\n') {
  await mkdir(join(folder, name))
  await writeFile(join(folder, name, 'bank.yaml'), text)
}

const bank = (change: Partial<BankSummary> = {}) =>
  ({ id: 'eggs', title: 'Eggs', root: 'data', folderName: 'eggs', ...change }) as BankSummary
const seen = async () => (await readdir(folder)).filter((name) => !name.startsWith('.'))

test('a deleted bank is out of sight, listed, and as it was once it is brought back', async () => {
  expect(await removed.list()).toEqual([])
  const { name } = await removed.remove(bank(), 5)
  expect(await seen()).toEqual([])
  expect(await removed.list()).toEqual([{ name: 'eggs', title: 'Eggs', removedAtMs: 5 }])
  await removed.restore(name)
  expect(await removed.list()).toEqual([])
  expect(await readFile(join(folder, 'eggs/bank.yaml'), 'utf8')).toBe('id: eggs\n')
})

test('two of one name are kept apart, and neither takes the place of the other', async () => {
  await removed.remove(bank(), 5)
  await bankFolder('eggs', 'second')
  const { name } = await removed.remove(bank({ title: 'More eggs' }), 6)
  expect((await removed.list()).map(({ title }) => title)).toEqual(['More eggs', 'Eggs'])
  await removed.restore(name)
  expect(await readFile(join(folder, 'eggs/bank.yaml'), 'utf8')).toBe('second')
  await expect(removed.restore('eggs')).rejects.toThrow('has another “eggs” by now')
  expect(await readFile(join(folder, 'eggs/bank.yaml'), 'utf8')).toBe('second')
})

test.each([
  { root: 'shipped' },
  { root: 'added' },
  { folderName: '../eggs' },
  { folderName: 'none' },
] as const)('a bank that is not in the folder is refused: %j', async (change) => {
  await expect(removed.remove(bank(change), 5)).rejects.toThrow('Only banks in your own banks folder')
  expect(await seen()).toEqual(['eggs'])
})

test.each(['../eggs', '.removed', 'eggs.about.json', ''])(
  'what is not kept is not brought back: %j',
  async (name) => {
    await removed.remove(bank(), 5)
    await expect(removed.restore(name)).rejects.toThrow('not kept any more')
  },
)
