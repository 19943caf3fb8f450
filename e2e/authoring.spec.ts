import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { endSitting, expectQuestion, lookAtAll, openScreen } from './steps'

test.use({ bankFolders: [testBanks] })

const file = 'questions/questions.yaml'
const inKitchen = (dataFolder: string, path: string) => join(dataFolder, 'banks/kitchen', path)

/** From any framed screen to a new bank of one's own, without a question yet. */
async function createBank(page: Page, domains: string[]): Promise<void> {
  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'Write questions…' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Kitchen')
  await page.getByLabel('Author').fill('A cook')
  await page.getByLabel('Code').fill('KIT-01')
  await page.getByLabel('Questions', { exact: true }).fill('2')
  for (const [index, title] of domains.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add a domain' }).click()
    await page.getByLabel(`Title of domain ${index + 1}`).fill(title)
  }
  await page.getByRole('button', { name: 'Create the bank' }).click()
  await expect(page.getByRole('heading', { name: 'No questions yet' })).toBeVisible()
}

/** Writes a single-choice question in the form, from a screen that leads to a new one. */
async function writeSingle(page: Page, stem: string, domain: string | null): Promise<void> {
  await page.getByRole('link', { name: /^(Write the first question|New question)$/ }).click()
  await page.getByLabel('Stem').fill(stem)
  await page.getByRole('textbox', { name: 'Option A' }).fill('The right one')
  await page.getByRole('textbox', { name: 'Why A' }).fill('It is.')
  await page.getByRole('textbox', { name: 'Option B' }).fill('A wrong one')
  await page.getByRole('textbox', { name: 'Why B' }).fill('It is not.')
  await page.getByRole('button', { name: 'Remove option D' }).click()
  await page.getByRole('button', { name: 'Remove option C' }).click()
  if (domain !== null) await page.getByLabel('Objectives').last().selectOption({ label: domain })
}

async function saveByKey(page: Page): Promise<void> {
  // A page that was loaded again writes once the one before has let go.
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
}

test('an author’s first bank, from nothing to a mock exam', async ({ page, dataFolder }) => {
  await createBank(page, ['Eggs', 'Rice'])
  await writeSingle(page, 'How do you know that an egg is fresh?', '1 · Eggs')
  await expect(page.getByRole('heading', { name: 'Nothing to fix' })).toBeVisible()
  const preview = page.getByRole('article', { name: 'Question preview' })
  await preview.getByRole('radio', { name: 'The right one' }).check()
  await page.getByLabel('Show the answer').check()
  await expect(preview.getByText('It is not.')).toBeVisible()
  await saveByKey(page)

  await page.getByRole('link', { name: 'New question' }).click()
  await page.getByLabel('Type').selectOption('Multiple response')
  await page.getByLabel('Stem').fill('Which rice is sticky?')
  for (const [letter, text] of [...'ABCD'].map((name) => [name, `Kind ${name}`] as const)) {
    await page.getByRole('textbox', { name: `Option ${letter}` }).fill(text)
    await page.getByRole('textbox', { name: `Why ${letter}` }).fill(`About ${text}.`)
  }
  await page.getByRole('checkbox', { name: 'Option B is correct' }).check()
  await page.getByLabel('Objectives').last().selectOption({ label: '2 · Rice' })
  await page.getByRole('button', { name: 'Add “(Choose two.)”' }).click()
  await expect(page.getByLabel('Stem')).toHaveValue('Which rice is sticky? (Choose two.)')
  await expect(page.getByRole('heading', { name: 'Nothing to fix' })).toBeVisible()
  await saveByKey(page)
  await page.getByRole('link', { name: 'Kitchen', exact: true }).click()

  await page.getByRole('searchbox').fill('sticky')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await page.getByRole('searchbox').fill('')
  await page.getByRole('tab', { name: 'Coverage' }).click()
  await expect(page.getByText(/^Enough for 1 mock exam of 2 questions/)).toBeVisible()
  await page.getByRole('link', { name: 'Set up KIT-01' }).click()
  await page.getByRole('button', { name: 'Start the mock exam' }).click()
  await expectQuestion(page, 1)
  await lookAtAll(page)
  await endSitting(page)
  const written = await readFile(inKitchen(dataFolder, file), 'utf8')
  expect(written).toContain('- id: how-do-you-know-that-an\n  type: single\n')
  expect(written).toContain('stem: Which rice is sticky? (Choose two.)\n')
})

