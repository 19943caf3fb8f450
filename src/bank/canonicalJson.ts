/**
 * One spelling of a JSON value, and the hash that rests on it.
 * Invariant: values that are equal as JSON have the same canonical JSON, whatever the order of their fields.
 */
import { createHash } from 'node:crypto'

/**
 * JSON without spaces, fields sorted by UTF-16 units, those with the value undefined left out. For plain JSON values
 * of bounded depth only.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`
}

/** SHA-256 in hex, 64 digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The hash contents are known by: SHA-256 of a text, first 32 hex digits. Source: ContentHash in core/ids.ts. */
export function contentHash(text: string | Uint8Array): string {
  return sha256(text).slice(0, 32)
}
