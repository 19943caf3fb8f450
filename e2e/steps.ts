import { expect as playwrightExpect, type Locator, type Page } from '@playwright/test'
import { patienceMs } from './patience'

/** The same patience where no test runner has set it. */
const expect = playwrightExpect.configure({ timeout: patienceMs })

/** Moves the focus with Tab alone until it is where a person wants it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${String(target)}`)
}

/** Tab to it, then Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Waits for the question with this number. */
export async function expectQuestion(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('article', { name: `Question ${number}`, exact: true })).toBeVisible()
}

/** Waits until everything done so far is in the attempt log. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('contentinfo').getByText('Saved', { exact: true })).toBeVisible()
}

/** From the first screen into a mock exam of an exam. */
export async function startMock(page: Page, code: string): Promise<void> {
  await openSetup(page, code)
  await page.getByRole('button', { name: 'Start the mock exam' }).click()
  await expectQuestion(page, 1)
}

/** From any framed screen into a practice round. */
export async function startPractice(page: Page, code: string, count: number): Promise<void> {
  await openSetup(page, code)
  await page.getByRole('radio', { name: 'Practice' }).check()
  await page.getByLabel('Questions', { exact: true }).fill(String(count))
  await page.getByRole('button', { name: /^Start with/ }).click()
  await expectQuestion(page, 1)
}

/** From any framed screen to an exam's set-up. */
export async function openSetup(page: Page, code: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: code, exact: true }).click()
  await expect(page.getByRole('heading', { name: `Set up ${code}` })).toBeVisible()
}

/** Goes on from the first question to the last, so that each was on screen. */
export async function lookAtAll(page: Page): Promise<void> {
  const place = await page.getByText(/^Question 1 of \d+$/).innerText()
  const count = Number(/\d+$/.exec(place)?.[0])
  for (let number = 2; number <= count; number += 1) {
    await page.keyboard.press('n')
    await expectQuestion(page, number)
  }
}

/** Ends the running sitting from wherever it is. */
export async function endSitting(page: Page): Promise<void> {
  await page.keyboard.press('r')
  await page.getByRole('button', { name: /^(End the exam|Finish this round)$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(End exam|Finish)$/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Questions', exact: true })).toBeVisible()
}

/** Opens a screen by the rail. */
export async function openScreen(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
}

/** Has Settings take in a file. */
export async function importHistory(page: Page, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a file…' }).click()
  await (await choosing).setFiles(path)
}