test('a question that was changed elsewhere is not overwritten', async ({ page, dataFolder }) => {
  await createBank(page, ['Eggs'])
  await writeSingle(page, 'How long do eggs boil?', null)
  await saveByKey(page)
  const path = inKitchen(dataFolder, file)
  await page.getByLabel('Explanation').fill('Mine.')
  const elsewhere = `# A remark\n${await readFile(path, 'utf8')}`.replace(
    'A wrong one',
    'A word of somebody else',
  )
  await writeFile(path, elsewhere)
  const notice = page.getByText(/^This question was changed after you opened it here/)
  await expect(notice).toBeVisible()
  await page.keyboard.press('Control+s')
  expect(await readFile(path, 'utf8')).toBe(elsewhere)

  await page.getByRole('button', { name: 'Compare' }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare with the file' })
  await expect(dialog.getByText('A word of somebody else')).toBeVisible()
  await expect(dialog.getByText('explanation: Mine.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Load the file’s version' }).click()
  await expect(page.getByRole('textbox', { name: 'Option B' })).toHaveValue('A word of somebody else')
  await expect(notice).toBeHidden()
  await page.getByLabel('Explanation').fill('Both.')
  await saveByKey(page)
  expect(await readFile(path, 'utf8')).toBe(
    elsewhere.replace('\n  objectives', '\n  explanation: Both.\n  objectives'),
  )
})

test('what was typed is kept when the page is left, and a deleted question comes back', async ({
  page,
  dataFolder,
}) => {
  await createBank(page, ['Eggs'])
  await writeSingle(page, 'How long do eggs boil?', null)
  await page.reload()
  await expect(page.getByLabel('Stem')).toHaveValue('How long do eggs boil?')
  await saveByKey(page)
  await page.getByRole('tab', { name: 'YAML' }).click()
  const yaml = page.getByRole('textbox', { name: 'Question as YAML' })
  await yaml.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\ntopic: eggs # mine')
  await page.getByRole('link', { name: 'Kitchen', exact: true }).click()
  await page.getByRole('link', { name: 'How long do eggs boil?' }).click()
  await expect(yaml).toContainText('topic: eggs # mine')
  await page.keyboard.press('Control+z')
  await expect(yaml).not.toContainText('# mine')
  await page.keyboard.press('Control+Shift+Z')
  await saveByKey(page)
  const path = inKitchen(dataFolder, file)
  const saved = await readFile(path, 'utf8')
  expect(saved).toContain('\n  topic: eggs # mine\n')

  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No questions yet' })).toBeVisible()
  await page.getByRole('button', { name: /^Bring back/ }).click()
  await expect(page.getByRole('link', { name: 'How long do eggs boil?' })).toBeVisible()
  expect(await readFile(path, 'utf8')).toBe(saved)
})

test('what was typed outlives the browser’s storage, and goes when everything is erased', async ({
  page,
  dataFolder,
}) => {
  const drafts = () => readdir(join(dataFolder, 'drafts')).catch(() => [])
  await createBank(page, ['Eggs'])
  await page.getByRole('link', { name: 'Write the first question' }).click()
  await page.getByLabel('Stem').fill('How long does rice take?')
  await openScreen(page, 'Library')
  await expect.poll(drafts).toHaveLength(1)
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await page.getByRole('link', { name: 'Write questions…' }).click()
  await page.getByRole('link', { name: 'Kitchen' }).click()
  await page.getByRole('link', { name: 'Write the first question' }).click()
  await expect(page.getByLabel('Stem')).toHaveValue('How long does rice take?')

  await openScreen(page, 'Settings')
  await page.getByRole('button', { name: 'Erase everything…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Type “erase” to confirm').fill('erase')
  await dialog.getByRole('button', { name: 'Erase everything' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(drafts).toHaveLength(0)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual(
    [],
  )
})

test('a picture is pasted into a stem and shown', async ({ page, dataFolder }) => {
  await createBank(page, ['Eggs'])
  await writeSingle(page, 'What is this? ', null)
  const stem = page.getByLabel('Stem')
  await stem.evaluate((field: HTMLTextAreaElement) => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle r="20" cx="20" cy="20"/></svg>'
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([svg], 'Fried egg.svg', { type: 'image/svg+xml' }))
    field.setSelectionRange(field.value.length, field.value.length)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(stem).toHaveValue('What is this? ![Fried egg](assets/fried-egg.svg)')
  const picture = page
    .getByRole('article', { name: 'Question preview' })
    .getByRole('img', { name: 'Fried egg' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
  expect(await readFile(inKitchen(dataFolder, 'assets/fried-egg.svg'), 'utf8')).toContain('<circle')
})

test('an exam gets another task, and what its file would break is said before', async ({
  page,
  dataFolder,
}) => {
  await createBank(page, ['Eggs'])
  await writeSingle(page, 'How long do eggs boil?', null)
  await saveByKey(page)
  await page.getByRole('link', { name: 'Kitchen', exact: true }).click()
  await page.getByRole('tab', { name: 'Bank and exams' }).click()
  await page.getByRole('link', { name: 'exams/kitchen.yaml' }).click()
  const text = page.getByRole('textbox', { name: 'exams/kitchen.yaml as text' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type("    tasks: [{ id: '1.1', title: Boil them }]")
  await expect(page.getByRole('heading', { name: 'Nothing to fix' })).toBeVisible()
  await saveByKey(page)
  expect(await readFile(inKitchen(dataFolder, 'exams/kitchen.yaml'), 'utf8')).toContain(
    "    tasks: [{ id: '1.1'",
  )
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('x')
  await expect(page.getByRole('region', { name: 'Findings' }).getByText('"id" is missing.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'Nothing to fix' })).toBeVisible()
  await expect(text).toContainText('Boil them')
})

test('a bank of another folder is edited as a copy, and what was mended is handed back as a patch', async ({
  page,
  dataFolder,
}) => {
  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'Sampler of every question type' }).click()
  await page.getByRole('button', { name: 'Copy to edit' }).click()
  await expect(page.getByRole('heading', { name: 'Sampler of every question type (my copy)' })).toBeVisible()
  await page.getByRole('button', { name: 'Save corrections as a patch' }).click()
  await expect(page.getByText('Nothing differs from Sampler of every question type yet.')).toBeVisible()

  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.getByLabel('Explanation').fill('Mended.')
  await saveByKey(page)
  await page.getByRole('link', { name: 'Sampler of every question type (my copy)' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save corrections as a patch' }).click()
  const patch = await downloading
  expect(patch.suggestedFilename()).toBe('sampler-corrections.patch')
  await expect(page.getByText(/holds 1 changed file\./)).toBeVisible()
  const text = await readFile(await patch.path(), 'utf8')
  expect(text).toMatch(/^Corrections to Sampler of every question type \(sampler\), version 1: 1 file\.\n/)
  expect(text.split('\n').filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
    '-    explanation: Compare the two rows of the table.',
    '+    explanation: Mended.',
  ])
  const copy = await readFile(join(dataFolder, 'banks/sampler-mine/bank.yaml'), 'utf8')
  expect(copy).toContain('id: sampler-mine\n')
})

test('on every screen of the workbench axe finds nothing, Tab reaches every control, and nothing is too wide', async ({
  page,
}) => {
  const look = (name: string) => expectAccessible(page, name)
  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'Write questions…' }).click()
  await look('new bank')
  await createBank(page, ['Eggs', 'Rice'])
  await look('bank without questions')
  await writeSingle(page, 'How long do eggs boil, and what does $T$ tell?', '1 · Eggs')
  await page.getByRole('textbox', { name: 'Option B' }).fill('')
  await expect(page.getByRole('heading', { name: '1 error' })).toBeVisible()
  await look('new question')
  await page.getByRole('textbox', { name: 'Option B' }).fill('Another')
  await expect(page.getByRole('article', { name: 'Question preview' })).toBeVisible()
  await saveByKey(page)
  await page.getByRole('tab', { name: 'YAML' }).click()
  await expect(page.getByRole('textbox', { name: 'Question as YAML' })).toBeVisible()
  await look('question as YAML')
  await page.getByRole('link', { name: 'Kitchen', exact: true }).click()
  await look('bank')
  await page.getByRole('tab', { name: 'Coverage' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await look('coverage')
})
