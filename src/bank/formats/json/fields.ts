/**
 * Reads fields of JSON that somebody else wrote, where any field may hold anything.
 * Invariant: a value of another kind than expected reads as missing, never as its text.
 */

export type Fields = Record<string, unknown>

/** An object that is neither null nor a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of a list, none for anything else. */
export function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text or a number as text, null for anything else and for a text with nothing in it. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** The fields of an object by their plain names; an object is asked for many names in a row. */
const byPlainName = new WeakMap<Fields, Map<string, unknown>>()

/** The first field of these names, upper and lower case and the signs `_`, `-` and space not counting. */
export function fieldOf(fields: Fields, names: readonly string[]): unknown {
  let plain = byPlainName.get(fields)
  if (!plain) {
    // The first of two fields with one plain name counts.
    const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)
    plain = new Map(entries.toReversed().map(([name, value]) => [plainName(name), value]))
    byPlainName.set(fields, plain)
  }
  for (const name of names) {
    const value = plain.get(name)
    if (value !== undefined) return value
  }
  return undefined
}

/** A field's name in one spelling: lower case, letters and digits only. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}
