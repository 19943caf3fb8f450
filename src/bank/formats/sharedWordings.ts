/**
 * Which questions of several banks are the same by what they say, and whether they are keyed alike.
 * Invariant: the same questions give the same wordings and keys on every machine, whatever the banks are called.
 */
import type { BankId, KeyHash, WordingHash } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import type { KeySide, SharedWording } from '#core/problems/keyRuling'
import { contentHash } from '../canonicalJson'
import { foldedKey, keyedQuestion } from './conflicts'
import { alignmentKey } from './normalized'

/** A question by what it asks and how it is keyed. */
export type WordedSide = KeySide & { wording: WordingHash }

/** The side a question takes; null for one whose numbers are drawn: no two banks ask it alike. */
export function wordedSide(bankId: BankId, question: Question): WordedSide | null {
  if (question.drawn) return null
  const keyed = keyedQuestion(question)
  return {
    bankId,
    questionId: question.id,
    wording: contentHash(alignmentKey(keyed)) as WordingHash,
    key: contentHash(foldedKey(keyed)) as KeyHash,
  }
}

/** The wordings that banks key differently, and of those asked for whatever is there, in the order of the sides. */
export function sharedWordings(
  sides: Iterable<WordedSide>,
  asked: ReadonlySet<WordingHash> = new Set(),
): SharedWording[] {
  const groups = new Map<WordingHash, KeySide[]>()
  for (const { wording, ...side } of sides) {
    const group = groups.get(wording)
    if (group) group.push(side)
    else groups.set(wording, [side])
  }
  return [...groups].flatMap(([wording, group]): SharedWording[] => {
    const isConflict = disagree(group)
    return isConflict || asked.has(wording) ? [{ wording, sides: group, isConflict }] : []
  })
}

/** Whether two banks key a wording differently. A bank at odds with itself alone is a matter for its author. */
function disagree(sides: readonly KeySide[]): boolean {
  if (sides.length < 2) return false
  return sides.some((one) => sides.some((other) => other.bankId !== one.bankId && other.key !== one.key))
}
