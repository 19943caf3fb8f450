/**
 * Finds out what the columns of a table hold: by their headers, else by what stands in them.
 * Invariant: one column is the question and one the key; what is not understood is `ignore`, to be corrected by hand.
 */
import type { ColumnRole } from '../imported'
import { roleOfHeader, plainHeader } from './headerNames'
import type { SourceRow } from './readDelimited'

/** Rows looked at to understand a column. */
const sampleSize = 200
const headerSearch = 25

export type Layout = { rowsAbove: number; hasHeader: boolean }

/** Where the header is: the first of the first rows with a name for the question, or with three known names. */
export function sniffLayout(rows: readonly SourceRow[]): Layout {
  const index = rows.slice(0, headerSearch).findIndex(({ cells }) => isHeader(cells))
  if (index >= 0) return { rowsAbove: index, hasHeader: true }
  return { rowsAbove: 0, hasHeader: hasUnknownHeader(rows) }
}

function isHeader(cells: readonly string[]): boolean {
  const roles = cells.filter((cell) => cell.length < 120).map(roleOfHeader)
  const known = roles.filter((role) => role !== null && role !== 'ignore')
  const distinct = new Set(known)
  return (
    (distinct.has('stem') && known.length > 1) ||
    (distinct.has('front') && distinct.has('back')) ||
    distinct.size > 2
  )
}

/** Headers in words we do not know: the key column is one in every row but the first. */
function hasUnknownHeader(rows: readonly SourceRow[]): boolean {
  const [first, ...others] = rows.slice(0, sampleSize)
  if (!first || others.length < 2) return false
  const key = keyColumn(others)
  return key !== null && !isKeyCell(first.cells[key] ?? '')
}

/** A role for each column. `header` is empty without one. */
export function sniffColumns(header: readonly string[], rows: readonly SourceRow[]): ColumnRole[] {
  const sample = rows.slice(0, sampleSize)
  const width = Math.max(header.length, ...sample.map(({ cells }) => cells.length), 0)
  const named = headerRoles(header, width)
  if (named.includes('stem') || named.includes('front')) return named
  return contentRoles(named, sample, width)
}

/** Each of these stands for one column; of several candidates the most telling name is taken. */
const soleRoles = ['stem', 'key', 'id', 'type', 'explanation', 'difficulty', 'front', 'back'] as const

function headerRoles(header: readonly string[], width: number): ColumnRole[] {
  const roles = Array.from(
    { length: width },
    (_, index): ColumnRole => roleOfHeader(header[index] ?? '') ?? 'ignore',
  )
  for (const sole of soleRoles) {
    const all = roles.flatMap((role, index) => (role === sole ? [index] : []))
    const best =
      all.find((index) => /correct|text|overall|right/.test(plainHeader(header[index] ?? ''))) ?? all[0]
    for (const index of all)
      if (index !== best) roles[index] = sole === 'key' ? leftover(header[index] ?? '') : 'ignore'
  }
  return roles
}

/** Beside `correct`, a column of `answers` holds the options. */
function leftover(name: string): ColumnRole {
  return /^(?:answers|options|choices)$/.test(plainHeader(name)) ? 'option' : 'ignore'
}

/** Without a header: the longest texts are the questions, letters or small numbers the keys, the rest options. */
function contentRoles(
  named: readonly ColumnRole[],
  sample: readonly SourceRow[],
  width: number,
): ColumnRole[] {
  const open = Array.from({ length: width }, (_, index) => index).filter(
    (index) => named[index] === 'ignore' || named[index] === 'option',
  )
  const key = named.includes('key') ? named.indexOf('key') : keyColumn(sample)
  const texts = open.filter((index) => index !== key && !isNumbering(sample, index))
  if (width === 2 && key === null) return ['front', 'back']
  const stem = texts.toSorted((a, b) => averageLength(sample, b) - averageLength(sample, a) || a - b)[0]
  return Array.from({ length: width }, (_, index): ColumnRole => {
    if (index === stem) return 'stem'
    if (index === key) return 'key'
    if (!texts.includes(index)) return named[index] ?? 'ignore'
    return key !== null && stem !== undefined && index > stem && isFilled(sample, index) ? 'option' : 'ignore'
  })
}

function cellsOf(sample: readonly SourceRow[], index: number): string[] {
  return sample.map(({ cells }) => cells[index]?.trim() ?? '')
}

function averageLength(sample: readonly SourceRow[], index: number): number {
  return cellsOf(sample, index).reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, sample.length)
}

/** A fifth or sixth option is often empty. */
function isFilled(sample: readonly SourceRow[], index: number): boolean {
  return cellsOf(sample, index).some((cell) => cell !== '')
}

function isNumbering(sample: readonly SourceRow[], index: number): boolean {
  const numbers = cellsOf(sample, index).map((cell) => (/^\d{1,6}$/.test(cell) ? Number(cell) : null))
  return (
    numbers.length > 1 &&
    numbers.every((number, at) => number !== null && (at === 0 || number === (numbers[at - 1] ?? 0) + 1))
  )
}

/** The last column whose cells are nearly all letters or small numbers; null when none is. */
function keyColumn(sample: readonly SourceRow[]): number | null {
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length))
  for (let index = width - 1; index > 0; index -= 1) {
    const filled = cellsOf(sample, index).filter((cell) => cell !== '')
    const keys = filled.filter(isKeyCell).length
    if (filled.length > 0 && filled.length >= sample.length * 0.6 && keys >= filled.length * 0.9) {
      if (!isNumbering(sample, index)) return index
    }
  }
  return null
}

function isKeyCell(cell: string): boolean {
  return (
    /^\s*\(?[A-Ha-h]\)?(?:\s?[,;&/]\s?\(?[A-Ha-h]\)?){0,7}\s*$/.test(cell) ||
    /^\s*\d(?:\s?[,;]\s?\d){0,7}\s*$/.test(cell)
  )
}
