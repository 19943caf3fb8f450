import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { markdownBank } from './importSources'
import { freePort, temporaryFolder } from './service'
import { openBrowserShell, openElectronShell, testBanks, type Shell } from './shells'
import { endSitting, expectQuestion, importHistory, openScreen, startMock } from './steps'
import type { Workplace } from './workplace'

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

/** Rehearse with a profile and a data folder of its own, as on another computer. */
async function openElsewhere(workplace: Workplace | null): Promise<Shell & { folder: string }> {
  const { folder, remove } = await temporaryFolder()
  const options = { dataFolder: folder, bankFolders: [testBanks], prepare: async () => undefined }
  const shell = workplace
    ? await openBrowserShell({ ...workplace, port: await freePort() }, { ...options, ownProfile: true })
    : await openElectronShell(options)
  const close = async () => {
    expect(shell.watch.faults()).toEqual([])
    await shell.close()
    await remove()
  }
  return { ...shell, folder, close }
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

  const there = await openElsewhere(workplace)
  await sitBriefly(there.page)
  await openScreen(there.page, 'Settings')
  await importHistory(there.page, file)
  const dialog = there.page.getByRole('dialog', { name: 'Import from another computer' })
  await expect(dialog.getByRole('row', { name: 'Attempts 1 0 0' })).toBeVisible()
  await expect(dialog.getByLabel('What to do with Eggs')).toHaveValue('add')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(
    there.page.getByText(
      'The history has been imported: what was missing here has been added. 1 bank imported.',
    ),
  ).toBeVisible()
  await openScreen(there.page, 'Settings')
  await expect(there.page.getByText('SAMP-01: 2 attempts')).toBeVisible()
  await openScreen(there.page, 'Library')
  await expect(there.page.getByRole('link', { name: 'Eggs', exact: true })).toBeVisible()
  const bankOf = (place: string) => readFile(join(place, 'banks', 'eggs', 'bank.yaml'), 'utf8')
  expect(await bankOf(there.folder)).toBe(await bankOf(dataFolder))

  // The data folder itself holds nothing that did not come with the file.
  await openScreen(there.page, 'Settings')
  await there.page.getByLabel('Rehearse data folder').setInputFiles(dataFolder)
  await expect(dialog.getByText('Everything in this file is here already.')).toBeVisible()
  await expect(dialog.getByText('Already here, with the same content')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect
    .poll(async () => (await readdir(there.folder)).filter((entry) => entry.startsWith('arriving-')))
    .toEqual([])
  await there.close()
})

/** From the set-up of a shared form to the text of its first question. */
async function firstQuestion(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Shared form' })).toBeVisible()
  await page.getByRole('button', { name: 'Start the mock exam' }).click()
  await expectQuestion(page, 1)
  // Texts come as plain ones first, with other white space.
  return (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ')
}

test('a code draws the same form in another profile, and says when it cannot', async ({
  page,
  workplace,
}) => {
  await openSetup(page)
  await page.getByRole('button', { name: 'Share this form' }).click()
  const code = await page.getByText(/^(?:\w{3}-){5}\w{3}$/).innerText()
  const here = await firstQuestion(page)

  const there = await openElsewhere(workplace)
  await openSetup(there.page)
  await there.page.getByRole('button', { name: 'Use a code…' }).click()
  const typed = there.page.getByLabel('Form code')
  await typed.fill(code.replace(/^./, (first) => (first === '7' ? '8' : '7')))
  await there.page.getByRole('button', { name: 'Draw this form' }).click()
  await expect(there.page.getByText(/mistyped/)).toBeVisible()
  await typed.fill(code.toLowerCase().replaceAll('-', ' '))
  await there.page.getByRole('button', { name: 'Draw this form' }).click()
  expect(await firstQuestion(there.page)).toBe(here)
  await there.close()
})

async function openSetup(page: Page): Promise<void> {
  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'SAMP-01', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Set up SAMP-01' })).toBeVisible()
}
