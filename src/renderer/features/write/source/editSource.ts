/**
 * Changes single fields of a question's text and leaves the rest of it as its author wrote it.
 * Invariant: the changed text reads as the value with these fields changed, and nothing else; where no cut can give
 * that, the question is written anew.
 */
import { isDeepStrictEqual } from './isEqual'
import { parseDocument, stringify } from 'yaml'
import { writeEditorWords as words } from '../../../wording/en/writeEditor'
import { cutEdit } from './cutEdit'
import type { FieldEdit, FieldPath } from './fieldEdit'
import { moveItem } from './moveItem'

export type SourceFormat = 'yaml' | 'json'

/** What a text says; `fault` when it cannot be read, with the line it says so of, from 1. */
export type ReadSource = { value: unknown; fault: { message: string; line: number | null } | null }

/** Reads a question's text. Never throws. */
export function readSource(text: string, format: SourceFormat): ReadSource {
  if (format === 'json') {
    try {
      return { value: JSON.parse(text) as unknown, fault: null }
    } catch {
      return { value: null, fault: { message: words.invalidJson, line: null } }
    }
  }
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error) {
    const [message = ''] = error.message.split(/ at line|\n/)
    return { value: null, fault: { message, line: error.linePos?.[0].line ?? null } }
  }
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown, fault: null }
  } catch {
    return { value: null, fault: { message: words.noAliases, line: null } }
  }
}

/** The text with fields changed. A text that cannot be read comes back as it is. */
export function withEdits(text: string, edits: readonly FieldEdit[], format: SourceFormat): string {
  let current = text
  for (const edit of edits) current = withEdit(current, edit, format)
  return current
}

function withEdit(text: string, edit: FieldEdit, format: SourceFormat): string {
  const { value, fault } = readSource(text, format)
  if (fault) return text
  const wanted = edited(value, edit.path, edit.value)
  if (isDeepStrictEqual(wanted, value)) return text
  if (format === 'json') return JSON.stringify(wanted, null, 2)
  return checked(() => cutEdit(text, edit), wanted)
}

/** The text with an item of a list at another place. */
export function withMove(
  text: string,
  { path, from, to }: { path: FieldPath; from: number; to: number },
  format: SourceFormat,
): string {
  const { value, fault } = readSource(text, format)
  const list = valueAt(value, path)
  if (fault || !Array.isArray(list) || from === to || list[from] === undefined || list[to] === undefined)
    return text
  const moved: unknown[] = list.toSpliced(from, 1).toSpliced(to, 0, list[from])
  const wanted = edited(value, path, moved)
  if (format === 'json') return JSON.stringify(wanted, null, 2)
  return checked(() => moveItem(text, path, { from, to }), wanted)
}

/** What a cut gives if it says what is wanted; else all of it, written anew. */
function checked(cut: () => string | null, wanted: unknown): string {
  const text = cut()
  if (text !== null && isDeepStrictEqual(readSource(text, 'yaml').value, wanted)) return text
  return stringify(wanted, { lineWidth: 0 }).trimEnd()
}

/** The value at a path; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at
}

function edited(value: unknown, path: FieldPath, next: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return next
  const inner = rest.length === 0 ? next : edited(valueAt(value, [step]), rest, next)
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? (value as unknown[]) : []
    if (inner === null) return list.toSpliced(step, 1)
    return step < list.length ? list.with(step, inner) : [...list, inner]
  }
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  if (inner === null) return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step))
  return { ...fields, [step]: inner }
}
