/** What to do after an attempt, from the attempt alone. The most worth first; empty for one that went through clean. */
import { questionBudgetMs } from '#core/bank/exam'
import type { Attempt } from '#core/history/records'
import { domainTitle } from '../../wording/examWords'
import { byCount, formatCount } from '../../wording/format'
import { isMissedItem, type ReportItem } from './reportItems'

/** A step in one sentence; `domain` where practice in a domain is the step. */
export type NextStep = { key: string; text: string; domain?: string }

/** Points of 100 below which a domain is not worth naming. */
const leastPoints = 2

/** The steps after an attempt. */
export function nextSteps(attempt: Attempt, items: readonly ReportItem[]): NextStep[] {
  return [...domainSteps(attempt), ...missSteps(items), ...paceSteps(attempt, items)]
}

/** The two domains with most points still to win in this attempt. */
function domainSteps({ exam, result }: Attempt): NextStep[] {
  return exam.domains
    .flatMap(({ id, weight }) => {
      const found = result.domains.find(({ domain }) => domain === id)
      if (!found || found.fraction === null) return []
      return [{ id, points: Math.round(weight * (1 - found.fraction) * 100), ...found }]
    })
    .filter(({ points }) => points >= leastPoints)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 2)
    .map(({ id, points, right, total }) => ({
      key: `domain ${id}`,
      domain: id,
      text: `Practice ${domainTitle(exam, id)}: ${right} of ${total} correct, about ${points} of 100 points still to win.`,
    }))
}

function missSteps(items: readonly ReportItem[]): NextStep[] {
  const missed = items.filter(isMissedItem)
  const sure = missed.filter(({ answer }) => answer.confidence === 'sure').length
  const lucky = items.filter(({ answer, result }) => answer.confidence === 'guess' && result.isRight).length
  return [
    ...(missed.length > 0
      ? [
          {
            key: 'missed',
            text: `Read why for ${formatCount(missed.length, 'missed question')}${sureWords(sure, missed.length)}. ${byCount(missed.length, 'It comes', 'They come')} back in Review until ${byCount(missed.length, 'it sticks', 'they stick')}.`,
          },
        ]
      : []),
    ...(lucky > 0
      ? [{ key: 'lucky', text: `Check ${formatCount(lucky, 'correct guess', 'correct guesses')} as well.` }]
      : []),
  ]
}

function sureWords(sure: number, missed: number): string {
  if (sure === 0) return ''
  if (sure === missed) return byCount(missed, ', which you were sure of', ', all of which you were sure of')
  return `, first the ${byCount(sure, 'one', String(sure))} you were sure of`
}

function paceSteps({ exam, rules }: Attempt, items: readonly ReportItem[]): NextStep[] {
  if (rules.kind !== 'mock') return []
  const slow = items.filter(({ answer }) => answer.elapsedMs > 2 * questionBudgetMs(exam)).length
  if (items.every(({ isReached }) => isReached)) return []
  return [
    {
      key: 'pace',
      // How many is in the head of the report, of those that count.
      text: `You didn’t reach every question${slow > 0 ? `, and ${formatCount(slow, 'question')} took more than twice the time allowed: flag ${byCount(slow, 'such a question', 'such questions')} and move on` : ''}. Practice with a timed round.`,
    },
  ]
}
