/** The README's pictures: Home with a plan, a question in a running mock, the report of it. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../scripts/setUp.mjs'
import { createRandom } from './chance'
import { expect, test } from './fixtures'
import { keyPlaces, readKeys, shippedBank, shownQuestion } from './keys'
import { endSitting, expectQuestion, openScreen, startMock } from './steps'

test.use({ clockAt: '2026-12-01T19:00:00' })

const exam = 'AIF-C01'
const keys = readKeys(shippedBank)
const random = createRandom(11)

test('the pictures of the README', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 750 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await sitMock(page, 0.62, null)
  await page.clock.fastForward(6 * 86_400_000)
  await sitMock(page, 0.74, 17)
  await picture(page, 'report')
  await openScreen(page, 'Home')
  await page.getByRole('button', { name: 'Set exam date' }).click()
  await page.getByLabel('Exam day').fill('2027-01-15')
  await page.getByRole('button', { name: 'Update plan' }).click()
  await page.clock.fastForward(86_400_000)
  await openScreen(page, 'Library')
  await openScreen(page, 'Home')
  await expect(page.getByRole('heading', { name: `Today for ${exam}` })).toBeVisible()
  await picture(page, 'home')
})

/** A whole mock with about this share right; the question of that number has its picture taken. */
async function sitMock(page: Page, shareRight: number, pictured: number | null): Promise<void> {
  await startMock(page, exam)
  const count = Number(/\d+$/.exec(await page.getByText(/^Question 1 of \d+$/).innerText())?.[0])
  for (let number = 1; number <= count; number += 1) {
    await expectQuestion(page, number)
    await page.clock.fastForward(15_000 + random() * random() * 150_000)
    await answer(page, random() < shareRight)
    if (random() < 0.1) await page.keyboard.press('f')
    if (number === pictured) await picture(page, 'sitting')
    await page.keyboard.press('n')
  }
  await endSitting(page)
}

async function answer(page: Page, isRight: boolean): Promise<void> {
  if ((await page.getByRole('article').locator('input[type=radio], input[type=checkbox]').count()) === 0)
    return
  const { right, wrong } = await keyPlaces(page, await shownQuestion(page, keys))
  const places = isRight ? right : [...wrong.slice(0, 1), ...right.slice(1)]
  for (const place of places) await page.keyboard.press(String(place))
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`) })
}
