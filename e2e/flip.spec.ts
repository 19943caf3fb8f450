import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test as base } from './fixtures'
import { bankYaml, examYaml, writeFiles } from './hostile/bankFiles'
import { temporaryFolder } from './service'
import { endSitting, openScreen, startMock, startPractice } from './steps'

const questionYaml = `- id: monthly
  type: single
  stem: A team reads its archive once a month. Which storage costs least?
  options:
    - { text: Standard storage, why: For daily use. }
    - { text: Infrequent access, correct: true, why: For monthly use. }
    - { text: Deep archive, why: For yearly use. }
  flip:
    from: once a month
    to: every hour
    answer: a
    why: Fees for each retrieval would add up.
  objectives: [host-1/1]
`

/** With a bank of one question that can be flipped. */
const test = base.extend({
  // Playwright reads from this pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  bankFolders: async ({}, use) => {
    const { folder, remove } = await temporaryFolder()
    await writeFiles(join(folder, 'flip'), {
      'bank.yaml': bankYaml('flip'),
      'exams/host-1.yaml': examYaml,
      'questions/one.yaml': questionYaml,
    })
    await use([folder])
    await remove()
  },
})

/** Opens the flip of the question whose explanation is on screen. */
async function changeOneThing(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Change one thing' }).click()
  const flip = page.getByRole('region', { name: 'One thing changed' })
  await expect(flip.getByText('Changed: every hour (end of the change)')).toBeVisible()
  await expect(flip.getByRole('radio')).toHaveCount(3)
  return flip
}

/** Presses 1, 2 and 3 until the option is chosen. */
async function pressFor(page: Page, flip: Locator, name: RegExp): Promise<void> {
  for (const [index, key] of ['1', '2', '3'].entries()) {
    await page.keyboard.press(key)
    await expect(flip.getByRole('radio').nth(index)).toBeChecked()
    if (await flip.getByRole('radio', { name }).isChecked()) return
  }
  throw new Error(`No key chooses ${String(name)}`)
}

test('a missed question is answered anew with one thing changed, by keys and in the report', async ({
  page,
}) => {
  await startPractice(page, 'HOST-01', 1)
  await page.getByRole('radio', { name: /Deep archive/ }).check()
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('heading', { name: 'Incorrect', exact: true })).toBeVisible()

  const flip = await changeOneThing(page)
  expect(await page.content(), 'why of the flip').not.toContain('Fees for each retrieval')
  await pressFor(page, flip, /Standard storage/)
  await page.keyboard.press('Control+Enter')
  await expect(flip.getByRole('heading', { name: 'Correct', exact: true })).toBeVisible()
  await expect(flip.getByText('Fees for each retrieval would add up.')).toBeVisible()

  await endSitting(page)
  await expect(page.getByRole('heading', { name: '0 of 1 question correct.' })).toBeVisible()
  await page.getByText('A team reads its archive').first().click()
  const again = await changeOneThing(page)
  await again.getByRole('radio', { name: /Infrequent access/ }).check()
  await again.getByRole('button', { name: 'Check answer' }).click()
  await expect(again.getByRole('heading', { name: 'Incorrect', exact: true })).toBeVisible()
  await expect(again.getByText(/With this change the answer is/)).toBeVisible()

  await openScreen(page, 'Missed')
  await expect(page.getByText('A team reads its archive').first()).toBeVisible()
})

test('in a mock nothing can be changed before its report', async ({ page }) => {
  await startMock(page, 'HOST-01')
  await page.getByRole('radio', { name: /Standard storage/ }).check()
  expect(await page.content()).not.toMatch(/every hour|Change one thing/)
  await endSitting(page)
  await page.getByText('A team reads its archive').first().click()
  await changeOneThing(page)
})
