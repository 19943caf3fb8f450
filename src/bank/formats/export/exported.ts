/**
 * What an exporter is given and what it gives.
 * Invariant: what a format cannot hold is in `losses`, in a sentence, before anything is written anywhere.
 */
import type { BankSummary } from '#core/bank/bank'
import type { Question } from '#core/bank/question'
import type { FileQuestion } from '../../schema/questionSchema'
import type { SourceFile } from '../imported'

/**
 * `asset` gives the bytes of a picture by its path after `assets/`; null when the bank has none of that name. `fieldsOf`
 * gives a question as its author wrote it, where that is at hand: our own formats then keep its family, too.
 */
export type ExportBank = Pick<
  BankSummary,
  'id' | 'title' | 'version' | 'language' | 'licence' | 'authors' | 'exams'
> & {
  asset: (path: string) => Uint8Array | null
  fieldsOf?: (question: Question) => FileQuestion | null
}

/** `questionCount` of the questions are in `files`; paths have forward slashes. */
export type Exported = { files: SourceFile[]; questionCount: number; losses: string[] }

/** Never throws on what questions hold. */
export type Exporter = (bank: ExportBank, questions: readonly Question[]) => Exported | Promise<Exported>

/** A text as a file. */
export function textFile(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

/** Every text of a question that is Markdown. */
export function textsOf(question: Question): string[] {
  const { stem, explanation, options, prompts, stimulus } = question
  return [
    ...[stem, explanation, stimulus?.text ?? ''],
    ...options.flatMap(({ text, why }) => [text, why]),
    ...prompts.flatMap(({ text, why }) => [text, why]),
  ].filter(Boolean)
}

/** Paths after `assets/` of the pictures that questions show, each once. */
export function assetPaths(questions: readonly Question[]): string[] {
  const paths = new Set<string>()
  for (const question of questions) {
    for (const text of textsOf(question)) {
      for (const [, angled, bare] of text.matchAll(
        /\]\((?:<assets\/([^<>\n]{1,500})>|assets\/([^\s()<>]{1,500}))/g,
      ))
        paths.add(angled ?? bare ?? '')
    }
  }
  return [...paths]
}
