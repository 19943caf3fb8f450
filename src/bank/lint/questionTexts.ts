/** Where the texts of a question stand, for rules that read them all. Invariant: paths are from the file's root. */
import { problemIn, type Fault, type Path } from '../problem'
import type { ReadQuestion } from '../readQuestions'
import type { Problem } from '#core/bank'

export type PlacedText = { text: string; path: Path }

/** Whys of options and prompts, those that are there. */
export function whysOf({ fields, path }: ReadQuestion): PlacedText[] {
  const options = 'options' in fields ? fields.options : []
  const prompts = 'prompts' in fields ? fields.prompts : []
  return [
    ...options.flatMap(({ why }, index) =>
      why === undefined ? [] : [{ text: why, path: [...path, 'options', index, 'why'] }],
    ),
    ...prompts.flatMap(({ why }, index) =>
      why === undefined ? [] : [{ text: why, path: [...path, 'prompts', index, 'why'] }],
    ),
  ]
}

/** The explanation, if there is one, and the whys. */
export function explanationsOf(read: ReadQuestion): PlacedText[] {
  const { explanation } = read.fields
  return [
    ...(explanation === undefined ? [] : [{ text: explanation, path: [...read.path, 'explanation'] }]),
    ...whysOf(read),
  ]
}

/** A warning about a question, at a place in its file. */
export function warningOn(
  read: ReadQuestion,
  path: Path,
  { code, message, advice }: Pick<Fault, 'code' | 'message' | 'advice'>,
): Problem {
  const fault: Fault = { severity: 'warning', code, message, advice, path }
  return problemIn(read.file, fault, read.question.id)
}
