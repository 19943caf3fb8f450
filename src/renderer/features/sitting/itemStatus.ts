import type { Answer } from '#core/sitting/sittingTypes'

/** What the navigator and the review screen say of a question, in words for the ear and a shape for the eye. */
export function itemStatus(answer: Answer | undefined): {
  word: string
  isAnswered: boolean
  isFlagged: boolean
} {
  const isAnswered = answer?.response != null
  const isFlagged = answer?.isFlagged ?? false
  const word = `${isAnswered ? 'answered' : 'unanswered'}${isFlagged ? ', flagged' : ''}`
  return { word, isAnswered, isFlagged }
}
