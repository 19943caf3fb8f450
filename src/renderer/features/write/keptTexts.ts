/**
 * Texts that were typed and not saved, kept for this browser profile. Invariant: what is kept names the version of the
 * file it was typed on, so that it never goes over another one unseen.
 */
import type { QuestionPlace } from '../../api/authoringCalls'
import { pageStorage } from '../../db/pageStorage'

export type KeptText = { text: string; version: string | null }

/** A kept text of a bank. `name` says of what: a question as `keptName` does, or a file by its path. */
export type NamedText = KeptText & { name: string }

const prefix = 'rehearse draft '

/** What a text is kept under. `name` is null for a new question. */
export function keptKey(dataFolderId: string, folderName: string, name: string | null): string {
  return prefix + JSON.stringify([dataFolderId, folderName, name])
}

/** What unsaved text of a question is kept under: its id goes with it when its place changes. */
export function keptName({ file, index }: QuestionPlace, id: string): string {
  return `${file}#${id || index}`
}

/** What was kept; null when nothing was, or it cannot be read. */
export function readKept(key: string): KeptText | null {
  const line = pageStorage('local').getItem(key)
  if (line === null) return null
  try {
    const { text, version } = JSON.parse(line) as KeptText
    return typeof text === 'string' ? { text, version: version ?? null } : null
  } catch {
    return null
  }
}

/** Everything kept of a bank's questions and files, by name; without its new question. */
export function keptOfBank(dataFolderId: string, folderName: string): NamedText[] {
  const storage = pageStorage('local')
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  // The key of a text ends with its name: up to there all keys of a bank are alike.
  const start = keptKey(dataFolderId, folderName, '').slice(0, -'""]'.length)
  const named = keys.flatMap((key): NamedText[] => {
    const kept = key.startsWith(start) ? readKept(key) : null
    const name = kept && nameIn(key.slice(start.length, -1))
    return kept && name ? [{ ...kept, name }] : []
  })
  return named.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function nameIn(written: string): string | null {
  try {
    const name: unknown = JSON.parse(written)
    return typeof name === 'string' ? name : null
  } catch {
    return null
  }
}

/** Keeps a text, or forgets it. Storage that is full or closed keeps nothing, which only costs what is not saved. */
export function keepText(key: string, kept: KeptText | null): void {
  try {
    if (kept) pageStorage('local').setItem(key, JSON.stringify(kept))
    else pageStorage('local').removeItem(key)
  } catch {
    // The text is still on the screen.
  }
  changeCount += 1
  listeners.forEach((listener) => listener())
}

let changeCount = 0
const listeners = new Set<() => void>()

/** Counts what was kept and forgotten, for those who show it. */
export const keptChanges = {
  count: () => changeCount,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
