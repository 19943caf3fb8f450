/**
 * Attempts and responses as a file. Invariant: rows are read and written in small parts, so that a million of them are
 * never one text.
 */
import { attemptFields, fieldsRow, headerRow, responseFields } from '#core/history/historyTable'
import type { Attempt } from '#core/history/records'
import type { RowStore } from '../db/rowStore'

export type HistoryTable = 'attempts' | 'responses' | 'json'

const readAtOnce = 50

/** The file of all attempts, oldest first, archived ones among them. */
export async function historyTable(rows: RowStore, table: HistoryTable): Promise<Blob> {
  const parts: Blob[] = []
  let isFirst = true
  for await (const attempts of allAttempts(rows)) {
    parts.push(new Blob([textOf(attempts, table, isFirst)]))
    isFirst = false
  }
  if (table !== 'json') return new Blob(['\ufeff', ...parts], { type: 'text/csv' })
  return new Blob(['[\n', ...parts, '\n]\n'], { type: 'application/json' })
}

async function* allAttempts(rows: RowStore): AsyncGenerator<Attempt[]> {
  const ids = (await rows.summaries(Infinity)).map(({ attemptId }) => attemptId).toReversed()
  for (let start = 0; start < ids.length; start += readAtOnce) {
    const found = await rows.getMany('attempts', ids.slice(start, start + readAtOnce))
    const attempts = found.filter((attempt) => attempt !== undefined)
    if (attempts.length > 0) yield attempts
  }
}

function textOf(attempts: Attempt[], table: HistoryTable, isFirst: boolean): string {
  if (table === 'json') {
    const entries = attempts.map((attempt) =>
      JSON.stringify({ ...attemptFields(attempt), responses: responseFields(attempt) }),
    )
    return `${isFirst ? '' : ',\n'}${entries.join(',\n')}`
  }
  const fields = attempts.flatMap((attempt) =>
    table === 'attempts' ? [attemptFields(attempt)] : responseFields(attempt),
  )
  const [first] = fields
  const header = isFirst && first ? headerRow(first) : ''
  return header + fields.map(fieldsRow).join('')
}
