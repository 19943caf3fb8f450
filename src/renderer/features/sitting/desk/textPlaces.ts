/** Places in the text of an element: from what is selected to numbers, and back to ranges of the page. */
import type { Stretch } from '#core/sitting/highlights'

/** What is selected of an element's text; null when nothing is, or part of it lies outside. */
export function selectedIn(element: Element): Stretch | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.commonAncestorContainer)) return null
  const start = lengthBefore(element, range.startContainer, range.startOffset)
  return { start, end: start + range.toString().length }
}

function lengthBefore(element: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(element, 0)
  range.setEnd(node, offset)
  return range.toString().length
}

/** The ranges of an element's text at these places; what lies beyond its end is left out. */
export function rangesAt(element: Element, stretches: readonly Stretch[]): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  let at = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    for (const { start, end } of stretches) {
      if (end <= at || start >= at + length) continue
      const range = document.createRange()
      range.setStart(node, Math.max(0, start - at))
      range.setEnd(node, Math.min(length, end - at))
      ranges.push(range)
    }
    at += length
  }
  return ranges
}
