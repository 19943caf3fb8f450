import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { load } from 'js-yaml'
import type { BankSummary } from '#core/bank/bank'
import { expect, test } from '../fixtures'
import { bankYaml, examYaml, writeFiles } from '../hostile/bankFiles'
import { hostileBanks } from '../hostile/banks'
import { hostileTexts, liveMarkup } from '../hostile/texts'
import { isFullLength } from '../proofLength'
import { temporaryFolder } from '../service'
import { openScreen, startPractice } from '../steps'

const secretWords = 'the-words-of-a-file-outside'

const it = test.extend<{ hostile: { folder: string; banks: ReturnType<typeof hostileBanks> } }>({
  // Playwright reads from this pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  hostile: async ({}, use) => {
    const { folder, remove } = await temporaryFolder()
    const secret = join(folder, 'outside', 'secret.yaml')
    await writeFiles(folder, { 'outside/secret.yaml': secretWords })
    const banks = hostileBanks(secret)
    for (const [index, bank] of banks.entries())
      await bank.write(join(folder, 'banks', `b${String(index).padStart(3, '0')}`))
    await use({ folder, banks })
    await remove()
  },
  bankFolders: async ({ hostile }, use) => use([join(hostile.folder, 'banks')]),
})

/** Questions of hostile texts, one for each; `texts` names them by what they try. */
type TextQuestion = {
  texts: string[]
  stem: string
  right: string
  wrong: string
  why: string
  explanation: string
}

/** At full length every text in every field a person reads; else every text once, a field each. */
function textQuestions(): TextQuestion[] {
  const entries = Object.entries(hostileTexts)
  if (isFullLength)
    return entries.map(([name, text]) => ({
      texts: [name],
      stem: text,
      right: text,
      wrong: name,
      why: text,
      explanation: text,
    }))
  const perQuestion = 5
  return Array.from({ length: Math.ceil(entries.length / perQuestion) }, (_, index) => {
    const own = entries.slice(index * perQuestion, (index + 1) * perQuestion)
    const [stem = 'x', right = 'x', wrong = 'x', why = 'x', explanation = 'x'] = own.map(([, text]) => text)
    return { texts: own.map(([name]) => name), stem, right, wrong, why, explanation }
  })
}

const withTexts = test.extend({
  // Playwright reads from this pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  bankFolders: async ({}, use) => {
    const { folder, remove } = await temporaryFolder()
    await writeFiles(join(folder, 'texts'), textBank())
    await use([folder])
    await remove()
  },
})

/** Turns all that follows it on its line, unless it is kept from that. */
const turned = '\u202E\u2067end'

/** One bank with hostile texts in every field a person reads. */
function textBank() {
  const questions = textQuestions().map(({ stem, right, wrong, why, explanation }, index) => ({
    id: `t-${index}`,
    type: 'single',
    stem: `Number ${index}:\n\n${stem}`,
    options: [
      { text: `One ${right}`, correct: true, why },
      { text: `Two ${wrong}`, why },
    ],
    explanation,
    objectives: ['text-1/1'],
  }))
  const [markup = ''] = Object.values(liveMarkup).slice(1)
  return {
    'bank.yaml': bankYaml('texts')
      .replace('Bank texts', JSON.stringify(`Texts ${markup} ${turned}`))
      .replace('Someone', JSON.stringify(markup)),
    'exams/text-1.yaml': examYaml
      .replace('host-1', 'text-1')
      .replace('HOST-01', 'TEXT-01')
      // More than there are, so that no mock is set aside.
      .replace('scoredCount: 1', 'scoredCount: 500')
      .replace('title: Exam', `title: ${JSON.stringify(markup)}`)
      .replace('title: Domain', `title: ${JSON.stringify(markup)}`),
    'questions/all.json': JSON.stringify(questions),
  }
}

/** The banks as the page gets them, once all of them were read. */
async function banksOnceRead(page: Page): Promise<BankSummary[]> {
  const ask = () =>
    page.evaluate(
      async () => (await (await fetch('/api/banks')).json()) as { banks: BankSummary[]; isScanning: boolean },
    )
  // The page has to be let in before it may ask.
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  const isScanning = async () => (await ask()).isScanning
  await expect.poll(isScanning).toBe(false)
  return (await ask()).banks
}

