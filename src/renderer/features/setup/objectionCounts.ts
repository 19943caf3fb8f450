/** What the set-up says of questions that stay out of the form. */
import { domainIn, type Exam } from '#core/bank/exam'
import type { Objection } from '#core/problems/keyRuling'
import type { SittingKind } from '#core/sitting/sittingTypes'
import type { Pool } from '../../actions/pool'
import { formatCount, formatNumber } from '../../wording/format'

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
  if (kind !== 'mock') {
    return leftOut === 0 ? null : `${formatCount(leftOut, 'question')} you left out won’t be asked.`
  }
  const all = disputed + ruledOut + leftOut
  if (all === 0) return null
  const stay = `${formatCount(all, 'question stays', 'questions stay')} out of mock exams`
  return `${stay}: ${onlyReason(counts, all) ?? everyReason(counts)}.`
}

/** Null where there are several reasons. */
function onlyReason({ leftOut, ruledOut, disputed }: ObjectionCounts, all: number): string | null {
  const isOne = all === 1
  if (disputed === all) return `your banks disagree on ${isOne ? 'its answer' : 'their answers'}`
  if (ruledOut === all) return `you ruled that ${isOne ? 'its answer is' : 'their answers are'} wrong`
  return leftOut === all ? `you left ${isOne ? 'it' : 'them'} out` : null
}

function everyReason({ leftOut, ruledOut, disputed }: ObjectionCounts): string {
  const reasons = [
    disputed > 0 && `${disputed} your banks disagree on`,
    ruledOut > 0 && `${ruledOut} you ruled wrong`,
    leftOut > 0 && `${leftOut} you left out`,
  ]
  return reasons.filter(Boolean).join(', ')
}

/** What a shared form has in it that a mock of one's own would leave out; null for nothing. */
export function includedSentence(count: number): string | null {
  if (count === 0) return null
  const them = count === 1 ? '1 question that stays' : `${formatNumber(count)} questions that stay`
  return `A shared form is the same for everyone, so it includes ${them} out of your own mock exams.`
}
