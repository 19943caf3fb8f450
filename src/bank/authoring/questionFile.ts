/**
 * One file of questions: read for a change, and written with it.
 * Invariants: what is written is what was read with one splice; a file that changed in between is left alone; a change
 * that would alter another question is refused.
 */
import { canonicalJson, sha256 } from '../canonicalJson'
import { byteLimit } from '../files/bankParts'
import { decodeText } from '../files/decodeText'
import { parseData } from '../files/parseData'
import { readBankFile } from '../files/readFile'
import { FileRefusal } from '../files/refusal'
import { shown } from '../problem'
import type { QuestionPlace, QuestionSource, UndoStep } from './authoringTypes'
import { changedSince, writeSplice, type TextFile } from './bankWriting'
import type { OpenedBank } from './deskFolder'
import { NotCuttable, questionList, type ItemRange, type QuestionList } from './questionList'
import { NotDone } from './notDone'
import { shownSource, spliced, type Splice } from './sourceText'

/** A file of questions as it was read. */
export type QuestionFile = TextFile & {
  format: 'yaml' | 'json'
  list: QuestionList
  /** All of it as a value. */
  data: unknown
}

/** Reads a file of the bank. Throws `NotDone` when it is none of the bank's, or its questions cannot be told apart. */
export async function openQuestionFile({ scan }: OpenedBank, path: string): Promise<QuestionFile> {
  const part = scan.isFolder ? 'questions' : 'bank'
  if (!scan.files.some((file) => file.path === path && file.part === part)) throw gone()
  try {
    const bytes = await readBankFile(scan.root, path, byteLimit(part, path))
    return fileOf({ path, root: scan.root, bytes, text: decodeText(bytes) })
  } catch (error) {
    throw notRead(error, path)
  }
}

/** A file that is not there yet. */
export function newQuestionFile({ scan }: OpenedBank, path: string): QuestionFile {
  return fileOf({ path, root: scan.root, bytes: null, text: '' })
}

function fileOf(file: TextFile): QuestionFile {
  const format = /\.json$/i.test(file.path) ? 'json' : 'yaml'
  const isBare = format === 'yaml' && file.text.replaceAll(/^[ \t]*(?:#.*)?$/gm, '').trim() === ''
  const list = isBare ? questionList('') : questionList(file.text, format)
  const data = isBare ? [] : parseData(file.text, format)
  if (questionsIn(data).length !== list.items.length) throw new NotCuttable()
  return { ...file, format, list: isBare ? { ...list, end: file.text.length } : list, data }
}

function questionsIn(data: unknown): unknown[] {
  const list = Array.isArray(data) ? data : (data as { questions?: unknown } | null)?.questions
  return Array.isArray(list) ? list : []
}

/** Everything of a file but one of its questions, as one text. */
function restOf(data: unknown, index: number | null): string {
  const questions = questionsIn(data).filter((_, at) => at !== index)
  return canonicalJson(Array.isArray(data) ? questions : { ...(data as object), questions })
}

function notRead(error: unknown, path: string): unknown {
  const name = shown(path, 80)
  if (error instanceof NotCuttable)
    return new NotDone(
      'badRequest',
      `The questions of ${name} stand on one line. Edit this file in a text editor.`,
    )
  if (!(error instanceof FileRefusal)) return error
  const reason = `${error.fault.message} ${error.fault.advice}`
  return new NotDone(
    'badRequest',
    error.place
      ? `${name} can’t be read (line ${error.place.line}): ${reason}`
      : `${name} can’t be read: ${reason}`,
  )
}

function gone(): NotDone {
  return new NotDone(
    'notFound',
    'The file of this question isn’t in the bank anymore. Go back to the list of questions.',
  )
}

/** What a question's text is known by. */
function versionOf(raw: string): string {
  return sha256(raw)
}

/** A question as its author edits it. Throws `NotDone` when the file has no such question. */
export function sourceIn(file: QuestionFile, index: number): QuestionSource {
  const item = file.list.items[index]
  if (!item) throw changedSince()
  const { path, format, text } = file
  const version = versionOf(text.slice(item.start, item.end))
  return { file: path, index, format, version, text: shownSource(text, item) }
}

/**
 * Where a question that was read stands now: at its place, or where it moved to. Throws `NotDone` with `fileChanged` when
 * its text is not in the file any more.
 */
export function findItem(file: QuestionFile, { index }: QuestionPlace, version: string): [ItemRange, number] {
  const { items } = file.list
  const isIt = (item: ItemRange | undefined) =>
    item !== undefined && versionOf(file.text.slice(item.start, item.end)) === version
  const at = isIt(items[index]) ? index : items.findIndex(isIt)
  const item = items[at]
  if (!item) throw changedSince()
  return [item, at]
}

export type Change = {
  banksFolder: string
  bank: OpenedBank
  file: QuestionFile
  splice: Splice
  step: UndoStep
  /** Where the question that changes or goes stands before, and the one that was written after; null for none. */
  before: number | null
  after: number | null
}

/** Writes a change. Throws `NotDone`; then the file is as it was. */
export async function writeChange(change: Change): Promise<QuestionFile> {
  const { banksFolder, bank, file, splice, step } = change
  const next = checked(change, spliced(file.text, splice))
  const bytes = await writeSplice({ banksFolder, bank, file, splice, step })
  return { ...next, bytes }
}

/** The file as it would be, if all the rest of it stays what it was. */
function checked({ file, before, after: at }: Change, text: string): QuestionFile {
  let after: QuestionFile | null = null
  try {
    after = fileOf({ ...file, text })
  } catch (error) {
    if (error instanceof FileRefusal) throw unfit(error)
  }
  const written = at === null ? {} : questionsIn(after?.data)[at]
  const isMapping = typeof written === 'object' && written !== null && !Array.isArray(written)
  if (after && isMapping && restOf(after.data, at) === restOf(file.data, before)) return after
  throw new NotDone(
    'badRequest',
    'This would change more of the file than this question, so nothing was saved. Check the indentation, the quotes, and the brackets.',
  )
}

function unfit({ fault }: FileRefusal): NotDone {
  const reason = `${fault.message} ${fault.advice}`
  return new NotDone('badRequest', `${reason} Nothing was saved.`)
}
