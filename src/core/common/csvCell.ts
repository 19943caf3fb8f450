/**
 * Cells of a CSV file. Invariant: no cell can be run by a spreadsheet, and every cell is read back as it was but for the
 * apostrophe that sees to it.
 */

const number = /^[+-]?\d{1,15}(?:[.,]\d{1,15})?(?:e[+-]?\d{1,3})?$/i

/** What a spreadsheet takes for a formula gets an apostrophe. Plain numbers are none. */
export function withoutFormula(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !number.test(cell) ? `'${cell}` : cell
}

/** A cell in quotes where it needs them. */
export function quoted(cell: string): string {
  return /[",;\n\r\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A row with its line end. What is null is an empty cell. */
export function csvRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map((cell) => quoted(withoutFormula(String(cell ?? '')))).join(',')}\r\n`
}
