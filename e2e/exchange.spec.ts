import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { basic, packageOf } from '../src/bank/formats/anki/ankiFixtures'
import { expect, test } from './fixtures'
import { markdownBank, moodleXml, spreadsheet, type GivenFile } from './importSources'
import { testBanks } from './shells'
import { endSitting, expectQuestion, openScreen } from './steps'

test.use({ bankFolders: [testBanks] })

/** From any framed screen to what was found in a file. */
async function importFile(page: Page, file: GivenFile): Promise<void> {
  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'Import questions…' }).click()
  await page.getByLabel('Files to import').setInputFiles({
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.content),
  })
}

/** Lets a file fall on the window, wherever it stands. */
async function dropFile(page: Page, { name, content }: GivenFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName = '', text = '']) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], fileName))
      return transfer
    },
    [name, String(content)],
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}

async function save(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Check what was found' })).toBeVisible()
  await page.getByRole('button', { name: 'Save the bank' }).click()
  await expect(page.getByRole('heading', { name: `${title} is in your library` })).toBeVisible()
}

/** Answers every question of a practice round rightly, or wrongly, and ends it. */
async function practice(page: Page, answers: ('Right one' | 'Wrong one')[]): Promise<void> {
  await page.getByRole('button', { name: /^Practice/ }).click()
  for (const [index, answer] of answers.entries()) {
    await expectQuestion(page, index + 1)
    await page.getByRole('radio', { name: answer, exact: false }).first().check()
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.getByText('Source unknown: check the answer before you rely on it.')).toBeVisible()
    if (index + 1 < answers.length) await page.getByRole('button', { name: /^Next/ }).click()
  }
  await endSitting(page)
}

test('a Markdown bank is dropped, sat as a timed mock, and added to later', async ({ page, dataFolder }) => {
  const bank = markdownBank('How long do eggs boil?', 'Which eggs float in water?')
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  // Files can be dropped a moment after the first screen is there.
  await expect(async () => {
    await dropFile(page, bank)
    await expect(page.getByRole('heading', { name: 'Check what was found' })).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await expect(page.getByText('2 questions from Markdown with checkboxes: 2 single response.')).toBeVisible()
  expect(await readdir(join(dataFolder, 'banks'))).toEqual([])
  await save(page, 'Eggs')
  await page.getByRole('button', { name: 'Sit a mock (2 questions, 3 minutes)' }).click()
  await expectQuestion(page, 1)
  await expect(page.getByRole('timer')).toBeVisible()
  await endSitting(page)

  const more = markdownBank('What makes a yolk pale?', 'Which eggs float in water?', 'How long do eggs boil?')
  await importFile(page, more)
  await expect(page.getByText('2 questions are there already, 1 new.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Add what is new' })).toBeChecked()
  await page.getByRole('button', { name: 'Add what is new' }).click()
  await expect(page.getByText('3 questions: 1 added.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('Eggs was taken back.')).toBeVisible()
  const files = await readdir(join(dataFolder, 'banks', 'eggs', 'questions'))
  expect(files).toEqual(['all-questions.yaml'])

  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'Write questions' }).click()
  await page.getByRole('link', { name: 'Eggs', exact: true }).click()
  await page.getByRole('link', { name: /How long do eggs boil/ }).click()
  await page.getByText('As it was in the file').click()
  await expect(page.getByText('eggs.md, line 1 (Markdown with checkboxes)')).toBeVisible()
  await expect(page.getByText('- [x] Right one')).toBeVisible()

  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'Eggs', exact: true }).click()
  await page.getByRole('button', { name: 'Delete this bank…' }).click()
  await expect(page.getByRole('dialog', { name: 'Delete Eggs?' })).toContainText('Your history stays')
  await page.getByRole('button', { name: 'Delete bank' }).click()
  await expect(page.getByText('Eggs was deleted. Your history of it is kept.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Eggs', exact: true })).toBeHidden()
  await page.reload()
  await page.getByRole('button', { name: /^(Undo|Bring back): Eggs$/ }).click()
  await page.getByRole('link', { name: 'Eggs', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Eggs', exact: true })).toBeVisible()
})

test('a spreadsheet is read as it is corrected, and practiced', async ({ page }) => {
  await importFile(page, spreadsheet())
  await expect(page.getByRole('heading', { name: 'No questions to import yet' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'The first row names the columns' }).check()
  for (const [column, role] of [
    ['Text', 'Question'],
    ['P', 'Option'],
    ['Q', 'Option'],
    ['R', 'Option'],
    ['S', 'Correct answer'],
  ] as const) {
    await page.getByLabel(`${column} holds`).selectOption(role)
  }
  await page
    .getByLabel('Correct answers are written as')
    .selectOption('Numbers from 1: the first option is 1')
  const sample = page.getByRole('article', { name: 'Sample question' }).first()
  await expect(sample.getByRole('radio', { name: 'Wrong one' }).first()).toBeChecked()
  await page
    .getByLabel('Correct answers are written as')
    .selectOption('Numbers from 0: the first option is 0')
  await expect(sample.getByRole('radio', { name: 'Right one' })).toBeChecked()
  await save(page, 'Sheet')
  await practice(page, ['Right one', 'Right one'])
  await expect(page.getByRole('heading', { name: /2 of 2/ })).toBeVisible()
})

test('Moodle XML and an Anki deck are practiced, and misses exported for Anki', async ({ page }) => {
  await importFile(page, moodleXml())
  await expect(page.getByText(/1 question can’t be imported/)).toBeVisible()
  await expect(page.getByRole('img', { name: 'A square' })).toBeVisible()
  await save(page, 'Moodle')
  await practice(page, ['Wrong one'])

  const note = { type: basic, fields: ['What is the capital of France?', 'Paris'], deck: 'Capitals' }
  await importFile(page, { name: 'deck.apkg', content: await packageOf([note]) })
  await save(page, 'Capitals')
  await page.getByRole('button', { name: /^Practice/ }).click()
  await expectQuestion(page, 1)
  await page.getByLabel('Your answer').fill('Paris')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('heading', { name: 'Correct' })).toBeVisible()
  await endSitting(page)

  await openScreen(page, 'Missed')
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByLabel('Format').selectOption('Anki text')
  await expect(page.getByText('1 question will be in the file.')).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('moodle.txt')
  expect(await readFile(await download.path(), 'utf8')).toContain('Which of Moodle?')
})
