/** Two windows of one app, which only a browser has: Electron brings its one window forward. */
import { expect, test } from '../fixtures'
import { testBanks } from '../shells'
import { expectQuestion, expectSaved, startMock } from '../steps'

test.use({ bankFolders: [testBanks] })

test('a second window reads only, and says why', async ({ page, app }) => {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('f')
  await expectSaved(page)
  const second = await app.reopen()
  await expect(second.getByText('Rehearse is open in another window.')).toBeVisible()
  await second.getByRole('link', { name: 'Resume on question 1' }).click()
  await expect(second.getByRole('heading', { name: 'This exam is open in another window' })).toBeVisible()
  // The first goes on as before.
  await page.keyboard.press('n')
  await expectQuestion(page, 2)
  await expectSaved(page)
})
