/**
 * Reads a source for a command, and writes down what was found of it.
 * Invariant: what could not be read is in the result, with a sentence, as everything else that is wrong.
 */
import { join, relative } from 'node:path'
import type { FormatName, ImportIssue, ImportOptions, ImportResult, KeyReading } from '../formats/imported'
import { importSource } from '../formats/importSource'
import { readSource } from '../formats/readSource'

/** What the person says of a source on the command line. */
export type Said = { format: FormatName | undefined; keys: KeyReading | undefined }

/** Imports the file or folder at a path. */
export async function readForCommand(path: string, { format, keys }: Said): Promise<ImportResult> {
  const { files, issues } = await readSource(path)
  const options: ImportOptions = { ...(format && { format }), ...(keys && { mapping: { keyReading: keys } }) }
  const result = files.length > 0 ? await importSource(files, options) : nothing()
  return { ...result, issues: [...issues, ...result.issues] }
}

function nothing(): ImportResult {
  return { format: null, title: null, questions: [], unsupported: [], issues: [], media: new Map() }
}

/** Whether a source was read: its format is known, and where it holds no question nothing went wrong. */
export function wasRead({ format, questions, issues }: ImportResult): boolean {
  return format !== null && (questions.length > 0 || issues.every(({ severity }) => severity !== 'error'))
}

/** How many questions there are of each type. */
export function typeCounts({ questions }: ImportResult): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { type } of questions) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

/** The result as `--json` prints it. */
export function resultJson(result: ImportResult): object {
  return {
    format: result.format,
    questions: result.questions.length,
    types: typeCounts(result),
    unsupported: result.unsupported.length,
    issues: issuesJson(result.issues),
  }
}

/** Issues as `--json` prints them. */
export function issuesJson(issues: readonly ImportIssue[]): object[] {
  return issues.map(({ severity, code, line, message }) => ({ severity, code, line, message }))
}

/** One line that editors and terminals can jump from. */
export function issueLine(place: string, { severity, code, line, path, message }: ImportIssue): string {
  const file = path === null || place.endsWith(path) ? place : join(place, path)
  return `${[relative('', file) || '.', line].filter((part) => part !== null).join(':')} ${severity} ${code} ${message}\n`
}

/** What was found, in words: `50 questions (38 single, 12 multiple), 2 unsupported`. */
export function summary(result: ImportResult): string {
  const count = result.questions.length
  const types = Object.entries(typeCounts(result)).map(([type, number]) => `${number} ${type}`)
  const unsupported = result.unsupported.length > 0 ? `, ${result.unsupported.length} unsupported` : ''
  return `${count} ${count === 1 ? 'question' : 'questions'}${types.length > 0 ? ` (${types.join(', ')})` : ''}${unsupported}`
}
