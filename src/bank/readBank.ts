/**
 * From a bank's loaded files to its content and its problems.
 * Invariant: whatever the files hold, this ends with a content and a list of problems, and every problem says where it
 * is and what to do.
 */
import type { z } from 'zod'
import type { Note, Problem } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { announced, collectParts, type BankParts, type RawPart, type Reading } from './compile/collectParts'
import { compileExam } from './compile/compileExam'
import { examSizeFaults, formSizeFault } from './compile/sizes'
import { imageType } from './files/bankParts'
import type { LoadedFile } from './files/loadFiles'
import type { BankScan } from './files/scanBank'
import { defaultLimits, type Limits } from './limits'
import { plainNames } from './plainNames'
import { createProblemList } from './problemList'
import { problemIn, problemOf, shown, type Fault, type Path, type Report, type SourceFile } from './problem'
import { readQuestions, type ReadQuestion } from './readQuestions'
import {
  bankSchema,
  examSchema,
  factSchema,
  noteSchema,
  serviceSchema,
  sourceSchema,
  type FileBank,
  type FileFact,
  type FileService,
  type FileSource,
} from './schema/bankSchema'
import { createSuggestions } from './schema/nearest'
import { parseWith } from './schema/schemaFaults'

/** A value with its place. */
export type Placed<T> = { value: T; file: SourceFile; path: Path }

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
  { limits = defaultLimits, begins = () => undefined }: ReadOptions = {},
): { content: BankContent; parts: BankParts } {
  const { problems, report, end } = createProblemList(limits)
  const reading: Reading = { report, begins }
  for (const problem of scan.problems) report(problem)
  const parts = collectParts(files, { isFolder: scan.isFolder, limits, ...reading })
  const bank = readHead(parts, scan, reading)
  const exams = readExams(parts, bank?.value ?? null, reading)
  const questions = readQuestions(
    limited(parts, { scan, limits, report }),
    {
      exams: exams.map(({ value }) => value),
      hasLostExams: parts.hasLostExams,
      topics: bank?.value.topics ?? null,
    },
    reading,
  )
  const content: BankContent = {
    bank,
    exams,
    questions,
    notes: readNotes(parts.notes, reading),
    facts: parts.facts && readItems(factSchema, parts.facts, reading),
    sources: parts.sources && readItems(sourceSchema, parts.sources, reading),
    services: readItems(serviceSchema, parts.services, reading),
    assets: assetsOf(scan),
    problems,
  }
  reportFormSizes(content, reading)
  reportEmptiness(content, { parts, report })
  end()
  return { content, parts }
}

function reportFormSizes({ exams, questions: read }: BankContent, { report, begins }: Reading): void {
  const questions = read.map(({ question }) => question)
  for (const { value, file, path } of exams) {
    begins(file.path)
    const fault = formSizeFault(value, questions)
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
      advice: 'Add a bank.yaml with id, title, version, language, licence and authors.',
    }),
  )
  return null
}

/** Exams in the order of the bank file, others after them. */
function readExams(parts: BankParts, bank: FileBank | null, { report, begins }: Reading): Placed<Exam>[] {
  const exams = new Map<string, Placed<Exam>>()
  for (const part of announced(parts.exams, begins)) {
    const read = readExam(part, report)
    if (!read) parts.hasLostExams = true
    else if (exams.has(read.value.id)) {
      const message = `The exam ${shown(read.value.id)} is there twice.`
      report(
        problemIn(part.file, error('duplicate-id', [...part.path, 'id'], message, 'Give one another id.')),
      )
    } else exams.set(read.value.id, read)
  }
  const order = bank?.exams ?? []
  const nearExam = createSuggestions([...exams.keys()])
  order.forEach((id, index) => {
    if (exams.has(id) || parts.hasLostExams || !parts.bank) return
    const near = nearExam(id)
    const advice = near ? `Did you mean ${near}?` : `Add exams/${shown(id)}.yaml, or remove it from the list.`
    report(
      problemIn(
        parts.bank.file,
        error('unknown-exam', ['exams', index], `There is no exam ${shown(id)}.`, advice),
      ),
    )
  })
  const listed = order.flatMap((id) => exams.get(id) ?? [])
  return [...new Set([...listed, ...exams.values()])]
}

function readExam({ file, path, value }: RawPart, report: Report): Placed<Exam> | null {
  const fields = parseWith(examSchema, value, { file, path, questionId: null, report })
  if (!fields) return null
  const compiled = compileExam(plainNames(fields, { file, path, report }))
  const faults = 'exam' in compiled ? examSizeFaults(compiled.exam) : compiled.faults
  if ('exam' in compiled && faults.length === 0) return { value: compiled.exam, file, path }
  for (const fault of faults) {
    report(problemIn(file, { ...fault, path: [...path, ...(fault.path ?? [])] }))
  }
  return null
}

type Limitation = { scan: BankScan; limits: Limits; report: Report }

function limited(parts: BankParts, { scan, limits, report }: Limitation): BankParts {
  const most = limits.questionCount
  if (parts.questions.length <= most) return parts
  const message = `This bank has ${parts.questions.length} questions; ${most} is the most.`
  report(problemOf(scan.name, error('too-many-questions', [], message, 'Make several banks of it.')))
  return { ...parts, questions: [] }
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
  { bank, exams, questions, problems }: BankContent,
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
  if (questions.length === 0 && !isExplained) {
    const message =
      parts.questions.length === 0
        ? 'This bank has no questions.'
        : 'None of the questions of this bank can be used.'
    report(
      problemIn(bank.file, error('no-questions', [], message, 'Add questions in questions/, or mend them.')),
    )
  }
}

function error(code: string, path: Path, message: string, advice: string): Fault {
  return { severity: 'error', code, message, advice, path }
}