it('every broken or hostile bank is named with what to do, and all others work', async ({
  page,
  hostile,
}) => {
  const banks = await banksOnceRead(page)
  const found = new Map(banks.map((bank) => [bank.folderName, bank]))
  expect(hostile.banks.length + Object.keys(hostileTexts).length).toBeGreaterThanOrEqual(150)
  for (const [index, { name, code, isUsable }] of hostile.banks.entries()) {
    const bank = found.get(`b${String(index).padStart(3, '0')}`)
    const codes = bank?.problems.map((problem) => problem.code)
    if (code === null) expect.soft(codes, name).toEqual([])
    else expect.soft(codes, name).toContain(code)
    expect.soft(bank?.isUsable, name).toBe(isUsable)
    for (const { message, advice } of bank?.problems ?? [])
      expect.soft(message.length * advice.length, name).toBeGreaterThan(0)
  }
  const everything = JSON.stringify(banks)
  expect(everything).not.toContain(secretWords)
  await openScreen(page, 'Library')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bank hostile-1', exact: true })).toBeVisible()
  expect(
    await page.evaluate(() => ['pwned', 'polluted'].filter((name) => name in globalThis || name in {})),
  ).toEqual([])
})

withTexts('hostile texts are shown as text, in every field, and nothing of them runs', async ({ page }) => {
  const asked = textQuestions()
  const count = asked.length
  await banksOnceRead(page)
  await startPractice(page, 'TEXT-01', count)
  for (let number = 1; number <= count; number += 1) {
    await expect(page.getByRole('article', { name: `Question ${number}`, exact: true })).toBeVisible()
    await page.keyboard.press('1')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: /^(Correct|Incorrect)/ })).toBeVisible()
    const strange = await page.getByRole('main').evaluate((main) => {
      const elements = [
        ...main.querySelectorAll('script,iframe,object,embed,form,style,link,meta,base,video,audio,template'),
      ]
      const handlers = [...main.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      )
      const links = [...main.querySelectorAll('a[href]')].filter(
        (link) => !/^(https?:|#)/.test(link.getAttribute('href') ?? ''),
      )
      return [...elements, ...handlers, ...links].map((element) => element.outerHTML.slice(0, 200))
    })
    const text = (await page.getByRole('article').textContent()) ?? ''
    const index = Number(/Number (\d+)/.exec(text)?.[1])
    expect.soft(strange, asked[index]?.texts.join(', ')).toEqual([])
    await page.keyboard.press('n')
  }
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false)
})

/** Whether what follows a link on its line stands after it, if the link's text turns direction. */
async function staysInOrder(page: Page, isIsolated: boolean): Promise<boolean> {
  return page.evaluate((keepsRule) => {
    const line = document.createElement('p')
    const link = document.createElement('a')
    link.textContent = '\u202Eabc'
    if (!keepsRule) link.style.unicodeBidi = 'normal'
    const rest = document.createTextNode(' 12 questions')
    line.append(link, rest)
    document.body.append(line)
    const range = document.createRange()
    range.selectNodeContents(rest)
    const isAfter = range.getBoundingClientRect().left >= link.getBoundingClientRect().right
    line.remove()
    return isAfter
  }, isIsolated)
}

withTexts('a name that turns the direction of text turns nothing beside it', async ({ page }) => {
  await banksOnceRead(page)
  await openScreen(page, 'Library')
  const names = page.getByRole('link', { name: /^Texts / })
  await expect(names.first()).toBeVisible()
  expect(await page.getByRole('main').textContent()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  expect(await staysInOrder(page, true)).toBe(true)
})

test.describe('without its guard', () => {
  withTexts('a name turns what stands beside it', async ({ page }) => {
    await openScreen(page, 'Library')
    expect(await staysInOrder(page, false)).toBe(false)
  })

  test('the markup runs: the texts are live', async ({ workplace }) => {
    const page = await workplace?.browser.newPage()
    /** Those that did nothing in a while; more time is given where many did not. */
    const harmless = async (markups: [string, string][], timeout: number) => {
      const found: [string, string][] = []
      for (const [name, markup] of markups) {
        await page?.setContent(`<!doctype html><body>${markup}`)
        const isLive = page?.waitForFunction(() => 'pwned' in globalThis, null, { timeout })
        await isLive?.catch(() => found.push([name, markup]))
      }
      return found
    }
    // Browsers learn; what no longer runs anywhere is no weapon.
    const most = 8
    const first = await harmless(Object.entries(liveMarkup), 500)
    const rest = first.length > most ? await harmless(first, 20_000) : first
    await page?.close()
    expect(rest.length).toBeLessThanOrEqual(most)
  })

  test('the parser accepts a billion laughs', () => {
    const laughs = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'
    expect(load(laughs)).toHaveProperty('c')
    expect(() => load(laughs, { maxAliases: 0 })).toThrow(/maxAliases/)
  })

  test('reading follows a link', async () => {
    const { folder, remove } = await temporaryFolder()
    await writeFiles(folder, { 'outside/secret': secretWords })
    // The one kind of link that takes no privilege on Windows.
    await symlink(join(folder, 'outside'), join(folder, 'link'), 'junction')
    expect(await readFile(join(folder, 'link', 'secret'), 'utf8')).toBe(secretWords)
    await remove()
  })
})
