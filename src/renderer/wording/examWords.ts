/** An exam's lifecycle and results in the words the screens use. */
import type { Exam, Lifecycle } from '#core/bank/exam'
import { printedScore } from '#core/scoring/estimate'
import type { Estimate } from '#core/scoring/result'
import { formatIsoDay } from './format'

/** Such as "retired 31 Mar 2026, good for practice of the skills" or "active". */
export function lifecycleWords(lifecycle: Lifecycle): string {
  const { status, from, until, replacement } = lifecycle
  const successor = replacement ? `, replaced by ${replacement}` : ''
  if (status === 'retired')
    return `retired${until ? ` ${formatIsoDay(until)}` : ''}${successor}, good for practice of the skills`
  if (status === 'beta') return `beta${from ? ` since ${formatIsoDay(from)}` : ''}`
  return until ? `active until ${formatIsoDay(until)}${successor}` : `active${successor}`
}

const verdictWords = {
  above: 'Above the pass mark',
  around: 'Around the pass mark',
  below: 'Below the pass mark',
}

/** The first sentence of a report. Scores are rounded to ten: more digits would promise more than is known. */
export function estimateSentence(estimate: Estimate): string {
  const { value, interval, passMark, verdict } = estimate
  const range = `${printedScore(interval.low)} to ${printedScore(interval.high)}`
  return `${verdictWords[verdict]}: practice estimate\u00A0${printedScore(value)}, plausible\u00A0${range}, pass mark\u00A0${passMark}.`
}

/** A domain's number and title; the number alone when the exam no longer has it. */
export function domainTitle(exam: Pick<Exam, 'domains'>, domainId: string | null): string {
  const title = exam.domains.find((domain) => domain.id === domainId)?.title
  return title ? `${domainId} · ${title}` : (domainId ?? 'Outside the exam’s guide')
}
