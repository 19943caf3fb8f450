import type { Answer } from '#core/sitting/sittingTypes'

/** What the navigator and the review screen say of a question. */
export function itemStatus(answer: Answer | undefined): { isAnswered: boolean; isFlagged: boolean } {
  return { isAnswered: answer?.response != null, isFlagged: answer?.isFlagged ?? false }
}
