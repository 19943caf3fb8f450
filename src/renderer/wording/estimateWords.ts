/** A practice estimate in a sentence. */
import { printedScore } from '#core/scoring/estimate'
import type { Estimate } from '#core/scoring/result'

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
