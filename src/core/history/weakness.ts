/**
 * Which domains are weak. Rests on first exposures only: repeating a question measures memory of that question.
 */
import { assumedRawCut, type Exam } from '../bank/exam'
import { wilsonInterval } from '../common/interval'
import type { DomainTotal } from './records'

/** Fewer first exposures than this and a domain is "not clear yet". */
export const weakEvidence = 8

/** True when at least 8 first exposures put the upper end of the 95 % interval below the exam's assumed cut. */
export function isWeak(total: DomainTotal, exam: Pick<Exam, 'rawCut' | 'passMark' | 'scale'>): boolean {
  if (total.firstTotal < weakEvidence) return false
  return wilsonInterval(total.firstRight, total.firstTotal).high < assumedRawCut(exam)
}

/** The domain with the lowest share of first exposures right among those with enough of them; null without any. */
export function weakestDomain(totals: readonly DomainTotal[]): DomainTotal | null {
  const share = (total: DomainTotal) => total.firstRight / total.firstTotal
  const clear = totals.filter((total) => total.firstTotal >= weakEvidence)
  return clear.toSorted((a, b) => share(a) - share(b))[0] ?? null
}
