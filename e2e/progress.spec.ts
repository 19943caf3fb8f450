import type { Locator, Page } from '@playwright/test'
import { expectAccessible, scaleText } from './accessible'
import { expect } from './fixtures'
import { answerAll, choose, plainExam } from './plainBank'
import { plain } from './plainTest'
import { firstMoment, later } from './reviewSteps'
import { endSitting, expectQuestion, openScreen, startMock, startPractice } from './steps'

plain.use({ clockAt: firstMoment })

plain('each chart of Progress appears once its data say something, in words as well', async ({ page }) => {
  await startPractice(page, plainExam.code, 8)
  for (let index = 0; index < 8; index += 1) {
    await expectQuestion(page, index + 1)
    await choose(page, index < 6)
    const sure = page.getByRole('button', { name: 'Sure', exact: true })
    while ((await sure.count()) === 0) await page.keyboard.press('u')
    if (index < 7) await page.keyboard.press('n')
  }
  await endSitting(page)
  await openScreen(page, 'Progress')
  await expect(figure(page, 'Confidence')).toContainText('“sure” correct in 75% of 8, about 90% meant')
  await expect(figure(page, 'Pace')).toContainText(/Correct: 6 answers, median \d+ s/)
  await expect(figure(page, 'Pace')).toContainText(/Incorrect: 2 answers, median \d+ s/)

  await startMock(page, plainExam.code)
  await answerAll(page, plainExam.scoredCount, (index) => index % 2 === 0)
  await openScreen(page, 'Progress')
  const mocks = page.getByRole('region', { name: 'Mock exams over time' })
  await expect(mocks.getByText('Take a second one to see a trend.')).toBeVisible()
  await expect(mocks.getByRole('figure')).toHaveCount(0)

  await startMock(page, plainExam.code)
  await answerAll(page, plainExam.scoredCount, () => true)
  await openScreen(page, 'Progress')
  await expect(mocks.getByRole('figure')).toHaveCount(1 + plainExam.domains.length)
  await expect(mocks.getByRole('figure').first()).toContainText('Practice estimate, latest: 1000')
  for (const { title } of plainExam.domains)
    await expect(mocks.getByRole('figure').filter({ hasText: title })).toContainText('latest: 100%')
  await expectAccessible(page, 'Progress with every chart')

  const table = page.getByRole('table', { name: /^Share correct in mock exams/ })
  for (const [width, scale] of [
    [1280, 1],
    [1600, 2],
    [1280, 2],
    [900, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await scaleText(page, scale)
    await expect.soft(table.getByRole('columnheader')).toHaveCount(7)
    await expect.soft.poll(() => cutOff(table), `${width} px, text times ${scale}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await scaleText(page, 1)

  await later(page, 1)
  await openScreen(page, 'Progress')
  const ahead = page.getByRole('region', { name: 'Reviews ahead' })
  await expect(ahead.getByText('Backlog: 12 reviews due today.')).toBeVisible()
})

/** How many pixels of a table its frame does not show. */
function cutOff(table: Locator): Promise<number> {
  return table.evaluate(({ parentElement: frame }) =>
    frame ? frame.scrollWidth - frame.clientWidth : Number.POSITIVE_INFINITY,
  )
}

/** The chart of a section, of which there is one. */
function figure(page: Page, section: string): Locator {
  return page.getByRole('region', { name: section, exact: true }).getByRole('figure')
}
