/**
 * How large rows are kept in IndexedDB: as JSON, which the browser copies several times faster than the objects, and
 * beside it the fields an index needs. Invariant: what is unpacked equals what was packed.
 */
import type { TableName, Tables } from '#core/projectionTypes'

const indexedFields: { [T in TableName]?: (keyof Tables[T])[] } = {
  attempts: [],
  histories: ['bankId', 'missedAtMs'],
}

type Packed = { json: string }

/** A row as the database keeps it. */
export function pack<T extends TableName>(table: T, row: Tables[T]): unknown {
  const fields = indexedFields[table]
  if (!fields) return row
  return { ...Object.fromEntries(fields.map((field) => [field, row[field]])), json: JSON.stringify(row) }
}

/** The row of what the database keeps; undefined for none. */
export function unpack<T extends TableName>(table: T, kept: unknown): Tables[T] | undefined {
  if (kept === undefined || !indexedFields[table]) return kept as Tables[T] | undefined
  return JSON.parse((kept as Packed).json) as Tables[T]
}

/** The rows of all that was found, in order. */
export function unpackAll<T extends TableName>(table: T, kept: readonly unknown[]): Tables[T][] {
  return kept.map((entry) => unpack(table, entry) as Tables[T])
}
