/**
 * The rows of a sheet that have something in them.
 * Invariant: memory follows what is written in cells, never where they stand: a cell in the last column of the last row
 * costs as much as one in A1.
 */
import type { SourceRow } from '../table/readDelimited'
import { cellText } from './cellText'
import { streamXml } from './streamXml'
import { unescaped, type Workbook } from './workbook'

/** `faults` are sentences for the person. */
export type SheetRows = { rows: SourceRow[]; faults: string[] }

/** No table of questions is wider; cells beyond are counted and left out. */
const mostColumns = 256
const mostRows = 200_000
/** All cells of a sheet together, in UTF-16 units. */
const mostText = 100_000_000

type Reading = {
  book: Pick<Workbook, 'texts' | 'kinds' | 'isFrom1904'>
  rows: SourceRow[]
  row: { number: number; cells: string[] }
  cell: { column: number; type: string; style: number; value: string } | null
  isValue: boolean
  phonetic: number
  farCells: number
  length: number
}

/** Reads a sheet. Never throws; what stands before a break in the XML is kept. */
export function readSheet(bytes: Uint8Array, book: Workbook): SheetRows {
  const reading: Reading = {
    ...{ book, rows: [], cell: null, isValue: false, phonetic: 0, farCells: 0, length: 0 },
    row: { number: 0, cells: [] },
  }
  const isFull = () => reading.rows.length >= mostRows || reading.length > mostText
  const fault = streamXml(bytes, {
    open: (name, attributes) => open(reading, name, attributes),
    text: (piece) => {
      if (reading.isValue && reading.cell) reading.cell.value += piece
    },
    close: (name) => close(reading, name),
    isDone: isFull,
  })
  endRow(reading)
  const faults = fault === null ? [] : [`The sheet breaks off: ${fault}. The rows before it were kept.`]
  if (isFull()) faults.push(`Only the first ${reading.rows.length} rows were read.`)
  if (reading.farCells > 0) {
    faults.push(`${reading.farCells} cells beyond column ${mostColumns} were left out.`)
  }
  return { rows: reading.rows, faults }
}

function open(reading: Reading, name: string, attributes: Record<string, string>): void {
  if (name === 'row') {
    endRow(reading)
    reading.row = { number: numberOf(attributes['r'], reading.row.number + 1), cells: [] }
  } else if (name === 'c') {
    const column = columnOf(attributes['r']) ?? reading.row.cells.length
    reading.cell = { column, type: attributes['t'] ?? 'n', style: numberOf(attributes['s'], 0), value: '' }
  } else if (name === 'rPh') reading.phonetic += 1
  else if (name === 'v' || name === 't') reading.isValue = reading.phonetic === 0
}

function close(reading: Reading, name: string): void {
  if (name === 'v' || name === 't') reading.isValue = false
  else if (name === 'rPh') reading.phonetic -= 1
  else if (name === 'c') endCell(reading)
  else if (name === 'row') endRow(reading)
}

function endCell(reading: Reading): void {
  const { cell, row, book } = reading
  reading.cell = null
  if (!cell || cell.value === '') return
  const text = cell.type === 'inlineStr' || cell.type === 'str' ? unescaped(cell.value) : cellText(cell, book)
  if (cell.column >= mostColumns) {
    reading.farCells += 1
    return
  }
  while (row.cells.length < cell.column) row.cells.push('')
  row.cells[cell.column] = text
  reading.length += text.length
}

function endRow(reading: Reading): void {
  const { number, cells } = reading.row
  reading.row = { number, cells: [] }
  if (cells.some((cell) => cell.trim() !== ''))
    reading.rows.push({ cells, line: number, raw: cells.join('\t') })
}

function numberOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise
}

/** `B3` is column 1. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Za-z]{1,4}/.exec(reference ?? '')?.[0]
  if (!letters) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
