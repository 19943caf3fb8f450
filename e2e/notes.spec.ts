import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { endSitting, enter, lookAtAll, openScreen, startMock, tabTo } from './steps'

/** A mock looked through and left blank: every question of it stands missed. */
async function missEverything(page: Page): Promise<void> {
  await startMock(page, 'MLS-C01')
  await lookAtAll(page)
  await endSitting(page)
}

/** The first question of a report, closed as the report shows it first. */
function firstQuestion(page: Page): Locator {
  return page.getByRole('heading', { name: 'Questions' }).locator('..').getByRole('listitem').first()
}

/** Opens the palette and types. */
async function find(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Find' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Find a screen/ })).toBeFocused()
  await page.keyboard.type(words)
}

async function openNote(page: Page, title: string): Promise<void> {
  await openScreen(page, 'Notes')
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
}

test('from a miss to its note, and back to where it was read', async ({ page }) => {
  await missEverything(page)
  const first = firstQuestion(page)
  await first.locator('summary').first().click()
  await enter(page, first.getByText('Study note'))
  await enter(page, first.getByRole('link', { name: 'Open it in your notes' }))
  const note = page.getByRole('article')
  await expect(note.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(note.getByText(/still missed\./)).toBeVisible()
  await enter(page, note.getByRole('link', { name: 'Back to the report' }))
  await expect(first.getByRole('link', { name: 'Open it in your notes' })).toBeInViewport()
})

test('a note lists what was missed there and starts a drill on its questions', async ({ page }) => {
  await missEverything(page)
  await openNote(page, 'Kinesis Data Streams')
  const misses = page.getByRole('heading', { name: 'What you missed here' }).locator('..').getByRole('link')
  // Until its text has been read a link shows that it is coming.
  await expect(misses.first()).not.toHaveText('…')
  const stem = await misses.first().innerText()
  await misses.first().click()
  await expect(page.getByRole('heading', { name: 'A question you’ve seen' })).toBeVisible()
  await expect(page.getByRole('article')).toContainText(stem.slice(0, 40))
  await page.getByRole('link', { name: 'Back to the note' }).click()
  const all = Number(/its (\d+) questions/.exec(await page.getByText(/^You’ve seen/).innerText())?.[1])
  await page.getByRole('link', { name: 'Practice this note' }).click()
  await expect(page.getByText('Only questions on the note Kinesis Data Streams.')).toBeVisible()
  const start = page.getByRole('button', { name: /^Start with/ })
  const count = Number(/\d+/.exec(await start.innerText())?.[0])
  const sealed = page.getByText(/^\d+ more questions? on this note (?:is|are) in sealed mock/)
  const kept = (await sealed.isVisible()) ? Number(/\d+/.exec(await sealed.innerText())?.[0]) : 0
  expect(count + kept).toBe(all)
  await start.click()
  await expect(page.getByText(`Question 1 of ${count}`)).toBeVisible()
})

test('search by keyboard alone: words are marked where they stand', async ({ page }) => {
  await openScreen(page, 'Notes')
  const field = page.getByRole('searchbox')
  await expect(field).toBeVisible()
  // The screen listens to keys a moment after it is shown.
  const pressSlash = async () => {
    const isFocused = () => field.evaluate((element) => element === document.activeElement)
    if (!(await isFocused())) await page.keyboard.press('/')
    return isFocused()
  }
  await expect.poll(pressSlash).toBe(true)
  // At once: what was found for the first letters would stand until the rest is found, and take the focus with it.
  await page.keyboard.insertText('shards fan-out')
  await expect(page.getByText(/^\d+ notes?, best first\.$/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('article').locator('mark').first()).toBeInViewport()
  await expect(page.getByRole('searchbox')).toHaveValue('shards fan-out')
})

test('a word no title holds goes from the palette into the search', async ({ page }) => {
  await find(page, 'enhanced fan-out')
  await page.getByRole('option', { name: /^Search the notes/ }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('enhanced fan-out')
  await expect(page.getByText(/^\d+ notes?, best first\.$/)).toBeVisible()
})

test('a correction stands apart, with its date and a source that is asked about first', async ({ page }) => {
  await openNote(page, 'XGBoost')
  const box = page.getByRole('note', { name: 'Correction' }).first()
  await expect(box).toContainText('Common misconception')
  await expect(box).toContainText(/Checked .*2026/)
  await box.getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText('https://')
  await page.keyboard.press('Escape')
})

test('a note of your own is there after a reload', async ({ page }) => {
  await openNote(page, 'XGBoost')
  const field = page.getByLabel('Your notes')
  await field.fill('Count the trees first.')
  await field.blur()
  await expect(page.getByText('Saved, and included in exports.')).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue('Count the trees first.')
})

test('a note that is still being typed goes out with the page', async ({ page }) => {
  await openNote(page, 'XGBoost')
  const field = page.getByLabel('Your notes')
  await field.fill('Count the trees first.')
  // Neither a pause nor another field: the page goes while the last word is typed.
  await page.reload()
  await expect(field).toHaveValue('Count the trees first.')
})

test('the cheat sheet teaches while empty, fits one page, and names what it stands on', async ({
  page,
  browserName,
}, { project }) => {
  await find(page, 'mls cheat sheet')
  await expect(page.getByRole('option', { name: /^Your MLS-C01 cheat sheet/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your MLS-C01 cheat sheet is empty' })).toBeVisible()
  await missEverything(page)
  await openScreen(page, 'Notes')
  await page.getByRole('link', { name: 'Open your cheat sheet' }).click()
  await expect(page.getByText(/^\d+ lines behind what you missed/)).toBeVisible()
  await expect(page.getByRole('heading', { name: /^3 · Modeling/ })).toBeVisible()
  // Electron's window has no printing of its own to a file.
  if (project.name === 'electron' || browserName !== 'chromium') return
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, preferCSSPageSize: false, margin: { top: '14mm', bottom: '14mm' } })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(1)
  }
})

test('the palette goes anywhere by keyboard, and Escape leaves everything as it was', async ({ page }) => {
  const library = page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Library' })
  await tabTo(page, library)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /^Find a screen/ })
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(library).toBeFocused()
  await find(page, 'random cut')
  await expect(page.getByRole('option', { name: /^Random Cut Forest/, selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Random Cut Forest' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option').first()).toContainText('Random Cut Forest')
})

test('the palette is not in the test room, and never shows a question that is running', async ({ page }) => {
  await missEverything(page)
  const stem = await firstQuestion(page).locator('summary').first().innerText()
  const words = /[A-Z][a-z]+(?: [\w-]+){5}/.exec(stem)?.[0] ?? ''
  await find(page, words)
  await expect(page.getByRole('option').first()).toContainText(words)
  await page.keyboard.press('Escape')

  await openScreen(page, 'Missed')
  await page.getByRole('button', { name: /^Retry all/ }).click()
  await expect(page.getByText(/^Question 1 of/)).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await find(page, words)
  await expect(page.getByText('No results.')).toBeVisible()
})
