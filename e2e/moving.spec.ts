import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { markdownBank } from './importSources'
import { freePort, temporaryFolder } from './service'
import { openBrowserShell, openElectronShell, testBanks } from './shells'
import { endSitting, importHistory, openScreen, startMock } from './steps'

test.use({ bankFolders: [testBanks] })

async function sitBriefly(page: Page): Promise<void> {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('1')
  await endSitting(page)
}

async function importEggs(page: Page): Promise<void> {
  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'Import questions…' }).click()
  const { name, content } = markdownBank('How long do eggs boil?')
  await page
    .getByLabel('Files to import')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Save the bank' }).click()
  await expect(page.getByRole('heading', { name: 'Eggs is in your library' })).toBeVisible()
}

async function saveEverything(page: Page): Promise<string> {
  await openScreen(page, 'Settings')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save everything to a file' }).click()
  const download = await saving
  await expect(page.getByText(/^The file holds your history/)).toBeVisible()
  // Under the name it is saved with: what Rehearse saved is known by it.
  const path = join(await download.path(), '..', download.suggestedFilename())
  await download.saveAs(path)
  return path
}

test('history, settings and own banks move to another profile in one file, and merge there', async ({
  page,
  workplace,
  dataFolder,
}) => {
  await importEggs(page)
  await sitBriefly(page)
  const file = await saveEverything(page)
  expect(file).toMatch(/rehearse-everything-\d{4}-\d\d-\d\d\.zip$/)

  const { folder, remove } = await temporaryFolder()
  const options = { dataFolder: folder, bankFolders: [testBanks], prepare: async () => undefined }
  const there = workplace
    ? await openBrowserShell({ ...workplace, port: await freePort() }, { ...options, ownProfile: true })
    : await openElectronShell(options)
  await sitBriefly(there.page)
  await openScreen(there.page, 'Settings')
  await importHistory(there.page, file)
  const dialog = there.page.getByRole('dialog', { name: 'Import from another computer' })
  await expect(dialog.getByRole('row', { name: 'Attempts 1 0 0' })).toBeVisible()
  await expect(dialog.getByLabel('What to do with Eggs')).toHaveValue('add')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(there.page.getByText('The two histories have been merged. 1 bank imported.')).toBeVisible()
  await openScreen(there.page, 'Settings')
  await expect(there.page.getByText('SAMP-01: 2 attempts')).toBeVisible()
  await openScreen(there.page, 'Library')
  await expect(there.page.getByRole('link', { name: 'Eggs', exact: true })).toBeVisible()
  const bankOf = (place: string) => readFile(join(place, 'banks', 'eggs', 'bank.yaml'), 'utf8')
  expect(await bankOf(folder)).toBe(await bankOf(dataFolder))
  expect((await readdir(folder)).filter((entry) => entry.startsWith('arriving-'))).toEqual([])
  expect(there.watch.faults()).toEqual([])
  await there.close()
  await remove()
})
