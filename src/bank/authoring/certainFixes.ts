/**
 * Remedies for what is wrong with a question, where there is only one that can be meant.
 * Invariant: a fix changes nothing but what its finding is about.
 */
import type { Problem } from '#core/bank/bank'
import type { Path } from '../problem'
import type { FieldEdit, Fix } from './authoringTypes'

type Faulty = {
  problem: Pick<Problem, 'code' | 'message' | 'advice'>
  path: Path
  value: unknown
  takenIds: ReadonlySet<string>
}

type Remedy = (faulty: Faulty) => Fix | null

const meant = (advice: string) => /^Did you mean "?([^"?]+?)"?\?/.exec(advice)?.[1] ?? null

/** Puts the word that was meant in the place of a misspelt one. */
const respelled: Remedy = ({ problem, path }) => {
  const word = meant(problem.advice)
  return word === null ? null : { label: `Change to ${word}`, edits: [{ path: [...path], value: word }] }
}

/** An objective keeps the part that is right. */
const rightExam: Remedy = ({ problem, path, value }) => {
  const exam = meant(problem.advice)
  const written = at(value, path)
  if (exam === null || typeof written !== 'string') return null
  const objective = exam + written.slice(written.indexOf('/'))
  return { label: `Change to ${objective}`, edits: [{ path: [...path], value: objective }] }
}

const remedies: Record<string, Remedy> = {
  'choose-count': ({ problem, value }) => {
    const ending = /^End the stem with "(\([\p{L}\d ]+\.\))"/u.exec(problem.advice)?.[1]
    const stem = at(value, ['stem'])
    const isSilent = problem.message.startsWith('The stem does not say')
    if (ending === undefined || typeof stem !== 'string' || !isSilent) return null
    return { label: `Add “${ending}”`, edits: [{ path: ['stem'], value: `${stem.trimEnd()} ${ending}` }] }
  },
  'key-count': ({ value }) => {
    const options = at(value, ['options'])
    const keys = Array.isArray(options) ? options.filter((option) => at(option, ['correct']) === true) : []
    if (at(value, ['type']) !== 'single' || keys.length < 2) return null
    return { label: 'Make it multiple response', edits: [{ path: ['type'], value: 'multiple' }] }
  },
  'unknown-field': ({ problem, path, value }) => {
    const name = meant(problem.advice)
    const base = path.slice(0, -1)
    if (name === null || at(value, [...base, name]) !== undefined) {
      return { label: 'Remove this field', edits: [{ path: [...path], value: null }] }
    }
    const edits: FieldEdit[] = [
      { path: [...base, name], value: at(value, path) },
      { path: [...path], value: null },
    ]
    return { label: `Rename to ${name}`, edits }
  },
  'unknown-word': respelled,
  'unknown-topic': respelled,
  'unknown-stimulus': respelled,
  'unknown-fact': respelled,
  'unknown-exam': rightExam,
  'quote-it': ({ path, value }) => {
    const written = at(value, path)
    if (typeof written !== 'number' && typeof written !== 'boolean') return null
    return { label: 'Make it text', edits: [{ path: [...path], value: String(written) }] }
  },
  'duplicate-id': ({ path, value, takenIds }) => {
    const id = at(value, path)
    if (typeof id !== 'string') return null
    let number = 2
    while (takenIds.has(`${id}-${number}`.toLowerCase())) number += 1
    return { label: `Change to ${id}-${number}`, edits: [{ path: [...path], value: `${id}-${number}` }] }
  },
}

/** The remedy for a problem with a question whose value is `value`; null when it is the author's to decide. */
export function fixFor(faulty: Faulty): Fix | null {
  return remedies[faulty.problem.code]?.(faulty) ?? null
}

function at(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Record<string | number, unknown>)[step]
  }
  return found
}
