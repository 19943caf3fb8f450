/** A practice estimate in a sentence. */
import { isOwn, type Exam } from '#core/bank/exam'
import { printedScore } from '#core/scoring/estimate'
import type { Estimate } from '#core/scoring/result'
import { estimateWords } from './en/estimates'

/** The first sentence of a report. Scores are rounded: more digits would promise more than is known. */
export function estimateSentence(exam: Exam, estimate: Estimate): string {
  const { value, interval, passMark, verdict } = estimate
  return estimateWords.sentence(verdict, {
    value: printedScore(value, exam),
    low: printedScore(interval.low, exam),
    high: printedScore(interval.high, exam),
    passMark,
  })
}

/** What a practice estimate is not. */
export function estimateCaveat(exam: Exam): string {
  return isOwn(exam) ? estimateWords.ownCaveat(exam.scale.min, exam.scale.max) : estimateWords.caveat
}

/** The line every domain is held against: for a vendor's exam an assumption, for one's own the pass mark itself. */
export function cutWords(exam: Exam): string {
  return isOwn(exam) && exam.rawCut === null ? estimateWords.passMark : estimateWords.assumedPass
}
