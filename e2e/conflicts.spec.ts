import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Download, Page } from '@playwright/test'
import { load } from 'js-yaml'
import { expectAccessible } from './accessible'
import { expect, test as base } from './fixtures'
import { temporaryFolder } from './service'
import { endSitting, expectQuestion, openScreen, openSetup, startMock, startPractice } from './steps'
import { bakery, kitchen, kitchenQuestions, sharedStem, writeBakery, writeKitchen } from './twoBanks'

const banksOf = (...write: ((folder: string) => Promise<void>)[]) =>
  base.extend({
    // Playwright reads from this pattern what a fixture needs: nothing.
    // oxlint-disable-next-line no-empty-pattern
    bankFolders: async ({}, use) => {
      const { folder, remove } = await temporaryFolder()
      for (const one of write) await one(folder)
      await use([folder])
      await remove()
    },
  })

const both = banksOf(writeKitchen, writeBakery)
const one = banksOf(writeKitchen)

const problems = (page: Page) => page.getByRole('navigation', { name: 'Problems with questions' })

/** The answered questions of a running sitting that are not the shared one: right. That one: as said. */
async function answerKitchen(page: Page, eggs: string): Promise<void> {
  for (let number = 1; number <= 4; number += 1) {
    await expectQuestion(page, number)
    const question = page.getByRole('article')
    const isEggs = (await question.textContent())?.includes(sharedStem) === true
    await question.getByRole('radio', { name: isEggs ? eggs : 'The right pan' }).check()
    if (number < 4) await page.keyboard.press('n')
  }
}

both('a disagreement between banks stays out of mocks until it is settled', async ({ page }) => {
  await openScreen(page, 'Library')
  await expect(problems(page).getByRole('link', { name: '1 key disagrees between banks' })).toBeVisible()
  await openSetup(page, kitchen.code)
  await expect(
    page.getByText('1 question stays out of mock exams: your banks disagree on its answer.'),
  ).toBeVisible()
  await expect(page.getByText(/^3 new questions, 20 min\./)).toBeVisible()

  // Practice asks it and says so.
  await startPractice(page, bakery.code, 2)
  const disputed = page.getByText(/^Your banks disagree on the answer/)
  if (!((await page.getByRole('article').textContent()) ?? '').includes(sharedStem))
    await page.keyboard.press('n')
  await expect(page.getByRole('article')).toContainText(sharedStem)
  await expect(disputed).toBeVisible()
  await page.getByRole('radio', { name: 'Four minutes' }).check()
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('heading', { name: 'Correct' })).toBeVisible()
  await expect(disputed).toBeVisible()
  await endSitting(page)

  await openScreen(page, 'Library')
  await problems(page).getByRole('link', { name: '1 key disagrees between banks' }).click()
  await expect(page.getByRole('heading', { name: '1 disagreement to settle' })).toBeVisible()
  const right = page.getByRole('article', { name: kitchen.title })
  const wrong = page.getByRole('article', { name: bakery.title })
  await expect(right).toContainText('So says KIT-01.')
  await expect(wrong).toContainText('So says BAK-01.')
  await expectAccessible(page)
  await right.getByRole('button', { name: 'This one is right' }).click()
  await expect(page.getByRole('heading', { name: 'Every disagreement is settled' })).toBeVisible()
  await expect(right).toContainText('Your ruling: right')
  await expect(wrong).toContainText('Your ruling: wrong')
  await expectAccessible(page)

  // It outlives the page, and what was ruled wrong stays out.
  await page.reload()
  await openSetup(page, bakery.code)
  await expect(
    page.getByText('1 question stays out of mock exams: you ruled that its answer is wrong.'),
  ).toBeVisible()
  await openSetup(page, kitchen.code)
  await expect(page.getByText(/^4 new questions, 20 min\./)).toBeVisible()
  await expect(page.getByText(/stays out of mock exams/)).toHaveCount(0)

  // What was answered by the wrong key can be taken out of the score, once the person says so.
  await openScreen(page, 'Library')
  await problems(page).getByRole('link', { name: '1 past result could be updated' }).click()
  await expect(
    page.getByRole('row', { name: /BAK-01 · practice.*1 of 1 correct.*0 of 0 correct/ }),
  ).toBeVisible()

  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'Every disagreement between banks is settled' }).click()
  await page.getByRole('button', { name: 'Undo the ruling' }).click()
  await expect(page.getByRole('heading', { name: '1 disagreement to settle' })).toBeVisible()
  await page.getByRole('button', { name: 'Neither: leave both out' }).click()
  await expect(page.getByText(/^You ruled on .+ that none of these is right/)).toBeVisible()
})

/** The YAML of a saved file. */
async function patchIn(download: Download): Promise<unknown> {
  return load(await readFile(await download.path(), 'utf8'))
}

