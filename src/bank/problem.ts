/**
 * What is wrong with a bank, from a place in a value to a place in a file.
 * Invariant: every text taken from a bank into a message is short and free of control characters.
 */
import type { Problem } from '#core/bank/bank'

/** Where a value stands in a file's data: field names and list indices (from 0), outermost first. */
export type Path = readonly (string | number)[]

/** Something wrong before its line is known. `path` is absent when the whole file is meant. */
export type Fault = Pick<Problem, 'severity' | 'code' | 'message' | 'advice'> & { path?: Path }

/** Line and column count from 1. `isPlain`: written without quotes; `source`: as written, of scalars only. */
export type Location = { line: number; column: number; isPlain: boolean; source: string }

/** A data file of a bank. `path` is inside the bank, with forward slashes. */
export type SourceFile = { path: string; locate: (path: Path) => Location }

/** A value with its place. */
export type Placed<T> = { value: T; file: SourceFile; path: Path }

/** `more`: so many more of its kind stand beside it and are only counted. */
export type Report = (problem: Problem, more?: number) => void

/** The problem of a fault in a file that could be parsed. */
export function problemIn(file: SourceFile, fault: Fault, questionId: string | null = null): Problem {
  const { severity, code, message, advice, path } = fault
  const { line, column } = file.locate(path ?? [])
  return {
    severity,
    code,
    file: shown(file.path, 300),
    line: path ? line : null,
    column: path ? column : null,
    questionId: questionId === null ? null : shown(questionId),
    message,
    advice,
  }
}

/** The problem of a file or folder that could not be read. `place` when it is known. */
export function problemOf(
  path: string,
  fault: Fault,
  place: { line: number; column: number | null } | null = null,
): Problem {
  const { severity, code, message, advice } = fault
  return {
    severity,
    code,
    file: shown(path, 300),
    line: place?.line ?? null,
    column: place?.column ?? null,
    questionId: null,
    message,
    advice,
  }
}

/** A text of a bank as it may stand in a message: on one line, cut after `most` characters, nothing invisible. */
export function shown(text: string, most = 60): string {
  const visible = text.replaceAll(/[^\P{Cc}]|\p{Cf}|\p{Cs}|[\u2028\u2029]/gu, '\uFFFD')
  return visible.length > most ? `${visible.slice(0, most - 1)}…` : visible
}

/** A field as people speak of it: `"text" of option 3`. Empty path: `This file`. */
export function fieldName(path: Path): string {
  const parts: string[] = []
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const step = path[at]
    const list = path[at - 1]
    if (typeof step === 'string') parts.push(`"${shown(step)}"`)
    else if (typeof list === 'string') {
      parts.push(`${singular(list)} ${(step ?? 0) + 1}`)
      at -= 1
    } else parts.push(`item ${(step ?? 0) + 1}`)
  }
  return parts.length > 0 ? parts.join(' of ') : 'This file'
}

function singular(list: string): string {
  if (list === 'stimuli') return 'case study'
  return shown(list.replace(/s$/, ''))
}
