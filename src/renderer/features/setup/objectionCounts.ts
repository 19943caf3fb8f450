/** What the set-up says of questions that stay out of the form. */
import { domainIn, type Exam } from '#core/bank/exam'
import type { Objection } from '#core/problems/keyRuling'
import type { SittingKind } from '#core/sitting/sittingTypes'
import type { Pool } from '../../actions/pool'
import { setupDrawWords as words } from '../../wording/en/setupDraw'

export type ObjectionCounts = Record<Objection, number>

/** The questions of an exam that somebody objects to, by reason. */
export function objectionCounts(
  { items, objections }: Pick<Pool, 'items' | 'objections'>,
  exam: Pick<Exam, 'id' | 'domains'>,
): ObjectionCounts {
  const counts: ObjectionCounts = { leftOut: 0, ruledOut: 0, disputed: 0 }
  if (objections.size === 0) return counts
  for (const { id, objectives } of items) {
    const objection = objections.get(id)
    if (objection && domainIn(exam, objectives) !== null) counts[objection] += 1
  }
  return counts
}

/** `3 questions stay out of mock exams: 2 your banks disagree on, 1 you left out.` Null for none. */
export function objectionSentence(counts: ObjectionCounts, kind: SittingKind): string | null {
  const { leftOut, ruledOut, disputed } = counts
  if (kind !== 'mock') return leftOut === 0 ? null : words.notAsked(leftOut)
  return disputed + ruledOut + leftOut === 0 ? null : words.stayOut(counts)
}

/** What a shared form has in it that a mock of one's own would leave out; null for nothing. */
export function includedSentence(count: number): string | null {
  return count === 0 ? null : words.includedAnyway(count)
}
