import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'
import { answerAll, choose, plainExam } from './plainBank'
import { plain } from './plainTest'
import { firstMoment } from './reviewSteps'
import { endSitting, expectQuestion, openScreen, startMock, startPractice } from './steps'

plain.use({ clockAt: firstMoment })

plain('no whisker of the calibration plot crosses its words', async ({ page }) => {
  await startPractice(page, plainExam.code, 8)
  for (let index = 0; index < 8; index += 1) {
    await expectQuestion(page, index + 1)
    await choose(page, index === 0)
    const sure = page.getByRole('button', { name: 'Sure', exact: true })
    while ((await sure.count()) === 0) await page.keyboard.press('u')
    if (index < 7) await page.keyboard.press('n')
  }
  await endSitting(page)
  await openScreen(page, 'Progress')
  const plot = page.getByRole('region', { name: 'Confidence', exact: true }).getByRole('figure')
  await expect(plot.locator('.recharts-errorBar line').first()).toBeAttached()
  const words = await plot
    .locator('text')
    .filter({ hasText: /than said/ })
    .all()
  expect(words).toHaveLength(2)
  const whiskers = await plot.locator('.recharts-errorBar line').all()
  for (const whisker of whiskers) {
    const line = await boxOf(whisker)
    for (const word of words) {
      const text = await boxOf(word)
      const isBeside = line.right < text.left || line.left > text.right
      const isAboveOrBelow = line.bottom <= text.top || line.top >= text.bottom
      expect(isBeside || isAboveOrBelow, JSON.stringify({ line, text })).toBe(true)
    }
  }
})

plain('nothing on Progress moves while the rest of it comes', async ({ page }) => {
  for (let index = 0; index < 2; index += 1) {
    await startMock(page, plainExam.code)
    await answerAll(page, plainExam.scoredCount, (each) => each % (index + 2) === 0)
  }
  await openScreen(page, 'Progress')
  await watchShifts(page)
  for (const width of [1280, 960, 375]) {
    await page.setViewportSize({ width, height: 800 })
    await page.reload()
    // What comes last: the rounds a domain offers, the latest mock, and the drawings.
    await expect(page.getByRole('button', { name: /^Practice \d+ questions? in/ }).first()).toBeVisible()
    await expect(page.getByText(/^Latest mock,/)).toBeVisible()
    await expect(page.locator('.recharts-surface').first()).toBeVisible()
    expect(await movedInMain(page), String(width)).toEqual([])
  }
})

type Shift = PerformanceEntry & { sources: { node: Node | null }[] }
type Watched = { shifts?: Shift[] }

/** Notes from the start of each page what moves on it. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    ;(globalThis as Watched).shifts = shifts
    new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[]))).observe({
      type: 'layout-shift',
      buffered: true,
    })
  })
}

/** What moved on the screen since the page was loaded, as its text begins. */
function movedInMain(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What is in sight by now is told with one of the next frames.
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame)
    const main = document.querySelector('main')
    const moved = (globalThis as Watched).shifts?.flatMap(({ sources }) => sources) ?? []
    return moved.flatMap(({ node }) =>
      node && main?.contains(node) ? [node.textContent?.slice(0, 80) ?? ''] : [],
    )
  })
}

async function boxOf(locator: Locator) {
  return locator.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return { left, right, top, bottom }
  })
}
