/**
 * From loaded files to the values a bank is made of, each with its place. Folders and single files end up alike here.
 * Invariant: a file that cannot be parsed costs only itself.
 */
import { z } from 'zod'
import { decodeText } from '../files/decodeText'
import type { LoadedFile } from '../files/loadFiles'
import { createLocator } from '../files/locator'
import { parseData } from '../files/parseData'
import { FileRefusal } from '../files/refusal'
import { hasTooManyValues } from '../files/valueFaults'
import type { Limits } from '../limits'
import { problemIn, problemOf, type Fault, type Path, type Report, type SourceFile } from '../problem'
import { bankSchema } from '../schema/bankSchema'
import { parseWith } from '../schema/schemaFaults'

/** A value that is still to be judged. */
export type RawPart = { file: SourceFile; path: Path; value: unknown }

/**
 * Everything in the order of the files. `bank` is null when there is no bank file or it could not be parsed. `facts`
 * and `sources` are null when the bank has none, empty when their file is broken.
 */
export type BankParts = {
  bank: RawPart | null
  isSingleFile: boolean
  exams: RawPart[]
  hasLostExams: boolean
  stimuli: RawPart[]
  questions: RawPart[]
  /** With `topic` and `text` beside the fields of the front matter. */
  notes: RawPart[]
  facts: RawPart[] | null
  sources: RawPart[] | null
  services: RawPart[]
}

/** Who follows a reading: `report` hears of problems, `begins` the path of each file before work on its parts. */
export type Reading = { report: Report; begins: (path: string) => void }

/** Whether the bank is a folder, how much a file may hold, and who follows. */
export type Collection = Reading & { isFolder: boolean; limits: Limits }

/** The parts one by one, each file announced before the first of its parts. */
export function* announced(parts: readonly RawPart[], begins: Reading['begins']): Generator<RawPart> {
  let path: string | null = null
  for (const part of parts) {
    if (part.file.path !== path) begins((path = part.file.path))
    yield part
  }
}

/** The parts of a bank without files. */
export function noParts(isFolder: boolean): BankParts {
  return {
    bank: null,
    isSingleFile: !isFolder,
    exams: [],
    hasLostExams: false,
    stimuli: [],
    questions: [],
    notes: [],
    facts: null,
    sources: null,
    services: [],
  }
}

/** Collects the parts of a bank's files. */
export function collectParts(files: readonly LoadedFile[], collection: Collection): BankParts {
  const parts = noParts(collection.isFolder)
  for (const loaded of files) {
    if (!loaded.fault) collection.begins(loaded.path)
    if (loaded.part === 'notes') collectNote(loaded, parts, collection)
    else collectData(loaded, parts, collection)
  }
  return parts
}

function collectData(loaded: LoadedFile, parts: BankParts, { limits, report }: Collection): void {
  const whole = wholeOf(loaded, limits, report)
  switch (loaded.part) {
    case 'bank':
      if (whole && parts.isSingleFile) collectSingle(whole, parts, report)
      else if (whole && parts.bank) report(problemIn(whole.file, secondBank))
      else parts.bank = whole
      return
    case 'exams':
      if (whole) parts.exams.push(whole)
      else parts.hasLostExams = true
      return
    case 'questions':
      if (whole) collectQuestions(whole, parts, report)
      return
    case 'services':
      if (whole) append(parts.services, itemsOf(whole, report))
      return
    case 'facts':
    case 'sources':
      append((parts[loaded.part] ??= []), whole ? itemsOf(whole, report) : [])
      return
    case 'notes':
    case 'assets':
      return
  }
}

const secondBank: Fault = {
  severity: 'error',
  code: 'second-bank-file',
  message: 'There is another bank file beside this one.',
  advice: 'Keep one of bank.yaml, bank.yml and bank.json.',
}

/** The value of a data file; null when it is refused, which is reported. */
function wholeOf(loaded: LoadedFile, limits: Limits, report: Report): RawPart | null {
  return refusalsReported(loaded, report, () => {
    const text = decodeText(loaded.bytes ?? Buffer.alloc(0))
    const value = parseData(text, /\.json$/i.test(loaded.path) ? 'json' : 'yaml')
    refuseTooMany(value, limits)
    return { file: { path: loaded.path, locate: createLocator(text) }, path: [], value }
  })
}

