/** What a round of practice is narrowed to, in the words of the screens that say it. */
import type { Exam } from '#core/bank/exam'
import { activeParts, type FilterPart, type PracticeFilter } from '#core/form/practiceFilter'
import { traitWords } from './en/traits'
import { domainTitle } from './examWords'
import { capitalized } from './format'

/** Titles of topics by their notes; a topic without a note is read from its id. */
export type TopicTitles = ReadonlyMap<string, string>

export function topicTitle(titles: TopicTitles, topic: string): string {
  return titles.get(topic) ?? capitalized(topic.replaceAll('-', ' '))
}

/** A task by its number and title. */
export function taskTitle(exam: Pick<Exam, 'domains'>, taskId: string): string {
  const task = exam.domains.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)
  return task ? `${task.id} ${task.title}` : taskId
}

/** One kind of filter: `Hard`, `1 · Data, 3 · Modeling`. */
export function partWords(
  exam: Pick<Exam, 'domains'>,
  filter: PracticeFilter,
  part: FilterPart,
  titles: TopicTitles,
): string {
  switch (part) {
    case 'seen':
      return filter.seen.map((state) => traitWords.seen[state]).join(', ')
    case 'domains':
      return filter.domains.map((id) => domainTitle(exam, id)).join(', ')
    case 'tasks':
      return filter.tasks.map((id) => taskTitle(exam, id)).join(', ')
    case 'topics':
      return filter.topics.map((topic) => topicTitle(titles, topic)).join(', ')
    case 'types':
      return filter.types.map((type) => traitWords.types[type]).join(', ')
    case 'difficulties':
      return filter.difficulties.map((level) => traitWords.difficulties[level]).join(', ')
  }
}

/** Everything a filter asks for, `Missed; Hard`; null when it asks for nothing. */
export function filterWords(
  exam: Pick<Exam, 'domains'>,
  filter: PracticeFilter,
  titles: TopicTitles,
): string | null {
  const parts = activeParts(filter).map((part) => partWords(exam, filter, part, titles))
  return parts.length > 0 ? parts.join('; ') : null
}
