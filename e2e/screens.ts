import { expect, type Page } from '@playwright/test'
import { arrivalScreen, formScreens, importScreens } from './exchangeScreens'
import type { Stop } from './stop'
import { endSitting, lookAtAll, openScreen, openSetup, startMock, startPractice } from './steps'

const beforeAnAnswer: Stop[] = [
  {
    name: 'first run',
    go: (page) =>
      expect(page.getByRole('heading', { name: 'Which exam are you preparing for?' })).toBeVisible(),
  },
  { name: 'review, empty', go: (page) => openScreen(page, 'Review') },
  { name: 'missed, empty', go: (page) => openScreen(page, 'Missed') },
  { name: 'progress, empty', go: (page) => openScreen(page, 'Progress') },
  { name: 'library', go: (page) => openScreen(page, 'Library') },
  {
    name: 'bank',
    go: (page) => page.getByRole('link', { name: 'Sampler of every question type' }).click(),
  },
  ...importScreens,
  {
    name: 'all questions',
    go: async (page) => {
      await openScreen(page, 'Library')
      await page.getByRole('link', { name: 'Sampler of every question type' }).click()
      await page.getByRole('link', { name: 'All SAMP-01 questions' }).click()
      await expect(page.getByRole('heading', { name: 'All SAMP-01 questions' })).toBeVisible()
    },
  },
  { name: 'set-up, mock', go: (page) => openSetup(page, 'SAMP-01') },
  ...formScreens,
]

const practicing: Stop[] = [
  ...['single', 'multiple', 'numeric', 'ordering', 'matching', 'text'].map((type): Stop => ({
    name: `practice, ${type}`,
    go: (page) => goToType(page, type),
  })),
  {
    name: 'practice, feedback',
    go: (page) => page.getByRole('button', { name: 'Show answer' }).click(),
  },
  {
    name: 'report a problem',
    go: async (page) => {
      await page.getByRole('button', { name: 'Report a problem' }).click()
      await page.getByText('Suggest a fix').click()
      await page.getByLabel('Reword a text').selectOption('Question')
      await expect(page.getByLabel('Suggested text')).toBeVisible()
    },
  },
  {
    name: 'practice, reported',
    go: async (page) => {
      await page.getByLabel('Suggested text').fill('Other words.')
      await page.getByLabel('How do you know?').fill('Read it.')
      await page.getByRole('checkbox', { name: /^Leave this question out/ }).check()
      await page.getByRole('button', { name: 'Save report' }).click()
      await expect(page.getByRole('button', { name: 'Bring it back' })).toBeVisible()
    },
  },
  {
    name: 'navigator',
    go: async (page) => {
      await page.keyboard.press('f')
      await page.keyboard.press('g')
      await expect(page.getByRole('dialog', { name: 'Navigator' })).toBeVisible()
    },
  },
  {
    name: 'shortcuts',
    go: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+?')
      await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
    },
  },
  {
    name: 'review screen',
    go: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('r')
      await expect(page.getByRole('article', { name: 'Review screen' })).toBeVisible()
    },
  },
  {
    name: 'end dialog',
    go: (page) => page.getByRole('button', { name: 'Finish this round' }).click(),
  },
  {
    name: 'report, practice',
    go: (page) => page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click(),
  },
  {
    name: 'your reports',
    go: async (page) => {
      await openScreen(page, 'Library')
      await page.getByRole('link', { name: /^Your reports/ }).click()
      await expect(page.getByRole('button', { name: 'Export as a YAML patch' })).toBeVisible()
    },
  },
]

