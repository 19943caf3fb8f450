/**
 * Workbooks of Excel and its kin, read sheet by sheet without a library that believes their dimensions.
 * Invariant: one sheet is imported, the one the person names or the one that looks like questions; others are named.
 */
import { openArchive, type Archive } from '../archive/readArchive'
import { createCollector, type Collector } from '../collector'
import type { ImportOptions, ImportResult, SourceFile, TableMapping } from '../imported'
import { importRows } from '../table/importRows'
import type { SourceRow } from '../table/readDelimited'
import { sniffLayout } from '../table/sniffColumns'
import { readSheet } from './readSheet'
import { openWorkbook, type SheetEntry, type Workbook } from './workbook'

/** A workbook of more sheets than these is read up to them. */
const mostSheets = 50

type ReadSheet = { entry: SheetEntry; rows: SourceRow[] }

/** Reads a workbook; `options.mapping.sheet` names the sheet. */
export async function importXlsx(
  source: SourceFile,
  { mapping = {} }: ImportOptions = {},
): Promise<ImportResult> {
  const collector = createCollector('xlsx', source)
  const archive = await openArchive(source.bytes)
  const book = openWorkbook(archive)
  if (!book || book.sheets.length === 0) {
    const message =
      'This workbook has no sheet that can be read. Save it as an Excel workbook (.xlsx) and import it again.'
    collector.issue({ severity: 'error', code: 'workbook-unreadable', message })
    return collector.result
  }
  for (const fault of book.faults)
    collector.issue({ severity: 'error', code: 'workbook-damaged', message: fault })
  const chosen = chooseSheet({ archive, book, collector }, mapping)
  for (const issue of archive.issues) collector.result.issues.push({ ...issue, path: source.path })
  if (!chosen) {
    collector.issue({
      severity: 'error',
      code: 'no-questions',
      message: 'All sheets of this workbook are empty.',
    })
    return collector.result
  }
  const sheets = book.sheets.map(({ name }) => name)
  const { entry, rows } = chosen
  importRows(collector, { rows, sheet: entry.name, sheets, encoding: null, delimiter: null }, mapping)
  return collector.result
}

type Opened = { archive: Archive; book: Workbook; collector: Collector }

function chooseSheet(opened: Opened, { sheet }: Partial<TableMapping>): ReadSheet | null {
  const named = opened.book.sheets.find(({ name }) => name === sheet)
  if (named) return read(opened, named)
  let chosen: ReadSheet | null = null
  const others: string[] = []
  for (const entry of opened.book.sheets.slice(0, mostSheets)) {
    const found = read(opened, entry)
    if (found.rows.length === 0) continue
    if (!chosen || rank(found) > rank(chosen)) {
      if (chosen) others.push(chosen.entry.name)
      chosen = found
    } else others.push(entry.name)
  }
  if (chosen && others.length > 0) {
    const message = `The sheet "${chosen.entry.name}" was read. Not read: ${others
      .map((name) => `"${name}"`)
      .join(', ')
      .slice(0, 500)}.`
    opened.collector.issue({ severity: 'info', code: 'other-sheets', message })
  }
  return chosen
}

/** A visible sheet with a header that is understood comes first. */
function rank({ entry, rows }: ReadSheet): number {
  return (sniffLayout(rows).hasHeader ? 2 : 0) + (entry.isHidden ? 0 : 1)
}

function read({ archive, book, collector }: Opened, entry: SheetEntry): ReadSheet {
  const bytes = archive.read(entry.path)
  const { rows, faults } = bytes
    ? readSheet(bytes, book)
    : { rows: [], faults: ['The sheet is not in the file.'] }
  for (const fault of faults) {
    collector.issue({
      severity: 'warning',
      code: 'sheet-incomplete',
      message: `Sheet "${entry.name}": ${fault}`,
    })
  }
  return { entry, rows }
}
