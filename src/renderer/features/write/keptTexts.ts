/**
 * Texts that were typed and not saved, kept for this browser profile. Invariant: what is kept names the version of the
 * file it was typed on, so that it never goes over another one unseen.
 */
import { pageStorage } from '../../db/pageStorage'

export type KeptText = { text: string; version: string | null }

const prefix = 'rehearse draft '

/** What a text is kept under. `question` is null for a new one. */
export function keptKey(dataFolderId: string, folderName: string, question: string | null): string {
  return prefix + JSON.stringify([dataFolderId, folderName, question])
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

/** Keeps a text, or forgets it. Storage that is full or closed keeps nothing, which only costs what is not saved. */
export function keepText(key: string, kept: KeptText | null): void {
  try {
    if (kept) pageStorage('local').setItem(key, JSON.stringify(kept))
    else pageStorage('local').removeItem(key)
  } catch {
    // The text is still on the screen.
  }
}
