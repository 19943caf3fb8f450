/**
 * From a bank's content to what the program keeps of it: a small index and one line for each question and note.
 * Invariants: a line's SHA-256 is the hash its index entry carries, so damage to a line is always noticed; of a question
 * that was taken in, no more than its entry is held.
 */
import type { BankSummary, SealedExam } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { createEntryColumns, entriesIn, hashesIn, idsIn, type EntryColumns } from '#core/bank/entryColumns'
import type { QuestionEntry } from '#core/bank/question'
import { withoutTurns } from '#core/common/direction'
import { sealedForms } from '#core/form/sealed'
import { canonicalJson, contentHash, sha256 } from '../canonicalJson'
import type { BankScan } from '../files/scanBank'
import type { Asset, BankContent, BankFrame } from '../readBank'
import type { ReadQuestion } from '../readQuestions'

/** Version of everything compiled: it changes with the shape of an index, a line or a problem. */
export const compiledVersion = 8

/** Offset and length in bytes of a line among a bank's lines, without its line end. */
export type Span = [offset: number, length: number]

/** A note without its text. `hash` is that of its line. */
export type NoteEntry = { topic: string; title: string; hash: string; span: Span }

/** A summary before its bank has a place in the library. `id` is null when the bank cannot be used. */
export type CompiledSummary = Omit<BankSummary, 'id' | 'root' | 'folderName'> & { id: BankId | null }

/**
 * `lineBytes`: of each entry the bytes of its line; the lines of the questions stand first and in the order of the
 * entries, each with its line end. `notes` are in the order to study them.
 */
export type CompiledIndex = {
  summary: CompiledSummary
  entries: EntryColumns
  lineBytes: number[]
  notes: NoteEntry[]
  assets: Asset[]
  sealed: SealedExam[]
}

/** One line of JSON for each question or family, then for each note, each with its line end. */
export type Compilation = {
  /** Takes in a sound question. */
  add: (read: ReadQuestion) => void
  /** The lines since this was last called. */
  takeLines: () => string
  /** The bank is to have none of the questions that were taken in. Their lines stay, and no entry names them. */
  dropQuestions: () => void
  /** The index, once every question is in. The lines of the notes come with it. */
  end: (frame: BankFrame) => CompiledIndex
}

/** Compiles a bank question by question. Never throws. */
export function createCompilation(scan: Pick<BankScan, 'name'>): Compilation {
  let columns = createEntryColumns()
  let lineBytes: number[] = []
  let facts = createFacts()
  let lines: string[] = []
  let offset = 0
  const put = (line: string): Span => {
    const span: Span = [offset, Buffer.byteLength(line)]
    lines.push(line, '\n')
    offset += span[1] + 1
    return span
  }
  return {
    add({ question, line }) {
      columns.add(entryOf(question))
      lineBytes.push(put(line)[1])
      facts.add(question)
    },
    takeLines() {
      const taken = lines.join('')
      lines = []
      return taken
    },
    dropQuestions() {
      columns = createEntryColumns()
      lineBytes = []
      facts = createFacts()
    },
    end(frame) {
      const notes = inStudyOrder(frame).map(({ value }): NoteEntry => {
        const line = canonicalJson(value)
        return { topic: value.topic, title: value.title, hash: contentHash(line), span: put(line) }
      })
      const entries = columns.end()
      const exams = frame.exams.map(({ value }) => value)
      const summary = summaryOf(frame, { name: scan.name, exams, entries, facts })
      return { summary, entries, lineBytes, notes, assets: frame.assets, sealed: sealedIn(exams, entries) }
    },
  }
}

function sealedIn(exams: readonly Exam[], columns: EntryColumns): SealedExam[] {
  const entries = entriesIn(columns)
  return exams.map((exam) => ({ examId: exam.id, forms: sealedForms(exam, entries) }))
}

/** As the bank lists its topics; notes it does not list come after, in the order of their files. */
function inStudyOrder({ bank, notes }: BankFrame): BankContent['notes'] {
  const topics = bank?.value.topics ?? []
  const places = new Map(topics.map((topic, place) => [topic, place]))
  const placeOf = (topic: string) => places.get(topic) ?? topics.length
  return notes.toSorted((a, b) => placeOf(a.value.topic) - placeOf(b.value.topic))
}

function entryOf(question: ReadQuestion['question']): QuestionEntry {
  const { id, hash, type, objectives, topic, difficulty, isCalculation, stimulus } = question
  return { id, hash, type, objectives, topic, difficulty, isCalculation, stimulusId: stimulus?.id ?? null }
}

/** The exam an objective is of. */
function examIn(objective: string): string {
  return objective.slice(0, objective.indexOf('/'))
}

/** What a summary says of all questions together. */
function createFacts() {
  let unknownSourceCount = 0
  let checkedFrom: string | null = null
  let checkedTo: string | null = null
  return {
    add({ source, asOf }: ReadQuestion['question']) {
      if (source === 'unknown') unknownSourceCount += 1
      if (asOf === null) return
      if (checkedFrom === null || asOf < checkedFrom) checkedFrom = asOf
      if (checkedTo === null || asOf > checkedTo) checkedTo = asOf
    },
    counted: () => ({ unknownSourceCount, checkedFrom, checkedTo }),
  }
}

type Sums = { name: string; exams: Exam[]; entries: EntryColumns; facts: ReturnType<typeof createFacts> }

// oxlint-disable-next-line complexity -- counts the defaults of one literal
function summaryOf({ bank, problems }: BankFrame, { name, exams, entries, facts }: Sums): CompiledSummary {
  const questionCount = entries.kindOf.length
  const asked = new Set(entries.kinds.flatMap(({ objectives }) => objectives.map(examIn)))
  return {
    id: (bank?.value.id ?? null) as BankId | null,
    title: bank?.value.title ?? withoutTurns(name),
    version: bank?.value.version ?? '',
    language: bank?.value.language ?? '',
    licence: bank?.value.licence ?? '',
    authors: bank?.value.authors ?? [],
    hash: bankHash(exams, entries),
    exams,
    offeredExams: exams.filter(({ id }) => asked.has(id)).map(({ id }) => id),
    questionCount,
    ...facts.counted(),
    problems,
    isUsable: bank !== null && questionCount > 0 && exams.length > 0,
  }
}

function bankHash(exams: readonly Exam[], entries: EntryColumns): string {
  const hashes = hashesIn(entries)
  return sha256(canonicalJson([exams, idsIn(entries).map((id, place) => [id, hashes[place]])]))
}
