/**
 * Which domains are weak. Rests on the first answers that count for readiness: repeating a question
 * measures memory of that question, and a guess too fast to have read it measures nothing.
 */
import { assumedRawCut, type Exam } from '../bank/exam'
import { wilsonInterval } from '../common/interval'
import { countedFirst } from './counted'
import type { DomainTotal } from './records'

/** Fewer first answers that count than this and a domain is "not clear yet". */
export const weakEvidence = 8

/** True when at least 8 first answers that count put the upper end of the 95 % interval below the exam's assumed cut. */
export function isWeak(total: DomainTotal, exam: Pick<Exam, 'rawCut' | 'passMark' | 'scale'>): boolean {
  const { right, total: answered } = countedFirst(total)
  return answered >= weakEvidence && wilsonInterval(right, answered).high < assumedRawCut(exam)
}

/** The domain with the lowest share right of the first answers that count, among those with enough of them; null without any. */
export function weakestDomain(totals: readonly DomainTotal[]): DomainTotal | null {
  const share = (total: DomainTotal) => countedFirst(total).right / countedFirst(total).total
  const clear = totals.filter((total) => countedFirst(total).total >= weakEvidence)
  return clear.toSorted((a, b) => share(a) - share(b))[0] ?? null
}
