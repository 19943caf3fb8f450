/**
 * Names of a bank without characters that turn the direction of what stands after them.
 * Invariant: such a character never costs a bank its name: it is left out, and the author hears of it.
 */
import { turnsDirection, withoutTurns } from '#core/common/direction'
import { problemIn, type Fault, type Path, type Report, type SourceFile } from './problem'

/** Where a value stands in its file, and who hears of its problems. */
export type NamePlace = { file: SourceFile; path: Path; report: Report }

const turningFault: Fault = {
  severity: 'warning',
  code: 'direction-character',
  message: 'This name holds an invisible character that turns the text after it; it is left out.',
  advice: 'Type the name anew, without copying it.',
}

/** A value whose texts are all names, such as an exam. */
export function plainNames<T>(value: T, place: NamePlace): T {
  return plain(value, place) as T
}

function plain(value: unknown, place: NamePlace): unknown {
  if (typeof value === 'string') {
    if (!turnsDirection(value)) return value
    place.report(problemIn(place.file, { ...turningFault, path: place.path }))
    return withoutTurns(value)
  }
  if (typeof value !== 'object' || value === null) return value
  const at = (step: string | number): NamePlace => ({ ...place, path: [...place.path, step] })
  if (Array.isArray(value)) return value.map((item, index) => plain(item, at(index)))
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field, at(name))]))
}
