import { strToU8, zipSync } from 'fflate'
import { expect, type Page } from '@playwright/test'
import type { Stop } from './stop'
import { openScreen, openSetup } from './steps'

/** A table with one question, one row without a key, and a repeated question. */
const pastedTable = `question,a,b,answer,category
Is it so?,Yes,No,A,Things
Is that so?,Yes,No,,Things
Is it so?,Yes,No,A,Other things
`

/** From a bank's page to what was found in a text. */
export const importScreens: Stop[] = [
  {
    name: 'export dialog',
    go: async (page) => {
      await page.getByRole('button', { name: 'Export…' }).click()
      await expect(page.getByText(/will be in the file/)).toBeVisible()
    },
  },
  {
    name: 'import',
    go: async (page) => {
      await page.keyboard.press('Escape')
      await openScreen(page, 'Library')
      await page.getByRole('link', { name: 'Import questions…' }).click()
    },
  },
  {
    name: 'import, preview of a table',
    go: async (page) => {
      await page.getByRole('button', { name: 'Paste text…' }).click()
      await page.getByLabel('Questions as text').fill(pastedTable)
      await page.getByRole('button', { name: 'Read this text' }).click()
      await expect(page.getByRole('heading', { name: 'Check what was found' })).toBeVisible()
    },
  },
]

/** From the set-up of a mock to its form on paper, and back. */
export const formScreens: Stop[] = [
  {
    name: 'use a code',
    go: async (page) => {
      await page.getByRole('button', { name: 'Use a code…' }).click()
      await page.getByLabel('Form code').fill('5XK-B0T')
      await page.getByRole('button', { name: 'Draw this form' }).click()
      await expect(page.getByText(/isn’t a form code/)).toBeVisible()
    },
  },
  {
    name: 'set-up, shared form',
    go: async (page) => {
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'Share this form' }).click()
      await expect(page.getByRole('heading', { name: 'Shared form' })).toBeVisible()
    },
  },
  {
    name: 'paper, exam',
    go: async (page) => {
      await page.getByRole('link', { name: 'Print on paper…' }).click()
      await expect(page.getByRole('heading', { name: 'Answer sheet' })).toBeVisible()
    },
  },
  {
    name: 'paper, key',
    go: async (page) => {
      await page.getByRole('radio', { name: /^Answer key/ }).check()
      await expect(page.getByRole('heading', { name: /answer key/ })).toBeVisible()
    },
  },
  {
    name: 'set-up, practice',
    go: async (page) => {
      await openSetup(page, 'SAMP-01')
      await page.getByRole('radio', { name: 'Practice' }).check()
    },
  },
]

/** What everything in one file is made of, with one bank. */
function everythingWithOneBank(): Buffer {
  const manifest = { format: 'rehearse-everything', version: 1, madeAtMs: 0, leftOut: [] }
  const bank = 'id: boats\ntitle: Boats\nversion: "1"\nlanguage: en\nlicence: CC0-1.0\nauthors: [An author]\n'
  return Buffer.from(
    zipSync({
      'rehearse.json': strToU8(JSON.stringify(manifest)),
      'banks/boats/bank.yaml': strToU8(bank),
    }),
  )
}

/** From Settings to what came from another computer. */
export const arrivalScreen: Stop = {
  name: 'import from another computer',
  go: async (page: Page) => {
    await page
      .getByLabel('Rehearse history file')
      .setInputFiles({ name: 'everything.zip', mimeType: 'application/zip', buffer: everythingWithOneBank() })
    await expect(page.getByLabel('What to do with Boats')).toBeVisible()
  },
}
