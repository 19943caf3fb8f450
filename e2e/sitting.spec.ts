import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { expectQuestion, expectSaved, openScreen, startMock, startPractice } from './steps'

test.use({ bankFolders: [testBanks] })

const minuteMs = 60_000

test.describe('the clock', () => {
  test.use({ clockAt: '2026-11-02T09:00:00' })

  test('ends the exam by itself', async ({ page }) => {
    await startMock(page, 'SAMP-01')
    await page.clock.fastForward(20 * minuteMs)
    await expectQuestion(page, 1)
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
    await page.clock.fastForward(20 * minuteMs)
    await expect(page.getByText('ended when time ran out')).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Below the pass mark/ })).toBeVisible()
    await expect(page.getByText('1 blank and 17 not reached, scored as incorrect')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Missed (1)' })).toBeVisible()
  })

  test('can be hidden, and returns for the last five minutes', async ({ page }) => {
    await startMock(page, 'SAMP-01')
    const clock = page.getByRole('timer', { name: 'Time left' })
    // The clock runs on while the test waits for the page.
    await expect(clock).toHaveText(/^Time left (40:00|3\d:\d\d)$/)
    await page.keyboard.press('t')
    await expect(clock).toBeHidden()
    await expect(page.getByText('Time left hidden')).toBeVisible()
    await page.clock.fastForward(11 * minuteMs)
    await expect(page.getByText('30 minutes left.')).toBeAttached()
    await expect(clock).toBeHidden()
    await page.clock.fastForward(24 * minuteMs)
    await expect(page.getByText('5 minutes left.')).toBeAttached()
    await expect(clock).toHaveText(/^Time left [0-4]:\d\d$/)
    await page.keyboard.press('t')
    await expect(clock).toBeVisible()
  })
})

test('navigator, flags, strike-out and review screen', async ({ page }) => {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: 'Flagged' })).toHaveAttribute('aria-pressed', 'true')
  await goToChoice(page)
  const strike = page.getByRole('button', { name: 'Strike out A' })
  await page.keyboard.press('Shift+Digit1')
  await expect(strike).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('article').getByText('(struck out)')).toBeAttached()
  await page.keyboard.press('Shift+Digit1')
  await expect(strike).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('2')
  const answered = await shownNumber(page)

  await page.keyboard.press('g')
  const navigator = page.getByRole('dialog', { name: 'Navigator' })
  await expect(navigator.getByRole('button', { name: /^Question / })).toHaveCount(18)
  await expect(navigator.getByRole('button', { name: 'Question 1, unanswered, flagged' })).toBeVisible()
  await expect(navigator.getByRole('button', { name: `Question ${answered}, answered` })).toBeVisible()
  await navigator.getByRole('button', { name: 'Flagged (1)' }).click()
  await expect(navigator.getByRole('button', { name: /^Question / })).toHaveCount(1)
  await navigator.getByRole('button', { name: 'Unanswered (17)' }).click()
  await expect(navigator.getByRole('button', { name: /^Question / })).toHaveCount(17)
  await page.keyboard.press('Escape')
  await expect(navigator).toBeHidden()

  await page.keyboard.press('r')
  const review = page.getByRole('article', { name: 'Review screen' })
  await expect(review.getByRole('heading', { name: '1 of 18 questions answered' })).toBeVisible()
  await review.getByRole('button', { name: 'Question 1, unanswered, flagged' }).first().click()
  await expectQuestion(page, 1)
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: 'Flag', exact: true })).toBeVisible()

  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await review.getByRole('button', { name: 'End the exam' }).click()
  const end = page.getByRole('dialog', { name: 'End the exam?' })
  await expect(end.getByText('17 questions unanswered.')).toBeVisible()
  await end.getByRole('button', { name: 'Go back' }).click()
  await expect(review).toBeVisible()
})

