/**
 * From a bank's loaded files to its content and its problems.
 * Invariant: whatever the files hold, this ends with a content and a list of problems, and every problem says where it
 * is and what to do.
 */
import type { z } from 'zod'
import type { Note, Problem } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { announced, collectParts, type BankParts, type RawPart, type Reading } from './compile/collectParts'
import { createFormSizes, type FormSizes } from './compile/sizes'
import { imageType } from './files/bankParts'
import type { LoadedFile } from './files/loadFiles'
import type { BankScan } from './files/scanBank'
import { defaultLimits, type Limits } from './limits'
import { plainNames } from './plainNames'
import { createProblemList } from './problemList'
import { problemIn, problemOf, shown, type Fault, type Path, type Placed, type Report } from './problem'
import { readExams } from './readExams'
import { createQuestionReader, type ReadQuestion } from './readQuestions'
import {
  bankSchema,
  factSchema,
  noteSchema,
  serviceSchema,
  sourceSchema,
  type FileBank,
  type FileFact,
  type FileService,
  type FileSource,
} from './schema/bankSchema'
import { parseWith } from './schema/schemaFaults'

/** A picture that may be served. `path` is inside assets/. */
export type Asset = { path: string; size: number; contentType: string }

/**
 * `bank` is null when the bank file is missing or broken: then the bank cannot be used. Exams are in the order of the
 * bank file, questions and notes in that of their files. `facts` and `sources` are null when the bank has none.
 * Problems: errors first, then by file and line.
 */
export type BankContent = {
  bank: Placed<FileBank> | null
  exams: Placed<Exam>[]
  questions: ReadQuestion[]
  notes: Placed<Note>[]
  facts: Placed<FileFact>[] | null
  sources: Placed<FileSource>[] | null
  services: Placed<FileService>[]
  assets: Asset[]
  problems: Problem[]
}

/** Of `limits`, those on values, questions and problems. `begins` hears the path of each file before work on it. */
export type ReadOptions = { limits?: Limits; begins?: Reading['begins'] }

/** Reads a scanned and loaded bank. Never throws on what files hold. */
export function readBank(
  scan: BankScan,
  files: readonly LoadedFile[],
  options: ReadOptions = {},
): BankContent {
  return readWithParts(scan, files, options).content
}

/** The same, with the parts it was made of: for whoever needs what is broken as well. */
export function readWithParts(
  scan: BankScan,
  files: readonly LoadedFile[],
  options: ReadOptions = {},
): { content: BankContent; parts: BankParts } {
  const reader = createBankReader(scan, files, options)
  const { parts } = reader
  reader.addStimuli(parts.stimuli)
  const questions = reader.judge(parts.questions)
  return { content: { ...reader.end().frame, questions }, parts }
}

/** Everything about a bank but its questions. */
export type BankFrame = Omit<BankContent, 'questions'>

/** Reads a bank whose questions come in pieces: nothing of a question is kept that its piece does not hold. */
export type BankReader = {
  /** What the files given at the start hold, questions included. */
  parts: BankParts
  /** The parts of a file that comes later. */
  collect: (file: LoadedFile) => BankParts
  /** The same without a word of what is wrong: for a file that is collected once more. */
  collectAhead: (file: LoadedFile) => BankParts
  /** Takes in case studies. All of a bank's come before its first question. */
  addStimuli: (parts: readonly RawPart[]) => void
  /** The sound questions among some, in their order; none from the moment the bank has more than it may. */
  judge: (parts: readonly RawPart[]) => ReadQuestion[]
  /** Judges the rest. With more questions than a bank may have, those that were handed out do not count. */
  end: () => { frame: BankFrame; hasTooManyQuestions: boolean }
}

/** A reader of a scanned bank. `files`: all that are not read in pieces. Never throws on what files hold. */
export function createBankReader(
  scan: BankScan,
  files: readonly LoadedFile[],
  { limits = defaultLimits, begins = () => undefined }: ReadOptions = {},
): BankReader {
  const { problems, report, end } = createProblemList(limits)
  const reading: Reading = { report, begins }
  for (const problem of scan.problems) report(problem)
  const collection = { isFolder: scan.isFolder, limits, ...reading }
  const parts = collectParts(files, collection)
  const bank = readHead(parts, scan, reading)
  const exams = readExams(parts, bank?.value ?? null, reading)
  const values = exams.map(({ value }) => value)
  const topics = bank?.value.topics ?? null
  const questions = createQuestionReader({ exams: values, hasLostExams: parts.hasLostExams, topics }, reading)
  const forms = createFormSizes(values)
  const counts = { written: 0, sound: 0 }
  const hasTooMany = () => counts.written > limits.questionCount

  return {
    parts,
    collect: (file) => collectParts([file], collection),
    collectAhead: (file) => collectParts([file], { ...collection, report: () => undefined }),
    addStimuli: questions.addStimuli,
    judge(pieces) {
      counts.written += pieces.length
      if (hasTooMany()) return []
      const sound = questions.judge(pieces)
      counts.sound += sound.length
      for (const { question } of sound) forms.add(question)
      return sound
    },
    end() {
      if (hasTooMany()) report(problemOf(scan.name, tooManyQuestions(counts.written, limits)))
      const frame: BankFrame = {
        bank,
        exams,
        notes: readNotes(parts.notes, reading),
        facts: parts.facts && readItems(factSchema, parts.facts, reading),
        sources: parts.sources && readItems(sourceSchema, parts.sources, reading),
        services: readItems(serviceSchema, parts.services, reading),
        assets: assetsOf(scan),
        problems,
      }
      if (!hasTooMany()) reportFormSizes(exams, forms, reading)
      reportEmptiness(frame, hasTooMany() ? { ...counts, sound: 0 } : counts, { parts, report })
      end()
      return { frame, hasTooManyQuestions: hasTooMany() }
    },
  }
}

