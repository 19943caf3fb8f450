/**
 * Writes a source of any format as a file of another program's.
 * Invariants: a bank of ours is exported as its author wrote it; nothing that exists is overwritten; what the format
 * cannot hold is said.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Exported } from '../formats/export/exported'
import { exportedBank } from '../exporting/exportedBank'
import { exporters } from '../formats/export/exporters'
import type { ExportFormat } from '../formats/export/exportFormats'
import { writeBank } from '../formats/toBank/writeBank'
import { openForLint, type LintedBank } from '../lint/lintBank'

/** `losses` are sentences; `isWritten` is false when a file of the name is there already, or nothing could be held. */
export type ExportOutcome = { questionCount: number; losses: string[]; isWritten: boolean }

/** Exports a bank of ours at `from`, else the bank whose files are given, through a folder of its own that goes again. */
export async function exportFrom(
  { from, files }: { from: string; files: ReadonlyMap<string, Uint8Array> },
  to: string,
  format: ExportFormat,
): Promise<ExportOutcome> {
  const own = await openForLint(from).catch(() => null)
  if (own?.content.bank) return exportBank(own, to, format)
  const folder = await mkdtemp(join(tmpdir(), 'rehearse-convert-'))
  try {
    const bank = join(folder, 'bank')
    await writeBank(bank, files)
    return await exportBank(await openForLint(bank), to, format)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function exportBank(linted: LintedBank, to: string, format: ExportFormat): Promise<ExportOutcome> {
  const { content } = linted
  const questions = content.questions.map(({ question }) => question)
  const { files, questionCount, losses } = await exporters[format](await exportedBank(linted), questions)
  const isWritten = questionCount > 0 && (await writeFiles(files, resolve(to)))
  return { questionCount, losses, isWritten }
}

/** The first file gets the name that was asked for, others stand beside it. False when that name is taken. */
async function writeFiles([first, ...others]: Exported['files'], to: string): Promise<boolean> {
  if (!first) return false
  await mkdir(dirname(to), { recursive: true })
  try {
    await writeFile(to, first.bytes, { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
  for (const { path, bytes } of others) {
    const place = join(dirname(to), path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, bytes, { flag: 'wx' }).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    })
  }
  return true
}
