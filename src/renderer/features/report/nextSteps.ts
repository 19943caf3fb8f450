/** What to do after an attempt, from the attempt alone. The most worth first; empty for one that went through clean. */
import { questionBudgetMs } from '#core/bank/exam'
import type { Attempt } from '#core/history/records'
import { domainTitle } from '../../wording/examWords'
import { reportWords as words } from '../../wording/en/report'
import { isMissedItem, type ReportItem } from './reportItems'

/** A step in one sentence; `domain` where practice in a domain is the step. */
export type NextStep = { key: string; text: string; domain?: string }

/** Points of 100 below which a domain is not worth naming. */
const leastPoints = 2

/** The steps after an attempt. */
export function nextSteps(attempt: Attempt, items: readonly ReportItem[]): NextStep[] {
  return [...domainSteps(attempt), ...missSteps(items), ...paceSteps(attempt, items)]
}

/** A domain with what is still to win in it, in whole points of 100, at least 2. */
type DomainToWin = { id: string; points: number; right: number; total: number }

/** The domains of an attempt worth practicing, most points still to win first: the one order the report speaks of. */
export function domainsToWin({ exam, result }: Attempt): DomainToWin[] {
  return exam.domains
    .flatMap(({ id, weight }) => {
      const found = result.domains.find(({ domain }) => domain === id)
      if (!found || found.fraction === null) return []
      return [{ id, points: Math.round(weight * (1 - found.fraction) * 100), ...found }]
    })
    .filter(({ points }) => points >= leastPoints)
    .toSorted((a, b) => b.points - a.points)
}

/** The two domains with most points still to win in this attempt. */
function domainSteps(attempt: Attempt): NextStep[] {
  return domainsToWin(attempt)
    .slice(0, 2)
    .map(({ id, points, right, total }) => ({
      key: `domain ${id}`,
      domain: id,
      text: words.practiceDomain(domainTitle(attempt.exam, id), { right, total }, points),
    }))
}

function missSteps(items: readonly ReportItem[]): NextStep[] {
  const missed = items.filter(isMissedItem)
  const sure = missed.filter(({ answer }) => answer.confidence === 'sure').length
  const lucky = items.filter(({ answer, result }) => answer.confidence === 'guess' && result.isRight).length
  return [
    ...(missed.length > 0 ? [{ key: 'missed', text: words.readWhy(missed.length, sure) }] : []),
    ...(lucky > 0 ? [{ key: 'lucky', text: words.checkGuesses(lucky) }] : []),
  ]
}

function paceSteps({ exam, rules }: Attempt, items: readonly ReportItem[]): NextStep[] {
  if (rules.kind !== 'mock') return []
  const slow = items.filter(({ answer }) => answer.elapsedMs > 2 * questionBudgetMs(exam)).length
  if (items.every(({ isReached }) => isReached)) return []
  // How many were not reached is in the head of the report, of those that count.
  return [{ key: 'pace', text: words.notAllReached(slow) }]
}
