/**
 * The shells' words in the language of the system. Invariant: it is chosen when a shell starts, so nobody keeps a word
 * outside a function.
 */
import { english, type ShellWords } from './englishWords'
import { german } from './germanWords'

const known: Readonly<Record<string, ShellWords>> = { en: english, de: german }

export const words: ShellWords = { ...english }

/** Speaks the first of these languages (as `de-AT` or `de_DE.UTF-8`) that Rehearse speaks; English where it speaks none. */
export function speakFirstOf(languages: readonly string[]): void {
  const spoken = languages.flatMap((tag) => known[tag.toLowerCase().split(/[-_.@]/)[0] ?? ''] ?? [])
  Object.assign(words, spoken[0] ?? english)
}

/** The language of the system as Node tells it: of its settings on Windows, of the environment elsewhere. */
export function systemLanguage(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale
}
