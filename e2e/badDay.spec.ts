import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { endSitting, expectQuestion, openSetup } from './steps'
import { testBanks } from './shells'

test.use({ bankFolders: [testBanks], clockAt: '2026-11-02T09:00:00' })

test('a bad day disturbs the mock with two check-ins and a restart, and the report says what they cost', async ({
  page,
}) => {
  await openSetup(page, 'SAMP-01')
  await page.getByRole('checkbox', { name: /^Rehearse a bad day/ }).check()
  await page.getByRole('button', { name: 'Start the mock exam' }).click()
  await expectQuestion(page, 1)
  const checkIn = page.getByRole('heading', { name: 'The proctor is checking your room' })
  const restart = page.getByRole('heading', { name: 'The testing software is restarting' })
  await passUntil(page, checkIn)
  await expect(page.getByRole('article')).toHaveCount(0)
  await expectAccessible(page)
  await passUntil(page, restart)
  await expectAccessible(page)
  await page.clock.fastForward(80_000)
  await page.getByRole('button', { name: 'Continue the exam' }).click()
  await expectQuestion(page, 1)
  await passUntil(page, checkIn)
  await passUntil(page, page.getByRole('article'))
  await page.keyboard.press('n')
  await endSitting(page)
  await expect(page.getByText('SAMP-01 · bad-day mock').first()).toBeVisible()
  await expect(
    page.getByText(/^Check-ins took .* The restart took .*, with your clock stopped\.$/),
  ).toBeVisible()
  await expect(page.getByText(/clock stood still/)).toHaveCount(0)
})

/** Lets time pass, half a minute at a time, until this is on screen. What lasts at least a minute is not passed over. */
async function passUntil(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(30_000)
    await expect(shown).toBeVisible({ timeout: 100 })
  }).toPass({ intervals: [1] })
}
