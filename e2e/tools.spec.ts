import { readFile } from 'node:fs/promises'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import {
  endSitting,
  expectQuestion,
  lookAtAll,
  openScreen,
  openSetup,
  startMock,
  startPractice,
} from './steps'

test.use({ bankFolders: [testBanks] })

test('a question bookmarked after its answer is found by its chip, and a round of it is started by name', async ({
  page,
}) => {
  await startPractice(page, 'SAMP-01', 3)
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: 'Bookmarked', pressed: true })).toBeVisible()
  await endSitting(page)
  await openSetup(page, 'SAMP-01')
  await page.getByRole('radio', { name: 'Practice' }).check()
  await page
    .getByRole('group', { name: 'Seen' })
    .getByRole('button', { name: /^Bookmarked ?1$/ })
    .click()
  await page.getByRole('button', { name: 'Save this round…' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Look at again')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Look at again', exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('look at again')
  await page.getByRole('option', { name: /Start your round: Look at again/ }).click()
  await expectQuestion(page, 1)
  await expect(page.getByText('Question 1 of 1')).toBeVisible()
})

test('with the options covered, what was expected is typed first and stands in the feedback and the report', async ({
  page,
}) => {
  await openSetup(page, 'SAMP-01')
  await page.getByRole('radio', { name: 'Practice' }).check()
  await page.getByRole('checkbox', { name: /^Cover the options/ }).check()
  await page
    .getByRole('group', { name: 'Type' })
    .getByRole('button', { name: /^Single response/ })
    .click()
  await page.getByRole('button', { name: /^Start with/ }).click()
  await expectQuestion(page, 1)
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeHidden()
  await expectAccessible(page)
  await page.getByLabel('What do you expect the answer to be?').fill('the harbor')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio')).not.toHaveCount(0)
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByText('Before the options you wrote: the harbor')).toBeVisible()
  await page.getByRole('button', { name: 'I had it' }).click()
  await expect(page.getByRole('button', { name: 'I had it' })).toHaveAttribute('aria-pressed', 'true')
  await endSitting(page)
  await page.getByRole('button', { name: /^All \(/ }).click()
  await page.getByRole('listitem').locator('summary').first().click()
  await expect(page.getByText('Before the options you wrote: the harbor You had it.')).toBeVisible()
})

test('practice has a calculator, a pad, and a highlighter, which the page remembers until the end', async ({
  page,
}) => {
  await startPractice(page, 'SAMP-01', 3)
  await page.keyboard.press('c')
  const panel = page.getByRole('complementary', { name: 'Tools' })
  await panel.getByLabel('Calculation', { exact: true }).fill('1,250 × 8%')
  await expect(panel.getByText('= 100', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await page.keyboard.press('s')
  await panel.getByLabel('Scratch pad', { exact: true }).fill('3 shards')
  await panel.getByRole('button', { name: 'Highlighter' }).click()
  const sentence = panel.getByRole('listitem').getByRole('button').first()
  await sentence.click()
  await expect(sentence).toHaveAttribute('aria-pressed', 'true')
  const painted = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('desk') ?? [])].map((range) => (range as Range).toString()).join(''),
    )
  await expect.poll(painted).toBe(await sentence.innerText())
  await expectAccessible(page)

  await page.reload()
  await expectQuestion(page, 1)
  await expect.poll(painted).not.toBe('')
  await page.keyboard.press('s')
  await expect(panel.getByLabel('Scratch pad', { exact: true })).toHaveValue('3 shards')
  await page.keyboard.press('Escape')
  await endSitting(page)
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('desk')))
  expect(left).toEqual([])
})

test('a mock has only what its test room lends', async ({ page }) => {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('c')
  await expect(page.getByRole('complementary', { name: 'Tools' })).toBeHidden()
  await page.getByRole('button', { name: 'Tools' }).click()
  await expect(page.getByLabel('Scratch pad', { exact: true })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Calculator' })).toHaveCount(0)
})

test('a daily ten starts from Home in one press', async ({ page }) => {
  await startPractice(page, 'SAMP-01', 1)
  await endSitting(page)
  await openScreen(page, 'Home')
  await page.getByRole('button', { name: 'Start a daily ten' }).click()
  await expect(page.getByText('Question 1 of 10')).toBeVisible()
})

test('the report is saved as one file that holds everything and runs nothing', async ({ page, context }) => {
  await startMock(page, 'SAMP-01')
  await page.keyboard.press('1')
  await lookAtAll(page)
  await endSitting(page)
  await expect(page.getByRole('heading', { name: 'What to do next' })).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/^rehearse-report-samp-01-\d{4}-\d\d-\d\d\.html$/)
  const html = await readFile(await download.path(), 'utf8')
  expect(html).not.toContain('<script')
  const file = await context.newPage()
  await file.setContent(html)
  await expect(file.getByRole('heading', { name: /^Below the pass mark/ })).toBeVisible()
  await expect(file.getByRole('heading', { name: 'Pace' })).toBeVisible()
  await expect(file.getByRole('region', { name: 'Explanation' }).first()).toBeVisible()
  await expect(file.getByRole('button')).toHaveCount(0)
  for (const ofTheApp of ['Add your own note', 'Your notes', 'Study note', 'Report a problem'])
    await expect(file.getByText(ofTheApp)).toHaveCount(0)
  await file.close()
})

test.describe('the bank that comes with Rehearse', () => {
  test.use({ bankFolders: null })

  test('says what changes from an exam to the next, and drills what is new', async ({ page }) => {
    await openScreen(page, 'Library')
    await page.getByRole('link', { name: 'AWS machine learning' }).click()
    await page.getByRole('link', { name: 'What changes in MLA-C02' }).click()
    await expect(page.getByRole('heading', { name: 'From MLA-C01 to MLA-C02' })).toBeVisible()
    await expect(page.getByText(/^MLA-C02 has no ordering or matching questions/)).toBeVisible()
    await expectAccessible(page)
    await expect(page.getByText(/kept for sealed MLA-C02 mocks/)).toBeVisible()
    await page.getByRole('button', { name: /^Open sealed mock \d and practice 10$/ }).click()
    await expect(page.getByText('Question 1 of 10')).toBeVisible()
    await expect(page.getByText('MLA-C02 · practice')).toBeVisible()
  })
})
