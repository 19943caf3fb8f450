import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'
import { chooseShown, plainExam } from './plainBank'
import { plain } from './plainTest'
import { firstMoment, later } from './reviewSteps'
import { endSitting, openScreen, startPractice } from './steps'

plain.use({ clockAt: firstMoment })

plain('what is selected in an explanation goes into the question’s note, and out again', async ({ page }) => {
  await startPractice(page, plainExam.code, 1)
  await chooseShown(page, false)
  await page.getByRole('button', { name: 'Check answer' }).click()
  const explanation = page.getByRole('region', { name: 'Explanation' })
  await expect(offer(page)).toBeHidden()

  await select(explanation, 'A wrong one')
  await offer(page).click()
  await expect(explanation.getByRole('status').filter({ hasText: 'Added to your note.' })).toBeVisible()
  await explanation.getByText('Your note: A wrong one').click()
  const note = explanation.getByLabel('Your notes')
  await expect(note).toHaveValue('> A wrong one')
  await note.press('End')
  await note.pressSequentially('\n\nNever again.')

  await select(explanation, 'The right one')
  // The browser tells of a selection after the click that made it.
  await expect(offer(page)).toBeVisible()
  await page.keyboard.press('a')
  await expect(note).toHaveValue('> A wrong one\n\nNever again.\n\n> The right one')
  await explanation.getByRole('button', { name: 'Undo' }).click()
  await expect(note).toHaveValue('> A wrong one\n\nNever again.')
  await expect(offer(page)).toBeHidden()

  await endSitting(page)
  await page.getByRole('list').last().getByRole('listitem').first().click()
  await addInPlace(page, 'Another wrong one')

  await openScreen(page, 'Missed')
  await page.getByRole('listitem').getByRole('group').first().click()
  await addInPlace(page, 'The right one')

  await later(page, 1)
  await page.getByRole('button', { name: 'Show answer' }).click()
  await explanation.getByText(/^Your note:/).click()
  await expect(note).toHaveValue('> A wrong one\n\nNever again.\n\n> Another wrong one\n\n> The right one')
})

function offer(page: Page): Locator {
  return page.getByRole('button', { name: 'Add to notes' })
}

/** Selects a text as three clicks do, and adds it by its key. */
async function addInPlace(page: Page, text: string): Promise<void> {
  const explanation = page.getByRole('region', { name: 'Explanation' })
  await select(explanation, text)
  await expect(offer(page)).toBeVisible()
  await page.keyboard.press('a')
  await expect(explanation.getByText('Added to your note.')).toBeVisible()
}

async function select(explanation: Locator, text: string): Promise<void> {
  await explanation.getByRole('listitem').getByText(text, { exact: true }).click({ clickCount: 3 })
}
