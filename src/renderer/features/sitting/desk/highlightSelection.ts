import type { RefObject } from 'react'
import type { QuestionId } from '#core/bank/ids'
import { toggleMark, type Desk } from './deskStore'
import { selectedIn } from './textPlaces'

/** Highlights what is selected, or takes it back. False when nothing of the question is selected. */
export function highlightSelection(
  desk: Desk,
  questionId: QuestionId,
  text: RefObject<Element | null>,
): boolean {
  const selected = text.current && selectedIn(text.current)
  if (!selected) return false
  toggleMark(desk, questionId, selected)
  getSelection()?.removeAllRanges()
  return true
}
