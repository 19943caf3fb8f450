import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { folded, keyPlaces, readKeys, shownQuestion, type KnownQuestion } from './keys'
import { testBanks } from './shells'
import { endSitting, expectQuestion, startMock, startPractice } from './steps'

test.use({ bankFolders: [testBanks] })

const keys = readKeys(`${testBanks}/sampler`)

test('all six types are answered right, wrong and left blank', async ({ page }) => {
  await startMock(page, 'SAMP-01')
  for (let number = 1; number <= 18; number += 1) {
    await expectQuestion(page, number)
    await answerAsNamed(page, await shownQuestion(page, keys))
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Next/ }).last().click()
  }
  await endSitting(page)

  await expect(page.getByText(/^6 of 18 correct \(33%\)/)).toBeVisible()
  await expect(page.getByText('6 blank, scored as incorrect')).toBeVisible()
  const table = page.getByRole('table', { name: /Whiskers show/ })
  for (const domain of ['1', '2']) {
    const row = table.getByRole('row', { name: new RegExp(`^${domain} · `) })
    await expect(row.getByText('3 of 9', { exact: true })).toBeVisible()
  }

  await page.getByRole('button', { name: 'All (18)' }).click()
  const texts = await page.getByRole('list').last().getByRole('listitem').allTextContents()
  for (const { id, stemParts } of keys) {
    const outcome = id.split('-')[1] ?? ''
    const entry = texts.map(folded).find((text) => text.includes((stemParts[0] ?? '').slice(0, 30)))
    expect(entry, id).toMatch(new RegExp(`^${outcome}\\d`))
  }
})

test('practice gives feedback after each question', async ({ page }) => {
  await startPractice(page, 'SAMP-01', 18)
  for (let number = 1; number <= 18; number += 1) {
    await expectQuestion(page, number)
    const question = await shownQuestion(page, keys)
    const outcome = await answerAsNamed(page, question)
    const feedback = page.getByRole('region', { name: 'Explanation' })
    await expect(feedback).toBeHidden()
    await page.getByRole('button', { name: outcome === 'blank' ? 'Show answer' : 'Check answer' }).click()
    const verdict = { right: 'Correct', wrong: 'Incorrect', blank: 'Not answered' }[outcome]
    await expect(feedback.getByRole('heading', { name: verdict, exact: true })).toBeVisible()
    await page.getByRole('button', { name: /^Next/ }).last().click()
  }
  await endSitting(page)
  await expect(page.getByRole('heading', { name: '6 of 18 questions correct.' })).toBeVisible()
})

/** Answers the question as the end of its id says: right, wrong or not at all. */
async function answerAsNamed(page: Page, question: KnownQuestion): Promise<'right' | 'wrong' | 'blank'> {
  const outcome = question.id.split('-')[1] as 'right' | 'wrong' | 'blank'
  if (outcome === 'blank') return outcome
  const isRight = outcome === 'right'
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const { right, wrong } = await keyPlaces(page, question)
      const places = isRight ? right : [...wrong.slice(0, 1), ...right.slice(1)]
      for (const place of places) await page.keyboard.press(String(place))
      break
    }
    case 'ordering':
      await placeInOrder(page, isRight ? ['Breakfast', 'Lunch', 'Dinner'] : ['Summer', 'Spring', 'Autumn'])
      break
    case 'matching':
      await match(page, isRight ? { Cat: 'Kitten', Dog: 'Puppy' } : { France: 'Rome', Italy: 'Rome' })
      break
    case 'numeric':
      await page.getByLabel('Your number').fill(isRight ? '1,500' : '49')
      break
    case 'text':
      await page.getByLabel('Your answer').fill(isRight ? ' ICE ' : 'sirius')
      break
  }
  return outcome
}

async function placeInOrder(page: Page, texts: string[]): Promise<void> {
  for (const text of texts) {
    const row = page
      .getByRole('region', { name: 'Available steps' })
      .getByRole('listitem')
      .filter({ hasText: text })
    await row.getByRole('button', { name: /^Place/ }).click()
  }
  const placed = page.getByRole('region', { name: 'Your order' }).getByRole('listitem')
  await expect(placed).toHaveCount(texts.length)
}

async function match(page: Page, pairs: Record<string, string>): Promise<void> {
  for (const [prompt, answer] of Object.entries(pairs)) {
    const choice = page.getByRole('combobox', { name: new RegExp(`: ${prompt}$`) })
    const labels = await choice.getByRole('option').allTextContents()
    const wanted = labels.find((label) => folded(label).includes(folded(answer)))
    await choice.selectOption({ label: wanted ?? '' })
  }
}
