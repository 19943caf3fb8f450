/**
 * From the rows of a table to questions, whatever file they came from.
 * Invariants: everything follows the mapping; what the mapping leaves open is found in the rows, or asked.
 */
import type { Collector } from '../collector'
import type { ColumnRole, KeyReading, OpenQuestion, TableMapping } from '../imported'
import { plainHeader } from './headerNames'
import { decideReading } from './keyReading'
import type { SourceRow } from './readDelimited'
import { sniffColumns, sniffLayout } from './sniffColumns'
import { withStimuli } from './stimuli'
import { addRow, partsOfRow, type RowParts } from './tableQuestion'

/** What is known before the rows are looked at. */
export type TableSource = {
  rows: SourceRow[]
  sheet: string | null
  sheets: string[]
  encoding: TableMapping['encoding']
  delimiter: string | null
}

const sampleRows = 5

/** Adds the questions of the table; the mapping that was used is in the collector's result. */
export function importRows(collector: Collector, source: TableSource, said: Partial<TableMapping>): void {
  const basis = [source.sheet, source.encoding, source.delimiter].map((part) => part ?? '').join('/')
  const given = said.basis === undefined || said.basis === basis ? said : {}
  const { rowsAbove, hasHeader, header, body } = bodyOf(source.rows, given)
  const columns = columnsOf(given, header, body)
  const roles = columns.map(({ role }) => role)
  const parts = withStimuli(body.map((row) => partsOfRow(row, roles, header)))
  const decision = decide(parts, { header, given: given.keyReading ?? null })
  const open = openQuestions(roles, decision)
  const { sheet, encoding, delimiter } = source
  collector.result.table = {
    mapping: {
      ...{ sheet, encoding, delimiter, basis, rowsAbove, hasHeader, columns },
      keyReading: decision.reading,
    },
    sample: body.slice(0, sampleRows).map(({ cells }) => cells),
    rowCount: body.length,
    sheets: source.sheets,
    open,
  }
  reportMapping(collector, {
    open,
    rowCount: body.length,
    columnCount: columns.length,
    misfits: decision.misfits,
  })
  if (open.some(({ field }) => field === 'columns')) return
  for (const part of parts) {
    if (isUndecided(part, decision)) keepUndecided(collector, part)
    else addRow(collector, part, decision.reading)
  }
}

type Body = { rowsAbove: number; hasHeader: boolean; header: string[]; body: SourceRow[] }

function bodyOf(rows: readonly SourceRow[], given: Partial<TableMapping>): Body {
  const { rowsAbove, hasHeader } = { ...sniffLayout(rows), ...layoutGiven(given) }
  const header = hasHeader ? (rows[rowsAbove]?.cells ?? []) : []
  return { rowsAbove, hasHeader, header, body: rows.slice(rowsAbove + (hasHeader ? 1 : 0)) }
}

function layoutGiven({ rowsAbove, hasHeader }: Partial<TableMapping>): Partial<Body> {
  return { ...(rowsAbove !== undefined && { rowsAbove }), ...(hasHeader !== undefined && { hasHeader }) }
}

/** Roles given for columns of other names belong to another reading of the file. */
function columnsOf(
  given: Partial<TableMapping>,
  header: readonly string[],
  body: readonly SourceRow[],
): TableMapping['columns'] {
  const sniffed = sniffColumns(header, body).map((role, index) => ({ name: header[index] ?? '', role }))
  const isSame =
    given.columns?.length === sniffed.length &&
    given.columns.every(({ name }, at) => name === sniffed[at]?.name)
  return isSame && given.columns ? given.columns : sniffed
}

type Decision = { reading: KeyReading | null; choices: KeyReading[]; misfits: number }

function decide(
  parts: readonly RowParts[],
  { header, given }: { header: readonly string[]; given: KeyReading | null },
): Decision {
  if (given) return { reading: given, choices: [], misfits: 0 }
  const rows = parts
    .filter(({ key, options, wrong }) => key !== '' && options.length > 1 && wrong.length === 0)
    .map(({ key, options, labels }) => ({ key, options: options.map(({ text }) => text), labels }))
  return decideReading(rows, usualReading(header))
}

