/** Two windows of one app, which only a browser has: Electron brings its one window forward. */
import { expect, test } from '../fixtures'
import { newAddress } from '../service'
import { testBanks } from '../shells'
import { expectQuestion, expectSaved, openScreen, startMock } from '../steps'

test.use({ bankFolders: [testBanks] })

const readsOnly = 'Rehearse is open in another window.'

test('a second window reads only, says why, and goes on when the first is closed', async ({ page, app }) => {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('f')
  await expectSaved(page)
  const second = await app.reopen()
  await expect(second.getByText(readsOnly)).toBeVisible()
  await second.getByRole('link', { name: 'Resume on question 1' }).click()
  await expect(second.getByRole('heading', { name: 'This exam is open in another window' })).toBeVisible()
  // The first goes on as before.
  await page.keyboard.press('n')
  await expectQuestion(page, 2)
  await page.keyboard.press('1')
  await expectSaved(page)

  await page.close()
  // Nobody touches it: the exam is there as the first window left it.
  await expectQuestion(second, 2)
  await second.keyboard.press('n')
  await expectQuestion(second, 3)
  await expectSaved(second)
})

test('a window of another browser profile takes over when asked to, and the first one reads', async ({
  page,
  workplace,
  dataFolder,
}) => {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('1')
  await expectSaved(page)
  const elsewhere = await workplace!.newContext()
  const other = await elsewhere.newPage()
  const options = { dataFolder, bankFolders: [testBanks], port: workplace!.port }
  await other.goto(await newAddress(options))
  await expect(other.getByText(readsOnly)).toBeVisible()
  await page.keyboard.press('n')
  await expectSaved(page)

  await other.getByRole('button', { name: 'Work here instead' }).click()
  await expect(other.getByText(readsOnly)).toBeHidden()
  // Its clock was promised to go on.
  await expect(other.getByText('clock running')).toBeVisible()
  await other.getByRole('link', { name: 'Resume on question 2' }).click()
  await expectQuestion(other, 2)
  await other.keyboard.press('f')
  await expectSaved(other)
  await expect(page.getByRole('heading', { name: 'This exam is open in another window' })).toBeVisible()

  // And back, with what was done there.
  await page.getByRole('button', { name: 'Work here instead' }).click()
  await expectQuestion(page, 2)
  await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible()
  await page.keyboard.press('n')
  await expectSaved(page)
  await expect(other.getByRole('heading', { name: 'This exam is open in another window' })).toBeVisible()
  await elsewhere.close()
})

test('of two windows one writes, whichever is loaded again', async ({ page, app }) => {
  await openScreen(page, 'Settings')
  const second = await app.reopen()
  await expect(second.getByText(readsOnly)).toBeVisible()
  for (const reloaded of [page, second]) {
    await reloaded.reload()
    await expect(reloaded.getByRole('main')).toBeVisible()
    const readers = async () => {
      const visible = await Promise.all([page, second].map((each) => each.getByText(readsOnly).isVisible()))
      return visible.filter(Boolean).length
    }
    await expect.poll(readers).toBe(1)
  }
})
