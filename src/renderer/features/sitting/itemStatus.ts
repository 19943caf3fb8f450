import { standingOf, type Standing } from '#core/sitting/sittingProgress'
import type { Answer } from '#core/sitting/sittingTypes'

/** What the navigator and the review screen say of a question. */
export function itemStatus(answer: Answer | undefined): { standing: Standing; isFlagged: boolean } {
  return { standing: standingOf(answer), isFlagged: answer?.isFlagged ?? false }
}
