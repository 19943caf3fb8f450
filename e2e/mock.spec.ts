import type { Page } from '@playwright/test'
import { createRandom } from './chance'
import { expect, test } from './fixtures'
import { domainOf, keyPlaces, readKeys, shippedBank, shownQuestion, type KnownQuestion } from './keys'
import { enter, expectQuestion, expectSaved, openScreen, tabTo } from './steps'

type Given = { question: KnownQuestion; outcome: 'right' | 'wrong' | 'blank' }

test('a full mock exam by keyboard alone, its report, the retry and the chart', async ({ page }) => {
  const given = await test.step('sit 65 questions by keyboard', () => sitByKeyboard(page))
  const missed = given.filter(({ outcome }) => outcome !== 'right')

  await test.step('the report counts as the test does', async () => {
    await expect(page.getByText(`${65 - missed.length} of 65 correct`)).toBeVisible()
    const blanks = given.filter(({ outcome }) => outcome === 'blank').length
    await expect(page.getByText(`${blanks} blank, scored as incorrect`)).toBeVisible()
    const rows = page.getByRole('table', { name: /Whiskers show/ }).getByRole('row')
    for (const domain of ['1', '2', '3', '4']) {
      const mine = given.filter(({ question }) => domainOf(question, 'mls-c01') === domain)
      const right = mine.filter(({ outcome }) => outcome === 'right').length
      const row = rows.filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${domain} · `) }) })
      await expect(row.getByText(`${right} of ${mine.length}`, { exact: true })).toBeVisible()
    }
    const filter = page.getByRole('button', { name: `Missed (${missed.length})` })
    await expect(filter).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('the chart shows the attempt, read back from the local database', async () => {
    await openScreen(page, 'Progress')
    await expectChart(page, given)
    // Rows that had to be rebuilt would be asked for from the log.
    const rebuilds: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'GET' && request.url().includes('/api/log')) rebuilds.push(request.url())
    })
    await page.reload()
    await expectChart(page, given)
    expect(rebuilds).toEqual([])
  })

  await test.step('retrying holds exactly what was missed', async () => {
    await openScreen(page, 'Home')
    await page.getByRole('link', { name: 'MLS-C01 · mock' }).click()
    await enter(page, page.getByRole('button', { name: `Retry ${missed.length} missed questions` }))
    const keys = readKeys(shippedBank)
    const retried: string[] = []
    for (let number = 1; number <= missed.length; number += 1) {
      await expectQuestion(page, number)
      retried.push((await shownQuestion(page, keys)).id)
      await page.keyboard.press('n')
    }
    expect(retried.toSorted()).toEqual(missed.map(({ question }) => question.id).toSorted())
  })
})

/** From the first screen to the report, touching keys only. About two thirds right, a tenth blank. */
async function sitByKeyboard(page: Page): Promise<Given[]> {
  const keys = readKeys(shippedBank)
  const random = createRandom(65)
  await expect(page.getByRole('heading', { name: 'Which exam are you preparing for?' })).toBeVisible()
  await tabTo(page, page.getByRole('radio', { checked: true }))
  const wanted = page.getByRole('radio', { name: /^MLS-C01/ })
  for (let presses = 0; presses < 5 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await enter(page, page.getByRole('link', { name: 'Set up a mock exam instead' }))
  await expect(page.getByText('65 new questions, 3 h.')).toBeVisible()
  // What is set can be started at once.
  await expect(page.getByRole('button', { name: 'Start the mock exam' })).toBeFocused()
  await page.keyboard.press('Enter')

  const given: Given[] = []
  for (let number = 1; number <= 65; number += 1) {
    await expectQuestion(page, number)
    const question = await shownQuestion(page, keys)
    const { right, wrong } = await keyPlaces(page, question)
    expect(right, question.id).toHaveLength(question.key.length)
    const chance = random()
    const outcome = chance < 0.65 ? 'right' : chance < 0.9 ? 'wrong' : 'blank'
    const places =
      outcome === 'right' ? right : outcome === 'wrong' ? [...wrong.slice(0, 1), ...right.slice(1)] : []
    for (const place of places) await page.keyboard.press(String(place))
    given.push({ question, outcome })
    await page.keyboard.press('n')
  }
  await expect(page.getByRole('article', { name: 'Review screen' })).toBeVisible()
  await expectSaved(page)
  await enter(page, page.getByRole('button', { name: 'End the exam' }))
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'End exam' }))
  await expect(page.getByRole('heading', { name: 'Domains' })).toBeVisible()
  return given
}

async function expectChart(page: Page, given: Given[]): Promise<void> {
  await expect(page.getByRole('region', { name: 'Mock exams over time' })).toBeVisible()
  const table = page.getByRole('table', { name: 'Percent correct by domain in each mock exam' })
  if (!(await table.isVisible())) await page.getByText('Show as a table').first().click()
  for (const [index, domain] of ['1', '2', '3', '4'].entries()) {
    const mine = given.filter(({ question }) => domainOf(question, 'mls-c01') === domain)
    const right = mine.filter(({ outcome }) => outcome === 'right').length
    const cell = table
      .getByRole('row')
      .nth(1)
      .getByRole('cell')
      .nth(index + 1)
    await expect(cell).toHaveText(new RegExp(`^${Math.round((right / mine.length) * 100)}\\s?%$`))
  }
}
