/**
 * Questions that banks share and key differently, what the person ruled, and which questions that keeps out of mocks.
 * Invariant: a ruling is on keys, so that it holds for whoever has that key, and a key it never saw opens it again.
 */
import type { BankId, KeyHash, QuestionId, WordingHash } from '../bank/ids'
import type { Stamp } from '../common/stamp'
import type { LeftOut } from './problemReport'

/** One question of a wording, and how it is keyed. */
export type KeySide = { bankId: BankId; questionId: QuestionId; key: KeyHash }

/** All installed questions of one wording. `isConflict`: questions of different banks are keyed differently. */
export type SharedWording = { wording: WordingHash; sides: KeySide[]; isConflict: boolean }

/** `right` is the key that is right; null: none of them, so all stay out. `sides` are those that were judged. */
export type KeyRuling = { right: KeyHash | null; sides: KeySide[] }

/** `ruling` is null once it was taken back. */
export type RulingRow = { wording: WordingHash; ruling: KeyRuling | null; stamp: Stamp }

/** `disputed`: banks disagree and nobody has ruled; `ruledOut`: the person ruled that its key is not right. */
export type Objection = 'leftOut' | 'ruledOut' | 'disputed'

/** Where a shared wording stands: agreed on, open, or settled by a ruling that saw every key there is. */
export type WordingState = 'agreed' | 'open' | 'settled'

/** The state of a wording under what was ruled on it. */
export function wordingState(
  { sides, isConflict }: SharedWording,
  ruling: KeyRuling | null | undefined,
): WordingState {
  if (ruling && sides.every(({ key }) => isJudged(ruling, key))) return 'settled'
  return isConflict ? 'open' : 'agreed'
}

function isJudged({ sides }: KeyRuling, key: KeyHash): boolean {
  return sides.some((side) => side.key === key)
}

/**
 * The objections to questions of a bank, by question id: being left out goes before a ruling, and that before a dispute.
 * A ruling counts as far as it goes: a key it found wrong stays out although another bank has brought a new one.
 */
export function objectionsIn(
  bankId: BankId,
  shared: readonly SharedWording[],
  { rulings, leftOut }: { rulings: readonly RulingRow[]; leftOut: readonly LeftOut[] },
): Map<QuestionId, Objection> {
  const byWording = new Map(rulings.map((row) => [row.wording, row.ruling]))
  const objections = new Map<QuestionId, Objection>()
  for (const wording of shared) {
    const ruling = byWording.get(wording.wording)
    const isOpen = wordingState(wording, ruling) === 'open'
    for (const { bankId: of, questionId, key } of wording.sides) {
      if (of !== bankId) continue
      if (ruling && isJudged(ruling, key) && key !== ruling.right) objections.set(questionId, 'ruledOut')
      else if (isOpen) objections.set(questionId, 'disputed')
    }
  }
  for (const { bankId: of, questionId, isLeftOut } of leftOut)
    if (of === bankId && isLeftOut) objections.set(questionId, 'leftOut')
  return objections
}
