import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../scripts/setUp.mjs'
import { scaleText, showTheme, themes } from './accessible'
import { createRandom } from './chance'
import { expect, test } from './fixtures'
import { keyPlaces, readKeys, shippedBank, shownQuestion } from './keys'
import { endSitting, expectQuestion, openScreen, openSetup, startMock, startPractice } from './steps'

test.use({ clockAt: '2026-11-02T19:00:00' })

const sizes = [
  { name: '1280x800', width: 1280, height: 800, textScale: 1 },
  { name: '960x640', width: 960, height: 640, textScale: 1 },
  { name: 'text-200', width: 1280, height: 800, textScale: 2 },
]
const keys = readKeys(shippedBank)
const random = createRandom(7)
let pictureNumber = 0

test('pictures of every screen', async ({ page }) => {
  await picture(page, 'first run')
  await openScreen(page, 'Missed')
  await picture(page, 'missed, empty')
  await openScreen(page, 'Progress')
  await picture(page, 'progress, empty')
  await openScreen(page, 'Review')
  await picture(page, 'review, empty')
  await openSetup(page, 'MLS-C01')
  await picture(page, 'set-up, mock')
  await page.getByRole('radio', { name: 'Practice' }).check()
  await picture(page, 'set-up, practice')
  await page.getByRole('group', { name: 'Domains' }).evaluate((group) => group.scrollIntoView())
  await picture(page, 'set-up, filters')
  await page.getByRole('button', { name: /^Start with/ }).click()
  await practice(page)
  await sitMocks(page)
  await lookAround(page)
  await learn(page)
  await otherTypes(page)
})

/** A round of ten with one answer right, one wrong, each with its feedback. */
async function practice(page: Page): Promise<void> {
  await expectQuestion(page, 1)
  await answer(page, true)
  await picture(page, 'practice, answered')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await picture(page, 'practice, right')
  await page.keyboard.press('n')
  await expectQuestion(page, 2)
  await answer(page, false)
  await page.getByRole('button', { name: 'Check answer' }).click()
  await picture(page, 'practice, not right')
  await endSitting(page)
  await picture(page, 'report, practice')
}

/** Three mock exams some days apart, better each time. */
async function sitMocks(page: Page): Promise<void> {
  for (const [index, shareRight] of [0.55, 0.66, 0.78].entries()) {
    await page.clock.setSystemTime(new Date(2026, 10, 6 + index * 5, 19))
    await startMock(page, 'MLS-C01')
    for (let number = 1; number <= 65; number += 1) {
      await expectQuestion(page, number)
      await page.clock.fastForward(20_000 + random() * random() * 300_000)
      if (random() < 0.97) await answer(page, random() < shareRight)
      if (random() < 0.12) await page.keyboard.press('f')
      if (index === 2 && number === 17) await pictureSitting(page)
      await page.keyboard.press('n')
    }
    if (index === 2) await pictureEnd(page)
    await endSitting(page)
  }
}

async function pictureSitting(page: Page): Promise<void> {
  const options = page.getByRole('radio').or(page.getByRole('checkbox'))
  const ruledOut = await options.evaluateAll((inputs) =>
    inputs.findLastIndex((input) => !(input as HTMLInputElement).checked),
  )
  await page.keyboard.press(`Shift+Digit${ruledOut + 1}`)
  await picture(page, 'sitting')
  await page.keyboard.press('g')
  await picture(page, 'navigator')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+?')
  await picture(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await page.goBack()
  await page.getByRole('button', { name: 'Leave, clock running' }).click()
  await openScreen(page, 'Home')
  await picture(page, 'home, resume')
  await page.getByRole('link', { name: 'Resume on question 17' }).click()
  await expectQuestion(page, 17)
}

async function pictureEnd(page: Page): Promise<void> {
  await picture(page, 'review screen')
  await page.getByRole('button', { name: 'End the exam' }).click()
  await picture(page, 'end dialog')
  await page.keyboard.press('Escape')
}

async function lookAround(page: Page): Promise<void> {
  await picture(page, 'report, mock')
  const entry = page.getByRole('list').last().getByRole('listitem').first()
  await entry.click()
  await entry.scrollIntoViewIfNeeded()
  await picture(page, 'report, question open')
  for (const name of ['Home', 'Missed', 'Progress', 'Library', 'Settings', 'Notes']) {
    await openScreen(page, name)
    if (name === 'Progress')
      await expect(page.getByRole('region', { name: 'Mock exams over time' })).toBeVisible()
    await picture(page, name.toLowerCase())
    if (name === 'Progress') {
      await page.getByText('Show as a table').first().click()
      await page.getByText('Show as a table').first().scrollIntoViewIfNeeded()
      await picture(page, 'progress, chart')
    }
  }
  await page.getByRole('main').getByRole('link', { name: 'XGBoost' }).first().click()
  await expect(page.getByRole('heading', { name: 'XGBoost', level: 1 })).toBeVisible()
  await picture(page, 'note')
  await openScreen(page, 'Notes')
  await page.getByRole('link', { name: 'Open your cheat sheet' }).click()
  await expect(page.getByRole('heading', { name: 'Your MLS-C01 cheat sheet' })).toBeVisible()
  await picture(page, 'cheat sheet')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('drift')
  await picture(page, 'palette')
  await page.keyboard.press('Escape')
  await openScreen(page, 'Missed')
  await page.getByRole('listitem').getByRole('group').first().click()
  await picture(page, 'missed, open')
  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'AWS machine learning' }).click()
  await picture(page, 'bank')
  await openScreen(page, 'Settings')
  await page.getByRole('button', { name: 'Erase everything…' }).click()
  await picture(page, 'erase dialog')
  await page.keyboard.press('Escape')
}

