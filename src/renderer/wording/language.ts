/**
 * The language of the page: English is in the code, another one is loaded before the first screen. Invariant: a page
 * speaks one language for as long as it lives; another one takes a new page.
 */

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

const locales: Record<Language, string> = { en: 'en-US', de: 'de-DE' }

/** What appearance.js chose before anything was painted; English where there is no page. */
export const language: Language =
  typeof document === 'undefined' ? 'en' : languageOf([document.documentElement.lang])

/** How the page's language writes numbers, days, and lists. */
export const locale = locales[language]

/** The first language of these (as `de-AT`) that Rehearse speaks; English where it speaks none. */
export function languageOf(tags: readonly string[]): Language {
  const wanted = tags.map((tag) => tag.toLowerCase().split('-')[0])
  return wanted.flatMap((name) => languages.find((known) => known === name) ?? [])[0] ?? 'en'
}

type Words = Record<string, unknown>

const spokenHere = new Map<string, { words: Words; english: Words }>()
let catalog: Readonly<Record<string, Words>> = {}

/**
 * The words of one room in the page's language. What is returned may still become the other language's until the first
 * screen is shown, so nobody keeps a word of it outside a function.
 */
export function spoken<W extends Words>(room: string, english: W): W {
  const words = { ...english, ...catalog[room] }
  spokenHere.set(room, { words, english })
  return words
}

/** Has every room speak from this catalog, and English where it says nothing: those that are loaded, and those that will be. */
export function speak(translated: Readonly<Record<string, Words>>): void {
  catalog = translated
  for (const [room, { words, english }] of spokenHere) Object.assign(words, english, translated[room])
}
