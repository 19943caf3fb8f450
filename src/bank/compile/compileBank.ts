/**
 * From a bank's content to what the program keeps of it: a small index and one line for each question and note.
 * Invariant: a line's SHA-256 is the hash its index entry carries, so damage to a line is always noticed.
 */
import type { BankSummary, SealedExam } from '#core/bank/bank'
import type { BankId } from '#core/bank/ids'
import type { QuestionEntry } from '#core/bank/question'
import { withoutTurns } from '#core/common/direction'
import { sealedForms } from '#core/form/sealed'
import { canonicalJson, contentHash, sha256 } from '../canonicalJson'
import type { BankScan } from '../files/scanBank'
import type { Asset, BankContent } from '../readBank'

/** Version of everything compiled: it changes with the shape of an index, a line or a problem. */
export const compiledVersion = 7

/** Offset and length in bytes of a line among a bank's lines, without its line end. */
export type Span = [offset: number, length: number]

/** A note without its text. `hash` is that of its line. */
export type NoteEntry = { topic: string; title: string; hash: string; span: Span }

/** A summary before its bank has a place in the library. `id` is null when the bank cannot be used. */
export type CompiledSummary = Omit<BankSummary, 'id' | 'root' | 'folderName'> & { id: BankId | null }

/** `spans` go with `questions`, one for one. `notes` are in the order to study them. */
export type CompiledIndex = {
  summary: CompiledSummary
  questions: QuestionEntry[]
  spans: Span[]
  notes: NoteEntry[]
  assets: Asset[]
  sealed: SealedExam[]
}

/** `lines`: one line of JSON for each question or family, then for each note, each with its line end. */
export type CompiledBank = { index: CompiledIndex; lines: string }

/** Compiles what was read. Never throws. */
export function compileBank(content: BankContent, scan: BankScan): CompiledBank {
  const lines: string[] = []
  let offset = 0
  const add = (line: string): Span => {
    const length = Buffer.byteLength(line)
    const span: Span = [offset, length]
    lines.push(line, '\n')
    offset += length + 1
    return span
  }
  const spans = content.questions.map(({ line }) => add(line))
  const notes = inStudyOrder(content).map(({ value }): NoteEntry => {
    const line = canonicalJson(value)
    return { topic: value.topic, title: value.title, hash: contentHash(line), span: add(line) }
  })
  const questions = content.questions.map(({ question }) => entryOf(question))
  const sealed = content.exams.map(({ value }): SealedExam => ({
    examId: value.id,
    forms: sealedForms(value, questions),
  }))
  const index = { summary: summaryOf(content, scan), questions, spans, notes, assets: content.assets, sealed }
  return { index, lines: lines.join('') }
}

/** As the bank lists its topics; notes it does not list come after, in the order of their files. */
function inStudyOrder({ bank, notes }: BankContent): BankContent['notes'] {
  const topics = bank?.value.topics ?? []
  const places = new Map(topics.map((topic, place) => [topic, place]))
  const placeOf = (topic: string) => places.get(topic) ?? topics.length
  return notes.toSorted((a, b) => placeOf(a.value.topic) - placeOf(b.value.topic))
}

function entryOf(question: BankContent['questions'][number]['question']): QuestionEntry {
  const { id, hash, type, objectives, topic, difficulty, isCalculation, stimulus } = question
  return { id, hash, type, objectives, topic, difficulty, isCalculation, stimulusId: stimulus?.id ?? null }
}

/** The exam an objective is of. */
function examIn(objective: string): string {
  return objective.slice(0, objective.indexOf('/'))
}

// oxlint-disable-next-line complexity -- counts the defaults of one literal
function summaryOf(content: BankContent, scan: BankScan): CompiledSummary {
  const { bank, problems } = content
  const exams = content.exams.map(({ value }) => value)
  const questions = content.questions.map(({ question }) => question)
  const dates = questions.flatMap(({ asOf }) => asOf ?? []).toSorted()
  const asked = new Set(questions.flatMap(({ objectives }) => objectives.map(examIn)))
  const isUsable = bank !== null && questions.length > 0 && exams.length > 0
  return {
    id: (bank?.value.id ?? null) as BankId | null,
    title: bank?.value.title ?? withoutTurns(scan.name),
    version: bank?.value.version ?? '',
    language: bank?.value.language ?? '',
    licence: bank?.value.licence ?? '',
    authors: bank?.value.authors ?? [],
    hash: sha256(canonicalJson([exams, questions.map(({ id, hash }) => [id, hash])])),
    exams,
    offeredExams: exams.filter(({ id }) => asked.has(id)).map(({ id }) => id),
    questionCount: questions.length,
    unknownSourceCount: questions.filter(({ source }) => source === 'unknown').length,
    checkedFrom: dates[0] ?? null,
    checkedTo: dates.at(-1) ?? null,
    problems,
    isUsable,
  }
}
