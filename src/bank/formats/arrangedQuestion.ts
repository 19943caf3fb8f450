/**
 * Questions whose parts are put together: pairs to match, steps to put in order.
 * Invariant: every prompt has one answer among the options, and options that read the same are one option.
 */
import { defaultLimits } from '../limits'
import { blankQuestion, type Collector, type Place } from './collector'
import type { ImportedQuestion } from './imported'

/** Every text is Markdown. `spares` are options that go with no prompt. */
export type MatchingDraft = {
  stem: string
  pairs: { prompt: string; answer: string; why?: string }[]
  spares: string[]
  more?: Partial<ImportedQuestion>
}

/** `steps` in the order of the key; `shown`, if given, is the order in which the source lists them. */
export type OrderingDraft = {
  stem: string
  steps: { text: string; position: number | null; why?: string }[]
  more?: Partial<ImportedQuestion>
}

type Fault = { kind: string; reason: string }
const most = defaultLimits.optionCount

/** Adds the question, or refuses it with the reason. */
export function addMatching(collector: Collector, draft: MatchingDraft, place: Place): void {
  const options = [...new Set([...draft.pairs.map(({ answer }) => answer), ...draft.spares])]
  const fault = stemFault(draft.stem) ?? matchingFault(draft, options)
  if (fault) {
    collector.refuse({ ...fault, title: draft.stem }, place)
    return
  }
  collector.add({
    ...blankQuestion('matching', draft.stem, place),
    options: options.map((text) => ({ text, isCorrect: false, weight: null, why: '', position: null })),
    prompts: draft.pairs.map(({ prompt, answer, why = '' }) => ({
      text: prompt,
      answerIndex: options.indexOf(answer),
      why,
    })),
    ...draft.more,
  })
}

/** Adds the question, or refuses it with the reason. */
export function addOrdering(collector: Collector, draft: OrderingDraft, place: Place): void {
  const fault = stemFault(draft.stem) ?? orderingFault(draft)
  if (fault) {
    collector.refuse({ ...fault, title: draft.stem }, place)
    return
  }
  collector.add({
    ...blankQuestion('ordering', draft.stem, place),
    options: draft.steps.map(({ text, position, why = '' }) => ({
      text,
      isCorrect: position !== null,
      weight: null,
      why,
      position,
    })),
    ...draft.more,
  })
}

function stemFault(stem: string): Fault | null {
  if (stem.trim() !== '') return null
  return { kind: 'stem-missing', reason: 'This question has no text. Add one, then import it again.' }
}

function matchingFault({ pairs }: MatchingDraft, options: string[]): Fault | null {
  if (pairs.length === 0) return { kind: 'no-prompts', reason: 'Nothing is there to be matched.' }
  const blank = pairs.findIndex(({ prompt, answer }) => prompt.trim() === '' || answer.trim() === '')
  if (blank >= 0) return { kind: 'pair-empty', reason: `Pair ${blank + 1} has an empty side.` }
  if (options.length < 2) {
    return { kind: 'one-option', reason: 'All prompts have the same answer: there is nothing to choose.' }
  }
  if (options.length <= most && pairs.length <= most) return null
  const reason = `It has ${pairs.length} prompts and ${options.length} answers; ${most} of each is the most.`
  return { kind: 'too-many-options', reason }
}

function orderingFault({ steps }: OrderingDraft): Fault | null {
  const positions = steps.flatMap(({ position }) => (position === null ? [] : [position]))
  if (positions.length < 2)
    return { kind: 'key-missing', reason: 'Fewer than two steps have a place in the order.' }
  const sorted = positions.toSorted((a, b) => a - b)
  if (sorted.some((position, index) => position !== index + 1)) {
    const reason = `The places of the steps are ${positions.join(', ')}; they have to be 1 to ${positions.length}, each once.`
    return { kind: 'key-out-of-range', reason }
  }
  const blank = steps.findIndex(({ text }) => text.trim() === '')
  if (blank >= 0)
    return { kind: 'option-empty', reason: `Step ${blank + 1} is empty. Write it, or remove it.` }
  if (steps.length <= most) return null
  return { kind: 'too-many-options', reason: `It has ${steps.length} steps; ${most} is the most.` }
}
