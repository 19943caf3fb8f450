/**
 * Finds quotes that open a cell and are never closed, before a parser takes the rows below for a part of that cell.
 * Invariants: every other character stays where it is, on the line it is on; a text is gone over a fixed number of times.
 */

/** `line` counts from 1; `raw` is what was taken out: the row of the quote, up to the end of the quote's line. */
export type OpenQuote = { line: number; raw: string }

/** How often all characters may be gone over while quotes are looked for. */
const mostPasses = 8

/**
 * The text without the rows whose quotes stay open; their lines are empty. A quote is taken for open when nothing closes
 * it, or when what would close it stands on a later line and no cell ends there: that is another cell's first quote.
 */
export function withoutOpenQuotes(text: string, delimiter: string): { text: string; open: OpenQuote[] } {
  const open: OpenQuote[] = []
  const kept: string[] = []
  let keptTo = 0
  let line = 1
  let counted = 0
  let budget = text.length * mostPasses
  for (let start = 0; start < text.length;) {
    const { end, openAt, steps } = recordAt(text, start, delimiter)
    budget -= steps
    if (budget < 0) break
    if (openAt === null) {
      start = end
      continue
    }
    const lineEnd = endOfLine(text, openAt)
    const raw = text.slice(start, lineEnd)
    line += lineCount(text.slice(counted, openAt))
    counted = openAt
    open.push({ line, raw })
    kept.push(text.slice(keptTo, start), raw.replaceAll(/[^\r\n]/g, ''))
    keptTo = lineEnd
    start = lineEnd
  }
  return open.length === 0 ? { text, open } : { text: [...kept, text.slice(keptTo)].join(''), open }
}

/** A row from its start: where the next one begins, and where a quote in it stays open. `steps`: what was looked at. */
function recordAt(
  text: string,
  start: number,
  delimiter: string,
): { end: number; openAt: number | null; steps: number } {
  let at = start
  for (;;) {
    if (text[at] === '"') {
      const { end, isOpen } = quotedAt(text, at, delimiter)
      if (isOpen) return { end: at, openAt: at, steps: end - start + 1 }
      at = end
    }
    while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at += 1
    if (text[at] !== delimiter) return { end: at + 1, openAt: null, steps: at - start + 1 }
    at += 1
  }
}

/** What a quote at the start of a cell opens: how far it goes, and whether it is never closed. */
function quotedAt(text: string, start: number, delimiter: string): { end: number; isOpen: boolean } {
  const closed = quoteEnd(text, start)
  if (closed === null) return { end: text.length, isOpen: true }
  const next = afterSpaces(text, closed)
  if (next >= text.length || text[next] === delimiter || isLineEnd(text[next]))
    return { end: next, isOpen: false }
  return { end: closed, isOpen: hasLineEnd(text, start, closed) }
}

/** Behind the quote that closes the one at `start`; doubled ones stand for themselves. Null when none does. */
function quoteEnd(text: string, start: number): number | null {
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    if (text[quote + 1] !== '"') return quote + 1
    at = quote + 2
  }
}

function afterSpaces(text: string, start: number): number {
  let at = start
  while (text[at] === ' ') at += 1
  return at
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  return /[\r\n]/.test(text.slice(start, end))
}

function endOfLine(text: string, start: number): number {
  let at = start
  while (at < text.length && !isLineEnd(text[at])) at += 1
  return at
}

function lineCount(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}