test('a mock exam resumes on the question where it stopped', async ({ page, app }) => {
  await startMock(page, 'SAMP-01')
  await goToChoice(page)
  await page.keyboard.press('1')
  const stoppedAt = await shownNumber(page)
  const chosen = await page
    .getByRole('article')
    .getByRole('radio')
    .or(page.getByRole('checkbox'))
    .first()
    .isChecked()
  expect(chosen).toBe(true)
  await expectSaved(page)
  await page.close()

  const again = await app.reopen()
  await again.getByRole('link', { name: `Resume on question ${stoppedAt}` }).click()
  await expectQuestion(again, stoppedAt)
  await expect(
    again.getByRole('article').getByRole('radio').or(again.getByRole('checkbox')).first(),
  ).toBeChecked()
})

test('a practice round pauses when it is left and goes on when it is resumed', async ({ page }) => {
  await startPractice(page, 'SAMP-01', 5)
  await page.keyboard.press('n')
  await expectQuestion(page, 2)
  await page.goBack()
  await openScreen(page, 'Home')
  await page.getByRole('link', { name: 'Resume on question 2' }).click()
  await expectQuestion(page, 2)
})

test('an order is changed by buttons and by keys, and every move is spoken', async ({ page }) => {
  await startPractice(page, 'SAMP-01', 18)
  const open = page.getByRole('region', { name: 'Available steps' })
  await goUntil(page, () => open.isVisible())
  const place = open.getByRole('button', { name: /^Place/ })
  await place.first().click()
  await place.first().click()
  const order = page.getByRole('region', { name: 'Your order' })
  const before = await order.getByRole('listitem').allInnerTexts()
  await order
    .getByRole('button', { name: /^Move . down$/ })
    .first()
    .focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText(/^. is now 2 of 2\.$/)).toBeAttached()
  const words = (texts: string[]) => texts.map((text) => text.replaceAll(/[^a-z]/gi, ''))
  expect(words(await order.getByRole('listitem').allInnerTexts())).toEqual(words(before).toReversed())
  await order
    .getByRole('button', { name: /^Remove .$/ })
    .first()
    .click()
  await expect(order.getByRole('listitem')).toHaveCount(1)
})

test('an exhibit opens large without leaving the question', async ({ page }) => {
  await startMock(page, 'SAMP-01')
  await goUntil(page, () => page.getByRole('article').getByText('How many sides').isVisible())
  await page.getByRole('button', { name: 'Show larger' }).click()
  await expect(page.getByRole('dialog').getByRole('img', { name: /triangle/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article').getByLabel('Your number')).toBeVisible()
})

async function shownNumber(page: Page): Promise<number> {
  const text = await page.getByText(/^Question \d+ of 18$/).textContent()
  return Number(/\d+/.exec(text ?? '')?.[0])
}

/** Turns the pages until one holds options to choose from. */
async function goToChoice(page: Page): Promise<void> {
  await goUntil(page, () => page.getByRole('button', { name: 'Strike out A' }).isVisible())
}

async function goUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let turns = 0; turns < 17 && !(await isThere()); turns += 1) {
    const number = await shownNumber(page)
    await page.keyboard.press('n')
    await expectQuestion(page, number + 1)
  }
}

test('a mock that was left runs on, also when the page is loaded again on another screen', async ({
  page,
}) => {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('1')
  await expectSaved(page)
  // The browser's Back asks as Leave does, and keeps asking.
  const warning = page.getByRole('dialog', { name: 'Leave the exam room?' })
  for (let times = 0; times < 2; times += 1) {
    await page.goBack()
    await expect(warning).toBeVisible()
    await page.getByRole('button', { name: 'Stay' }).click()
    await expect(warning).toBeHidden()
    await expectQuestion(page, 1)
  }
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await page.getByRole('button', { name: 'Leave, clock running' }).click()
  await expect(page.getByText('clock running')).toBeVisible()
  await openScreen(page, 'Missed')
  await page.goBack()
  await expect(page.getByText('clock running')).toBeVisible()
  await page.reload()
  await expect(page.getByText('clock running')).toBeVisible()
  await page.getByRole('link', { name: 'Resume on question 1' }).click()
  await expectQuestion(page, 1)
})
