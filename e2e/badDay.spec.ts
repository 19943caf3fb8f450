import type { Locator, Page } from '@playwright/test'
import { violations } from './accessible'
import { expect, test } from './fixtures'
import { isFullLength } from './proofLength'
import { endSitting, expectQuestion, openSetup } from './steps'
import { testBanks } from './shells'

test.use({ bankFolders: [testBanks] })

// A mock's whole time passes in it, a while at a time: a long proof.
if (isFullLength) {
  test.describe('a bad day', () => {
    test.use({ clockAt: '2026-11-02T09:00:00' })

    test('disturbs the mock with two check-ins and a restart, and the report says what they cost', async ({
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
      expect(await violations(page)).toEqual([])
      await passUntil(page, restart)
      expect(await violations(page)).toEqual([])
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
      await expect(page.getByText('Rehearse was not running')).toHaveCount(0)
    })
  })
}

/** Lets time pass, a while at a time, until this is on screen. */
async function passUntil(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(20_000)
    await expect(shown).toBeVisible({ timeout: 500 })
  }).toPass()
}
