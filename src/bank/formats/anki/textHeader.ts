/**
 * The lines Anki writes above the notes of a text file: `#separator:tab`, `#tags column:3`.
 * Invariant: only lines above the first note count; a number of a column that is not there changes nothing.
 */

/** Columns count from 0, null when the file names none. `isHtml` is null when it does not say. */
export type TextHeader = {
  /** Lines of the file before its notes. */
  lineCount: number
  separator: string | null
  isHtml: boolean | null
  columns: string[] | null
  tags: string[]
  deck: string
  noteType: string
  columnOf: Record<SpecialColumn, number | null>
}

export const specialColumns = ['guid', 'notetype', 'deck', 'tags'] as const
export type SpecialColumn = (typeof specialColumns)[number]

const separators: Record<string, string> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
}

const headerLine = /^#([a-z ]{2,20}):(.*)$/i

/** Reads the header of a file's lines. */
export function readTextHeader(lines: readonly string[]): TextHeader {
  const header: TextHeader = {
    ...{ lineCount: 0, separator: null, isHtml: null, columns: null, tags: [], deck: '', noteType: '' },
    columnOf: { guid: null, notetype: null, deck: null, tags: null },
  }
  let columns: string | null = null
  for (const line of lines) {
    if (!isAboveNotes(line, header.lineCount)) break
    header.lineCount += 1
    const [, name = '', value = ''] = headerLine.exec(line) ?? []
    if (name.toLowerCase() === 'columns') columns = value.trimEnd()
    else if (name !== '') setField(header, name.toLowerCase(), value)
    else if (oldLine.test(line)) header.tags = wordsOf(line.slice('tags:'.length))
  }
  if (columns !== null)
    header.columns = columns.split(header.separator ?? '\t').map((column) => column.trim())
  return header
}

/** What older versions write, in the first line only. */
const oldLine = /^tags:/i

function isAboveNotes(line: string, linesBefore: number): boolean {
  return line.startsWith('#') || line.trim() === '' || (linesBefore === 0 && oldLine.test(line))
}

function setField(header: TextHeader, name: string, value: string): void {
  const text = value.trim()
  if (name === 'separator')
    header.separator =
      separators[text.toLowerCase()] ?? (value.trimEnd().length === 1 ? value.trimEnd() : null)
  else if (name === 'html') header.isHtml = text.toLowerCase() === 'true'
  else if (name === 'tags') header.tags = wordsOf(text)
  else if (name === 'deck') header.deck = text
  else if (name === 'notetype') header.noteType = text
  const special = specialColumns.find((column) => name === `${column} column`)
  if (special && /^[1-9]\d{0,3}$/.test(text)) header.columnOf[special] = Number(text) - 1
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
