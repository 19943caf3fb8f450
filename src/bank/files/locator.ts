/**
 * From a place in a value to a line and column of its YAML or JSON text, through the parser's own events.
 * Invariant: it is built only when something is wrong; reading a sound bank never pays for it.
 */
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from 'js-yaml'
import type { Location, Path } from '../problem'
import { parserDepth } from '../limits'

/** A value of the text. `keyAt`: offset of the field name that leads to it, or of itself in a list. */
type Node = { keyAt: number; source: string; isPlain: boolean; children: Map<string | number, Node> }

/**
 * A function from a path to its place: that of the field's name, or of the item in a list. A path that leads nowhere
 * gets the place of the last step that exists. `text` is one that the parser accepts; `firstLine` is its first line's
 * number in the file.
 */
export function createLocator(text: string, firstLine = 1): (path: Path) => Location {
  let root: Node | null = null
  let starts: number[] | null = null
  return (path) => {
    root ??= buildTree(text)
    starts ??= lineStarts(text)
    let node = root
    let isWhole = true
    for (const step of path) {
      const child = node.children.get(step)
      if (!child) {
        isWhole = false
        break
      }
      node = child
    }
    const { line, column } = placeOf(starts, node.keyAt)
    return {
      line: line + firstLine - 1,
      column,
      isPlain: isWhole && node.isPlain,
      source: isWhole ? node.source : '',
    }
  }
}

/** Line and column from 1 of an offset (UTF-16 units) in a text. */
export function placeInText(text: string, offset: number): { line: number; column: number } {
  return placeOf(lineStarts(text), offset)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  return starts
}

function placeOf(starts: number[], offset: number): { line: number; column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** An open list or mapping. `key` is the field whose value comes next; null while a field name is awaited. */
type Open = { node: Node; isList: boolean; key: { name: string; at: number } | null }

function buildTree(text: string): Node {
  const root: Node = { keyAt: 0, source: '', isPlain: false, children: new Map() }
  const open: Open[] = []
  for (const event of parseEvents(text, { maxDepth: parserDepth })) {
    if (event.type === EVENT_ID.DOCUMENT) open.push({ node: root, isList: true, key: null })
    else if (event.type === EVENT_ID.POP) open.pop()
    else place(event, text, open)
  }
  // The document is kept as a list of one.
  return root.children.get(0) ?? root
}

// oxlint-disable-next-line complexity -- counts the defaults of one literal
function place(event: Exclude<Event, { type: 1 | 6 }>, text: string, open: Open[]): void {
  const parent = open.at(-1)
  if (!parent) return
  const scalar = event.type === EVENT_ID.SCALAR ? event : null
  const isField = !parent.isList
  if (isField && parent.key === null) {
    const at = scalar?.valueStart ?? 0
    parent.key = { name: scalar ? getScalarValue(text, scalar) : '', at }
    return
  }
  const start = startOf(event)
  const node: Node = {
    keyAt: parent.key?.at ?? start,
    source: scalar && scalar.valueStart >= 0 ? text.slice(scalar.valueStart, scalar.valueEnd) : '',
    isPlain: scalar?.style === SCALAR_STYLE.PLAIN,
    children: new Map(),
  }
  parent.node.children.set(parent.key?.name ?? parent.node.children.size, node)
  parent.key = null
  if (event.type === EVENT_ID.SEQUENCE) open.push({ node, isList: true, key: null })
  if (event.type === EVENT_ID.MAPPING) open.push({ node, isList: false, key: null })
}

function startOf(event: Exclude<Event, { type: 1 | 6 }>): number {
  if (event.type === EVENT_ID.SCALAR) return Math.max(0, event.valueStart)
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart
  return event.start
}
