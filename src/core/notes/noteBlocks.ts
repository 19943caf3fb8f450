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

const ruleCell = /^\s*:?-+:?\s*$/

type Line =
  | { kind: 'fence' | 'blank' }
  | { kind: 'heading' | 'item' | 'text'; text: string }
  | { kind: 'row'; cells: string[] }

function lineOf(line: string): Line {
  if (/^\s*(?:```|~~~)/.test(line)) return { kind: 'fence' }
  if (!line.trim()) return { kind: 'blank' }
  const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1]
  if (heading) return { kind: 'heading', text: plainText(heading) }
  const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line)?.[1]
  if (item !== undefined) return { kind: 'item', text: item }
  const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1]
  if (row !== undefined) {
    return { kind: 'row', cells: row.split(/(?<!\\)\|/).map((cell) => cell.trim()) }
  }
  return { kind: 'text', text: line.replace(/^\s*>\s?/, '').trim() }
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
