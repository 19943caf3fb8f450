/**
 * Whether a question that was answered is keyed differently today, and whether its answers can be scored by the new key.
 * Invariant: an answer is scored anew only where every option it may name still says what it said.
 */
import { keySequence, type Question } from '../bank/question'

/** Whether two versions of a question take the same answers for right, whatever else was changed. */
export function hasSameKey(before: Question, after: Question): boolean {
  return before.type === after.type && keyOf(before) === keyOf(after)
}

/** Whether answers to `before` can be scored by the key of `after`: same type, same options and prompts by id and text. */
export function canScoreBy(before: Question, after: Question): boolean {
  return before.type === after.type && choicesOf(before) === choicesOf(after)
}

function keyOf({ type, options, prompts, numericAnswer, textAnswer }: Question): string {
  switch (type) {
    case 'single':
    case 'multiple': {
      const credited = options.filter(({ isCorrect, weight }) => isCorrect || (weight ?? 0) !== 0)
      return sorted(credited.map(({ id, isCorrect, weight }) => [id, isCorrect, weight ?? null]))
    }
    case 'ordering':
      return JSON.stringify(keySequence(options).map(({ id }) => id))
    case 'matching':
      return sorted(prompts.map(({ id, answer }) => [id, answer]))
    case 'numeric': {
      const { value, tolerance, unit = null, also = [] } = numericAnswer ?? { value: null, tolerance: 0 }
      return JSON.stringify([unit, value, tolerance, also.map((other) => [other.value, other.tolerance])])
    }
    case 'text':
      return JSON.stringify([textAnswer?.accepted, textAnswer?.isCaseSensitive])
  }
}

function choicesOf({ options, prompts }: Question): string {
  const named = (list: readonly { id: string; text: string }[]) =>
    sorted(list.map(({ id, text }) => [id, text]))
  return `${named(options)}\n${named(prompts)}`
}

function sorted(entries: readonly unknown[][]): string {
  return JSON.stringify(entries.map((entry) => JSON.stringify(entry)).toSorted())
}
