/**
 * A bank in a folder as exporters take it.
 * Invariant: questions come as their author wrote them; of pictures only those that are shown are in memory.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BankId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { assetPaths, type ExportBank } from '../formats/export/exported'
import type { LintedBank } from '../lint/lintBank'

/** The bank with the pictures of these questions, by default of all. */
export async function exportedBank(
  { root, content }: LintedBank,
  questions: readonly Question[] = content.questions.map(({ question }) => question),
): Promise<ExportBank> {
  const pictures = new Map<string, Uint8Array>()
  const known = new Set(content.assets.map(({ path }) => path))
  for (const path of assetPaths(questions)) {
    if (known.has(path)) pictures.set(path, await readFile(join(root, 'assets', path)))
  }
  const written = new Map(content.questions.map(({ question, fields }) => [question, fields]))
  return {
    ...(content.bank?.value ?? nameless),
    id: (content.bank?.value.id ?? nameless.id) as BankId,
    exams: content.exams.map(({ value }) => value),
    asset: (path) => pictures.get(path) ?? null,
    fieldsOf: (question) => written.get(question) ?? null,
  }
}

const nameless = {
  id: 'bank',
  title: 'Questions',
  version: '1',
  language: 'en',
  licence: 'Unknown',
  authors: [],
}
