/** Days of review, as a person lives them in front of the page. */
import { expect, type Locator, type Page } from '@playwright/test'
import { chooseShown } from './plainBank'
import { openScreen } from './steps'

/** The first moment of a test that lives through days. */
export const firstMoment = '2026-03-02T09:00:00'

const dayMs = 86_400_000

/** Review's word for an empty day. */
export function nothingDue(page: Page): Locator {
  return page.getByRole('heading', { name: 'Nothing is due today' })
}

/** Days from the first day of the test to that of the next review, as Review says it. */
export async function nextDue(page: Page): Promise<number> {
  const words = await page.getByText(/Next due/).textContent()
  const date = /Next due (.+)\.$/.exec(words ?? '')?.[1]
  return Math.round((Date.parse(`${date} 09:00`) - Date.parse(firstMoment)) / dayMs)
}

/**
 * Answers everything due today, ten at most, the first `failing` wrong; gives what the page says of each question’s
 * return.
 */
export async function reviewAll(page: Page, failing: number): Promise<string[]> {
  const question = page.getByRole('article', { name: 'Question in review' })
  const isOver = nothingDue(page)
  await expect(question.or(isOver)).toBeVisible()
  const returns: string[] = []
  if (await isOver.isVisible()) return returns
  const count = await questionsLeft(page)
  const outcome = page.getByText(/^(Again in|Comes back after)/)
  while (returns.length < count) {
    await chooseShown(page, returns.length >= failing)
    await page.keyboard.press('Control+Enter')
    const words = (await outcome.textContent()) ?? ''
    returns.push(words.startsWith('Again') ? words : 'soon')
    await page.keyboard.press('n')
    await expect(outcome).toBeHidden()
  }
  await expect(isOver).toBeVisible()
  return returns
}

/** Days with reviews on the next fourteen, as Progress tabulates them, by `2026-03-14`. */
export async function reviewsAhead(page: Page): Promise<Record<string, number>> {
  await openScreen(page, 'Progress')
  const section = page.getByRole('region', { name: 'Reviews ahead' })
  await section.getByText('Show as a table').click()
  const rows = await section.getByRole('row').allInnerTexts()
  return Object.fromEntries(
    rows
      .map((row) => row.split('\t'))
      .flatMap(([day = '', count = '']) => (Number(count) > 0 ? [[isoDay(day), Number(count)]] : [])),
  )
}

/** A day as the page writes it, in the form that sorts. */
function isoDay(written: string): string {
  return new Date(`${written} 12:00 UTC`).toISOString().slice(0, 10)
}

/** The same page some days later. */
export async function later(page: Page, days: number): Promise<void> {
  await page.clock.fastForward(days * dayMs)
  await openScreen(page, 'Home')
  await openScreen(page, 'Review')
}

export async function questionsLeft(page: Page): Promise<number> {
  const line = page.getByText(/^\d+ questions? left/)
  await expect(line).toBeVisible()
  return Number.parseInt((await line.textContent()) ?? '', 10)
}