one('a problem is reported, the question left out, and the report handed on as a patch', async ({ page }) => {
  await startPractice(page, kitchen.code, 4)
  while (!((await page.getByRole('article').textContent()) ?? '').includes(sharedStem)) {
    const label = (await page.getByRole('article').getAttribute('aria-label')) ?? ''
    await page.keyboard.press('n')
    await expect(page.getByRole('article')).not.toHaveAttribute('aria-label', label)
  }
  await page.getByRole('radio', { name: 'Four minutes' }).check()
  await page.getByRole('button', { name: 'Check answer' }).click()
  await page.getByRole('button', { name: 'Report a problem' }).click()
  const dialog = page.getByRole('dialog', { name: 'Report a problem' })
  await dialog.getByLabel('How do you know?').fill('The cookbook says "four":\nsee page 7.')
  await dialog.getByText('Suggest a fix').click()
  await dialog.getByRole('radio', { name: /Four minutes/ }).check()
  await dialog.getByLabel('Reword a text').selectOption('Explanation')
  await dialog.getByLabel('Suggested text').fill('Four minutes are enough.')
  await dialog.getByRole('checkbox', { name: /^Leave this question out/ }).check()
  await dialog.getByRole('button', { name: 'Save report' }).click()
  await expect(
    page.getByText('You left this question out of mock exams, practice, and reviews.'),
  ).toBeVisible()
  await expect(page.getByText('You reported: Wrong answer')).toBeVisible()
  await endSitting(page)

  await openSetup(page, kitchen.code)
  await expect(page.getByText('1 question stays out of mock exams: you left it out.')).toBeVisible()
  await page.getByRole('link', { name: 'See what you left out' }).click()
  await expect(page.getByRole('heading', { name: 'Your reports' })).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as a YAML patch' }).click()
  expect(await patchIn(await saving)).toMatchObject({
    format: 'rehearse-patch',
    version: 1,
    changes: [
      {
        bank: 'kitchen',
        question: 'eggs',
        hash: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
        problem: 'wrong-key',
        evidence: 'The cookbook says "four":\nsee page 7.',
        key: { was: [{ text: 'Ten minutes' }], now: [{ text: 'Four minutes' }] },
        text: { at: 'explanation', was: 'So says KIT-01.', now: 'Four minutes are enough.' },
      },
    ],
  })
  const savingText = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as text' }).click()
  expect(await readFile(await (await savingText).path(), 'utf8')).toContain('Suggested answer: Four minutes')

  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('dialog').getByLabel('What’s wrong?').selectOption('Outdated')
  await page.getByRole('dialog').getByRole('button', { name: 'Save report' }).click()
  await expect(page.getByRole('heading', { name: 'Outdated' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { name: 'Outdated' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'Outdated' })).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByText(/question left out/)).toHaveCount(0)
  await openSetup(page, kitchen.code)
  await expect(page.getByText(/^4 questions .*20 min\./)).toBeVisible()
})

one(
  'a key fixed later: what would change is shown, updated when asked, and undone',
  async ({ page, bankFolders }) => {
    await startMock(page, kitchen.code)
    await answerKitchen(page, 'Four minutes')
    await endSitting(page)
    await expect(page.getByText(/^3 of 4 correct \(75%\)/)).toBeVisible()
    const address = page.url()

    await writeFile(
      join(bankFolders?.[0] ?? '', kitchen.folder, 'questions', 'all.yaml'),
      kitchenQuestions('Four minutes'),
    )
    await openScreen(page, 'Library')
    await problems(page).getByRole('link', { name: '1 past result could be updated' }).click()
    await expect(page.getByRole('heading', { name: '1 attempt could be updated' })).toBeVisible()
    await expect(page.getByText('Was: Ten minutes')).toBeVisible()
    const row = page.getByRole('row', { name: /KIT-01 · mock/ })
    await expect(row).toContainText('3 of 4 correct')
    await expect(row).toContainText('4 of 4 correct')
    await expectAccessible(page)
    await page.goto(address)
    await expect(page.getByText(/^3 of 4 correct \(75%\)/)).toBeVisible()

    await openScreen(page, 'Library')
    await problems(page).getByRole('link', { name: '1 past result could be updated' }).click()
    await page.getByRole('button', { name: 'Rescore 1 attempt' }).click()
    await expect(page.getByRole('heading', { name: 'Your past results are up to date' })).toBeVisible()
    await page.getByRole('link', { name: /KIT-01 · mock/ }).click()
    await expect(page.getByText(/^4 of 4 correct \(100%\)/)).toBeVisible()
    await expect(page.getByText(/1 question rescored with the fixed answer\. Before, it was/)).toBeVisible()
    await expectAccessible(page)
    await openScreen(page, 'Missed')
    await expect(page.getByRole('heading', { name: 'No missed questions' })).toBeVisible()

    await page.goto(address)
    await page.getByRole('link', { name: 'See or undo the update' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('heading', { name: '1 attempt could be updated' })).toBeVisible()
    await page.goto(address)
    await expect(page.getByText(/^3 of 4 correct \(75%\)/)).toBeVisible()
    await expect(page.getByText(/rescored/)).toHaveCount(0)
  },
)
