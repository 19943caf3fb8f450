/**
 * Splits a text into rows and cells through csv-parse, with the line each row starts in.
 * Invariant: a quote that is never closed costs its own row; the rows below it are read again without it.
 */
import { withoutEnding } from '#core/common/withoutEnding'
import { parse, type CsvError } from 'csv-parse/sync'
import type { ImportIssue } from '../imported'
import { withoutOpenQuotes } from './openQuotes'

/** `line` counts from 1; in a workbook it is the number of the row. */
export type SourceRow = { cells: string[]; line: number; raw: string }
export type DelimitedText = { rows: SourceRow[]; issues: ImportIssue[] }

type Parsed = { record: string[]; raw: string; info: { lines: number } }

const mostRestarts = 20

/** The rows of a text. Rows without a word in them are left out. Never throws. */
export function readDelimited(text: string, delimiter: string): DelimitedText {
  const rows: SourceRow[] = []
  const { text: sound, open } = withoutOpenQuotes(text, delimiter)
  const issues: ImportIssue[] = open.map(({ line, raw }) => unclosed(line, raw))
  let rest = sound
  let linesBefore = 0
  for (let restart = 0; rest !== ''; restart += 1) {
    const before = linesBefore
    const hasQuotes = restart < mostRestarts
    const openAt = parseRows(rest, { delimiter, hasQuotes }, (row) => addRow(rows, row, before))
    if (openAt === null) break
    const skipped = rest.slice(0, openAt)
    const lineEnd = endOfLine(rest, openAt)
    linesBefore += lineCount(skipped)
    issues.push(unclosed(linesBefore + 1, rest.slice(openAt, lineEnd)))
    linesBefore += 1
    rest = rest.slice(lineEnd).replace(/^(?:\r\n|\r|\n)/, '')
  }
  return { rows, issues }
}

/** Hands over each row as it is read, so that what the parser says of it is not kept. Where a quote stays open, or null. */
function parseRows(
  text: string,
  { delimiter, hasQuotes }: { delimiter: string; hasQuotes: boolean },
  add: (row: Parsed) => void,
): number | null {
  const skipped: CsvError[] = []
  let consumed = 0
  parse(text, {
    delimiter,
    quote: hasQuotes ? '"' : null,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    raw: true,
    on_skip: (error) => {
      if (error) skipped.push(error)
    },
    on_record: (record) => {
      const row = record as unknown as Parsed
      const { raw } = row
      // A piece of the text takes no room of its own.
      add(text.startsWith(raw, consumed) ? { ...row, raw: text.slice(consumed, consumed + raw.length) } : row)
      consumed += raw.length
      return null
    },
  })
  const isOpen = skipped.some(({ code }) => code === 'CSV_QUOTE_NOT_CLOSED')
  return isOpen ? startOfOpen(text, consumed) : null
}

/** What follows the last whole row, without the line ends before it. */
function startOfOpen(text: string, consumed: number): number {
  let at = consumed
  while (text[at] === '\n' || text[at] === '\r') at += 1
  return at
}

function addRow(rows: SourceRow[], { record, raw, info }: Parsed, linesBefore: number): void {
  if (record.every((cell) => cell.trim() === '')) return
  const text = withoutEnding(raw.replace(/^[\r\n]+/, ''), '\r\n')
  rows.push({ cells: record, line: linesBefore + Math.max(1, info.lines - lineCount(text)), raw: text })
}

function lineCount(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

function endOfLine(text: string, start: number): number {
  const at = text.slice(start).search(/[\r\n]/)
  return at < 0 ? text.length : start + at
}

function unclosed(line: number, raw: string): ImportIssue {
  return {
    severity: 'error',
    code: 'quote-not-closed',
    line,
    path: null,
    message:
      'A quote that opens in this row is never closed. The row was left out; close the quote and import again.',
    raw: raw.slice(0, 500),
  }
}
