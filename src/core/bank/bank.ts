/**
 * A bank as the service hands it to the page: metadata, exams, an index of questions, and its problems.
 * Full questions are asked for by id; a page never holds a whole bank.
 */
import type { EntryColumns } from './entryColumns'
import type { Exam } from './exam'
import type { BankId, ExamId, QuestionId } from './ids'
import type { QuestionEntry } from './question'

/** One thing wrong in a bank's files, in words a person can act on. Lines and columns count from 1. */
export type Problem = {
  severity: 'error' | 'warning'
  /** Stable name of the rule, such as `key-out-of-range`. */
  code: string
  /** Path inside the bank, with forward slashes. */
  file: string
  line: number | null
  column: number | null
  questionId: string | null
  /** What is wrong. */
  message: string
  /** What to do. */
  advice: string
}

export const bankRoots = ['shipped', 'data', 'added'] as const
export type BankRoot = (typeof bankRoots)[number]

/** A row of the Library. A bank that could not be read at all has `isUsable` false and its problems say why. */
export type BankSummary = {
  id: BankId
  title: string
  version: string
  language: string
  licence: string
  authors: string[]
  root: BankRoot
  /** Name of the bank's folder or file, for display only. */
  folderName: string
  /** SHA-256 over the bank's compiled content: changes when any question or exam does. */
  hash: string
  exams: Exam[]
  /** Those of them that can be sat: at least one of their questions is sound. */
  offeredExams: ExamId[]
  questionCount: number
  /** Questions of which the bank does not say where they come from. */
  unknownSourceCount: number
  /** Newest and oldest `asOf` of its questions, or null. */
  checkedFrom: string | null
  checkedTo: string | null
  problems: Problem[]
  isUsable: boolean
}

/**
 * A bank that is being read from its files. `share` of the work on them is done, 0 to 1; at 1 they are read, and what
 * they hold is put together.
 */
export type BankReading = { folderName: string; share: number }

/** What a form is drawn from. */
export type BankIndex = { id: BankId; hash: string; questions: QuestionEntry[]; sealed: SealedExam[] }

/** The same as it is stored and sent. */
export type PackedIndex = Omit<BankIndex, 'questions'> & { entries: EntryColumns }

/** One form set aside as a mock; `number` counts from 1. */
export type SealedForm = { number: number; questionIds: QuestionId[] }

/** Every form an exam's mocks are set aside in, worked out once, when the bank is compiled. */
export type SealedExam = { examId: ExamId; forms: SealedForm[] }

/** A study note's place in its bank's book. */
export type NoteHead = { topic: string; title: string }

/** A study note, Markdown without its front matter. */
export type Note = { topic: string; title: string; text: string; facts: string[] }
