import { useEffect, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { QuestionId } from '#core/bank/ids'
import { marksOf, type Desk } from './deskStore'
import { rangesAt } from './textPlaces'

const name = 'desk'

/** Paints what is highlighted in an element's text, also after its texts were drawn anew. */
export function useHighlights(desk: Desk, questionId: QuestionId, text: RefObject<Element | null>): void {
  const marks = useStore(desk, (state) => marksOf(state, questionId))
  useEffect(() => {
    const element = text.current
    // A browser without them shows none; the list of sentences says what is highlighted.
    if (!element || !('highlights' in CSS)) return undefined
    const paint = () => {
      if (marks.length === 0) CSS.highlights.delete(name)
      else CSS.highlights.set(name, new Highlight(...rangesAt(element, marks)))
    }
    paint()
    const observer = new MutationObserver(paint)
    observer.observe(element, { childList: true, characterData: true, subtree: true })
    return () => {
      observer.disconnect()
      CSS.highlights.delete(name)
    }
  }, [marks, text])
}
