import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test as base } from './fixtures'
import { bankYaml, examYaml, writeFiles } from './hostile/bankFiles'
import { temporaryFolder } from './service'
import { endSitting, expectQuestion, openScreen, startMock } from './steps'

const familiesYaml = (words: string) => `- id: shipped
  type: numeric
  family:
    variables:
      crates: { from: 1000, to: 9000 }
      each: { from: 11, to: 99 }
  stem: ${words} {crates:plain} crates, {each:plain} bottles in each. How many bottles are there?
  answer: { is: crates * each, unit: bottles }
  explanation: "{crates} times {each} is {answer}."
  objectives: [host-1/1]
- id: left
  type: single
  family:
    variables:
      all: { from: 1000, to: 9000 }
      sold: { from: 100, to: 900 }
  stem: ${words} {all:plain} boxes, and {sold:plain} are sold. How many boxes are left?
  options:
    - { is: all - sold, text: "{value:plain} boxes", correct: true, why: "{all} less {sold}." }
    - { is: all + sold, text: "{value:plain} boxes", why: Boxes that are sold are gone. }
    - { is: sold, text: "{value:plain} boxes", why: These are sold. }
  objectives: [host-1/1]
`

const bankIn = (folder: string, words: string) =>
  writeFiles(join(folder, 'drawn'), {
    'bank.yaml': bankYaml('drawn'),
    'exams/host-1.yaml': examYaml
      .replace('scoredCount: 1', 'scoredCount: 2')
      .replace('[single]', '[single, numeric]'),
    'questions/families.yaml': familiesYaml(words),
  })

/** With a bank of two templates, in a folder that can be edited. */
const test = base.extend({
  // Playwright reads from this pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  bankFolders: async ({}, use) => {
    const { folder, remove } = await temporaryFolder()
    await bankIn(folder, 'A ship brings')
    await use([folder])
    await remove()
  },
})

/** Answers what is on screen from the numbers in its stem, rightly or not; gives the stem. */
async function answerFromStem(page: Page, number: number, isRight: boolean): Promise<string> {
  await expectQuestion(page, number)
  const question = page.getByRole('article', { name: `Question ${number}`, exact: true })
  const stem = /[A-Z][^?]*\?/.exec((await question.textContent()) ?? '')?.[0] ?? ''
  const [first = 0, second = 0] = (stem.match(/\d+/g) ?? []).slice(0, 2).map(Number)
  if (stem.includes('bottles')) {
    await question.getByLabel('Your number').fill(String(first * second + (isRight ? 0 : 1)))
  } else {
    const boxes = isRight ? first - second : first + second
    await question.getByRole('radio', { name: new RegExp(`\\b${boxes} boxes`) }).check()
  }
  // Out of a field in which letters would be typed: on to the next question, or to the review screen.
  await page.getByRole('button', { name: /^Next/ }).last().click()
  return stem
}

async function answerMock(page: Page, isRight: boolean): Promise<string[]> {
  await startMock(page, 'HOST-01')
  const stems = [await answerFromStem(page, 1, true), await answerFromStem(page, 2, isRight)]
  await endSitting(page)
  return stems.toSorted()
}

test('templates draw other numbers each time, are scored by them, and history keeps what was drawn', async ({
  page,
  app,
  bankFolders,
}) => {
  // A mock that is started just while the bank is read again is refused, and the page asks to start it once more.
  app.watch.allow(/409 \(Conflict\).*\/api\/log/)
  const first = await answerMock(page, true)
  await expect(page.getByText('2 of 2 correct (100%)')).toBeVisible()
  const second = await answerMock(page, false)
  await expect(page.getByText('1 of 2 correct (50%)')).toBeVisible()
  expect(new Set([...first, ...second]).size, 'four stems with numbers of their own').toBe(4)

  await bankIn(bankFolders?.[0] ?? '', 'A train brings')
  // The bank is read again while nothing waits for it.
  await expect(async () => {
    const third = await answerMock(page, true)
    expect(third.join()).toMatch(/A train brings.*A train brings/)
  }).toPass()
  await expect(page.getByText('2 of 2 correct (100%)')).toBeVisible()

  await openScreen(page, 'Home')
  await page
    .getByRole('row', { name: /HOST-01 · mock/ })
    .last()
    .getByRole('link')
    .click()
  await page.getByRole('button', { name: 'All (2)' }).click()
  for (const stem of first) await expect(page.getByText(stem).first()).toBeVisible()
  await page
    .getByText(first[0] ?? '')
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible()
})
