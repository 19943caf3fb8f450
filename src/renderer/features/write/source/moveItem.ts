/** An item of a list moved with its lines, comments in it as well. */
import { isSeq, parseDocument, type Node } from 'yaml'
import type { FieldPath } from './fieldEdit'
import { dashLine, isFlow, lineEnd, spanOf } from './nodes'

/** The text with the item moved; null when the list does not stand on lines of its own. */
export function moveItem(
  text: string,
  path: FieldPath,
  { from, to }: { from: number; to: number },
): string | null {
  const document = parseDocument(text)
  const list = document.getIn(path, true)
  if (!isSeq(list) || isFlow(list)) return null
  const items = list.items as Node[]
  const starts = items.map((item) => dashLine(text, list, item))
  const last = items.at(-1)
  if (!last) return null
  const end = lineEnd(text, spanOf(text, last).end)
  const blocks = starts.map((start, index) => text.slice(start, starts[index + 1] ?? end).replace(/\n$/, ''))
  const block = blocks[from]
  if (block === undefined) return null
  const moved = blocks.toSpliced(from, 1).toSpliced(to, 0, block)
  return text.slice(0, starts[0]) + moved.join('\n') + text.slice(end)
}