function refusalsReported<T>(loaded: LoadedFile, report: Report, read: () => T): T | null {
  if (loaded.fault) {
    report(problemOf(loaded.path, loaded.fault))
    return null
  }
  try {
    return read()
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    report(problemOf(loaded.path, error.fault, error.place))
    return null
  }
}

function refuseTooMany(value: unknown, limits: Limits): void {
  if (!hasTooManyValues(value, limits)) return
  throw new FileRefusal({
    code: 'too-many-values',
    message: 'This file holds too many values.',
    advice: 'Split it into several files.',
  })
}

/** The items of a value that has to be a list; none when it is not, which is reported. */
function itemsOf(part: RawPart, report: Report): RawPart[] {
  const { file, path, value } = part
  if (!Array.isArray(value)) {
    parseWith(z.array(z.unknown()), value, { file, path, questionId: null, report })
    return []
  }
  return value.map((item: unknown, index) => ({ file, path: [...path, index], value: item }))
}

/** One by one: a call takes no more than about a hundred thousand arguments. */
function append(list: RawPart[], items: readonly RawPart[]): void {
  for (const item of items) list.push(item)
}

/** The value of one field, as a part. */
function fieldOf({ file, path, value }: RawPart, name: string): RawPart {
  return { file, path: [...path, name], value: (value as Record<string, unknown>)[name] }
}

const questionFileHead = z.strictObject({ stimuli: z.unknown().optional(), questions: z.unknown() })

function collectQuestions(whole: RawPart, parts: BankParts, report: Report): void {
  const { file, path, value } = whole
  if (Array.isArray(value)) {
    append(parts.questions, itemsOf(whole, report))
    return
  }
  // Emptied, because the questions are judged one by one.
  const emptied = isMapping(value) ? Object.fromEntries(Object.keys(value).map((name) => [name, []])) : value
  if (!parseWith(questionFileHead, emptied, { file, path, questionId: null, report })) return
  if (isMapping(value) && 'stimuli' in value)
    append(parts.stimuli, itemsOf(fieldOf(whole, 'stimuli'), report))
  append(parts.questions, itemsOf(fieldOf(whole, 'questions'), report))
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const lists = ['exams', 'stimuli', 'questions', 'notes', 'facts', 'sources', 'services'] as const
const requiredLists = new Set<string>(['exams', 'questions'])

function collectSingle(whole: RawPart, parts: BankParts, report: Report): void {
  const { file, value } = whole
  if (!isMapping(value)) {
    parseWith(bankSchema, value, { file, path: [], questionId: null, report })
    return
  }
  const about = Object.entries(value).filter(([name]) => !lists.some((list) => list === name))
  parts.bank = { file, path: [], value: Object.fromEntries(about) }
  for (const name of lists) {
    if (!(name in value) && !requiredLists.has(name)) continue
    parts[name] = itemsOf(fieldOf(whole, name), report)
  }
  parts.hasLostExams = !Array.isArray(value['exams'])
}

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/

function collectNote(loaded: LoadedFile, parts: BankParts, { limits, report }: Collection): void {
  const note = refusalsReported(loaded, report, (): RawPart => {
    const text = decodeText(loaded.bytes ?? Buffer.alloc(0))
    const match = frontMatter.exec(text)
    if (!match) {
      throw new FileRefusal({
        code: 'front-matter',
        message: 'This note does not start with its title.',
        advice: 'Start it with a line ---, a line such as "title: Kinesis Data Streams", and a line ---.',
      })
    }
    const head = match[1] ?? ''
    const fields = parseData(head, 'yaml', 2)
    refuseTooMany(fields, limits)
    const locateField = createLocator(head, 2)
    const topic = loaded.path.split('/').at(-1)?.replace(/\.md$/i, '') ?? ''
    const beside = { topic, text: text.slice(match[0].length) }
    const textLine = match[0].split('\n').length
    const locate: SourceFile['locate'] = (path) =>
      path[0] === 'text' ? { line: textLine, column: 1, isPlain: false, source: '' } : locateField(path)
    const value = isMapping(fields) ? { ...fields, ...beside } : fields
    return { file: { path: loaded.path, locate }, path: [], value }
  })
  if (note) parts.notes.push(note)
}
