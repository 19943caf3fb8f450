/**
 * Questions that two sources share and key differently.
 * Invariant: questions are aligned by what they say, never by place or id; a key is compared by texts.
 */
import type { Question } from '#core/bank/question'
import type { ImportedQuestion } from './imported'
import { alignmentKey, normalizedText } from './normalized'

/** What a key consists of, and what questions are aligned by. */
export type KeyedQuestion = Pick<
  ImportedQuestion,
  'type' | 'stem' | 'options' | 'prompts' | 'numericAnswers' | 'textAnswer'
>

/** `keyOfA` and `keyOfB` are readable, in the order of the options. */
export type KeyConflict = { a: ImportedQuestion; b: ImportedQuestion; keyOfA: string[]; keyOfB: string[] }
/** `alignedCount` counts the questions of A that B has as well. */
export type Comparison = { alignedCount: number; conflicts: KeyConflict[] }

/** Compares every question of `a` with those of `b` that say the same. */
export function keyConflicts(a: readonly ImportedQuestion[], b: readonly ImportedQuestion[]): Comparison {
  const byKey = grouped(b)
  const conflicts: KeyConflict[] = []
  let alignedCount = 0
  for (const question of a) {
    const others = byKey.get(alignmentKey(question)) ?? []
    if (others.length > 0) alignedCount += 1
    for (const other of others) {
      if (foldedKey(question) === foldedKey(other)) continue
      conflicts.push({ a: question, b: other, keyOfA: keyTexts(question), keyOfB: keyTexts(other) })
    }
  }
  return { alignedCount, conflicts }
}

function grouped(questions: readonly ImportedQuestion[]): Map<string, ImportedQuestion[]> {
  const groups = new Map<string, ImportedQuestion[]>()
  for (const question of questions) {
    const key = alignmentKey(question)
    const group = groups.get(key)
    if (group) group.push(question)
    else groups.set(key, [question])
  }
  return groups
}

/** Equal for questions of one wording that are keyed alike. Order counts for an ordering question only. */
export function foldedKey(question: KeyedQuestion): string {
  const texts = keyTexts(question).map(normalizedText)
  return (question.type === 'ordering' ? texts : texts.toSorted()).join('\n')
}

/** What is right, as a person reads it. */
export function keyTexts({ type, options, prompts, numericAnswers, textAnswer }: KeyedQuestion): string[] {
  switch (type) {
    case 'single':
    case 'multiple':
      return options.filter(({ isCorrect }) => isCorrect).map(({ text }) => text)
    case 'ordering':
      return options
        .filter(({ position }) => position !== null)
        .toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0))
        .map(({ text }) => text)
    case 'matching':
      return prompts.map(({ text, answerIndex }) => `${text} → ${options[answerIndex]?.text ?? ''}`)
    case 'numeric':
      return numericAnswers.map(({ value, tolerance }) =>
        tolerance > 0 ? `${value} ± ${tolerance}` : String(value),
      )
    case 'text':
      return textAnswer?.accepted ?? []
  }
}

/** A question of a bank as these comparisons take it. */
export function keyedQuestion(question: Question): KeyedQuestion {
  const { type, stem, options, prompts, numericAnswer, textAnswer } = question
  return {
    ...{ type, stem, textAnswer },
    options: options.map(({ text, isCorrect, why, weight = null, position = null }) => ({
      ...{ text, isCorrect, why, weight, position },
    })),
    prompts: prompts.map(({ text, why, answer }) => ({
      ...{ text, why },
      answerIndex: options.findIndex(({ id }) => id === answer),
    })),
    numericAnswers: numericAnswer ? [numericAnswer, ...(numericAnswer.also ?? [])] : [],
  }
}
