/**
 * Joins what several files gave into one result.
 * Invariant: questions keep the path of their file; the files that held none are named once each.
 */
import type { FormatName, ImportIssue, ImportResult } from './imported'
import { withTexts } from './media/questionTexts'

/** One result of several; its format is that of most questions. Pictures of one name and different bytes are kept apart. */
export function mergeResults(results: readonly ImportResult[]): ImportResult {
  const media = new Map<string, Uint8Array>()
  const apart = results.map((result) => withOwnNames(result, media))
  const used = apart.filter(({ questions, unsupported }) => questions.length + unsupported.length > 0)
  const [only] = used
  return {
    ...(used.length === 1 && only ? only : { title: null, format: mainFormat(used) }),
    questions: used.flatMap(({ questions, format }) => questions.map((found) => ({ ...found, format }))),
    unsupported: used.flatMap(({ unsupported, format }) =>
      unsupported.map((found) => ({ ...found, format })),
    ),
    issues: apart.flatMap((result) =>
      used.length === 0 || used.includes(result) ? result.issues : passedOver(result),
    ),
    media,
  }
}

/** Adds the result's media to those of all; where a name is taken, its questions follow to another. */
function withOwnNames(result: ImportResult, all: Map<string, Uint8Array>): ImportResult {
  const renamed = new Map<string, string>()
  for (const [name, bytes] of result.media) {
    const other = all.get(name)
    const free = other === undefined || Buffer.from(other).equals(bytes) ? name : freeName(name, all)
    all.set(free, bytes)
    if (free !== name) renamed.set(name, free)
  }
  if (renamed.size === 0) return result
  const change = (markdown: string) =>
    markdown.replace(
      /(\]\(<?assets\/)([^)>\s]{1,300})/g,
      (_, head: string, name: string) => head + (renamed.get(name) ?? name),
    )
  return { ...result, questions: result.questions.map((question) => withTexts(question, change)) }
}

function freeName(name: string, all: ReadonlyMap<string, Uint8Array>): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  for (let count = 2; ; count += 1) {
    const free = `${stem}-${count}${ending}`
    if (!all.has(free)) return free
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
  const isNothing = new Set(['format-unknown', 'no-questions', 'file-empty'])
  return result.issues.map((issue) => (isNothing.has(issue.code) ? { ...issue, severity: 'info' } : issue))
}
