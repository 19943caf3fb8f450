/** A practice estimate in a sentence. */
import { isOwn, type Exam } from '#core/bank/exam'
import { printedScore } from '#core/scoring/estimate'
import type { Estimate } from '#core/scoring/result'

const verdictWords = {
  above: 'Above the pass mark',
  around: 'Around the pass mark',
  below: 'Below the pass mark',
}

/** The first sentence of a report. Scores are rounded: more digits would promise more than is known. */
export function estimateSentence(exam: Exam, estimate: Estimate): string {
  const { value, interval, passMark, verdict } = estimate
  const range = `${printedScore(interval.low, exam)} to ${printedScore(interval.high, exam)}`
  return `${verdictWords[verdict]}: practice estimate\u00A0${printedScore(value, exam)}, plausible\u00A0${range}, pass mark\u00A0${passMark}.`
}

/** What a practice estimate is not. */
export function estimateCaveat(exam: Exam): string {
  return isOwn(exam)
    ? `An estimate on this exam’s own scale of ${exam.scale.min} to ${exam.scale.max}: it says how you would do on more questions like these.`
    : 'A practice estimate on the exam’s scale, not an official score; the real conversion isn’t published.'
}

/** The line every domain is held against: for a vendor's exam an assumption, for one's own the pass mark itself. */
export function cutWords(exam: Exam): string {
  return isOwn(exam) && exam.rawCut === null ? 'pass mark' : 'assumed pass'
}
