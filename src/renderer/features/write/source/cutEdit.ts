/**
 * One field changed by cutting the text at its range. Gives null where that cannot be done; whoever calls checks that the
 * result says what it should.
 */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  visit,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { FieldEdit, FieldPath } from './fieldEdit'
import { fieldOrder } from './fieldOrder'
import {
  columnOf,
  dashLine,
  isFlow,
  keyOf,
  lineEnd,
  lineStart,
  nameOf,
  pairEnd,
  pairsOf,
  spanOf,
  styleOf,
} from './nodes'
import { scalarText, type Scalar } from './scalarText'

/** The text with the field changed; null when it takes more than a cut. */
export function cutEdit(text: string, { path, value }: FieldEdit): string | null {
  const step = path.at(-1)
  if (step === undefined) return null
  const parentPath = path.slice(0, -1)
  const { node: parent, flowAt } = nodeAt(text, parentPath)
  if (!parent) {
    if (value === null || typeof step === 'number') {
      return value === null || step !== 0 ? null : cutEdit(text, { path: parentPath, value: [value] })
    }
    return cutEdit(text, { path: parentPath, value: { [step]: value } })
  }
  const where = { text, path, isInFlow: flowAt !== null }
  if (isMap(parent) && typeof step === 'string') return editField(where, parent, { name: step, value })
  if (isSeq(parent) && typeof step === 'number') return editItem(where, parent, { index: step, value })
  return null
}

type Where = { text: string; path: FieldPath; isInFlow: boolean }

/** The node at a path, and the outermost collection in flow style that it is in. */
function nodeAt(text: string, path: FieldPath): { node: Node | null; flowAt: Node | null } {
  let node: Node | null = parseDocument(text).contents
  let flowAt: Node | null = isFlow(node) ? node : null
  for (const step of path) {
    node = isMap(node) || isSeq(node) ? ((node.get(step, true) as Node | undefined) ?? null) : null
    if (isFlow(node)) flowAt ??= node
  }
  return { node, flowAt }
}

type Field = { name: string; value: unknown }

function editField(where: Where, map: YAMLMap, { name, value }: Field): string | null {
  const { text, isInFlow } = where
  const pair = pairsOf(map).find((candidate) => nameOf(candidate) === name)
  const isLeaf =
    pair !== undefined &&
    value !== null &&
    isPlainValue(value) &&
    (pair.value === null || isScalar(pair.value))
  if (isInFlow && !isLeaf) return rewritten(text, map, { ...(map.toJSON() as object), [name]: value })
  if (!pair) return value === null ? text : insertField(where, map, { name, value })
  if (value === null) return removeField(text, map, pair)
  return replaceValue(where, pair, value)
}

function isPlainValue(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

/** A collection in flow style, written anew on one line. */
function rewritten(text: string, node: Node, value: unknown): string {
  const kept = Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value as object).filter(([, field]) => field !== null))
  const { start, end } = spanOf(text, node)
  return text.slice(0, start) + flowOf(kept) + text.slice(end)
}