/** An exam date with its plan, and a review of what was missed. */
async function learn(page: Page): Promise<void> {
  await openScreen(page, 'Home')
  await page.getByRole('button', { name: 'Set exam date' }).click()
  await page.getByLabel('Exam day').fill('2026-12-11')
  await page.getByRole('textbox', { name: 'Minutes a day' }).fill('45')
  await page.getByRole('button', { name: 'Update plan' }).click()
  await picture(page, 'home, plan')
  await page.clock.fastForward(2 * 86_400_000)
  await openScreen(page, 'Review')
  await picture(page, 'review')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible()
  await picture(page, 'review, not right')
  await openScreen(page, 'Progress')
  for (const name of await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()) {
    await page
      .getByRole('heading', { level: 2, name, exact: true })
      .evaluate((heading) => heading.scrollIntoView())
    await picture(page, `progress, ${name.toLowerCase().replaceAll(/[^a-z ]/g, '')}`)
  }
  await openScreen(page, 'Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText(/^All backups: \d+$/).click()
  await page.getByRole('button', { name: 'Check my data' }).click()
  await expect(page.getByText(/^Everything checks out/)).toBeVisible()
  await page.getByRole('heading', { name: 'Backups' }).evaluate((heading) => heading.scrollIntoView())
  await picture(page, 'settings, backups')
  await page
    .getByRole('button', { name: /^Preview and restore: backup/ })
    .first()
    .click()
  await expect(page.getByRole('row', { name: /^Finished attempts/ })).toBeVisible()
  await picture(page, 'backup')
  await page.keyboard.press('Escape')
}

/** Ordering and matching, which the first exam does not ask. */
async function otherTypes(page: Page): Promise<void> {
  await startPractice(page, 'MLA-C01', 200)
  for (const type of ['ordering', 'matching']) {
    for (let turns = 0; turns < 200; turns += 1) {
      const { type: shown } = await shownQuestion(page, keys)
      if (shown === type) break
      const label = await page.getByRole('article').getAttribute('aria-label')
      await page.keyboard.press('n')
      await expect(page.getByRole('article')).not.toHaveAccessibleName(label ?? '')
    }
    const place = page.getByRole('button', { name: /^Place . next$/ })
    if (type === 'ordering') for (let placed = 0; placed < 2; placed += 1) await place.first().click()
    else await page.getByRole('combobox').first().selectOption({ index: 1 })
    await picture(page, `practice, ${type}`)
  }
}

async function answer(page: Page, isRight: boolean): Promise<void> {
  const { right, wrong } = await keyPlaces(page, await shownQuestion(page, keys))
  const places = isRight ? right : [...wrong.slice(0, 1), ...right.slice(1)]
  for (const place of places) await page.keyboard.press(String(place))
}

/** What is on screen in every size and scheme; afterwards the page is as it was. */
async function picture(page: Page, name: string): Promise<void> {
  pictureNumber += 1
  // Nothing is hovered.
  await page.mouse.move(0, 0)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  for (const { name: size, width, height, textScale } of sizes) {
    await page.setViewportSize({ width, height })
    await scaleText(page, textScale)
    for (const theme of themes) {
      await showTheme(page, theme)
      const file = `${String(pictureNumber).padStart(2, '0')} ${name}.png`
      await page.screenshot({
        path: join(root, 'screenshots', `${size} ${theme}`, file),
        caret: 'initial',
      })
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await scaleText(page, 1)
  await showTheme(page, 'light')
}
