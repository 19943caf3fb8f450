import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { expectSaved, openScreen, startMock } from './steps'

test.use({ bankFolders: [testBanks], clockAt: '2026-03-02T09:00:00' })

const dayMs = 86_400_000

test('missed questions come back the next day, again when wrong, and an answer can be undone', async ({
  page,
}) => {
  await startMock(page, 'SAMP-01')
  await expectSaved(page)
  await page.keyboard.press('r')
  await page.getByRole('button', { name: 'End the exam' }).click()
  await page.getByRole('button', { name: 'End and score' }).click()
  await expect(page.getByRole('heading', { name: 'Questions', exact: true })).toBeVisible()

  await openScreen(page, 'Review')
  await expect(page.getByRole('heading', { name: 'Nothing is due today' })).toBeVisible()
  await later(page, 1)
  const due = await questionsLeft(page)
  expect(due).toBeGreaterThan(5)

  // The first is left blank: it is asked again, and its key is shown with every why.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Asked again after 10 others/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByRole('button', { name: 'Show the key' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('n')
  await expect.poll(() => questionsLeft(page)).toBeLessThanOrEqual(due)
})

/** The same page some days later. */
async function later(page: Page, days: number): Promise<void> {
  await page.clock.fastForward(days * dayMs)
  await openScreen(page, 'Home')
  await openScreen(page, 'Review')
}

async function questionsLeft(page: Page): Promise<number> {
  const line = page.getByText(/^\d+ questions? left/)
  await expect(line).toBeVisible()
  return Number.parseInt((await line.textContent()) ?? '', 10)
}
