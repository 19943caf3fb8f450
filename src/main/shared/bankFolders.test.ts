import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#service/log/fixtures'
import { Refusal } from '#service/http/refusal'
import { checkBankFolder, readBankFolders, saveBankFolders } from './bankFolders'

test('the list is there at the next start', async () => {
  const folder = await temporaryFolder()
  expect(await readBankFolders(folder)).toEqual([])
  await saveBankFolders(folder, ['/banks/mine', '/banks/ours'])
  expect(await readBankFolders(folder)).toEqual(['/banks/mine', '/banks/ours'])
})

test.each(['', '{', '{"a":1}', '[1]', '[""]'])('a list that says %j is an empty one', async (text) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'bank-folders.json'), text)
  expect(await readBankFolders(folder)).toEqual([])
})

test('a disk that does not take the list is said', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'bank-folders.json'))
  await expect(saveBankFolders(folder, ['/x'])).rejects.toBeInstanceOf(Refusal)
})

test('a folder with a bank in it will do', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'other'))
  await mkdir(join(folder, 'biology'))
  await writeFile(join(folder, 'biology', 'bank.yaml'), '')
  await expect(checkBankFolder(folder)).resolves.toBeUndefined()
})

test('a bank itself, a folder without one and one that is not there are refused with what to choose', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'pictures'))
  await expect(checkBankFolder(folder)).rejects.toThrow('There is no bank in this folder.')
  await expect(checkBankFolder(join(folder, 'missing'))).rejects.toThrow('There is no bank in this folder.')
  await writeFile(join(folder, 'bank.json'), '')
  await expect(checkBankFolder(folder)).rejects.toThrow('Choose the folder it lies in.')
})
