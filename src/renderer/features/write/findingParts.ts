/**
 * Which findings of a question are said as such, and which are no more than what is still to be written.
 * Invariant: nothing is passed over; an empty field is a fault once its author has left it.
 */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Finding } from '../../api/authoringCalls'
import { writeFindingsWords as words } from '../../wording/en/writeFindings'
import { textIn } from './formContext'
import { valueAt } from './source/editSource'
import type { FieldPath } from './source/fieldEdit'

/** `needed` are sentences, none while nothing is. */
export type FindingParts = { said: Finding[]; needed: string[] }

/** A field by its place, as the editor remembers those that were left. */
export function fieldKey(path: FieldPath): string {
  return path.join('.')
}

/** Findings of a YAML text. `left`: keys of the fields that were left; null when everything is to be said. */
export function findingParts(
  findings: readonly Finding[],
  text: string,
  left: ReadonlySet<string> | null,
): FindingParts {
  if (left === null || findings.every(({ severity }) => severity !== 'error')) {
    return { said: [...findings], needed: [] }
  }
  const empty = new Map(
    emptyFields(text)
      .filter(({ key }) => !left.has(key))
      .map(({ line, name }) => [line, name]),
  )
  const isQuiet = (finding: Finding) => finding.severity === 'error' && isOfWhatIsMissing(finding, empty)
  const quiet = findings.filter(isQuiet)
  const names = quiet.flatMap(({ line }) => empty.get(line ?? 0) ?? [])
  const others = quiet.filter(({ line }) => !empty.has(line ?? 0)).map(({ message }) => message)
  return {
    said: findings.filter((finding) => !isQuiet(finding)),
    needed: [...(names.length > 0 ? [words.stillNeeded(names)] : []), ...others],
  }
}

function isOfWhatIsMissing({ code, line }: Finding, empty: ReadonlyMap<number, string>): boolean {
  return code === 'field-missing' || empty.has(line ?? 0)
}

type EmptyField = { key: string; line: number; name: string }

/** The texts of a question that have nothing in them yet, with the line of each, from 1. */
function emptyFields(text: string): EmptyField[] {
  const document = parseDocument(text)
  if (document.errors.length > 0) return []
  const value = document.toJS({ maxAliasCount: 0 }) as unknown
  const many = (list: string, name: (index: number) => string) =>
    countAt(value, list).map((index): [FieldPath, string] => [[list, index, 'text'], name(index)])
  const fields: [FieldPath, string][] = [
    [['stem'], words.stem],
    ...many('prompts', words.prompt),
    ...many('options', words.option),
  ]
  return fields
    .filter(([path]) => textIn(value, path).trim() === '')
    .flatMap(([path, name]) => {
      const start = keyStart(document.contents, path)
      return start === null ? [] : [{ key: fieldKey(path), line: lineAt(text, start), name }]
    })
}

function countAt(value: unknown, list: string): number[] {
  const items = valueAt(value, [list])
  return Array.isArray(items) ? [...items.keys()] : []
}

/** Where the name of a field begins; null where there is none. */
function keyStart(contents: unknown, path: FieldPath): number | null {
  let at = contents
  let start: number | null = null
  for (const step of path) {
    if (isSeq(at) && typeof step === 'number') at = at.items[step]
    else if (isMap(at)) {
      const pair = at.items.find(({ key }) => isScalar(key) && key.value === step)
      start = isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null
      at = pair?.value
    } else return null
  }
  return start
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
