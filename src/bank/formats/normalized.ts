/**
 * Texts in the form in which questions are recognized again: what a reader would take for the same is the same.
 * Invariant: signs that carry meaning stay, so that `<` and `>`, `C` and `C++` remain different.
 */
import { contentHash } from '../canonicalJson'
import type { ImportedQuestion } from './imported'

/** A text in lower case and NFC, white space single, without marks of emphasis and a period at its end. */
export function normalizedText(markdown: string): string {
  return markdown
    .normalize('NFC')
    .replace(/\*\*|`/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\s?[.:]$/, '')
}

/** What the options say, whatever their order; prompts of a matching question count as well. */
export function optionSet({ options, prompts }: Pick<ImportedQuestion, 'options' | 'prompts'>): string {
  return [...options, ...prompts]
    .map(({ text }) => normalizedText(text))
    .toSorted()
    .join('\n')
}

/** Equal for questions with the same stem and the same options, whatever their order and their key. */
export function alignmentKey(question: Pick<ImportedQuestion, 'stem' | 'options' | 'prompts'>): string {
  return `${normalizedText(question.stem)}\n\n${optionSet(question)}`
}

/** Of questions that were looked at: what an import is asked about is asked several times. */
const wordings = new WeakMap<object, string>()

/** Hash of `alignmentKey`. A question given to this does not change any more. */
export function wordingKey(question: Pick<ImportedQuestion, 'stem' | 'options' | 'prompts'>): string {
  const known = wordings.get(question)
  if (known !== undefined) return known
  const key = contentHash(alignmentKey(question))
  wordings.set(question, key)
  return key
}
