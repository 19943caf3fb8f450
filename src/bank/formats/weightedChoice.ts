/**
 * Choice questions of formats that give every option a share of the credit.
 * Invariant: the key follows from the weights, and every weight is kept.
 */
import { addChoice } from './choiceQuestion'
import type { Collector, Place } from './collector'
import type { ImportedQuestion } from './imported'

export type WeightedOption = { text: string; why: string; weight: number }

export type WeightedDraft = {
  stem: string
  /** `single` takes one option, whichever has the greatest weight; `multiple` takes all above 0. */
  type: 'single' | 'multiple'
  options: WeightedOption[]
  more?: Partial<ImportedQuestion>
}

/** Sums of thirds come as 99.999 or 100.00002. */
const rounding = 0.001

/** Adds the question, or refuses it with the reason. Empty options without credit are left out and said. */
export function addWeightedChoice(collector: Collector, draft: WeightedDraft, place: Place): void {
  const options = withoutBlanks(collector, draft.options, ({ weight }) => weight > 0, place)
  const best = Math.max(0, ...options.map(({ weight }) => weight))
  const positive = options.filter(({ weight }) => weight > 0)
  const isShared = best < 1 - rounding && positive.length > 1 && Math.abs(sum(positive) - 1) < 0.02
  const type = draft.type === 'single' && isShared ? 'multiple' : draft.type
  const isKey = (weight: number): boolean =>
    type === 'multiple' ? weight > 0 : best > 0 && weight > best - rounding
  const keys = options.flatMap(({ weight }, index) => (isKey(weight) ? [index] : []))
  warnOfWeights(collector, { draft, type, best, keyCount: keys.length }, place)
  const isAnyOf = type === 'single' && keys.length > 1
  addChoice(collector, { stem: draft.stem, options, keys, type, isAnyOf, more: draft.more ?? {} }, place)
}

function sum(options: WeightedOption[]): number {
  return options.reduce((total, { weight }) => total + weight, 0)
}

/** Options without those that are empty and no part of the key, which is said: editors leave such rows behind. */
export function withoutBlanks<T extends { text: string }>(
  collector: Collector,
  options: T[],
  isKey: (option: T) => boolean,
  place: Place,
): T[] {
  const kept = options.filter((option) => option.text.trim() !== '' || isKey(option))
  if (kept.length < options.length) {
    const message = `${options.length - kept.length} empty option(s) without credit were left out.`
    collector.issue({ severity: 'warning', code: 'option-empty', message }, place)
  }
  return kept
}

type Weighed = { draft: WeightedDraft; type: 'single' | 'multiple'; best: number; keyCount: number }

function warnOfWeights(collector: Collector, { draft, type, best, keyCount }: Weighed, place: Place): void {
  const warn = (code: string, message: string): void => {
    collector.issue({ severity: 'warning', code, message }, place)
  }
  if (type !== draft.type) {
    const message = `It is called single response, and ${keyCount} options share the credit; it was read as multiple response.`
    warn('type-and-key', message)
  } else if (type === 'single' && keyCount > 0 && best < 1 - rounding) {
    warn('no-full-credit', `The best option earns ${Math.round(best * 100)}% only; it was taken as the key.`)
  }
  if (type === 'single' && keyCount > 1) {
    warn('any-of', `${keyCount} options are right, and one of them is to be chosen: any of them counts.`)
  }
}
