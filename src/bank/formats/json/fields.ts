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

/** The first field of these names, upper and lower case and the signs `_`, `-` and space not counting. */
export function fieldOf(fields: Fields, names: readonly string[]): unknown {
  for (const name of names) if (fields[name] !== undefined && fields[name] !== null) return fields[name]
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && names.includes(plainName(name))) return value
  }
  return undefined
}

/** A field's name in one spelling: lower case, letters and digits only. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}
