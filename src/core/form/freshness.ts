/**
 * Which questions are new to a person, for every screen, filter and draw. What makes a question seen is defined in
 * history/seen.ts; here it is only counted. Invariant: `unseenCount` + `overlapCount` is the number of questions.
 */
import type { Form } from './form'
import type { QuestionId } from '../bank/ids'

/** Whether a question is new: it was never seen. `timesSeen` is that of a pool's item. */
export function isNew({ timesSeen }: { timesSeen: number }): boolean {
  return timesSeen === 0
}

export type Freshness = { unseenCount: number; overlapCount: number }

/** How many questions of a form are new and how many are not; one that the pool does not have is new. */
export function freshness(
  { items }: { items: readonly Pick<Form['items'][number], 'questionId'>[] },
  pool: readonly { id: QuestionId; timesSeen: number }[],
): Freshness {
  const seen = new Set(pool.filter((item) => !isNew(item)).map(({ id }) => id))
  const overlapCount = items.filter(({ questionId }) => seen.has(questionId)).length
  return { unseenCount: items.length - overlapCount, overlapCount }
}
