/** What the cutters need to know of a parsed text. Offsets in UTF-16 units. */
import { withoutEnding } from '#core/common/withoutEnding'
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Style } from './scalarText'

export type Span = { start: number; end: number }

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line of an offset ends; its line end is not in it. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

/** A node's text, without a line end behind it. */
export function spanOf(text: string, node: Node): Span {
  const [start = 0, end = 0] = node.range ?? []
  return { start, end: start + withoutEnding(text.slice(start, end), '\n').length }
}

export function keyOf(pair: Pair): Node {
  return pair.key as Node
}

/** Where a field's text ends, its value with it. */
export function pairEnd(text: string, pair: Pair): number {
  const value = pair.value as Node | null
  const key = spanOf(text, keyOf(pair))
  if (!value?.range || value.range[1] <= key.end) return text.indexOf(':', key.end) + 1
  return spanOf(text, value).end
}

export function pairsOf(map: YAMLMap): Pair[] {
  return map.items
}

export function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

/** Start of the line with an item's dash. */
export function dashLine(text: string, list: YAMLSeq, item: Node): number {
  const column = columnOf(text, list.range?.[0] ?? 0)
  let start = lineStart(text, item.range?.[0] ?? 0)
  while (start > 0 && text[start + column] !== '-') start = lineStart(text, start - 1)
  return start
}

const styles: Record<string, Style> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

export function styleOf(node: Node | null): Style {
  // Quotes around nothing are there because something has to be; they are nobody's choice.
  if (!isScalar(node) || node.value === '') return 'plain'
  return styles[node.type ?? 'PLAIN'] ?? 'plain'
}

export function isFlow(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true
}
