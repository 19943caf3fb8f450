import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test as base } from './fixtures'
import { bankYaml, writeFiles } from './hostile/bankFiles'
import { temporaryFolder } from './service'
import { enter, tabTo } from './steps'

const minuteMs = 60_000

const exam = `id: small-01
code: SMALL-01
title: One question of each kind
vendor: Rehearse
lifecycle: { status: active, asOf: 2026-01-01 }
scoredCount: 3
minutes: 40
scale: { min: 100, max: 1000 }
passMark: 700
allowedTypes: [single, ordering, matching]
domains:
  - { id: "1", title: All of it, weightPercent: 100, tasks: [] }
`

const questions = `- id: chosen
  type: single
  stem: Which is a bird?
  options:
    - { text: Wren, correct: true, why: It has feathers. }
    - { text: Trout, why: It is a fish. }
    - { text: Newt, why: It is no bird. }
  objectives: [small-01/1]
- id: ordered
  type: ordering
  stem: Put the meals of a day in order.
  options:
    - { text: Breakfast, position: 1, why: In the morning. }
    - { text: Lunch, position: 2, why: At noon. }
    - { text: Dinner, position: 3, why: In the evening. }
  objectives: [small-01/1]
- id: matched
  type: matching
  stem: Match each animal with its young.
  prompts:
    - { text: Cat, answer: kitten, why: Kittens are young cats. }
    - { text: Dog, answer: puppy, why: Puppies are young dogs. }
  options:
    - { id: kitten, text: Kitten }
    - { id: puppy, text: Puppy }
  objectives: [small-01/1]
`

const test = base.extend({
  // Playwright reads from this pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  bankFolders: async ({}, use) => {
    const { folder, remove } = await temporaryFolder()
    const files = {
      'bank.yaml': bankYaml('small'),
      'exams/small-01.yaml': exam,
      'questions/all.yaml': questions,
    }
    await writeFiles(join(folder, 'small'), files)
    await use([folder])
    await remove()
  },
})

test.use({ clockAt: '2026-11-02T09:00:00' })

test('an exam is taken and its result read by what the accessibility tree says, with keys alone', async ({
  page,
}) => {
  await enter(page, page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Library' }))
  await enter(page, page.getByRole('link', { name: 'SMALL-01', exact: true }))
  await enter(page, page.getByRole('button', { name: 'Start the mock exam' }))
  await hear(page, /heading "Question 1 of 3"/)
  await hear(page, /timer "Time left"/)

  for (const number of [1, 2, 3]) {
    const question = page.getByRole('article', { name: `Question ${number}`, exact: true })
    await expect(question).toBeVisible()
    const tree = await question.ariaSnapshot()
    if (tree.includes('radio')) await chooseWren(page, question)
    else if (tree.includes('combobox')) await matchYoung(page, question)
    else await orderMeals(page, question)
    await hear(page, /contentinfo:[^]*Saved/)
    if (number === 1) {
      await page.clock.fastForward(11 * minuteMs)
      await hear(page, /status: 30 minutes left\./)
    }
    if (number === 2) {
      await page.clock.fastForward(24 * minuteMs)
      await hear(page, /status: 5 minutes left\./)
    }
    await enter(page, page.getByRole('button', { name: /^Next/ }).last())
  }

  await hear(page, /article "Review screen"/)
  await enter(page, page.getByRole('button', { name: 'End the exam' }))
  await hear(page, /dialog/)
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'End exam' }))
  await hear(page, /3 of 3 correct \(100%\)/)
  await hear(page, /heading "Domains"/)
  await hear(page, /row "1 · All of it [^"]*3 of 3/)
})

/** Waits until the accessibility tree of the page says something. */
async function hear(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => page.locator('body').ariaSnapshot()).toMatch(words)
}

/** The arrow keys go through the options of a group, and choose. */
async function chooseWren(page: Page, question: Locator): Promise<void> {
  const wren = question.getByRole('radio', { name: /Wren/ })
  await tabTo(page, question.getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 2 && !(await wren.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown')
  await expect(wren).toBeChecked()
}

/** Placed in a wrong order by buttons, then moved to the right one; each place is spoken. */
async function orderMeals(page: Page, question: Locator): Promise<void> {
  const stepOf = (text: string) => question.getByRole('listitem').filter({ hasText: text })
  for (const [index, text] of ['Lunch', 'Breakfast', 'Dinner'].entries()) {
    await enter(page, stepOf(text).getByRole('button', { name: /^Place . next$/ }))
    await hear(page, new RegExp(`status: [A-C] placed ${index + 1}\\.`))
  }
  await tabTo(page, stepOf('Breakfast').getByRole('button', { name: /^Move . up$/ }))
  await page.keyboard.press('Alt+ArrowUp')
  await hear(page, /status: [A-C] is now 1 of 3\./)
}

/** Each prompt names its choice; the arrow keys go through what can be chosen. */
async function matchYoung(page: Page, question: Locator): Promise<void> {
  for (const [prompt, young] of [
    ['Cat', 'Kitten'],
    ['Dog', 'Puppy'],
  ] as const) {
    const choice = question.getByRole('combobox', { name: new RegExp(`: ${prompt}$`) })
    await tabTo(page, choice)
    const labels = await choice.getByRole('option').allTextContents()
    const place = labels.findIndex((label) => label.includes(young))
    for (let presses = 0; presses < place; presses += 1) await page.keyboard.press('ArrowDown')
    await expect(choice.getByRole('option', { name: new RegExp(young), selected: true })).toBeAttached()
  }
}
