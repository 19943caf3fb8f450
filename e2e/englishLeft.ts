import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { sentencesIn } from '../scripts/sentences.mjs'

const folder = fileURLToPath(new URL('../src/renderer/wording/', import.meta.url))

/** The words of a catalog as patterns, `{1}` for a value. */
function wordsIn(language: 'en' | 'de'): string[] {
  const names = readdirSync(`${folder}${language}`).filter((name) => /\.tsx?$/.test(name))
  return names.flatMap((name) => sentencesIn(readFileSync(`${folder}${language}/${name}`, 'utf8'), name))
}

/** What is English and nothing else, ready to be compared with what a page says. */
function readEnglish(): RegExp[] {
  const german = new Set(wordsIn('de'))
  return (
    [...new Set(wordsIn('en'))]
      .filter((pattern) => !german.has(pattern))
      // With less than two words of its own nearly everything would be one of them.
      .filter((pattern) => (pattern.replaceAll(/\{\d\}/g, ' ').match(/\p{L}{2,}/gu) ?? []).length >= 2)
      .map((pattern) => {
        const fixed = pattern
          .split(/\{\d\}/)
          .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
        return new RegExp(`^${fixed.join('.*')}$`, 's')
      })
  )
}

let english: RegExp[] | null = null

/** What a page in another language still says in English: visible texts and names, outside of what a bank says. */
export async function englishLeft(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = []
    const isOurs = (element: Element) =>
      !element.closest('[lang="en"]:not(html), script, style, option[lang]')
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement && isOurs(node.parentElement)) found.push(node.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      if (isOurs(element))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          found.push(element.getAttribute(name) ?? '')
    return [...found, document.title]
  })
  const said = [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
  const patterns = (english ??= readEnglish())
  return said.filter((text) => patterns.some((pattern) => pattern.test(text)))
}
