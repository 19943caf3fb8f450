/**
 * What a person's history says about the topics of a bank, and where topics stand in an exam's guide.
 * Invariant: a topic's score counts what a domain's score counts (first answers and mocks), never retries.
 */
import { domainIn, type Exam } from '../bank/exam'
import type { Standing } from './standing'
import type { QuestionEntry } from '../bank/question'

/** `right` of `total` exposures that count; `missed` questions stand missed; `seen` of `questionCount` were shown. */
export type TopicScore = { right: number; total: number; missed: number; seen: number; questionCount: number }

const nothing: TopicScore = { right: 0, total: 0, missed: 0, seen: 0, questionCount: 0 }

/** Scores by topic, for every topic the entries name. Standings of questions that are no longer there are left out. */
export function topicScores(
  entries: readonly Pick<QuestionEntry, 'id' | 'topic'>[],
  standings: readonly Standing[],
): Map<string, TopicScore> {
  const known = new Map(standings.map((standing) => [standing.questionId, standing]))
  const scores = new Map<string, TopicScore>()
  for (const { id, topic } of entries) {
    const before = scores.get(topic) ?? nothing
    const standing = known.get(id)
    scores.set(topic, {
      right: before.right + (standing?.scoreRight ?? 0),
      total: before.total + (standing?.scoreTotal ?? 0),
      missed: before.missed + (standing?.missedAtMs == null ? 0 : 1),
      seen: before.seen + (standing ? 1 : 0),
      questionCount: before.questionCount + 1,
    })
  }
  return scores
}

/**
 * The domain of an exam each topic belongs to: the one most of its questions count in, the exam's first at a draw.
 * Topics none of whose questions serve the exam are not in the map.
 */
export function topicDomains(
  exam: Pick<Exam, 'id' | 'domains'>,
  entries: readonly Pick<QuestionEntry, 'topic' | 'objectives'>[],
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { topic, objectives } of entries) {
    const domain = domainIn(exam, objectives)
    if (domain === null) continue
    const ofTopic = counts.get(topic) ?? new Map<string, number>()
    ofTopic.set(domain, (ofTopic.get(domain) ?? 0) + 1)
    counts.set(topic, ofTopic)
  }
  const rank = new Map(exam.domains.map(({ id }, index) => [id, index]))
  const place = (domain: string) => rank.get(domain) ?? 0
  return new Map(
    [...counts].map(([topic, ofTopic]) => {
      const [best] = [...ofTopic].toSorted(([a, n], [b, m]) => m - n || place(a) - place(b))
      return [topic, best?.[0] ?? '']
    }),
  )
}

/** A part of a book's contents; `domain` is null for what lies outside the exam's guide. */
export type TopicGroup<Item> = { domain: string | null; items: Item[] }

/** Items in the exam's order of domains, each domain's in the order given; what lies outside comes last. */
export function groupByDomain<Item extends { topic: string }>(
  exam: Pick<Exam, 'domains'>,
  domains: ReadonlyMap<string, string>,
  items: readonly Item[],
): TopicGroup<Item>[] {
  return [...exam.domains.map(({ id }) => id), null]
    .map((domain) => ({
      domain,
      items: items.filter(({ topic }) => (domains.get(topic) ?? null) === domain),
    }))
    .filter((group) => group.items.length > 0)
}
