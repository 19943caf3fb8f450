/**
 * Text tables: comma, tab, semicolon or bar between cells, in any encoding, with or without a header.
 * Invariant: what the text looks like decides, never the ending of the file's name; a correction wins over both.
 */
import { createCollector } from '../collector'
import type { ImportOptions, ImportResult, SourceFile } from '../imported'
import { decodeSource } from '../sourceText'
import { delimiterVotes } from './delimiter'
import { importRows } from './importRows'
import { readDelimited } from './readDelimited'

/** Reads a table; `options.mapping` corrects what was found. */
export function importCsv(source: SourceFile, { mapping = {} }: ImportOptions = {}): ImportResult {
  const decoded = decodeSource(source.bytes, mapping.encoding)
  // Excel names the separator in a first line of its own.
  const stated = /^sep=(.)\r?\n/.exec(decoded.text)
  const text = stated ? decoded.text.slice(stated[0].length) : decoded.text
  const delimiter = mapping.delimiter ?? stated?.[1] ?? delimiterVotes(text)[0]?.delimiter ?? ','
  const collector = createCollector(delimiter === '\t' ? 'tsv' : 'csv', source)
  const { rows, issues } = readDelimited(text, delimiter)
  const path = (issue: ImportResult['issues'][number]) => ({ ...issue, path: source.path })
  for (const issue of [...decoded.issues, ...issues]) collector.result.issues.push(path(issue))
  const shifted = stated ? rows.map((row) => ({ ...row, line: row.line + 1 })) : rows
  importRows(
    collector,
    { rows: shifted, sheet: null, sheets: [], encoding: decoded.encoding, delimiter },
    mapping,
  )
  return collector.result
}