const withHistory: Stop[] = [
  {
    name: 'report, mock',
    go: async (page) => {
      await startMock(page, 'SAMP-01')
      await page.keyboard.press('1')
      await page.keyboard.press('f')
      await lookAtAll(page)
      await endSitting(page)
    },
  },
  {
    name: 'report, question open',
    go: async (page) => {
      await page.getByRole('button', { name: /^All/ }).click()
      await page.getByRole('list').last().getByRole('listitem').first().click()
      await expect(page.getByRole('region', { name: 'Explanation' }).first()).toBeVisible()
    },
  },
  { name: 'home', go: (page) => openScreen(page, 'Home') },
  { name: 'missed', go: (page) => openScreen(page, 'Missed') },
  {
    name: 'progress',
    go: async (page) => {
      await openScreen(page, 'Progress')
      await expect(page.getByRole('region', { name: 'Mock exams over time' })).toBeVisible()
      for (const table of await page.getByText('Show as a table').all()) await table.click()
    },
  },
  { name: 'notes', go: (page) => openScreen(page, 'Notes') },
  {
    name: 'note',
    go: async (page) => {
      await page.getByRole('main').getByRole('link', { name: 'Counting boats' }).first().click()
      await expect(page.getByRole('heading', { name: 'Counting boats', level: 1 })).toBeVisible()
    },
  },
  {
    name: 'notes, search',
    go: async (page) => {
      await page.getByRole('searchbox').fill('boats')
      await expect(page.getByText(/best first\.$/)).toBeVisible()
    },
  },
  {
    name: 'cheat sheet',
    go: async (page) => {
      await openScreen(page, 'Notes')
      await page.getByRole('link', { name: 'Open your cheat sheet' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  },
  {
    name: 'palette',
    go: async (page) => {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'help',
    go: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+?')
      await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible()
    },
  },
  {
    name: 'settings',
    go: async (page) => {
      await openScreen(page, 'Settings')
      await page.getByText(/^SAMP-01: /).click()
    },
  },
  {
    name: 'backup',
    go: async (page) => {
      await page.getByRole('button', { name: 'Back up now' }).click()
      await page.getByText(/^All backups: \d$/).click()
      await page
        .getByRole('button', { name: /^Preview and restore: backup/ })
        .first()
        .click()
      await expect(page.getByRole('row', { name: /^Finished attempts/ })).toBeVisible()
    },
  },
  {
    ...arrivalScreen,
    go: async (page) => {
      await page.keyboard.press('Escape')
      await arrivalScreen.go(page)
    },
  },
  {
    name: 'data checked',
    go: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Check my data' }).click()
      await expect(page.getByText(/^Everything checks out/)).toBeVisible()
    },
  },
  {
    name: 'erase dialog',
    go: (page) => page.getByRole('button', { name: 'Erase everything…' }).click(),
  },
]

/**
 * Every screen, as walks whose stops each lead to the next. Each walk begins with nothing done; the bank with every type
 * of question is there.
 */
export const walks: Record<string, Stop[]> = {
  'before the first answer': beforeAnAnswer,
  'in a practice round': practicing,
  'after a mock exam': withHistory,
}

const words: Record<string, string | RegExp> = {
  single: 'Choose one',
  multiple: 'Choose several',
  numeric: 'Your number',
  text: 'Your answer',
  ordering: 'Available steps',
  matching: /^\d of \d matched$/,
}

/** In a practice round of every question, started if none is open: turns to the next one of this type. */
async function goToType(page: Page, type: string): Promise<void> {
  if (!(await page.getByRole('article').isVisible())) await startPractice(page, 'SAMP-01', 18)
  const article = page.getByRole('article')
  for (let turns = 0; turns < 40; turns += 1) {
    const mark = article.getByText(words[type] ?? type, { exact: true })
    if ((await mark.count()) > 0) return
    const label = (await article.getAttribute('aria-label')) ?? ''
    const next = page.getByRole('button', { name: 'Next', exact: true })
    if (await next.isVisible()) await next.click()
    else {
      await page.keyboard.press('g')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Question 1,/ })
        .click()
    }
    await expect(article).not.toHaveAttribute('aria-label', label)
  }
  throw new Error(`No question of type ${type}`)
}
