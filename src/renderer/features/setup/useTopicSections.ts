import { useMemo } from 'react'
import { domainIn, type Exam } from '#core/bank/exam'
import { groupByDomain, topicDomains } from '#core/history/topicScore'
import { domainTitle } from '../../wording/examWords'
import { topicTitle, type TopicTitles } from '../../wording/filterWords'
import { practicePart, type Pool } from '../../actions/pool'

/** The topics of one domain, in the order of the notes, each with how many of its questions practice may ask. */
export type TopicSection = { title: string; topics: { id: string; title: string; questionCount: number }[] }

/** The topics practice for an exam can be narrowed to. */
export function useTopicSections(pool: Pool, exam: Exam, titles: TopicTitles): TopicSection[] {
  return useMemo(() => sectionsOf(pool, exam, titles), [pool, exam, titles])
}

function sectionsOf(pool: Pool, exam: Exam, titles: TopicTitles): TopicSection[] {
  const serving = pool.items.filter(({ topic, objectives }) => topic && domainIn(exam, objectives) !== null)
  const known = new Set(serving.map(({ topic }) => topic))
  const counts = new Map<string, number>()
  for (const { topic } of practicePart(pool, exam)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const inOrder = [...new Set([...titles.keys(), ...known])].filter((topic) => known.has(topic))
  const items = inOrder.map((topic) => ({ topic }))
  return groupByDomain(exam, topicDomains(exam, pool.items), items).map((group) => ({
    title: domainTitle(exam, group.domain),
    topics: group.items.map(({ topic }) => ({
      id: topic,
      title: topicTitle(titles, topic),
      questionCount: counts.get(topic) ?? 0,
    })),
  }))
}
