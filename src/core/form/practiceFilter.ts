/** What a round of practice is narrowed to. Plain data, kept with the sitting so that one can go on with the rest. */
import type { Difficulty, QuestionType } from '../bank/question'

/** What a person did with a question: in its latest response, ever, or by a bookmark. */
export const seenStates = [
  'unseen',
  'seen',
  'missed',
  'flagged',
  'bookmarked',
  'guessed',
  'slowWrong',
] as const
export type SeenState = (typeof seenStates)[number]

/** Empty lists mean all. Of one kind any value is enough; filters of different kinds must all hold. */
export type PracticeFilter = {
  domains: readonly string[]
  tasks: readonly string[]
  topics: readonly string[]
  types: readonly QuestionType[]
  difficulties: readonly Difficulty[]
  seen: readonly SeenState[]
}
export type FilterPart = keyof PracticeFilter

/** Everything that serves the exam. */
export const openFilter: PracticeFilter = {
  domains: [],
  tasks: [],
  topics: [],
  types: [],
  difficulties: [],
  seen: [],
}

/** A list with a value added at its end, or taken out where it is in it. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
}

/** The kinds of filter that leave something out, in a fixed order. */
export function activeParts(filter: PracticeFilter): FilterPart[] {
  const parts: FilterPart[] = ['seen', 'domains', 'tasks', 'topics', 'types', 'difficulties']
  return parts.filter((part) => filter[part].length > 0)
}

/**
 * What a run of practice goes through: everything that fits the filter, round after round. `sinceMs` is when its first
 * round started, epoch milliseconds: what was asked since then is not asked again in the run.
 */
export type PracticeRun = { filter: KeptFilter; sinceMs: number }

/** A filter as the log holds it. Rounds of before name one state, or `any` for none. */
export type KeptFilter = Omit<PracticeFilter, 'seen'> & { seen: 'any' | SeenState | readonly SeenState[] }

/** A filter as rounds are drawn by it now, whenever it was kept. */
export function readFilter({ seen, ...rest }: KeptFilter): PracticeFilter {
  if (typeof seen !== 'string') return { ...rest, seen }
  return { ...rest, seen: seen === 'any' ? [] : [seen] }
}
