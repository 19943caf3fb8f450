/** What readiness says, and what it lacks before there is enough to say it. */
import type { Exam } from '#core/bank/exam'
import { fractionWords, type MissingEvidence, type Readiness } from '#core/learning/readiness'
import { domainTitle } from './examWords'
import { formatCount } from './format'

/** More domains than this are counted, not named. */
const mostTitles = 2

/** What readiness still lacks: `20 more first answers, including 5 in 3 · Modeling`. */
export function missingWords(exam: Exam, missing: readonly MissingEvidence[]): string {
  const domains = missing.flatMap(({ domain, needed }) => (domain === null ? [] : [{ domain, needed }]))
  const all = formatCount(
    missing.reduce((sum, { needed }) => sum + needed, 0),
    'more first answer',
  )
  if (domains.length === 0) return all
  if (domains.length > mostTitles) return `${all}, spread over ${domains.length} domains`
  const parts = domains.map(({ domain, needed }) => `${needed} in ${domainTitle(exam, domain)}`)
  return `${all}, including ${parts.join(' and ')}`
}

type Known = Extract<Readiness, { isReady: true }>

/** The chance to pass, and for a harder exam where that differs. */
export function chanceSentence({ chance, harderWords }: Known): string {
  const now = fractionWords(chance)
  const harder = harderWords === now ? '' : `; if the exam is 5 points harder, ${harderWords}`
  return `If you took it today: ${now.replace('about', 'about a')} chance of passing${harder}.`
}

/** The raw score to expect, beside the one assumed to pass. */
export function scoreSentence({ range, questionCount, needed }: Known): string {
  return `Expected score: ${Math.round(range.low)} to ${Math.round(range.high)} of ${questionCount}; passing is assumed at ${needed}.`
}
