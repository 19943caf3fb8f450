/**
 * Texts that were typed and not saved. They are kept in the data folder, and beside it in the browser, where they are read
 * from and where they stay while the service cannot be reached.
 * Invariants: what is kept names the version of the file it was typed on, so that it never goes over another one unseen;
 * a text leaves the browser only once the data folder has it, or has forgotten it.
 */
import type { QuestionPlace } from '../api/authoringCalls'
import { ServiceError } from '../api/client'
import type { Draft, DraftCalls, DraftPlace, TextToKeep } from '../api/draftCalls'
import { pageStorage } from '../db/pageStorage'

export type KeptText = { text: string; version: string | null }

/** A kept text of a bank. `name` says of what: a question as `keptName` does, or a file by its path. */
export type NamedText = KeptText & { name: string }

/** As the browser has it: `text` null for one the data folder has still to forget. */
type Entry = TextToKeep & { isSent?: boolean }

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
  const entry = readEntry(key)
  return entry && entry.text !== null ? { text: entry.text, version: entry.version } : null
}

/** Everything kept of a bank's questions and files, by name; without its new question. */
export function keptOfBank(dataFolderId: string, folderName: string): NamedText[] {
  const named = keysOf(dataFolderId).flatMap((key): NamedText[] => {
    const place = placeOf(key)
    const kept = place?.folderName === folderName && place.name ? readKept(key) : null
    return kept && place?.name ? [{ ...kept, name: place.name }] : []
  })
  return named.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const nothing: Entry = { text: null, version: null }

/** Keeps a text, or forgets it. */
export function keepText(key: string, kept: KeptText | null): void {
  const before = readEntry(key)
  const entry: TextToKeep = kept ? { text: kept.text, version: kept.version } : nothing
  const { text, version, isSent = true } = before ?? nothing
  if (text === entry.text && version === entry.version && isSent) return
  write(key, { ...entry, isSent: false })
  announce()
  if (key.startsWith(startOf(connected?.dataFolderId ?? ''))) {
    waiting.set(key, entry)
    void send()
  }
}

/**
 * Takes what the data folder has, and has it told what it has not yet. From then on it hears of every text. What was
 * forgotten there, on this computer or by another window, is forgotten here.
 */
export function connectKept(dataFolderId: string, drafts: readonly Draft[], keep: DraftCalls['keep']): void {
  connected = { dataFolderId, keep }
  const there = new Map(
    drafts.map(({ folderName, name, text, version }) => [
      keptKey(dataFolderId, folderName, name),
      { text, version, isSent: true },
    ]),
  )
  for (const key of keysOf(dataFolderId)) {
    const entry = readEntry(key)
    // Texts of before they went to the data folder say nothing of it.
    if (entry && entry.isSent !== true) {
      there.delete(key)
      waiting.set(key, entry)
    } else if (!there.has(key)) forget(key)
  }
  there.forEach((entry, key) => write(key, entry))
  announce()
  void send()
}

/** Forgets everything kept in the browser for a data folder, which has forgotten it. */
export function forgetAllKept(dataFolderId: string): void {
  waiting.clear()
  keysOf(dataFolderId).forEach(forget)
  announce()
}

let connected: { dataFolderId: string; keep: DraftCalls['keep'] } | null = null
/** What the data folder is still to hear, the last of each. */
const waiting = new Map<string, TextToKeep>()
let isSending = false

/** Sends what waits, one after the other. What is refused or not heard stays in the browser, to be sent another time. */
async function send(): Promise<void> {
  if (isSending || !connected) return
  isSending = true
  try {
    for (let next = firstWaiting(); next; next = firstWaiting()) {
      const { key, entry, place } = next
      const answer = await connected.keep(place, entry).then(
        () => 'kept' as const,
        (error: unknown) => (isUnreachable(error) ? ('unreachable' as const) : ('refused' as const)),
      )
      // By now there may be a later text, which goes next.
      if (waiting.get(key) !== entry) continue
      waiting.delete(key)
      if (answer === 'kept') settle(key, entry)
      if (answer === 'unreachable') return
    }
  } finally {
    isSending = false
  }
}

function firstWaiting(): { key: string; entry: TextToKeep; place: DraftPlace } | null {
  for (const [key, entry] of waiting) {
    const place = placeOf(key)
    if (place) return { key, entry, place }
    waiting.delete(key)
  }
  return null
}

function isUnreachable(error: unknown): boolean {
  return error instanceof ServiceError && error.code === 'unreachable'
}

function settle(key: string, entry: TextToKeep): void {
  if (entry.text === null) forget(key)
  else write(key, { ...entry, isSent: true })
}

/** What the browser has no room for, while the page lasts. */
const unstored = new Map<string, Entry>()

function readEntry(key: string): Entry | null {
  const held = unstored.get(key)
  if (held) return held
  const line = pageStorage('local').getItem(key)
  if (line === null) return null
  try {
    const { text, version, isSent } = JSON.parse(line) as Partial<Entry>
    if (typeof text !== 'string' && text !== null) return null
    return { text, version: version ?? null, ...(isSent === undefined ? {} : { isSent }) }
  } catch {
    return null
  }
}

function write(key: string, entry: Entry): void {
  try {
    pageStorage('local').setItem(key, JSON.stringify(entry))
    unstored.delete(key)
  } catch {
    unstored.set(key, entry)
  }
}

function forget(key: string): void {
  unstored.delete(key)
  pageStorage('local').removeItem(key)
}

function startOf(dataFolderId: string): string {
  // A key ends with what it names: up to there all keys of a data folder are alike.
  return prefix + JSON.stringify([dataFolderId]).slice(0, -1)
}

function keysOf(dataFolderId: string): string[] {
  const storage = pageStorage('local')
  const stored = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  const start = startOf(dataFolderId)
  return [...new Set([...stored, ...unstored.keys()])].filter((key) => key.startsWith(start))
}

function placeOf(key: string): DraftPlace | null {
  try {
    const [, folderName, name] = JSON.parse(key.slice(prefix.length)) as unknown[]
    if (typeof folderName !== 'string' || (typeof name !== 'string' && name !== null)) return null
    return { folderName, name }
  } catch {
    return null
  }
}

function announce(): void {
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
