/** What the set-up says of questions that stay out of the form. */
import { domainIn, type Exam } from '#core/bank/exam'
import type { Objection } from '#core/problems/keyRuling'
import type { SittingKind } from '#core/sitting/sittingTypes'
import type { Pool } from '../../actions/pool'
import { formatCount } from '../../wording/format'

export type ObjectionCounts = Record<Objection, number>

/** The questions of an exam that somebody objects to, by reason. */
export function objectionCounts(
  { items, objections }: Pick<Pool, 'items' | 'objections'>,
  exam: Pick<Exam, 'id' | 'domains'>,
): ObjectionCounts {
  const counts: ObjectionCounts = { leftOut: 0, ruledOut: 0, disputed: 0 }
  for (const { id, objectives } of items) {
    const objection = objections.get(id)
    if (objection && domainIn(exam, objectives) !== null) counts[objection] += 1
  }
  return counts
}

/** `3 questions stay out of mock exams: 2 whose answer your banks disagree on and 1 you left out.` Null for none. */
export function objectionSentence(counts: ObjectionCounts, kind: SittingKind): string | null {
  const { leftOut, ruledOut, disputed } = counts
  if (kind !== 'mock') {
    return leftOut === 0 ? null : `${formatCount(leftOut, 'question')} you left out won’t be asked.`
  }
  const parts = [
    disputed > 0 && `${disputed} whose answer your banks disagree on`,
    ruledOut > 0 && `${ruledOut} whose answer you ruled wrong`,
    leftOut > 0 && `${leftOut} you left out`,
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  const last = parts.at(-1) ?? ''
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  const all = disputed + ruledOut + leftOut
  return `${formatCount(all, 'question stays', 'questions stay')} out of mock exams: ${list}.`
}
