/**
 * What the workbench says and hears of a bank. Plain types, for the page as well.
 * Invariant: a bank is named by its folder in the banks folder, a question by its file and its place in that file, so
 * that a bank without a sound question and a question without an id can be worked on too.
 */
import type { Problem } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import type { Difficulty, Question, QuestionType } from '#core/bank/question'
import type { ImportedText } from '../importing/importTypes'

/** `file` is inside the bank, with forward slashes; `index` counts the questions of the file from 0. */
export type QuestionPlace = { file: string; index: number }

/** One question in the list. Fields that cannot be read are empty. `words` is what can be searched beside the stem. */
export type QuestionRow = QuestionPlace & {
  line: number
  id: string
  type: QuestionType | null
  stem: string
  words: string
  objectives: string[]
  topic: string
  difficulty: Difficulty
  /** It is asked; false when an error hides it. */
  isSound: boolean
}

export const changeActs = ['save', 'add', 'remove'] as const
export type ChangeAct = (typeof changeActs)[number]

/** The step that can be taken back. `id` of the question is empty when it has none. */
export type UndoStep = { act: ChangeAct; id: string }

/** The bank a copy was made of. */
export type CopiedFrom = { bankId: string; title: string; version: string }

/** What was changed in a copy, as a unified diff; `text` is empty when nothing was. */
export type CorrectionPatch = { name: string; text: string; fileCount: number }

/**
 * A bank on the workbench. `bankId` is null while bank.yaml cannot be read. `pictures` is the id its pictures are shown
 * under. `topics`: those listed and those of notes.
 */
export type BankDesk = {
  folderName: string
  pictures: string
  bankId: string | null
  title: string
  licence: string
  exams: Exam[]
  topics: string[]
  facts: string[]
  files: string[]
  /** Its own file and those of its exams. */
  settings: string[]
  rows: QuestionRow[]
  problems: Problem[]
  undo: UndoStep | null
  copiedFrom: CopiedFrom | null
  /** It remembers how imported questions looked in their files. */
  isImported: boolean
}

/** How far a bank covers an exam; `quota` is that of one form. */
export type ExamCover = {
  examId: string
  code: string
  title: string
  formLength: number
  questionCount: number
  domains: {
    id: string
    title: string
    weight: number
    quota: number
    count: number
    tasks: { id: string; title: string; count: number }[]
  }[]
  types: [name: string, count: number][]
  difficulty: [number, number, number]
  /** Mocks that share no question. */
  formCount: number
}

/** What the rules find in a whole bank: their problems with those of the reader. */
export type DeskFindings = { problems: Problem[]; exams: ExamCover[] }

/** A question's text at the left margin. `version` names exactly this text in this file. */
export type QuestionSource = QuestionPlace & { format: 'yaml' | 'json'; text: string; version: string }

/** A whole file of a bank's settings. `version` names exactly this text. */
export type FileSource = { file: string; format: 'yaml' | 'json'; text: string; version: string }

/** One change to a question's fields. A value of null takes the field away. */
export type FieldEdit = { path: (string | number)[]; value: unknown }

/** A remedy that is certain. */
export type Fix = { label: string; edits: FieldEdit[] }

/** What is wrong with a question that is being written; lines count from its first. */
export type Finding = Pick<Problem, 'severity' | 'code' | 'message' | 'advice' | 'line' | 'column'> & {
  fix: Fix | null
}

/** `question` is null while it cannot be asked. */
export type CheckedQuestion = { question: Question | null; findings: Finding[] }

/** What a new bank starts from. Domains without a weight share what is left equally. */
export type NewBank = {
  title: string
  bankId: string
  licence: string
  author: string
  language: string
  examCode: string
  questionCount: number
  minutes: number
  passPercent: number
  domains: { title: string; weightPercent: number }[]
}

/** Why something was not done. */
export const refusalCodes = [
  'badRequest',
  'notFound',
  'fileChanged',
  'tooLarge',
  'diskFull',
  'readOnly',
  'storageFailed',
] as const
export type AuthoringRefusal = { code: (typeof refusalCodes)[number]; message: string }

/** What can be asked of the workbench's thread, by name: what it takes. */
export type AuthoringActs = {
  desk: { folderName: string }
  findings: { folderName: string }
  source: { folderName: string; place: QuestionPlace }
  imported: { folderName: string; id: string }
  check: { folderName: string; place: QuestionPlace | null; format: 'yaml' | 'json'; text: string }
  save: { folderName: string; place: QuestionPlace; version: string; text: string }
  add: { folderName: string; file: string | null; text: string }
  remove: { folderName: string; place: QuestionPlace; version: string }
  file: { folderName: string; file: string }
  checkFile: { folderName: string; file: string; text: string }
  saveFile: { folderName: string; file: string; version: string; text: string }
  undo: { folderName: string }
  patch: { folderName: string; from: string }
  create: { bank: NewBank; takenIds: string[]; today: string }
  copy: { from: string; title: string; takenIds: string[] }
  picture: { folderName: string; name: string; bytes: Uint8Array }
  pictureBytes: { folderName: string; path: string }
}
export type AuthoringAct = keyof AuthoringActs

/** What it gives. */
export type AuthoringAnswers = {
  desk: BankDesk
  findings: DeskFindings
  source: QuestionSource
  /** How the question of this id looked in the file it was imported from; null when that is not known. */
  imported: { found: ImportedText | null }
  check: CheckedQuestion
  save: QuestionSource
  add: QuestionSource
  remove: null
  file: FileSource
  checkFile: Finding[]
  saveFile: FileSource
  undo: UndoStep
  patch: CorrectionPatch
  create: { folderName: string }
  copy: { folderName: string }
  /** Where the picture is, as a text of the bank names it. */
  picture: { path: string }
  pictureBytes: Uint8Array | null
}

export type AuthoringCall<Act extends AuthoringAct = AuthoringAct> = {
  [Each in Act]: { act: Each; banksFolder: string } & AuthoringActs[Each]
}[Act]

export type AuthoringReply<Act extends AuthoringAct = AuthoringAct> =
  { answer: AuthoringAnswers[Act] } | { refusal: AuthoringRefusal }