function tooManyQuestions(count: number, { questionCount }: Limits): Fault {
  const message = `This bank has ${count} questions; ${questionCount} is the most.`
  return error('too-many-questions', [], message, 'Make several banks of it.')
}

function reportFormSizes(
  exams: readonly Placed<Exam>[],
  forms: FormSizes,
  { report, begins }: Reading,
): void {
  for (const { value, file, path } of exams) {
    begins(file.path)
    const fault = forms.faultOf(value)
    if (fault) report(problemIn(file, { ...fault, path: [...path, ...(fault.path ?? [])] }))
  }
}

function readHead(parts: BankParts, scan: BankScan, { report, begins }: Reading): Placed<FileBank> | null {
  const { bank } = parts
  if (bank) {
    const { file, path, value } = bank
    begins(file.path)
    const fields = parseWith(bankSchema, value, { file, path, questionId: null, report })
    return fields && { value: plainNames(fields, { file, path, report }), file, path }
  }
  // A bank file that is refused has said so itself.
  const isThere = scan.files.some(({ part }) => part === 'bank')
  const isRefused = scan.problems.some(({ severity, file }) => severity === 'error' && !file.includes('/'))
  if (isThere || isRefused) return null
  const isEmpty = scan.files.length === 0
  report(
    problemOf(scan.name, {
      severity: 'error',
      code: isEmpty ? 'bank-empty' : 'bank-file-missing',
      message: isEmpty ? 'This folder has no files of a bank.' : 'This folder has no bank.yaml.',
      advice: 'Add a bank.yaml with id, title, version, language, licence, and authors.',
    }),
  )
  return null
}

function readNotes(parts: readonly RawPart[], reading: Reading): Placed<Note>[] {
  const notes = new Map<string, Placed<Note>>()
  for (const { value, file, path } of readItems(noteSchema, parts, reading)) {
    const { topic, title, text, facts = [] } = value
    if (notes.has(topic)) {
      const message = `There are two notes on ${shown(topic)}.`
      reading.report(problemIn(file, error('duplicate-id', path, message, 'Join them, or rename one.')))
    } else {
      const plainTitle = plainNames({ title }, { file, path, report: reading.report }).title
      notes.set(topic, { value: { topic, title: plainTitle, text, facts }, file, path })
    }
  }
  return [...notes.values()]
}

function readItems<T>(
  schema: z.ZodType<T>,
  parts: readonly RawPart[],
  { report, begins }: Reading,
): Placed<T>[] {
  const items: Placed<T>[] = []
  for (const { file, path, value } of announced(parts, begins)) {
    const fields = parseWith(schema, value, { file, path, questionId: null, report })
    if (fields) items.push({ value: fields, file, path })
  }
  return items
}

function assetsOf(scan: BankScan): Asset[] {
  return scan.files.flatMap(({ path, part, size }) => {
    const contentType = imageType(path)
    return part === 'assets' && contentType ? [{ path: path.slice('assets/'.length), size, contentType }] : []
  })
}

type Circumstances = { parts: BankParts; report: Report }

/** A bank that is sound and yet of no use says why. */
function reportEmptiness(
  { bank, exams, problems }: BankFrame,
  counts: { written: number; sound: number },
  { parts, report }: Circumstances,
): void {
  if (!bank) return
  // Nothing has no line of its own: the problem stands where the bank says what it is.
  if (exams.length === 0 && !parts.hasLostExams) {
    report(
      problemIn(
        bank.file,
        error(
          'no-exams',
          [],
          'This bank has no exam.',
          'Add one in exams/: forms are drawn by its domains and weights.',
        ),
      ),
    )
  }
  const isExplained = problems.some(
    ({ severity, file }) => severity === 'error' && file.startsWith('questions/'),
  )
  if (counts.sound === 0 && !isExplained) {
    const message =
      counts.written === 0 ? 'This bank has no questions.' : 'None of the questions of this bank can be used.'
    report(
      problemIn(bank.file, error('no-questions', [], message, 'Add questions in questions/, or mend them.')),
    )
  }
}

function error(code: string, path: Path, message: string, advice: string): Fault {
  return { severity: 'error', code, message, advice, path }
}
