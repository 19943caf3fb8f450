/**
 * What was changed in a copied bank since, as a patch for the authors of the original.
 * Invariant: the patch holds changes only; applied in the original's folder it gives the copy's texts there.
 */
import { decodeText } from '../files/decodeText'
import { readBankFile } from '../files/readFile'
import { scanBank, type BankScan } from '../files/scanBank'
import { defaultLimits } from '../limits'
import { shown } from '../problem'
import type { CopiedFrom, CorrectionPatch } from './authoringTypes'
import type { OpenedBank } from './deskFolder'
import { unifiedDiff } from './unifiedDiff'

/** What was changed in a copy, beside the original at `from`. `text` is empty when nothing was. */
export async function correctionPatch(
  copy: OpenedBank,
  about: CopiedFrom,
  from: string,
): Promise<CorrectionPatch> {
  const original = await scanBank(from)
  const paths = [...new Set([...textPaths(original), ...textPaths(copy.scan)])].toSorted()
  const parts: string[] = []
  for (const path of paths) {
    const [before, after] = await Promise.all([textOf(original, path), textOf(copy.scan, path)])
    const part = filePatch(
      path,
      before,
      after === null || before === null ? after : asOriginal(path, before, after),
    )
    if (part !== '') parts.push(part)
  }
  const name = `${about.bankId}-corrections.patch`
  if (parts.length === 0) return { name, text: '', fileCount: 0 }
  return { name, text: headText(about, parts.length) + parts.join(''), fileCount: parts.length }
}

function headText({ bankId, title, version }: CopiedFrom, fileCount: number): string {
  return [
    `Corrections to ${shown(title, 200)} (${bankId}), version ${shown(version)}: ${fileCount} ${fileCount === 1 ? 'file' : 'files'}.`,
    'To apply them, run "git apply" or "patch -p1" with this file in the bank\'s folder.',
    '',
    '',
  ].join('\n')
}

/** Pictures are no texts, and stay out. */
function textPaths({ files }: BankScan): string[] {
  return files.filter(({ part }) => part !== 'assets').map(({ path }) => path)
}

async function textOf({ root, files }: BankScan, path: string): Promise<string | null> {
  if (!files.some((file) => file.path === path)) return null
  return decodeText(await readBankFile(root, path, defaultLimits.jsonBytes))
}

const ownLines = [/^id:.*$/m, /^title:.*(?:\r?\n[ \t].*)*$/m]

/** The copy has an id and a title of its own, which are no corrections. */
function asOriginal(path: string, before: string, after: string): string {
  if (!/^bank\.ya?ml$/.test(path)) return after
  return ownLines.reduce((text, line) => text.replace(line, (own) => line.exec(before)?.[0] ?? own), after)
}

function filePatch(path: string, before: string | null, after: string | null): string {
  const hunks = unifiedDiff(before ?? '', after ?? '')
  if (hunks === '') return ''
  const from = before === null ? '/dev/null' : `a/${path}`
  const to = after === null ? '/dev/null' : `b/${path}`
  const mode = before === null ? 'new file mode 100644\n' : after === null ? 'deleted file mode 100644\n' : ''
  return `diff --git a/${path} b/${path}\n${mode}--- ${from}\n+++ ${to}\n${hunks}`
}
