/**
 * A study note cut into the smallest pieces that can be read alone: a paragraph, a point of a list, a row of a table,
 * a correction. Search shows them as hits, the cheat sheet prints them. Invariant: blocks are in the note's order.
 */
import { splitCorrections, type Correction } from './corrections'
import { plainText } from '../common/plainText'

/** `markdown` is one line's worth of inline Markdown, or a code block whole; `heading` is the one it stands under. */
export type NoteLine = { kind: 'line'; heading: string | null; markdown: string }
export type NoteBlock = NoteLine | (Correction & { heading: string | null })

/** The blocks of a note's text. Empty for a text without words. */
export function noteBlocks(text: string): NoteBlock[] {
  let heading: string | null = null
  return splitCorrections(text).flatMap((piece): NoteBlock[] => {
    if (piece.kind === 'correction') return [{ ...piece, heading }]
    const read = readLines(piece.text, heading)
    heading = read.heading
    return read.blocks
  })
}

/** A block as plain text, for matching and for excerpts. */
export function blockText(block: NoteBlock): string {
  return plainText(block.kind === 'line' ? block.markdown : `${block.taught} ${block.today}`)
}

const ruleCell = /^:?-+:?$/

type Line =
  | { kind: 'fence' | 'blank' }
  | { kind: 'heading' | 'item' | 'text'; text: string }
  | { kind: 'row'; cells: string[] }

function lineOf(line: string): Line {
  const text = line.trim()
  if (text.startsWith('```') || text.startsWith('~~~')) return { kind: 'fence' }
  if (!text) return { kind: 'blank' }
  const heading = headingOf(line)
  if (heading) return { kind: 'heading', text: plainText(heading) }
  const marker = /^(?:[-*+]|\d{1,9}[.)])\s/.exec(text)?.[0]
  if (marker) return { kind: 'item', text: text.slice(marker.length).trim() }
  if (text.length > 1 && text.startsWith('|') && text.endsWith('|')) {
    const cells = text.slice(1, -1).split(/(?<!\\)\|/)
    return { kind: 'row', cells: cells.map((cell) => cell.trim()) }
  }
  return { kind: 'text', text: text.startsWith('>') ? text.slice(1).trim() : text }
}

/** The words of a heading without the marks around them; empty for what is none. */
function headingOf(line: string): string {
  const marks = /^#{1,6}(?=\s)/.exec(line)?.[0]
  if (!marks) return ''
  const text = line.slice(marks.length).trim()
  let end = text.length
  while (text[end - 1] === '#') end -= 1
  return text.slice(0, end).trim()
}

function readLines(
  text: string,
  startHeading: string | null,
): { blocks: NoteLine[]; heading: string | null } {
  const blocks: NoteLine[] = []
  let heading = startHeading
  let open: string[] = []
  let columns: string[] | null = null
  let code: string[] | null = null
  const flush = (markdown = open.join(' ').trim()) => {
    if (markdown) blocks.push({ kind: 'line', heading, markdown })
    open = []
  }
  for (const raw of text.split('\n')) {
    const line = lineOf(raw)
    if (code) {
      code.push(raw)
      if (line.kind !== 'fence') continue
      flush(code.join('\n'))
      code = null
      continue
    }
    if (line.kind !== 'text') flush()
    if (line.kind === 'fence') code = [raw]
    if (line.kind === 'heading') heading = line.text
    if (line.kind === 'text' || line.kind === 'item') open.push(line.text)
    if (line.kind !== 'row') columns = null
    else if (columns) flush(rowText(line.cells, columns))
    else columns = line.cells
  }
  flush(code ? code.join('\n') : undefined)
  return { blocks, heading }
}

/** A row as a line that reads without its table; empty for the rule under the table's head. */
function rowText([first = '', ...others]: string[], [, ...columns]: string[]): string {
  if ([first, ...others].every((cell) => ruleCell.test(cell))) return ''
  const named = others.map((cell, index) => {
    const name = others.length > 1 && cell ? columns[index] : ''
    return name ? `${name} ${cell}` : cell
  })
  const rest = named.filter(Boolean).join('; ')
  if (!first) return rest
  const name = first.replaceAll('**', '')
  return `**${name}**${/[.:!?]$/.test(name) ? '' : ':'} ${rest}`
}
