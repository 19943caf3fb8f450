/** What readiness says before there is enough to say more. */
import type { Exam } from '#core/bank/exam'
import type { MissingEvidence } from '#core/learning/readiness'
import { domainTitle } from './examWords'
import { formatCount } from './format'

/** More domains than this are named by their number only. */
const mostTitles = 2

/** What readiness still lacks: `20 more first answers, of them 5 in 3 · Modeling`. */
export function missingWords(exam: Exam, missing: readonly MissingEvidence[]): string {
  const domains = missing.filter(({ domain }) => domain !== null)
  const nameOf = (domain: string | null) =>
    domains.length > mostTitles ? `domain ${domain}` : domainTitle(exam, domain)
  const all = missing.reduce((sum, { needed }) => sum + needed, 0)
  const parts = domains.map(({ domain, needed }) => `${needed} in ${nameOf(domain)}`)
  return `${formatCount(all, 'more first answer')}${parts.length > 0 ? `, of them ${parts.join(', ')}` : ''}`
}