/**
 * Templates whose keys count from 1: Kahoot's, which has a time for each question, and Udemy's. Options that are
 * numbered from 0 are called so by the key.
 */
function usualReading(header: readonly string[]): KeyReading | null {
  const names = header.map((cell) => plainHeader(cell.split(/\s[-–—]\s/u)[0] ?? ''))
  if (names.some((name) => /^(?:choice|option|answer)0$/.test(name))) return 'from-0'
  const isUdemy =
    names.includes('answeroption1') && names.some((name) => /^correct(?:answers?|response)$/.test(name))
  const isKahoot =
    names.includes('answer1') && names.some((name) => /^time(?:limit)?(?:sec|seconds)?$/.test(name))
  return isUdemy || isKahoot ? 'from-1' : null
}

function openQuestions(columns: readonly ColumnRole[], { reading, choices }: Decision): OpenQuestion[] {
  const isCards = columns.includes('front') && columns.includes('back')
  const missing = (['stem', 'key'] as const).filter((role) => !columns.includes(role))
  if (!isCards && missing.length > 0) return [{ field: 'columns', missing: [...missing] }]
  return reading === null && choices.length > 1 ? [{ field: 'keyReading', choices }] : []
}

function isUndecided({ key, options, wrong }: RowParts, { reading, choices }: Decision): boolean {
  return reading === null && choices.length > 1 && key !== '' && options.length > 1 && wrong.length === 0
}

/** One question to the person stands for all rows; each is kept. */
function keepUndecided(collector: Collector, { stem, place }: RowParts): void {
  const reason = 'Its key can be read in several ways. Say how keys are written, and it is imported.'
  collector.result.unsupported.push({
    kind: 'key-undecided',
    title: stem.slice(0, 200),
    reason,
    raw: place.raw.slice(0, 20_000),
    line: place.line,
    path: place.path ?? null,
  })
}

/** A way to read keys, alone and before others. */
const readingNames: Record<KeyReading, [alone: string, before: (others: string) => string]> = {
  letter: ['as letters', (others) => `as letters or ${others}`],
  text: ['as the text of an option', (others) => `as the text of an option or ${others}`],
  'from-0': ['as places counted from 0', (others) => `as places counted from 0 or ${others}`],
  'from-1': ['as places counted from 1', (others) => `as places counted from 1 or ${others}`],
}

function waysToRead([first, ...others]: readonly KeyReading[]): string {
  if (!first) return ''
  const [alone, before] = readingNames[first]
  return others.length === 0 ? alone : before(waysToRead(others))
}

const missingNames = { stem: 'the question', key: 'the correct answer' }

type Report = { open: OpenQuestion[]; rowCount: number; columnCount: number; misfits: number }

function reportMapping(collector: Collector, { open, rowCount, columnCount, misfits }: Report): void {
  for (const question of open) {
    if (question.field === 'columns') {
      const [first = 'stem', second] = question.missing
      const missing = second ? 'the question or the correct answer' : missingNames[first]
      const rows = rowCount === 1 ? '1 row waits' : `${rowCount} rows wait`
      const message =
        columnCount < 2
          ? 'This table has one column only; a question needs its text in one and its correct answer in another. If something else parts the columns, choose it.'
          : `No column was recognized as ${missing}. Choose it; ${rows} for it.`
      collector.issue({ severity: 'error', code: 'columns-unknown', message })
    } else {
      const message = `The keys can be read ${waysToRead(question.choices)}, and the rows do not tell which. Choose one.`
      collector.issue({ severity: 'error', code: 'key-undecided', message })
    }
  }
  if (misfits === 0) return
  const message = `${misfits} keys do not fit the way the others are written. Check them, or choose another way to read keys.`
  collector.issue({ severity: 'warning', code: 'key-misfits', message })
}
