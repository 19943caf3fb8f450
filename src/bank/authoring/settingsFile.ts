/**
 * A bank's own file and its exams, edited as a whole.
 * Invariants: a file that changed since it was read is left alone; what a change breaks elsewhere in the bank is said
 * before it is saved.
 */
import type { Problem } from '#core/bank/bank'
import { sha256 } from '../canonicalJson'
import { byteLimit } from '../files/bankParts'
import { decodeText } from '../files/decodeText'
import { loadFiles } from '../files/loadFiles'
import { parseData } from '../files/parseData'
import { readBankFile } from '../files/readFile'
import { FileRefusal } from '../files/refusal'
import { readBank } from '../readBank'
import type { FileSource, Finding } from './authoringTypes'
import { changedSince, writeSplice, type TextFile } from './bankWriting'
import type { OpenedBank } from './deskFolder'
import { NotDone } from './notDone'

/** The file. Throws `NotDone` when it is none of the bank's settings, or cannot be read. */
export async function settingsFile(bank: OpenedBank, path: string): Promise<FileSource> {
  return sourceOf(await opened(bank, path))
}

async function opened({ scan }: OpenedBank, path: string): Promise<TextFile> {
  const part = scan.files.find((file) => file.path === path)?.part
  if (!scan.isFolder || (part !== 'bank' && part !== 'exams')) {
    throw new NotDone('notFound', 'This file isn’t in the bank anymore. Go back to the bank to see what is.')
  }
  try {
    const bytes = await readBankFile(scan.root, path, byteLimit(part, path))
    return { path, root: scan.root, bytes, text: decodeText(bytes) }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    throw new NotDone('badRequest', `${error.fault.message} ${error.fault.advice}`)
  }
}

function formatOf(path: string): 'yaml' | 'json' {
  return /\.json$/i.test(path) ? 'json' : 'yaml'
}

function sourceOf({ path, text }: TextFile): FileSource {
  return { file: path, format: formatOf(path), text, version: sha256(text) }
}

/** What would be wrong with the file, and in the rest of the bank because of it. */
export async function checkSettings(
  { scan, content }: OpenedBank,
  path: string,
  text: string,
): Promise<Finding[]> {
  const { files } = await loadFiles(scan)
  const bytes = Buffer.from(text)
  const changed = files.map((file) => (file.path === path ? { ...file, bytes, fault: null } : file))
  const { problems, bank } = readBank(scan, changed)
  const known = new Set(content.problems.map(keyOf))
  const own = problems.filter(({ file }) => file === path)
  const elsewhere = problems.filter((problem) => problem.file !== path && !known.has(keyOf(problem)))
  const [before, after] = [content.bank?.value.id, bank?.value.id]
  const isRenamed = before !== undefined && after !== undefined && before !== after
  return [
    ...own.map((problem): Finding => ({ ...findingOf(problem), line: problem.line, column: problem.column })),
    ...(isRenamed ? [renamed(before)] : []),
    ...elsewhere.slice(0, mostElsewhere).map(findingOf),
    ...(elsewhere.length > mostElsewhere ? [more(elsewhere.length - mostElsewhere)] : []),
  ]
}

const mostElsewhere = 10

function keyOf({ file, code, message, questionId }: Problem): string {
  return JSON.stringify([file, code, message, questionId])
}

/** A problem of another file is named with it. */
function findingOf({ severity, code, message, advice, questionId, file }: Problem): Finding {
  const where = questionId ? `${file}, ${questionId}: ` : ''
  return { severity, code, message: where + message, advice, line: null, column: null, fix: null }
}

function renamed(before: string): Finding {
  return {
    ...{ severity: 'warning', code: 'id-changed', line: null, column: null, fix: null },
    message: `The bank gets another id; your history stays under ${before}.`,
    advice: 'Keep the id, unless this is to be another bank.',
  }
}

function more(count: number): Finding {
  return {
    ...{ severity: 'warning', code: 'more-problems', line: null, column: null, fix: null },
    message: `${count} more problems in other files would follow.`,
    advice: 'Look at those above first.',
  }
}

type Saving = { banksFolder: string; file: string; version: string; text: string }

/** Saves the file. Throws `NotDone`; then it is as it was. */
export async function saveSettings(bank: OpenedBank, saving: Saving): Promise<FileSource> {
  const { banksFolder, file: path, version, text } = saving
  const file = await opened(bank, path)
  if (sha256(file.text) !== version) throw changedSince()
  const ending = /\r\n|\r|\n/.exec(file.text)?.[0] ?? '\n'
  const inserted = text.replaceAll(/\r\n?|\n/g, ending)
  if (inserted === file.text) return sourceOf(file)
  try {
    parseData(inserted, formatOf(path))
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    const reason = `${error.fault.message} ${error.fault.advice}`
    throw new NotDone('badRequest', `${reason} Nothing was saved.`)
  }
  const splice = { at: 0, removed: file.text, inserted }
  await writeSplice({ banksFolder, bank, file, splice, step: { act: 'save', id: path } })
  return sourceOf({ ...file, text: inserted })
}
