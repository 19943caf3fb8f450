/**
 * Notes as Anki exports them to a text file.
 * Invariant: a row is a note like one of a package, and becomes a question by the same rules; rows of different lengths
 * and comments are normal.
 */
import { addCardNote } from './anki/cardNotes'
import { addChoiceNote } from './anki/choiceNotes'
import type { NoteType } from './anki/collection'
import type { NoteReading } from './anki/noteReading'
import { readTextHeader, specialColumns, type TextHeader } from './anki/textHeader'
import { withSounds } from './ankiPackage'
import { createCollector, type Collector } from './collector'
import { finish } from './finish'
import { htmlToMarkdown } from './html/htmlToMarkdown'
import type { ImportOptions, ImportResult, SourceFile } from './imported'
import { htmlFor, looksLikeHtml } from './richText'
import { decodeSource } from './sourceText'
import { delimiterVotes } from './table/delimiter'
import { readDelimited, type SourceRow } from './table/readDelimited'

/** Reads a text file of notes; `options.mapping` may name the separator. */
export function importAnkiText(source: SourceFile, { mapping = {} }: ImportOptions = {}): ImportResult {
  const collector = createCollector('anki-text', source)
  const decoded = decodeSource(source.bytes, mapping.encoding)
  const lines = decoded.text.split(/\r\n|\r|\n/)
  const header = readTextHeader(lines)
  // Empty lines keep the numbers of those below.
  const text = lines.fill('', 0, header.lineCount).join('\n')
  const separator = mapping.delimiter ?? header.separator ?? delimiterVotes(text)[0]?.delimiter ?? '\t'
  const { rows, issues } = readDelimited(text, separator)
  const path = (issue: ImportResult['issues'][number]) => ({ ...issue, path: source.path })
  for (const issue of [...decoded.issues, ...issues]) collector.result.issues.push(path(issue))
  addNotes(
    collector,
    rows.filter(({ raw }) => !raw.startsWith('#')),
    header,
  )
  finish(collector)
  return collector.result
}

function addNotes(collector: Collector, rows: readonly SourceRow[], header: TextHeader): void {
  const isHtml = header.isHtml ?? rows.slice(0, 100).some(({ raw }) => looksLikeHtml(raw))
  const special = new Set(specialColumns.map((column) => header.columnOf[column]))
  const later: (() => void)[] = []
  const types = new Map<string, NoteType>()
  for (const row of rows) {
    const places = row.cells.map((_, index) => index).filter((index) => !special.has(index))
    const fields = places.map((index) => fieldHtml(row.cells[index] ?? '', isHtml))
    const noteType = typeFor(types, { header, places, fields })
    const reading = readingOf(collector, { row, fields, noteType, header })
    if (!addChoiceNote({ ...reading, later: (run) => later.push(run) })) addCardNote(reading)
  }
  for (const run of later) run()
}

function fieldHtml(cell: string, isHtml: boolean): string {
  return isHtml ? cell : htmlFor(cell, 'plain')
}

type Shape = { header: TextHeader; places: readonly number[]; fields: readonly string[] }

/** Notes of the same shape share a type, by which their options are told. */
function typeFor(types: Map<string, NoteType>, { header, places, fields }: Shape): NoteType {
  const isCloze = fields.some((field) => /\{\{c\d{1,3}::/.test(field))
  const key = `${places.length} ${isCloze}`
  const known = types.get(key)
  if (known) return known
  const fieldNames = places.map(
    (place, index) => nameOf(header.columns?.[place]) ?? ['Front', 'Back'][index] ?? `Field ${index + 1}`,
  )
  const [first = 'Front', ...others] = fieldNames
  const rest = others.map((name) => `{{${name}}}`).join('<br>')
  const front = isCloze ? `{{cloze:${first}}}` : `{{${first}}}`
  const templates = [
    { front, back: isCloze ? `${front}<hr id=answer>${rest}` : `{{FrontSide}}<hr id=answer>${rest}` },
  ]
  const type = { name: header.noteType, isCloze, fieldNames, templates }
  types.set(key, type)
  return type
}

/** A name that can stand in a template. */
function nameOf(column: string | undefined): string | null {
  const name = column?.replace(/[{}:#^/]/g, ' ').trim() ?? ''
  return name === '' ? null : name
}

type Note = { row: SourceRow; fields: string[]; noteType: NoteType; header: TextHeader }

function readingOf(collector: Collector, { row, fields, noteType, header }: Note): NoteReading {
  const cell = (column: (typeof specialColumns)[number]) => {
    const index = header.columnOf[column]
    return index === null ? '' : (row.cells[index] ?? '').trim()
  }
  const deck = (cell('deck') || header.deck).split('::').filter((part) => part !== '')
  const tags = [...header.tags, ...cell('tags').split(/\s+/)].filter((tag) => tag !== '')
  const place = { line: row.line, raw: row.raw }
  const note = { guid: cell('guid'), noteType, tags, fields, deck, cardOrders: [0] }
  return {
    ...{ note, noteType, collector, place },
    more: { sourceId: note.guid || null, tags, category: deck },
    markdown: (html) => htmlToMarkdown(withSounds(html), () => null).markdown,
    later: (run) => run(),
  }
}
