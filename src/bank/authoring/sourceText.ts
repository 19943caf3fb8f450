/**
 * A question's text as its author edits it, and back to where it stands in its file.
 * Invariants: a text that was not changed comes back byte for byte; of one that was, every line that stayed does.
 */
import { withoutEnding } from '#core/common/withoutEnding'
import { lineStartOf, type ItemRange, type QuestionList } from './questionList'

/** What becomes of a text: at `at`, `removed` goes and `inserted` comes. Offsets in UTF-16 units. */
export type Splice = { at: number; removed: string; inserted: string }

/** The text after a splice. */
export function spliced(text: string, { at, removed, inserted }: Splice): string {
  return text.slice(0, at) + inserted + text.slice(at + removed.length)
}

type Line = { body: string; ending: string }

function linesOf(text: string): Line[] {
  const lines = [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n)/gy)].map(([, body = '', ending = '']) => ({
    body,
    ending,
  }))
  const length = lines.reduce((sum, { body, ending }) => sum + body.length + ending.length, 0)
  return [...lines, { body: text.slice(length), ending: '' }]
}

const depthOf = (body: string) => Math.max(0, body.search(/[^ ]|$/))
const isBlank = (body: string) => body.trim() === ''
const isComment = (body: string) => body.trimStart().startsWith('#')

/** How far the lines after the first can be moved to the left: as far as its own column, without cutting one. */
function outdentOf(lines: readonly Line[], column: number): number {
  const depths = lines
    .slice(1)
    .flatMap(({ body }) => (isBlank(body) || isComment(body) ? [] : [depthOf(body)]))
  return Math.min(column, ...depths)
}

/** The lines of a question at the left margin. */
function shownLines(lines: readonly Line[], column: number): string[] {
  const outdent = outdentOf(lines, column)
  return lines.map(({ body }, index) =>
    index === 0 ? ' '.repeat(column - outdent) + body : body.slice(Math.min(outdent, depthOf(body))),
  )
}

/** A question as it is edited: at the left margin, with line ends of one kind. */
export function shownSource(text: string, { start, end, column }: ItemRange): string {
  return shownLines(linesOf(text.slice(start, end)), column).join('\n')
}

/** The line end a file uses first. */
function endingIn(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}

/** Without empty lines at either end. */
function trimmed(shown: string): string[] {
  const lines = shown.replaceAll(/\r\n?/g, '\n').split('\n')
  const first = lines.findIndex((line) => !isBlank(line))
  const last = lines.findLastIndex((line) => !isBlank(line))
  return first < 0 ? [] : lines.slice(first, last + 1)
}

/** Lines with their first character of all at a column. */
function placed(lines: readonly string[], column: number): string[] {
  const shift = column - depthOf(lines[0] ?? '')
  const moved = lines.map((line) => {
    if (isBlank(line)) return line
    return shift >= 0 ? ' '.repeat(shift) + line : line.slice(Math.min(-shift, depthOf(line)))
  })
  return moved.map((line, index) => (index === 0 ? line.slice(column) : line))
}

/** The splice that puts a changed question in its place. Lines that stayed keep their bytes. */
export function replacing(text: string, range: ItemRange, shown: string): Splice {
  const { start, end, column } = range
  const removed = text.slice(start, end)
  const before = linesOf(removed)
  const shownBefore = shownLines(before, column)
  const after = trimmed(shown)
  const next = placed(after, column)
  const isMoved = column - depthOf(after[0] ?? '') !== outdentOf(before, column)
  const same = isMoved ? { head: 0, tail: 0 } : unchanged(shownBefore, after)
  const ending = endingIn(text)
  const lines = next.map((body, index): Line => {
    if (index < same.head) return before[index] ?? { body, ending }
    const fromEnd = next.length - index
    if (fromEnd <= same.tail) return before[before.length - fromEnd] ?? { body, ending }
    return { body, ending }
  })
  const inserted = lines
    .map(({ body, ending: own }, index) => (index === lines.length - 1 ? body : body + (own || ending)))
    .join('')
  return { at: start, removed, inserted }
}

/** How many lines at the head and at the tail are the same in both. */
function unchanged(before: readonly string[], after: readonly string[]): { head: number; tail: number } {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return { head, tail }
}

/** The splice that adds a question after the last one. */
export function adding(text: string, list: QuestionList, shown: string): Splice {
  if (list.kind === 'json') return addingJson(text, list, shown)
  const ending = endingIn(text)
  const last = list.items.at(-1)
  if (!last) return addingFirst(text, list, shown)
  const column = Math.max(last.column, list.column + 2)
  const isApart = list.items.length === 1 || isBlank(lineBefore(text, last.lineStart))
  const inserted = `${ending}${isApart ? ending : ''}${blockItem(shown, { dashes: list.column, column, ending })}`
  return { at: last.end, removed: '', inserted }
}

type Form = { dashes: number; column: number; ending: string }

function blockItem(shown: string, { dashes, column, ending }: Form): string {
  const lines = placed(trimmed(shown), column)
  return `${' '.repeat(dashes)}-${' '.repeat(column - dashes - 1)}${lines.join(ending)}`
}

function addingFirst(text: string, { at, end, isRoot }: QuestionList, shown: string): Splice {
  const ending = endingIn(text)
  const dashes = isRoot ? 0 : 2
  const item = blockItem(shown, { dashes, column: dashes + 2, ending })
  if (at === null) {
    const isOpen = text !== '' && !/[\r\n]$/.test(text)
    return { at: text.length, removed: '', inserted: `${isOpen ? ending : ''}${item}${ending}` }
  }
  if (isRoot) return { at, removed: text.slice(at, end), inserted: item }
  const start = withoutEnding(text.slice(0, at), ' \t').length
  return { at: start, removed: text.slice(start, end), inserted: ending + item }
}

function lineBefore(text: string, lineStart: number): string {
  return text.slice(lineStartOf(text, Math.max(0, lineStart - 1)), lineStart)
}

function addingJson(text: string, { items, at, end }: QuestionList, shown: string): Splice {
  const ending = endingIn(text)
  const last = items.at(-1)
  const column = last?.column ?? 2
  const item = placed(trimmed(shown), column).join(ending)
  if (last) return { at: last.end, removed: '', inserted: `,${ending}${' '.repeat(column)}${item}` }
  const start = at ?? 0
  const inserted = `[${ending}${' '.repeat(column)}${item}${ending}]`
  return { at: start, removed: text.slice(start, end), inserted }
}

/** The splice that takes a question out, with its line and the empty lines behind it. */
export function removing(text: string, list: QuestionList, index: number): Splice {
  const item = list.items[index]
  if (!item) throw new RangeError('There is no such question.')
  if (list.kind === 'json') return removingJson(text, list, index)
  const { lineStart, end } = item
  if (list.items.length === 1) {
    const at = lineStart + list.column
    const pad = list.isRoot ? '' : ' '.repeat(Math.max(0, 2 - list.column))
    return { at, removed: text.slice(at, end), inserted: `${pad}[]` }
  }
  const rest = /^[ \t]*(?:\r\n|\r|\n|$)(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(end))?.[0] ?? ''
  return { at: lineStart, removed: text.slice(lineStart, end + rest.length), inserted: '' }
}

function removingJson(text: string, { items }: QuestionList, index: number): Splice {
  const { start = 0, end = 0 } = items[index] ?? {}
  const next = items[index + 1]
  const at = next || index === 0 ? start : (items[index - 1]?.end ?? start)
  const until = next?.start ?? end
  return { at, removed: text.slice(at, until), inserted: '' }
}
