import { useEffect, useState, type RefObject } from 'react'

/** A selection and where it ends, in pixels from the top left of the place it was made in. */
export type SelectedText = { text: string; bottom: number; left: number }

/** Room for a button beside the right edge. */
const buttonPixels = 140
const gapPixels = 6

/** What is selected inside of a place; null for nothing, and for a selection that reaches out of it. */
export function useSelectedText(within: RefObject<HTMLElement | null>): SelectedText | null {
  const [selected, setSelected] = useState<SelectedText | null>(null)
  useEffect(() => {
    const read = () => setSelected(within.current && selectionIn(within.current))
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [within])
  return selected
}

function selectionIn(place: HTMLElement): SelectedText | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!place.contains(range.commonAncestorContainer)) return null
  const [frame, marked] = [place.getBoundingClientRect(), range.getBoundingClientRect()]
  const left = Math.max(0, Math.min(marked.left - frame.left, frame.width - buttonPixels))
  return { text: selection.toString(), bottom: marked.bottom - frame.top + gapPixels, left }
}
