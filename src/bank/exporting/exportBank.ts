/**
 * A bank, or some of its questions, as a file of another program's.
 * Invariant: what the format cannot hold is told before the file is handed out; the bank itself is only read.
 */
import { zipSync } from 'fflate'
import type { Exported } from '../formats/export/exported'
import { exporters } from '../formats/export/exporters'
import type { ExportFormat } from '../formats/export/exportFormats'
import { openForLint } from '../lint/lintBank'
import { exportedBank } from './exportedBank'
import type { BankExport, ExportOutcome } from './exportTypes'

/** Formats that are a folder of files: they come as an archive, however many there are. */
const folderFormats: readonly ExportFormat[] = ['rehearse-yaml', 'markdown']

/** Exports the bank at a path. Rejects when it cannot be read. */
export async function exportBank({ path, ids, format, isPreview }: BankExport): Promise<ExportOutcome> {
  const linted = await openForLint(path)
  if (!linted.content.bank)
    throw new Error('The bank could not be read. Look at its problems in the Library.')
  const all = linted.content.questions.map(({ question }) => question)
  const byId = new Map<string, (typeof all)[number]>(all.map((question) => [question.id, question]))
  const questions = ids === null ? all : ids.flatMap((id) => byId.get(id) ?? [])
  const bank = await exportedBank(linted, questions)
  const { files, questionCount, losses } = await exporters[format](bank, questions)
  const file = isPreview ? null : fileOf(bank.id, files, format)
  return { questionCount, missing: (ids?.length ?? all.length) - questions.length, losses, file }
}

function fileOf(bankId: string, files: Exported['files'], format: ExportFormat): ExportOutcome['file'] {
  const [only] = files
  if (only && files.length === 1 && !folderFormats.includes(format)) {
    const ending = /\.[a-z0-9]+$/i.exec(only.path)?.[0] ?? ''
    return { name: `${bankId}${ending}`, bytes: only.bytes }
  }
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]))
  return { name: `${bankId}.zip`, bytes: zipSync(entries, { level: 6 }) }
}
