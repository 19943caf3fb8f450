/**
 * What a library answers about one bank: its index, questions, notes and pictures.
 * Invariants: a line that is not what its hash says is never handed out; a picture is one the index lists.
 */
import type { BankSummary, Note, NoteHead, PackedIndex } from '#core/bank/bank'
import type { BankId, QuestionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { seedOnForm } from '#core/family/family'
import { questionOfLine } from '../compile/familyLine'
import { lineFinder } from '../compile/lineFinder'
import { readLines, type LineRequest } from '../compile/compiledCache'
import { readBankFile } from '../files/readFile'
import { defaultLimits } from '../limits'
import type { Entry } from './openBank'

/** Banks are asked for by opaque id. */
export type LibraryAnswers = {
  find: (bankId: string) => BankSummary | null
  index: (bankId: string) => PackedIndex | null
  /**
   * Those that are there, in the order asked; null for an unknown bank. `seed` is the form's: numbers that are drawn
   * follow from it and the question's id.
   */
  questions: (bankId: string, ids: string[], seed?: number) => Promise<Question[] | null>
  /** In the order to study them; null for an unknown bank. */
  notes: (bankId: string) => NoteHead[] | null
  /** The same, whole; null for an unknown bank. */
  allNotes: (bankId: string) => Promise<Note[] | null>
  note: (bankId: string, topic: string) => Promise<Note | null>
  /** A picture of the bank's assets folder; null when the bank has none of that name. */
  /** The folder or file a bank lies in; null for an unknown bank. */
  placeOf: (bankId: string) => string | null
  openAsset: (bankId: string, path: string) => Promise<{ bytes: Uint8Array } | null>
}
type Shelved = { entry: Entry; summary: BankSummary }

export type AnswerDeps = {
  find: (bankId: string) => Shelved | null
  /** Builds a bank again whose cache turned out to be damaged; null when it is gone. */
  rebuild: (entry: Entry) => Promise<Entry | null>
}

/** The answers of a library whose banks `find` looks at. */
export function createAnswers({ find, rebuild }: AnswerDeps): LibraryAnswers {
  const linesOf = async (entry: Entry, requests: LineRequest[]): Promise<string[]> => {
    const { built } = entry
    if (!built) return []
    const lines = await readLines(built.lines, requests)
    if (lines) return lines
    const again = (await rebuild(entry))?.built
    return (again?.key === built.key && (await readLines(again.lines, requests))) || []
  }
  return {
    find: (bankId) => find(bankId)?.summary ?? null,
    index(bankId) {
      const index = find(bankId)?.entry.built?.index
      if (!index) return null
      const { summary, entries, sealed } = index
      return { id: bankId as BankId, hash: summary.hash, entries, sealed }
    },
    async questions(bankId, ids, seed = 0) {
      const entry = find(bankId)?.entry
      if (!entry?.built) return null
      const lineOf = lineFinder(entry.built.index)
      const requests = ids.flatMap((id) => lineOf(id as QuestionId) ?? [])
      const lines = await linesOf(entry, requests)
      return lines.flatMap((line, index) => {
        const request = requests[index]
        return (request && questionOfLine(line, request.hash, seedOnForm(seed, request.id))) ?? []
      })
    },
    notes: (bankId) =>
      find(bankId)?.entry.built?.index.notes.map(({ topic, title }) => ({ topic, title })) ?? null,
    async allNotes(bankId) {
      const entry = find(bankId)?.entry
      if (!entry?.built) return null
      const lines = await linesOf(entry, entry.built.index.notes)
      return lines.map((line) => JSON.parse(line) as Note)
    },
    async note(bankId, topic) {
      const entry = find(bankId)?.entry
      const note = entry?.built?.index.notes.find((candidate) => candidate.topic === topic)
      if (!entry || !note) return null
      const [line] = await linesOf(entry, [{ span: note.span, hash: note.hash }])
      return line === undefined ? null : (JSON.parse(line) as Note)
    },
    placeOf: (bankId) => find(bankId)?.entry.found.path ?? null,
    async openAsset(bankId, path) {
      const built = find(bankId)?.entry.built
      if (!built?.index.assets.some((asset) => asset.path === path)) return null
      const bytes = await readBankFile(built.root, `assets/${path}`, defaultLimits.assetBytes).catch(
        () => null,
      )
      return bytes && { bytes }
    },
  }
}
