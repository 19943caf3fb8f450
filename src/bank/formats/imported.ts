/**
 * What an importer makes of a file: questions in our own terms, what it could not use, and what to tell the person.
 * Invariant: every question of the source ends up in `questions` or in `unsupported`, with its raw source; nothing is
 * dropped in silence, and one bad question never takes its neighbors with it.
 */
import type { Difficulty, Question, QuestionType } from '#core/bank/question'

/** Names of the formats that can be read, as `inspect` prints them. */
export const formatNames = [
  'rehearse-bank',
  'rehearse-questions',
  'markdown-checkbox',
  'markdown-lettered',
  'quizdown',
  'csv',
  'tsv',
  'xlsx',
  'exam-simulator-json',
  'question-json',
  'jsonl',
  'opentdb-json',
  'open-trivia-text',
  'moodle-xml',
  'gift',
  'aiken',
  'qti-1.2',
  'qti-2.1',
  'qti-2.2',
  'qti-3.0',
  'anki-package',
  'anki-text',
  'h5p',
] as const
export type FormatName = (typeof formatNames)[number]

/** One thing to tell the person. `line` counts from 1; `path` is a file inside an archive or folder. */
export type ImportIssue = {
  severity: 'error' | 'warning' | 'info'
  /** Stable name of the rule, such as `key-out-of-range`. */
  code: string
  line: number | null
  path: string | null
  /** What is wrong and what was done about it. */
  message: string
  /** The piece of source it is about, cut to 500 characters. */
  raw: string | null
  /** What it is about was left out, though nothing is wrong with it, such as an essay. */
  isLeftOut?: boolean
}

/** `weight` is a share of the credit from -1 to 1; `isCorrect` is the key and follows from it where it is given. */
export type ImportedOption = {
  text: string
  isCorrect: boolean
  weight: number | null
  why: string
  /** Ordering only: place in the key, from 1; null on a spare. */
  position: number | null
}

/** Matching only: `answerIndex` counts the question's options from 0. */
export type ImportedPrompt = { text: string; answerIndex: number; why: string }

/** Every text is Markdown as our banks hold it; pictures are `assets/<name>` and stand in the result's `media`. */
export type ImportedQuestion = {
  /** Stable id of the source (`[id:]`, idnumber, QTI identifier, Anki guid), null when it has none. */
  sourceId: string | null
  type: QuestionType
  title: string
  stem: string
  options: ImportedOption[]
  prompts: ImportedPrompt[]
  /** Numeric: every accepted number, the first being the one to show. Ends of the tolerance are included. */
  numericAnswers: { value: number; tolerance: number; unit?: string }[]
  textAnswer: { accepted: string[]; isCaseSensitive: boolean } | null
  explanation: string
  tags: string[]
  /** Category, deck or domain, outermost first; empty when the source has none. */
  category: string[]
  difficulty: Difficulty | null
  references: string[]
  hasFixedOrder: boolean
  /** Our own formats only: the fields as its file has them. They are written again as they are. */
  own?: Record<string, unknown>
  /** A passage shared by several questions, the same object's `id` for all of them. */
  stimulus: { id: string; title: string; text: string } | null
  raw: string
  line: number | null
  path: string | null
  /** Where several sources were joined: the format of its own. */
  format?: FormatName | null
}

/** A question that was recognized and cannot be asked here, with the reason in a sentence. */
export type UnsupportedItem = {
  kind: string
  title: string
  reason: string
  raw: string
  line: number | null
  path: string | null
  format?: FormatName | null
}

export type ImportResult = {
  /** Null when nothing that can be read was recognized. */
  format: FormatName | null
  /** The name the source gives itself, null when it has none. */
  title: string | null
  questions: ImportedQuestion[]
  unsupported: UnsupportedItem[]
  issues: ImportIssue[]
  /** Pictures and sounds by the name questions use after `assets/`. */
  media: Map<string, Uint8Array>
  /** Tables, and JSON whose keys can be read in several ways: how it was read, to be corrected and passed back. */
  table?: TableReading
  /** What the source says of the exam its questions are for. */
  exam?: ImportedExam
  /** A bank of our own: its other files by their path, as they are to stand in its folder. */
  ownFiles?: Map<string, Uint8Array>
  /** A bank of our own: what it says of itself. */
  ownHead?: OwnHead
}

/**
 * A bank's own words about itself; texts are empty where it has none. `bankId` is null where its id cannot be used;
 * `sources` are those its questions name; `domains` have questions, with how many.
 */
export type OwnHead = {
  bankId: string | null
  title: string
  licence: string
  sources: Question['source'][]
  domains: { name: string; count: number }[]
}

/** `passPercent` from 0 to 100. */
export type ImportedExam = { code: string | null; minutes: number | null; passPercent: number | null }

/** What a key column says: letters (or names of option columns), the text of options, or places from 0 or from 1. */
export const keyReadings = ['letter', 'text', 'from-0', 'from-1'] as const
export type KeyReading = (typeof keyReadings)[number]

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type SourceEncoding = (typeof textEncodings)[number]

/** What a column of a table holds. Options and their `why` are paired in the order they stand in. */
export const columnRoles = [
  'ignore',
  'id',
  'stem',
  'option',
  'option-why',
  'key',
  'wrong-option',
  'explanation',
  'category',
  'tags',
  'type',
  'difficulty',
  'reference',
  'stimulus',
  'group',
  'front',
  'back',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/**
 * How a table is read: a plain value. Fields that do not apply are null: `sheet` of a text, `delimiter` and `encoding`
 * of a workbook. `columns` are in the order of the table, with the name its header gives them or an empty one; roles
 * passed back count only for columns of these names. `keyReading` is null while the data does not decide it.
 */
export type TableMapping = {
  sheet: string | null
  encoding: SourceEncoding | null
  delimiter: string | null
  /**
   * Names sheet, encoding and delimiter that the fields below were found with. Passed back with another of these, the
   * fields below are found anew; left out, they count as they are.
   */
  basis: string
  /** Rows before the header, or before the first question without one, such as the title of a template. */
  rowsAbove: number
  hasHeader: boolean
  columns: { name: string; role: ColumnRole }[]
  keyReading: KeyReading | null
}

/** What a person must say before the questions can be used, and what may be said. */
export type OpenQuestion =
  { field: 'keyReading'; choices: KeyReading[] } | { field: 'columns'; missing: ('stem' | 'key')[] }

/** `sample` holds cells as they stand, of the first rows below the header; `rowCount` counts all of them. */
export type TableReading = {
  mapping: TableMapping
  sample: string[][]
  rowCount: number
  sheets: string[]
  open: OpenQuestion[]
}

/** What a person said about a source. Whatever is left out is found in the source itself. */
export type ImportOptions = { format?: FormatName; mapping?: Partial<TableMapping> }

/** Reads one source. Never throws: whatever is wrong with the source is in the result. */
export type Importer = (source: SourceFile, options: ImportOptions) => ImportResult | Promise<ImportResult>

/** One file as an importer gets it; `path` has forward slashes and is relative to what was dropped. */
export type SourceFile = { path: string; bytes: Uint8Array }
