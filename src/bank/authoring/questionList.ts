/**
 * Where each question of a file stands in its text, so that one can be changed and every other byte left alone.
 * Invariants: the text is never parsed and written anew; comments, odd indentation and line ends between questions
 * belong to no range.
 */
import { EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml'
import { parserDepth } from '../limits'

/**
 * One question. `start` is its first character, `end` follows its last one; the end of its last line is not in it.
 * `column` is that of `start`, from 0. `lineStart` is where the line with its dash begins.
 */
export type ItemRange = { start: number; end: number; column: number; lineStart: number }

/**
 * The list of questions of a file. `column` is that of its dashes. A file without a list has null for `at`; an empty
 * one is known by its brackets, `at` and `end`. `isRoot`: the file holds nothing but the list.
 */
export type QuestionList = {
  kind: 'block' | 'json'
  items: ItemRange[]
  column: number
  isRoot: boolean
  at: number | null
  end: number
}

/** A list that cannot be cut: it is in flow style, and no JSON. */
export class NotCuttable extends Error {}

type Start = { at: number; isBlock: boolean; isRoot: boolean; children: number[] }

/** The questions of a file's text, which the parser accepts and which has no byte order mark. Throws `NotCuttable`. */
export function questionList(text: string, format: 'yaml' | 'json' = 'yaml'): QuestionList {
  const list = listIn(text)
  if (!list) return { kind: 'block', items: [], column: 0, isRoot: true, at: null, end: text.length }
  const { at, isBlock, isRoot, children } = list
  const column = columnOf(text, at)
  if (isBlock) {
    const items = children.map((child, index) =>
      blockItem(text, child, { column, next: children[index + 1] }),
    )
    return { kind: 'block', items, column, isRoot, at, end: items.at(-1)?.end ?? at }
  }
  if (children.length > 0 && !isJson(text)) throw new NotCuttable()
  const items = children.map((start): ItemRange => ({
    start,
    end: closingOf(text, start),
    column: columnOf(text, start),
    lineStart: lineStartOf(text, start),
  }))
  const kind = format === 'json' || items.length > 0 ? 'json' : 'block'
  return { kind, items, column, isRoot, at, end: closingOf(text, at) }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What is open while the parser's events go by. `key` is the field whose value comes next; `list` is the one wanted. */
type Open = { isMapping: boolean; key: string | null; list: Start | null }

/** The list at the root or under `questions`. */
function listIn(text: string): Start | null {
  const open: Open[] = []
  let found: Start | null = null
  for (const event of parseEvents(text, { maxDepth: parserDepth })) {
    if (event.type === EVENT_ID.DOCUMENT) open.push({ isMapping: false, key: null, list: null })
    else if (event.type === EVENT_ID.POP) open.pop()
    else found = enter(text, event, open) ?? found
  }
  return found
}

/** Takes a value or field name in. The list when it is the one that is wanted. */
function enter(text: string, event: Exclude<Event, { type: 1 | 6 }>, open: Open[]): Start | null {
  const parent = open.at(-1)
  if (!parent) return null
  if (parent.isMapping && parent.key === null) {
    parent.key = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : ''
    return null
  }
  parent.list?.children.push(startOf(event))
  const isRoot = open.length === 1
  const isWanted = isRoot || (open.length === 2 && parent.key === 'questions')
  parent.key = null
  if (event.type === EVENT_ID.MAPPING) open.push({ isMapping: true, key: null, list: null })
  if (event.type !== EVENT_ID.SEQUENCE) return null
  const list = isWanted
    ? { at: event.start, isBlock: event.style === blockStyle, isRoot, children: [] }
    : null
  open.push({ isMapping: false, key: null, list })
  return list
}

/** The parser's number for a list with dashes. */
const blockStyle = 1

function startOf(event: Exclude<Event, { type: 1 | 6 }>): number {
  if (event.type === EVENT_ID.SCALAR) return Math.max(0, event.valueStart)
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart
  return event.start
}

/** Start of the line an offset is in. */
export function lineStartOf(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset)
}

/** From the dash of an item on: what stands behind it, comments within it as well. */
function blockItem(
  text: string,
  child: number,
  { column, next }: { column: number; next: number | undefined },
): ItemRange {
  let lineStart = lineStartOf(text, child)
  while (lineStart > 0 && !hasDash(text, lineStart, column)) lineStart = lineStartOf(text, lineStart - 1)
  const dash = text.indexOf('-', lineStart)
  const behind = /[^ \t]/.exec(text.slice(dash + 1))
  const own = dash + 1 + (behind?.index ?? 0)
  const start = /[\r\n]/.test(text[own] ?? '\n') ? child : own
  const bound = next === undefined ? text.length : lineStartOf(text, next)
  return { start, end: itemEnd(text, start, { column, bound }), column: columnOf(text, start), lineStart }
}

function hasDash(text: string, lineStart: number, column: number): boolean {
  return /^ *-$/.test(text.slice(lineStart, lineStart + column + 1))
}

/** The end of the last line that is deeper than the dashes; comments at their depth are between the questions. */
function itemEnd(text: string, start: number, { column, bound }: { column: number; bound: number }): number {
  const lines = /[^\r\n]*(\r\n|\r|\n|$)/y
  lines.lastIndex = start
  let end = start
  for (let isFirst = true; lines.lastIndex < text.length; isFirst = false) {
    const at = lines.lastIndex
    const [line = '', ending = ''] = lines.exec(text) ?? []
    if (at >= bound && !isFirst) break
    const body = line.slice(0, line.length - ending.length)
    if (isFirst || isDeeper(body, column)) end = at + body.length
    else if (!/^[ \t]*(?:#|$)/.test(body)) break
    if (ending === '') break
  }
  return end
}

function isDeeper(body: string, column: number): boolean {
  return body.trim() !== '' && body.search(/[^ ]/) > column
}

/** Behind the bracket that closes the one at `start`, in JSON; of a scalar, behind it. */
function closingOf(text: string, start: number): number {
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s,:[\]{}"]+/gy
  let depth = 0
  let at = start
  while (at < text.length) {
    tokens.lastIndex = at
    const token = tokens.exec(text)?.[0]
    if (token === undefined) {
      at += 1
      continue
    }
    at += token.length
    if (token === '[' || token === '{') depth += 1
    if (token === ']' || token === '}') depth -= 1
    if (depth <= 0) return at
  }
  return at
}
