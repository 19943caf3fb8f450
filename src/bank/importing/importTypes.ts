/**
 * What an import found and what a person decides about it, as plain types for the page, the service and the thread.
 * Invariant: nothing here runs; the page reads this file through the service's contract.
 */
import type { Question, QuestionType } from '#core/bank/question'
import type { FormatName, ImportIssue, OwnHead, TableReading, UnsupportedItem } from '../formats/imported'

/** Where the domains of the new bank come from: categories, tags, files, or one domain for all. */
export const domainSources = ['category', 'tag', 'file', 'none'] as const
export type DomainSource = (typeof domainSources)[number]

/** The domains a source gives, in the order of the file, each with its questions. Every question is in one. */
export type DomainChoice = { source: DomainSource; domains: { name: string; count: number }[] }

/** Two questions that ask the same. `line` and `path` are of the later one; `other` says what it repeats. */
export type Duplicate = {
  stem: string
  line: number | null
  path: string | null
  other: { kind: 'file'; line: number | null; path: string | null } | { kind: 'bank'; bankTitle: string }
}

/** A bank that an earlier import of this source made. Counts are of questions. */
export type EarlierImport = {
  bankId: string
  bankTitle: string
  /** True when the files are the same to the byte. */
  isSameSource: boolean
  /** True when that import had the same name; otherwise it merely shares questions with this one. */
  isSameName: boolean
  /** Questions of this source that the bank has, as they are or in other words; `changed` of them differ. */
  known: number
  changed: number
  added: number
  /** Questions the bank has from that import that are not in this source any more. */
  gone: number
}

/** What an import found, for the person to judge. Lists are cut to their first 200; counts are of all. */
export type ImportPreview = {
  format: FormatName | null
  /** Suggestions for the bank. The id is free. */
  title: string
  bankId: string
  questionCount: number
  types: { type: QuestionType; count: number }[]
  unsupportedCount: number
  unsupported: Omit<UnsupportedItem, 'raw'>[]
  issueCount: number
  issues: ImportIssue[]
  /** Up to three questions as they will be asked. Their pictures are assets of the bank `previewBankId`. */
  samples: Question[]
  previewBankId: string
  /** Those sources that tell questions apart, and `none`; the first is the one to suggest. */
  domains: DomainChoice[]
  duplicateCount: number
  duplicates: Duplicate[]
  /** Questions that repeat one of an installed bank; part of `duplicateCount`. */
  installedCount: number
  table: TableReading | null
  /** A bank of our own: what it keeps of what it says of itself. */
  own: OwnHead | null
  earlier: EarlierImport | null
}

/**
 * One question as its file had it. `id` is null, and `reason` says why, when it could not be asked. `source` is what the
 * import was called, `path` a file inside it. `isCut`: `text` is a beginning, or empty where a bank holds too much
 * already.
 */
export type ImportedText = {
  id: string | null
  format: FormatName | null
  source: string
  path: string | null
  line: number | null
  isCut: boolean
  reason?: string | undefined
  text: string
}

/**
 * What becomes of an earlier import's bank: its questions of this source are replaced, what is new is added, or it
 * stays and this becomes a bank of its own.
 */
export const importModes = ['new', 'replace', 'add'] as const
export type ImportMode = (typeof importModes)[number]

/** What a person decided about an import. */
export type SaveChoices = {
  mode: ImportMode
  title: string
  /** Of the new bank; with `replace` and `add` that of the earlier one. */
  bankId: string
  licence: string
  provenance: Question['source']
  domainSource: DomainSource
  /** New titles of domains, by the names found; the others keep theirs. Domains of one title become one. */
  domainTitles: { name: string; title: string }[]
  /** True to leave out questions that repeat another one of the same files. */
  leavesOutRepeats: boolean
}

/** A bank as it was saved. `mock` is what a timed mock of it has. */
export type SavedImport = {
  bankId: string
  examId: string
  title: string
  questionCount: number
  /** Questions that are new in the bank, and those whose text was changed. */
  added: number
  changed: number
  mock: { questions: number; minutes: number }
}
