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
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let text = ''
  // Every question of a bank comes through here: no list is made on the way but that of the names.
  if (Array.isArray(value)) {
    for (const item of value) text += `${text && ','}${canonicalJson(item ?? null)}`
    return `[${text}]`
  }
  for (const name of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[name]
    if (field !== undefined) text += `${text && ','}${JSON.stringify(name)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}

/** SHA-256 in hex, 64 digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The hash contents are known by: SHA-256 of a text, first 32 hex digits. Source: ContentHash in core/ids.ts. */
export function contentHash(text: string | Uint8Array): string {
  return sha256(text).slice(0, 32)
}
