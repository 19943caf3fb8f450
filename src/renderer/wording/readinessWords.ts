/** What readiness says, and what it lacks before there is enough to say it. */
import { isOwn, type Exam } from '#core/bank/exam'
import {
  evidenceGate,
  fractionWords,
  missingWithin,
  type MissingEvidence,
  type Readiness,
  type Supply,
} from '#core/learning/readiness'
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

type Unknown = Extract<Readiness, { isReady: false }>

/** Why there is no estimate yet, and what of it the bank can still give. */
export function notReadySentence(exam: Exam, { evidence, total }: Unknown, supply: Supply): string {
  const missing = missingWithin(evidence, supply)
  if (missing) return `Not enough answers yet for a readiness estimate: ${missingWords(exam, missing)} to go.`
  const left = [...supply.values()].reduce((sum, count) => sum + count, 0)
  return `This bank can’t give a readiness estimate: that takes ${evidenceGate.total} first answers, ${evidenceGate.perDomain} or more in nearly every domain. You have ${total}, and ${left === 0 ? 'no question is' : left === 1 ? '1 question is' : `${left} questions are`} new to you.`
}

/** What first answers were left out and why; empty when none was. */
export function rapidSentence({ rapidCount }: Unknown): string {
  if (rapidCount === 0) return ''
  return rapidCount === 1
    ? '1 more first answer does not count: it came too fast for the question to have been read.'
    : `${rapidCount} more first answers do not count: they came too fast for the questions to have been read.`
}

/** What counts toward readiness, and what does not. */
export const whatCounts =
  'What counts is your first answer to a question, in a mock or in practice. Answers too fast for the question to have been read are left out (under 2 seconds, or under a tenth of your usual time, up to 10 seconds), and so are retries and reviews.'

type Known = Extract<Readiness, { isReady: true }>

/** The chance to pass, and for a harder exam where that differs. */
export function chanceSentence({ chance, harderWords }: Known): string {
  const now = fractionWords(chance)
  const harder = harderWords === now ? '' : `; if the exam is 5 points harder, ${harderWords}`
  return `If you took it today: ${now.replace('about', 'about a')} chance of passing${harder}.`
}

/** The raw score to expect, beside the one assumed to pass. */
export function scoreSentence(exam: Exam, { range, questionCount, needed }: Known): string {
  return `Expected score: ${Math.round(range.low)} to ${Math.round(range.high)} of ${questionCount}; ${isOwn(exam) ? 'the pass mark is' : 'passing is assumed at'} ${needed}.`
}
