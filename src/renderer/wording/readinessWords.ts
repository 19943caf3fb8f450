/** What readiness says, and what it lacks before there is enough to say it. */
import { isOwn, type Exam } from '#core/bank/exam'
import {
  evidenceGate,
  missingWithin,
  nearestFraction,
  type MissingEvidence,
  type Readiness,
  type Supply,
} from '#core/learning/readiness'
import { readinessWords } from './en/readiness'
import { domainTitle } from './examWords'

/** More domains than this are counted, not named. */
const mostTitles = 2

/** What readiness still lacks: `20 more first answers, including 5 in 3 · Modeling`. */
function missingWords(exam: Exam, missing: readonly MissingEvidence[]): string {
  const count = missing.reduce((sum, { needed }) => sum + needed, 0)
  const domains = missing.flatMap(({ domain, needed }) =>
    domain === null ? [] : [{ title: domainTitle(exam, domain), needed }],
  )
  if (domains.length === 0) return readinessWords.missing(count)
  if (domains.length > mostTitles) return readinessWords.missingSpread(count, domains.length)
  return readinessWords.missingIn(count, domains)
}

type Unknown = Extract<Readiness, { isReady: false }>

/** Why there is no estimate yet, and what of it the bank can still give. */
export function notReadySentence(exam: Exam, { evidence, total }: Unknown, supply: Supply): string {
  const missing = missingWithin(evidence, supply)
  if (missing) return readinessWords.notEnough(missingWords(exam, missing))
  return readinessWords.bankTooSmall({
    needed: evidenceGate.total,
    perDomain: evidenceGate.perDomain,
    answered: total,
    left: [...supply.values()].reduce((sum, count) => sum + count, 0),
  })
}

/** What first answers were left out and why; empty when none was. */
export function rapidSentence({ rapidCount }: Unknown): string {
  return rapidCount === 0 ? '' : readinessWords.rapid(rapidCount)
}

type Known = Extract<Readiness, { isReady: true }>

/** The chance to pass, and for a harder exam where that differs. */
export function chanceSentence({ chance, harderChance }: Known): string {
  const now = nearestFraction(chance)
  const ifHarder = nearestFraction(harderChance)
  return readinessWords.chance(now, ifHarder === now ? null : ifHarder)
}

/** The raw score to expect, beside the one assumed to pass. */
export function scoreSentence(exam: Exam, { range, questionCount, needed }: Known): string {
  return readinessWords.expectedScore({
    low: Math.round(range.low),
    high: Math.round(range.high),
    questionCount,
    needed,
    isAssumed: !isOwn(exam),
  })
}
