/**
 * Turns options and a key, however a format writes them, into a question that can be asked.
 * Invariant: a question without a sound key, with one option or with too many is refused by name, never repaired.
 */
import { defaultLimits } from '../limits'
import { statedCount } from '../lint/statedCount'
import { blankQuestion, type Collector, type Place } from './collector'
import type { ImportedQuestion } from './imported'

/**
 * `keys` counts options from 0, in any order; null when the source names none. `type` is what the source says, else it
 * follows from the number of keys. `more` goes into the question as it is.
 */
export type ChoiceDraft = {
  stem: string
  options: { text: string; why?: string; weight?: number }[]
  keys: number[] | null
  type?: 'single' | 'multiple' | null
  /** Any one of the keys is right: it stays a single choice. */
  isAnyOf?: boolean
  more?: Partial<ImportedQuestion>
}

/** Adds the question, or refuses it with the reason. */
export function addChoice(collector: Collector, draft: ChoiceDraft, place: Place): void {
  const refusal = faultOf(draft)
  if (refusal) {
    collector.refuse({ ...refusal, title: draft.stem }, place)
    return
  }
  const keys = new Set(draft.keys)
  const isMultiple = draft.isAnyOf !== true && (keys.size > 1 || draft.type === 'multiple')
  warn(collector, { draft, keyCount: keys.size }, place)
  collector.add({
    ...blankQuestion(isMultiple ? 'multiple' : 'single', draft.stem, place),
    options: draft.options.map(({ text, why = '', weight }, index) => ({
      text,
      why,
      isCorrect: keys.has(index),
      weight: weight ?? null,
      position: null,
    })),
    ...draft.more,
  })
}

type Fault = { kind: string; reason: string }

function faultOf({ stem, options, keys }: ChoiceDraft): Fault | null {
  if (stem.trim() === '') {
    return { kind: 'stem-missing', reason: 'This question has no text. Add one, then import it again.' }
  }
  if (options.length < 2) return optionFault(options.length)
  const most = defaultLimits.optionCount
  if (options.length > most) {
    return { kind: 'too-many-options', reason: `It has ${options.length} options; ${most} is the most.` }
  }
  const blank = options.findIndex(({ text }) => text.trim() === '')
  if (blank >= 0) {
    return { kind: 'option-empty', reason: `Option ${blank + 1} is empty. Write it, or remove it.` }
  }
  return keyFault(keys, options.length)
}

function optionFault(count: number): Fault {
  return count === 0
    ? { kind: 'no-options', reason: 'No options were found. A choice question needs at least two.' }
    : { kind: 'one-option', reason: 'It has one option only. A choice question needs at least two.' }
}

function keyFault(keys: number[] | null, optionCount: number): Fault | null {
  if (!keys || keys.length === 0) {
    return {
      kind: 'key-missing',
      reason: 'No option is marked as correct. Mark the right one, then import it again.',
    }
  }
  const stray = keys.find((key) => !Number.isInteger(key) || key < 0 || key >= optionCount)
  if (stray === undefined) return null
  return {
    kind: 'key-out-of-range',
    reason: `The key names an option that is not there: the question has ${optionCount} options.`,
  }
}

function warn(
  collector: Collector,
  { draft, keyCount }: { draft: ChoiceDraft; keyCount: number },
  place: Place,
): void {
  // A file rarely says its language; where any one key is right, one is asked for.
  const asked = statedCount(draft.stem, { language: 'de' })
  const stated = asked === 1 ? null : asked
  if (stated !== null && stated !== keyCount) {
    const message = `The text asks for ${stated} options, the key has ${keyCount}. Check which is right.`
    collector.issue({ severity: 'warning', code: 'choose-count', message }, place)
  }
  if (stated === null && keyCount > 1 && !draft.type) {
    const message = `${keyCount} options are marked as right, but the question doesn’t say how many to choose. Check the key; if it is right, add “Choose ${keyCount}” to the question.`
    collector.issue({ severity: 'warning', code: 'choose-count-unsaid', message }, place)
  }
  if (draft.type === 'single' && draft.isAnyOf !== true && keyCount > 1) {
    const message = `It is called single response and has ${keyCount} right options; it was read as multiple response.`
    collector.issue({ severity: 'warning', code: 'type-and-key', message }, place)
  }
  const texts = draft.options.map(({ text }) => text)
  const twice = texts.find((text, index) => texts.indexOf(text) !== index)
  if (twice !== undefined) {
    const message = 'Two options have the same text.'
    collector.issue({ severity: 'warning', code: 'same-option', message }, place)
  }
}
