import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { endSitting, expectQuestion, openScreen, openSetup, startMock } from './steps'

test.use({ bankFolders: [testBanks] })

/** A mock exam with its first answer given and the rest left blank. */
async function sitBriefly(page: Page): Promise<void> {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('1')
  await endSitting(page)
}

test('deleting an attempt takes it out of history, missed questions and scores', async ({ page }) => {
  await sitBriefly(page)
  await openScreen(page, 'Settings')
  await page.getByText('SAMP-01: 1 attempt').click()
  await page.getByRole('button', { name: /^Delete attempt SAMP-01/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: /^Delete attempt SAMP-01/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No attempts yet.')).toBeVisible()
  await openScreen(page, 'Missed')
  await expect(page.getByRole('heading', { name: 'No missed questions' })).toBeVisible()
  await openScreen(page, 'Progress')
  await expect(page.getByRole('heading', { name: 'Nothing to chart yet' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Nothing to chart yet' })).toBeVisible()
})

test('resetting an exam archives its attempts and counts them in nothing', async ({ page }) => {
  await sitBriefly(page)
  await openSetup(page, 'SAMP-01')
  await expect(page.getByText('18 questions (17 new to you), 40 min.')).toBeVisible()
  await openScreen(page, 'Settings')
  await page.getByText('SAMP-01: 1 attempt').click()
  await page.getByRole('button', { name: 'Reset SAMP-01 progress…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reset progress' }).click()
  await expect(page.getByText('SAMP-01: 0 attempts, 1 archived')).toBeVisible()
  await openScreen(page, 'Missed')
  await expect(page.getByRole('heading', { name: 'No missed questions' })).toBeVisible()
  await openSetup(page, 'SAMP-01')
  await expect(page.getByText('18 new questions, 40 min.')).toBeVisible()
  await openScreen(page, 'Settings')
  await page.getByText('SAMP-01: 0 attempts, 1 archived').click()
  await page.getByRole('link', { name: 'SAMP-01 · mock' }).click()
  await expect(page.getByText(/archived/)).toBeVisible()
})

test('erasing everything asks for the word, then leaves nothing', async ({ page }) => {
  await sitBriefly(page)
  await openScreen(page, 'Settings')
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByRole('button', { name: 'Erase everything…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase everything?' })
  const erase = dialog.getByRole('button', { name: 'Erase everything' })
  await expect(erase).toBeDisabled()
  await dialog.getByLabel('Type “erase” to confirm').fill('erase')
  await erase.click()
  await expect(page.getByText('Everything has been erased. Your banks are still here.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Which exam are you preparing for?' })).toBeVisible()
  await openScreen(page, 'Settings')
  await expect(page.getByText('No attempts yet.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Match system' })).toBeChecked()
  // What comes after is kept as before.
  await sitBriefly(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Below the pass mark/ })).toBeVisible()
})

test('settings last: colors, text size, extra time, single keys', async ({ page }) => {
  await openScreen(page, 'Settings')
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByLabel('Text size').selectOption('150')
  await page.getByLabel('Extra time').selectOption('25')
  await page.getByRole('checkbox', { name: /^Single-key shortcuts/ }).uncheck()
  await openSetup(page, 'SAMP-01')
  await expect(page.getByText('18 new questions, 50 min.')).toBeVisible()
  await page.reload()
  await openScreen(page, 'Settings')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(page.getByLabel('Text size')).toHaveValue('150')
  await expect(page.getByLabel('Extra time')).toHaveValue('25')
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('n')
  await expectQuestion(page, 1)
})
