import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { oddQuestions, writeOddBank } from './oddBank'
import { temporaryFolder } from './service'
import { endSitting, expectQuestion, expectSaved, openScreen, startMock } from './steps'

const it = test.extend<{ oddBank: string }>({
  // Playwright reads from this pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  oddBank: async ({}, use) => {
    const { folder, remove } = await temporaryFolder()
    await writeOddBank(join(folder, 'odd'))
    await use(folder)
    await remove()
  },
  bankFolders: async ({ oddBank }, use) => use([oddBank]),
})

/** Goes through every question of the mock and calls `look` with its stem. */
async function eachQuestion(page: Page, look: (stem: string) => Promise<void>): Promise<void> {
  for (let number = 1; number <= oddQuestions.length; number += 1) {
    await expectQuestion(page, number)
    const article = page.getByRole('article')
    await expect(article.locator('p').first()).toBeVisible()
    await look((await article.locator('p').first().textContent()) ?? '')
    await page.keyboard.press('n')
  }
}

it('odd texts, names, numbers and pictures are asked, shown and counted like any other', async ({ page }) => {
  await startMock(page, 'ODD-01')
  const seen = new Set<string>()
  await eachQuestion(page, async (stem) => {
    const article = page.getByRole('article')
    seen.add(stem.slice(0, 24))
    if (stem.startsWith('An x')) expect(stem).toBe('An x < 5 & y © 2026, &lt; stays in code')
    if (stem.startsWith('It costs')) {
      expect(stem).toContain('It costs $5 and $10, or $0.25 per hour; ')
      expect(stem).toContain(String.raw`$\unknown{x}$ is not`)
      await expect(article.locator('math')).toHaveCount(1)
    }
    if (stem.startsWith('Pictures')) {
      for (const name of ['one', 'two', 'three'])
        await expect(article.getByRole('img', { name })).toHaveJSProperty('complete', true)
      await expect(article.getByText('Picture not shown')).toHaveCount(0)
      for (const name of ['gone.png (four)', 'gone.tiff (five)'])
        await expect(article.getByText(`[Picture not found: assets/${name}]`)).toBeVisible()
    }
    if (stem.startsWith('Which option')) {
      for (const name of ['__init__', '- dash', '1. first', '#1'])
        await expect(article.getByText(name, { exact: true })).toBeVisible()
    }
    if (stem.startsWith('How much')) {
      await page.getByLabel('Your number').fill('\uff11\u00bd')
      await expect(page.getByRole('status').filter({ hasText: 'Read as 1.5' })).toBeVisible()
      await page.getByLabel('Your number').blur()
      return
    }
    if (stem.startsWith('Name it')) {
      await page.getByLabel('Your answer').fill('x'.repeat(10_001))
      await expect(page.getByText(/An answer can have up to 10,000 characters/)).toBeVisible()
      await expectSaved(page)
      await page.getByLabel('Your answer').fill(' bob\u2019s  k\u2011NN. ')
      await page.getByLabel('Your answer').blur()
      return
    }
    const key = stem.startsWith('Which option') ? '__init__' : 'This one'
    await article.getByRole('radio', { name: key }).check()
  })
  expect(seen.size).toBe(oddQuestions.length)
  await expectSaved(page)
  await endSitting(page)
  await expect(page.getByText('9 of 9', { exact: false }).first()).toBeVisible()
  for (const title of ['Domain 1', 'Domain 2', 'Domain 3'])
    await expect(page.getByRole('row', { name: new RegExp(`${title}.*3 of 3`) })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Questions', exact: true })).toBeVisible()
  await openScreen(page, 'Progress')
  await expect(page.getByRole('heading', { name: 'How you are doing' })).toBeVisible()
  await openScreen(page, 'Library')
  await expect(page.getByText('Odd &amp; <b>right</b>')).toBeVisible()
})
