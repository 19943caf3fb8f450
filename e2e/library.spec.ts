import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { expectQuestion, openScreen, openSetup, startMock } from './steps'

test.use({ bankFolders: [testBanks] })

const exam = (id: string) => `id: ${id}
code: ${id.toUpperCase()}
title: An exam
vendor: Rehearse
lifecycle: { status: active, asOf: 2026-11-01 }
scoredCount: 2
minutes: 10
scale: { min: 100, max: 1000 }
passMark: 700
allowedTypes: [single]
domains: [{ id: "1", title: Everything, weightPercent: 100 }]
`
const head = (id: string, title: string) => `id: ${id}
title: ${title}
version: "1"
language: en
licence: MIT
authors: [The Rehearse authors]
exams: [${id}-x]
`
const question = (id: string, examId: string, stem = `What is ${id}?`) => `- id: ${id}
  type: single
  stem: ${stem}
  options:
    - { text: This, correct: true, why: It is. }
    - { text: That, why: It is not. }
  objectives: [${examId}/1]
`

/** Banks with something wrong in each, beside one in which everything is right. */
async function writeBanks(dataFolder: string, banks: Record<string, Record<string, string>>): Promise<void> {
  for (const [name, files] of Object.entries(banks)) {
    for (const [path, text] of Object.entries(files)) {
      const file = join(dataFolder, 'banks', name, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
  }
}

function bankOf(id: string, title: string, questions: string): Record<string, string> {
  return {
    'bank.yaml': head(id, title),
    [`exams/${id}-x.yaml`]: exam(`${id}-x`),
    'questions/all.yaml': questions,
  }
}

test.describe('banks with something wrong', () => {
  test.beforeEach(async ({ dataFolder }) => {
    const twoOf = (id: string) => question('one', `${id}-x`) + question('two', `${id}-x`)
    await writeBanks(dataFolder, {
      broken: bankOf(
        'broken',
        'One broken question',
        `${question('one', 'broken-x')}- id: two\n  type: single\n  stem: No key here\n  options:\n    - { text: This }\n    - { text: That }\n${question('three', 'broken-x')}`,
      ),
      prose: { 'bank.yaml': 'id: prose\ntitle: "Never closed\nversion: 1\n' },
      hollow: { ...bankOf('hollow', 'Hollow', '[]\n') },
      twins: bankOf(
        'twins',
        'Twins',
        question('one', 'twins-x') + question('one', 'twins-x', 'Again?') + question('two', 'twins-x'),
      ),
      range: bankOf(
        'range',
        'Key out of range',
        `${twoOf('range')}- id: three\n  type: matching\n  stem: Match\n  prompts:\n    - { text: Cat, answer: z }\n  options:\n    - { id: a, text: Kitten }\n    - { id: b, text: Puppy }\n  objectives: [range-x/1]\n`,
      ),
      linked: bankOf('linked', 'Linked', twoOf('linked')),
    })
    await writeFile(join(dataFolder, 'secret.yaml'), question('secret', 'linked-x'))
    await symlink(
      join(dataFolder, 'secret.yaml'),
      join(dataFolder, 'banks', 'linked', 'questions', 'out.yaml'),
    )
  })

  test('each says what is wrong, where and what to do; the others work', async ({ page }) => {
    await openScreen(page, 'Library')
    const expected = [
      {
        title: 'One broken question',
        place: 'questions/all.yaml:11:3',
        words: 'No option is marked as correct',
      },
      { title: 'prose', place: 'bank.yaml:3:1', words: /./ },
      { title: 'Hollow', place: 'bank.yaml:1:1', words: 'This bank has no questions' },
      { title: 'Twins', place: 'questions/all.yaml:8:3', words: 'The id one is already used' },
      { title: 'Key out of range', place: 'questions/all.yaml:19:20', words: /\bz\b/ },
      { title: 'Linked', place: 'questions/out.yaml', words: /link/i },
    ]
    for (const { title, place, words } of expected) {
      await test.step(title, async () => {
        const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
        await expect(row.getByText(place)).toBeVisible()
        await row.getByRole('link', { name: /problem/ }).click()
        const problem = page
          .getByRole('region')
          .or(page.getByRole('main'))
          .getByRole('listitem')
          .filter({ hasText: place })
          .first()
        await expect(problem).toContainText(words)
        await openScreen(page, 'Library')
      })
    }
    await expectUsable(page, 'BROKEN-X', 2)
    await expectUsable(page, 'TWINS-X', 2)
    await expectUsable(page, 'RANGE-X', 2)
    await expectUsable(page, 'LINKED-X', 2)
    await expectUsable(page, 'SAMP-01', 18)
    await expect(page.getByText('What is secret?')).toHaveCount(0)
  })
})

async function expectUsable(page: Page, code: string, count: number): Promise<void> {
  await openSetup(page, code)
  await expect(page.getByText(new RegExp(`^${count} (new )?questions, `)).last()).toBeVisible()
}

test.describe('a bank that is being written', () => {
  test.beforeEach(async ({ dataFolder }) => {
    const questions = question('one', 'draft-x') + question('two', 'draft-x')
    await writeBanks(dataFolder, { draft: bankOf('draft', 'Draft', questions) })
  })

  test('is shown as it was saved, without a restart; a running sitting stays as it was', async ({
    page,
    dataFolder,
  }) => {
    const file = join(dataFolder, 'banks', 'draft', 'questions', 'all.yaml')
    await startMock(page, 'DRAFT-X')
    const stem = page.getByRole('article').getByText(/^What is (one|two)\?$/)
    const before = (await stem.textContent()) ?? ''
    const third = question('one', 'draft-x', 'Changed?') + question('two', 'draft-x', 'Changed too?')
    await writeFile(file, third + question('three', 'draft-x'))
    await expectQuestion(page, 1)

    await page.goto(new URL('/', page.url()).href)
    await openScreen(page, 'Library')
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Draft' }) })
    await expect(row.getByText(/^3 questions/)).toBeVisible()
    await openScreen(page, 'Home')
    await page.getByRole('link', { name: 'Resume on question 1' }).click()
    await expect(page.getByRole('article').getByText(before, { exact: true })).toBeVisible()

    await page.goBack()
    await page.getByRole('button', { name: 'Leave, clock running' }).click()
    await openScreen(page, 'Library')
    await writeFile(file, `${third}- id: [\n`)
    await expect(row.getByText(/questions\/all\.yaml:\d+/)).toBeVisible()
    await writeFile(file, question('one', 'draft-x'))
    await expect(row.getByText(/^1 question\b/)).toBeVisible()
    await expect(row.getByText(/problem/)).toBeHidden()
  })

  test('a bank put into the folder appears by itself', async ({ page, dataFolder }) => {
    await openScreen(page, 'Library')
    await expect(page.getByRole('heading', { name: 'Draft' })).toBeVisible()
    const late = bankOf('late', 'Latecomer', question('one', 'late-x'))
    await writeBanks(dataFolder, { late })
    await expect(page.getByRole('heading', { name: 'Latecomer' })).toBeVisible()
  })
})
