/** What tests ask of a row store. Nothing of the program imports it. */
import type { TableName, Tables } from '#core/log/tables'
import type { RowStore } from './rowStore'

/** Every row of a table with its key, in no order. */
export async function entriesOf<T extends TableName>(
  rows: RowStore,
  table: T,
): Promise<[string, Tables[T]][]> {
  const entries: [string, Tables[T]][] = []
  for await (const part of rows.parts(table)) entries.push(...part)
  return entries
}
