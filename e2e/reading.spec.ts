import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { expectQuestion, openScreen, startPractice } from './steps'

test.use({ bankFolders: [testBanks] })

const leading = (text: Locator) =>
  text.evaluate((element) => {
    const { lineHeight, fontSize } = getComputedStyle(element)
    return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
  })

/** From Settings into a round with a question that has options. */
async function practiceChoice(page: Page): Promise<Locator> {
  await startPractice(page, 'SAMP-01', 18)
  const options = page.getByRole('article').getByRole('radio')
  for (let number = 1; (await options.count()) === 0; number += 1) {
    await page.keyboard.press('n')
    await expectQuestion(page, number + 1)
  }
  return options
}

test('lines stand farther apart and are as long as one likes, also after the page is loaded again', async ({
  page,
}) => {
  await openScreen(page, 'Settings')
  await page.getByLabel('Line spacing').selectOption('Widest')
  await page.getByLabel('Reading width').selectOption('Narrow')
  await practiceChoice(page)
  const stem = page.getByRole('article')
  expect(await leading(stem)).toBeCloseTo(2.3, 1)
  await page.reload()
  await expect.poll(() => leading(stem)).toBeCloseTo(2.3, 1)
  await expect(page.locator('html')).toHaveAttribute('data-measure', 'narrow')
})

test('a line reader follows the focus and lets every press through', async ({ page }) => {
  await openScreen(page, 'Settings')
  await page.getByLabel('Line reader').check()
  const options = await practiceChoice(page)
  const reader = page.locator('[data-line-reader]')
  await expect(reader).toBeHidden()
  await page.getByRole('button', { name: 'Line reader' }).click()
  await expect(reader).toBeVisible()
  const middleOf = async (place: Locator) => {
    const box = await place.boundingBox()
    return Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)
  }
  await options.last().focus()
  await expect
    .poll(async () => Math.abs((await middleOf(reader)) - (await middleOf(options.last()))))
    .toBeLessThan(3)
  await page.getByRole('article').getByText('A', { exact: true }).click()
  await expect(options.first()).toBeChecked()
})

test('masked options are unmasked one by one, masked again, and shown once chosen', async ({ page }) => {
  await openScreen(page, 'Settings')
  await page.getByLabel('Option masking').check()
  const options = await practiceChoice(page)
  const count = await options.count()
  const masked = page.getByRole('article').getByText('Masked', { exact: true })
  await expect(masked).toHaveCount(count)
  await page.getByRole('button', { name: 'Unmask B' }).click()
  await expect(masked).toHaveCount(count - 1)
  await expect(page.getByRole('button', { name: 'Mask B' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(masked).toHaveCount(count)
  await page.keyboard.press('1')
  await expect(options.first()).toBeChecked()
  await expect(masked).toHaveCount(count - 1)
})
