/**
 * Every change to a file of a bank, and the way back.
 * Invariants: a change is in the journal before it is in its file; a file that changed since it was read is left alone;
 * nothing is written through a link.
 */
import { lstat, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from '../files/decodeText'
import { readBankFile } from '../files/readFile'
import { writeAtomically } from '../files/replaceFile'
import { defaultLimits } from '../limits'
import type { UndoStep } from './authoringTypes'
import { bytesHash, readJournal, writeJournal, type JournalEntry } from './changeJournal'
import { expectNoLink, type OpenedBank } from './deskFolder'
import { NotDone, notWritten } from './notDone'
import { spliced, type Splice } from './sourceText'

/** A file as it was read. `text` is without the byte order mark; `bytes` are null when there is no file yet. */
export type TextFile = { path: string; root: string; bytes: Buffer | null; text: string }

const mark = '\uFEFF'

export type FileChange = {
  banksFolder: string
  bank: OpenedBank
  file: TextFile
  splice: Splice
  step: UndoStep
}

/** Writes a file with a splice, and gives its bytes. Throws `NotDone`; then the file is as it was. */
export async function writeSplice({ banksFolder, bank, file, splice, step }: FileChange): Promise<Buffer> {
  const bytes = bytesOf(file, spliced(file.text, splice))
  const entry: JournalEntry = {
    ...{ ...step, ...splice, file: file.path, after: bytesHash(bytes) },
    isNewFile: file.bytes === null,
  }
  try {
    await expectNoLink(file.root, file.path)
    const journal = await readJournal(banksFolder, bank.folderName)
    await writeJournal(banksFolder, bank.folderName, [...journal, entry])
    await expectUnchanged(file)
    await writeAtomically(join(file.root, file.path), bytes, { isDurable: true })
  } catch (error) {
    throw notWritten(error)
  }
  return bytes
}

function bytesOf({ bytes }: Pick<TextFile, 'bytes'>, text: string): Buffer {
  const hasMark = bytes?.subarray(0, 3).equals(Buffer.from(mark)) ?? false
  return Buffer.from((hasMark ? mark : '') + text)
}

/** Another program may have saved the file while the change was worked out. */
async function expectUnchanged({ root, path, bytes }: TextFile): Promise<void> {
  if (bytes === null) {
    if (await lstat(join(root, path)).catch(() => null)) throw changedSince()
    return
  }
  const now = await readBankFile(root, path, bytes.length).catch(() => null)
  if (!now?.equals(bytes)) throw changedSince()
}

/** The refusal to save over what its author has not seen. */
export function changedSince(): NotDone {
  return new NotDone(
    'fileChanged',
    'This was changed in its file since you opened it, so nothing was saved over it. Compare the two, or load the file’s version.',
  )
}

/** The step that can be taken back now; null when there is none or the file changed since. */
export async function undoable(
  banksFolder: string,
  { folderName, scan }: OpenedBank,
): Promise<JournalEntry | null> {
  const entry = (await readJournal(banksFolder, folderName)).at(-1)
  if (!entry || !scan.files.some(({ path }) => path === entry.file)) return null
  const bytes = await readBankFile(scan.root, entry.file, defaultLimits.jsonBytes).catch(() => null)
  return bytes && bytesHash(bytes) === entry.after ? entry : null
}

/** Takes the last step back. Throws `NotDone` when its file changed since. */
export async function takeBackStep(banksFolder: string, bank: OpenedBank): Promise<UndoStep> {
  const entry = await undoable(banksFolder, bank)
  if (!entry) {
    throw new NotDone(
      'fileChanged',
      'The file was changed since this step, so it can’t be taken back. Nothing was changed.',
    )
  }
  const path = join(bank.scan.root, entry.file)
  try {
    if (entry.isNewFile) await rm(path)
    else {
      const bytes = await readBankFile(bank.scan.root, entry.file, defaultLimits.jsonBytes)
      const { at, removed, inserted } = entry
      const before = spliced(decodeText(bytes), { at, removed: inserted, inserted: removed })
      await writeAtomically(path, bytesOf({ bytes }, before), { isDurable: true })
    }
    const journal = await readJournal(banksFolder, bank.folderName)
    await writeJournal(banksFolder, bank.folderName, journal.slice(0, -1))
  } catch (error) {
    throw notWritten(error)
  }
  return { act: entry.act, id: entry.id }
}
