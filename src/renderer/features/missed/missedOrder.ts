/** Which missed questions a person looks at, and in which order. */
import { plainText } from '#core/common/plainText'
import { isCounted } from '#core/history/history'
import { lastMiss, type MissedDomain, type MissedQuestion } from './loadMissed'

export const missedOrders = ['domain', 'newest', 'oldest', 'mostMissed'] as const
export type MissedOrder = (typeof missedOrders)[number]

/** Those whose stem holds every word typed, in any order and case; all of them without a word. */
export function withWords(questions: readonly MissedQuestion[], query: string): MissedQuestion[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return questions.filter(({ question }) => {
    const stem = plainText(question.stem).toLowerCase()
    return words.every((word) => stem.includes(word))
  })
}

/** Domains that still have a question with these words. */
export function domainsWithWords(domains: readonly MissedDomain[], query: string): MissedDomain[] {
  return domains
    .map(({ domain, questions }) => ({ domain, questions: withWords(questions, query) }))
    .filter(({ questions }) => questions.length > 0)
}

/** How often a question was answered wrong or left blank. */
export function missCount({ history }: MissedQuestion): number {
  return history.exposures.filter((exposure) => isCounted(exposure) && !exposure.isRight).length
}

const missedAtMs = ({ history }: MissedQuestion) => lastMiss(history)?.atMs ?? 0

/** `domain` leaves the order as it is. */
export function ordered(questions: readonly MissedQuestion[], order: MissedOrder): MissedQuestion[] {
  switch (order) {
    case 'domain':
      return [...questions]
    case 'newest':
      return questions.toSorted((a, b) => missedAtMs(b) - missedAtMs(a))
    case 'oldest':
      return questions.toSorted((a, b) => missedAtMs(a) - missedAtMs(b))
    case 'mostMissed':
      return questions.toSorted((a, b) => missCount(b) - missCount(a) || missedAtMs(b) - missedAtMs(a))
  }
}