function flowOf(value: unknown): string {
  const document = parseDocument(stringify(value, { lineWidth: 0 }))
  visit(document, {
    Collection(_, node) {
      node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, singleQuote: false }).trimEnd()
}

/** Everything behind a field's colon, in the place of what is there. */
function replaceValue({ text, isInFlow }: Where, pair: Pair, value: unknown): string {
  const key = spanOf(text, keyOf(pair))
  const column = columnOf(text, key.start)
  const old = pair.value as Node | null
  const colon = text.indexOf(':', key.end) + 1
  const end = pairEnd(text, pair)
  const isLine = isPlainValue(value) && isScalar(old) && !['literal', 'folded'].includes(styleOf(old))
  if (isLine) {
    const { start } = spanOf(text, old)
    const isThere = start >= colon && start < end
    const { head, body } = scalarText(value, { column, isInFlow, style: styleOf(old) })
    if (body === '' && isThere) return text.slice(0, start) + head + text.slice(end)
  }
  const comment = /^[ \t]+#[^\n]*/.exec(text.slice(headEnd(text, old, { colon, end })))?.[0] ?? ''
  const restAt = end + (/^[ \t]+#[^\n]*/.exec(text.slice(end, lineEnd(text, end)))?.[0].length ?? 0)
  return text.slice(0, colon) + valueText(value, { column, isInFlow, old, comment }) + text.slice(restAt)
}

/** Where a comment on the field's line would begin. */
function headEnd(text: string, old: Node | null, { colon, end }: { colon: number; end: number }): number {
  if (!['literal', 'folded'].includes(styleOf(old))) return end
  return colon + (/^[ \t]*[|>][-+\d]*/.exec(text.slice(colon))?.[0].length ?? 0)
}

type Form = { column: number; isInFlow: boolean; old: Node | null; comment: string }

/** What stands behind a field's colon. */
function valueText(value: unknown, { column, isInFlow, old, comment }: Form): string {
  if (isPlainValue(value)) {
    const { head, body } = scalarText(value, { column, isInFlow, style: styleOf(old) })
    return ` ${head}${comment}${body === '' ? '' : `\n${body}`}`
  }
  const isShortList =
    Array.isArray(value) &&
    value.every((item) => isPlainValue(item) && String(item).length < 40) &&
    !isBlockList(old)
  if (isInFlow || isFlow(old) || isShortList || isEmpty(value)) return ` ${flowOf(value)}${comment}`
  return `${comment}\n${blockText(value, column + 2)}`
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function isBlockList(node: Node | null): boolean {
  return isSeq(node) && !isFlow(node)
}

function blockText(value: unknown, column: number): string {
  const pad = ' '.repeat(column)
  return stringify(value, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join('\n')
}

/** Behind the last field that comes before it in the usual order, on a line of its own. */
function insertField({ text, path }: Where, map: YAMLMap, { name, value }: Field): string | null {
  const pairs = pairsOf(map)
  const [first] = pairs
  if (!first) return rewritten(text, map, { [name]: value })
  const order = fieldOrder(path.slice(0, -1))
  const rank = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  const before = pairs.findLast((pair) => rank(nameOf(pair)) <= rank(name))
  const firstAt = spanOf(text, keyOf(first)).start
  const column = columnOf(text, firstAt)
  const written = `${name}:${valueText(value, { column, isInFlow: false, old: null, comment: '' })}`
  if (!before) return `${text.slice(0, firstAt)}${written}\n${' '.repeat(column)}${text.slice(firstAt)}`
  const at = lineEnd(text, pairEnd(text, before))
  return `${text.slice(0, at)}\n${' '.repeat(column)}${written}${text.slice(at)}`
}

function removeField(text: string, map: YAMLMap, pair: Pair): string | null {
  const pairs = pairsOf(map)
  const next = pairs[pairs.indexOf(pair) + 1]
  const { start } = spanOf(text, keyOf(pair))
  const isFirstOnLine = text.slice(lineStart(text, start), start).trim() === ''
  if (!isFirstOnLine) {
    return next ? text.slice(0, start) + text.slice(spanOf(text, keyOf(next)).start) : null
  }
  const end = lineEnd(text, pairEnd(text, pair))
  const from = lineStart(text, start)
  if (end < text.length) return text.slice(0, from) + text.slice(end + 1)
  return text.slice(0, Math.max(0, from - 1))
}

type Item = { index: number; value: unknown }

function editItem(where: Where, list: YAMLSeq, { index, value }: Item): string | null {
  const { text, isInFlow } = where
  const items = list.items as Node[]
  const item = items[index]
  if (isInFlow) {
    const values = list.toJSON()
    return rewritten(
      text,
      list,
      value === null ? values.toSpliced(index, 1) : values.toSpliced(index, 1, value),
    )
  }
  if (value === null) return item ? removeItem(text, list, index) : text
  const at = { column: columnOf(text, list.range?.[0] ?? 0), isInFlow }
  return item ? replaceItem(text, item, { ...at, value }) : appendItem(text, items.at(-1), { ...at, value })
}

type NewItem = { column: number; isInFlow: boolean; value: unknown }

function appendItem(text: string, last: Node | undefined, { column, value }: NewItem): string | null {
  if (!last) return null
  const at = lineEnd(text, spanOf(text, last).end)
  return `${text.slice(0, at)}\n${blockText([value], column)}${text.slice(at)}`
}

function replaceItem(text: string, item: Node, { column, isInFlow, value }: NewItem): string | null {
  if (!isPlainValue(value) || !isScalar(item)) return null
  const { start, end } = spanOf(text, item)
  const { head, body } = scalarText(value, { column, isInFlow, style: styleOf(item) })
  return text.slice(0, start) + head + (body === '' ? '' : `\n${body}`) + text.slice(end)
}

function removeItem(text: string, list: YAMLSeq, index: number): string | null {
  const items = list.items as Node[]
  const item = items[index]
  if (!item || items.length === 1) return null
  const from = dashLine(text, list, item)
  const end = lineEnd(text, spanOf(text, item).end)
  return end < text.length ? text.slice(0, from) + text.slice(end + 1) : text.slice(0, Math.max(0, from - 1))
}
