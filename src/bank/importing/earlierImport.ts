/**
 * Whether a source was imported before, and which of its questions the bank of then has.
 * Invariant: pictures are told apart by their bytes, never by their names, which follow from the order in a file.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultLimits } from '../limits'
import type { ImportedQuestion, ImportResult } from '../formats/imported'
import { questionIds } from '../formats/toBank/questionIds'
import { withRenamedMedia } from './arrangeQuestions'
import type { ImportedSource, ImportRecord } from './importRecord'
import type { EarlierImport } from './importTypes'
import { contentKey, type Installed, type InstalledQuestion } from './installed'
import { asAskable, type Askable } from './askable'

/** The bank an earlier import of this source made. Everything is as it is beside what that bank holds. */
export type Earlier = {
  found: EarlierImport
  folderName: string
  source: ImportedSource
  /** The questions of the new import; their pictures have names that are free in the bank, or are the same there. */
  questions: ImportedQuestion[]
  media: Map<string, Uint8Array>
  /** The id of each in the bank. */
  ids: string[]
  /** The questions the bank still has of that import. */
  before: InstalledQuestion[]
}

export type EarlierSearch = {
  media: ImportResult['media']
  installed: Installed
  records: ReadonlyMap<string, ImportRecord>
  banksFolder: string
  fingerprint: string
  name: string
}

/** Below this share of its questions a bank is another one that happens to ask some of the same. */
const enoughKnown = 0.5

/** Looks for the earlier import whose questions these are; null when there is none. */
export async function earlierOf(askable: readonly Askable[], search: EarlierSearch): Promise<Earlier | null> {
  const candidates: Earlier[] = []
  for (const [folderName, { sources }] of search.records) {
    const beside = await besideBank(askable, search, folderName)
    for (const source of sources) {
      const candidate = compared(beside, source, { search, folderName })
      if (candidate) candidates.push(candidate)
    }
  }
  const worth = ({ found }: Earlier) => (found.isSameSource ? 2e9 : found.isSameName ? 1e9 : 0) + found.known
  return candidates.toSorted((a, b) => worth(b) - worth(a))[0] ?? null
}

type Beside = Pick<Earlier, 'questions' | 'media'>

/** Whether these are the questions of one earlier source. */
function compared(
  { questions, media }: Beside,
  source: ImportedSource,
  { search, folderName }: { search: EarlierSearch; folderName: string },
): Earlier | null {
  const held = search.installed.inFolder(folderName)
  if (!held) return null
  const before = source.ids.flatMap((id) => held.questions.get(id) ?? [])
  const byId = new Map(before.map((question) => [question.id, question]))
  const ids = questionIds(questions, before)
  const known = ids.filter((id) => byId.has(id)).length
  const isSameSource = source.fingerprint === search.fingerprint
  const share = known / Math.max(1, Math.min(before.length, questions.length))
  if (known === 0 || (!isSameSource && share < enoughKnown)) return null
  const changed = questions.filter((imported, index) => {
    const id = ids[index] ?? ''
    const now = byId.get(id)
    const question = now && asAskable(imported, id).question
    return question && now.content !== contentKey(question)
  })
  const found: EarlierImport = {
    bankId: held.bank.bankId,
    bankTitle: held.bank.title,
    isSameSource,
    isSameName: source.name === search.name.slice(0, 500),
    known,
    changed: changed.length,
    added: ids.length - known,
    gone: before.length - known,
  }
  return { found, folderName, source, questions, media, ids, before }
}

async function besideBank(
  askable: readonly Askable[],
  { media, banksFolder }: EarlierSearch,
  folderName: string,
): Promise<Beside> {
  const questions = askable.map(({ imported }) => imported)
  if (media.size === 0) return { questions, media: new Map() }
  const there = await picturesIn(join(banksFolder, folderName, 'assets'))
  const nameOfContent = new Map(Array.from(there, ([name, content]) => [content, name]))
  const names = new Map<string, string>()
  const beside = new Map<string, Uint8Array>()
  for (const [name, bytes] of media) {
    const content = contentOf(bytes)
    const same = nameOfContent.get(content)
    const next = same ?? freeName(name, (other) => there.has(other) || beside.has(other))
    if (next !== name) names.set(name, next)
    beside.set(next, bytes)
  }
  return { questions: withRenamedMedia(questions, names), media: beside }
}

/** The pictures directly in a bank's assets folder, by name, with what tells their bytes. */
async function picturesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const pictures = new Map<string, string>()
  for (const entry of entries.slice(0, defaultLimits.fileCount)) {
    if (entry.isFile()) pictures.set(entry.name, contentOf(await readFile(join(folder, entry.name))))
  }
  return pictures
}

function contentOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : name.replace(/(\.[^.]*)?$/, (ending) => `-${number}${ending}`)
    if (!isTaken(candidate)) return candidate
  }
}
