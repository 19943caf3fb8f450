import { beforeEach, expect, test } from 'vitest'
import { electron, loadEntry, resetElectron } from '../doubles/electronFake'
import { started } from '../doubles/electronFixtures'
import { electronPlatform } from './electronPlatform'

beforeEach(async () => {
  resetElectron()
  await loadEntry(async () => undefined)
})

test('a folder is revealed, or the reason why not is passed on', async () => {
  const { revealFolder } = electronPlatform()
  await expect(revealFolder?.('/somewhere')).resolves.toBeUndefined()
  await expect(revealFolder?.('/missing')).rejects.toThrow('no such folder')
})

test('a folder is chosen, or none', async () => {
  const { chooseFolder } = electronPlatform()
  expect(await chooseFolder?.()).toBeNull()
  electron.chosenFolders = ['/banks/mine']
  expect(await chooseFolder?.()).toBe('/banks/mine')
})

test('the dialog belongs to the window that asked', async () => {
  resetElectron()
  const { window } = await started()
  await electronPlatform().chooseFolder?.()
  expect(electron.parents).toEqual([window])
})
