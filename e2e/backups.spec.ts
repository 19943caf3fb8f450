import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { endSitting, openScreen, startMock } from './steps'

test.use({ bankFolders: [testBanks] })

async function sitBriefly(page: Page): Promise<void> {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('1')
  await endSitting(page)
}

async function deleteTheAttempt(page: Page): Promise<void> {
  await openScreen(page, 'Settings')
  await page.getByText('SAMP-01: 1 attempt').click()
  await page.getByRole('button', { name: /^Delete attempt SAMP-01/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No attempts yet.')).toBeVisible()
}

async function lookIntoNewest(page: Page): Promise<void> {
  await page.getByText(/^All backups: \d+$/).click()
  await page
    .getByRole('button', { name: /^Preview and restore: backup of / })
    .first()
    .click()
}

test('a deleted attempt comes back with a backup, and the state before it stays to be had', async ({
  page,
}) => {
  await sitBriefly(page)
  await openScreen(page, 'Settings')
  await expect(page.getByText('No backups yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Backed up and verified/)).toBeVisible()
  await deleteTheAttempt(page)

  await lookIntoNewest(page)
  const dialog = page.getByRole('dialog', { name: /^Backup of / })
  await expect(dialog.getByRole('row', { name: 'Finished attempts 1 0' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('No attempts yet.')).toBeVisible()

  await page.getByRole('button', { name: /^Preview and restore: backup of / }).click()
  await dialog.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByText(/^The backup of .* has been restored\.$/)).toBeVisible()
  await openScreen(page, 'Settings')
  await expect(page.getByText('SAMP-01: 1 attempt')).toBeVisible()
  await expect(page.getByText('All backups: 2')).toBeVisible()
  await page.getByText('All backups: 2').click()
  await expect(page.getByText('made before a restore')).toBeVisible()
  const remove = page.getByRole('button', { name: /^Remove: backup of / })
  await remove.first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await remove.first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('All backups: 1')).toBeVisible()
  // What comes after is kept as before.
  await sitBriefly(page)
  await page.reload()
  await openScreen(page, 'Settings')
  await expect(page.getByText('SAMP-01: 2 attempts')).toBeVisible()
})

test('checking finds a score that says something else than the log, and mends it', async ({ page }) => {
  await sitBriefly(page)
  await openScreen(page, 'Settings')
  await page.getByRole('button', { name: 'Check my data' }).click()
  await expect(
    page.getByText(/^Everything checks out: \d+ changes, 0 backups, and \d+ rows of scores\.$/),
  ).toBeVisible()

  await tamperWithAScore(page)
  await openScreen(page, 'Home')
  await openScreen(page, 'Settings')
  await page.getByRole('button', { name: 'Check my data' }).click()
  await expect(page.getByText(/^1 row of scores differed .* has been made anew/)).toBeVisible()
  await page.getByRole('button', { name: 'Check my data' }).click()
  await expect(page.getByText(/^Everything checks out/)).toBeVisible()
})

/** Writes another number of right answers into the stored summary of the one attempt. */
async function tamperWithAScore(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
      })
    const [{ name = '' } = {}] = await indexedDB.databases()
    const database = await ask(indexedDB.open(name))
    const store = database.transaction('summaries', 'readwrite').objectStore('summaries')
    const [key = ''] = await ask(store.getAllKeys())
    const bundle = await ask<{ json: string }>(store.get(key))
    const json = bundle.json.replace(/"rightCount":\d+/, '"rightCount":99')
    await ask(store.put({ ...bundle, json }, key))
    database.close()
  })
}
