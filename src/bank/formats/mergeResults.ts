/**
 * Joins what several files gave into one result.
 * Invariant: questions keep the path of their file; the files that held none are named once each.
 */
import type { FormatName, ImportIssue, ImportResult } from './imported'

/** One result of several; its format is that of most questions. */
export function mergeResults(results: readonly ImportResult[]): ImportResult {
  const media = new Map<string, Uint8Array>()
  for (const result of results) for (const [name, bytes] of result.media) media.set(name, bytes)
  const used = results.filter(({ questions, unsupported }) => questions.length + unsupported.length > 0)
  return {
    format: mainFormat(used),
    title: used.length === 1 ? (used[0]?.title ?? null) : null,
    questions: used.flatMap(({ questions }) => questions),
    unsupported: used.flatMap(({ unsupported }) => unsupported),
    issues: results.flatMap((result) => (used.includes(result) ? result.issues : passedOver(result))),
    media,
  }
}

function mainFormat(results: readonly ImportResult[]): FormatName | null {
  const counts = new Map<FormatName, number>()
  for (const { format, questions } of results) {
    if (format) counts.set(format, (counts.get(format) ?? 0) + questions.length)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** A file beside others that is not a bank is no error: a folder holds a README as well. */
function passedOver(result: ImportResult): ImportIssue[] {
  return result.issues.map((issue) =>
    issue.code === 'format-unknown' ? { ...issue, severity: 'info' } : issue,
  )
}
