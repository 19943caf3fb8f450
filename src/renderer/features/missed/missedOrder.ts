/** Which missed questions a person looks at, and in which order. */
import type { MissedDomain, MissedQuestion } from './loadMissed'

export const missedOrders = ['domain', 'newest', 'oldest', 'mostMissed'] as const
export type MissedOrder = (typeof missedOrders)[number]

/** The stem of a question as it is read, in lower case. */
export type StemOf = (question: MissedQuestion) => string

/** Those whose stem holds every word typed, in any order and case; all of them without a word. */
export function withWords(questions: MissedQuestion[], query: string, stemOf: StemOf): MissedQuestion[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return questions
  return questions.filter((question) => {
    const stem = stemOf(question)
    return words.every((word) => stem.includes(word))
  })
}

/** Domains that still have a question with these words. */
export function domainsWithWords(
  domains: readonly MissedDomain[],
  query: string,
  stemOf: StemOf,
): MissedDomain[] {
  return domains
    .map(({ domain, questions }) => ({ domain, questions: withWords(questions, query, stemOf) }))
    .filter(({ questions }) => questions.length > 0)
}

/** `domain` leaves the order as it is. */
export function ordered(questions: readonly MissedQuestion[], order: MissedOrder): MissedQuestion[] {
  switch (order) {
    case 'domain':
      return [...questions]
    case 'newest':
      return questions.toSorted((a, b) => b.missedAtMs - a.missedAtMs)
    case 'oldest':
      return questions.toSorted((a, b) => a.missedAtMs - b.missedAtMs)
    case 'mostMissed':
      return questions.toSorted((a, b) => b.missCount - a.missCount || b.missedAtMs - a.missedAtMs)
  }
}
