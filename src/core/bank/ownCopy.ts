/**
 * Copies for what outlives the file it was read from. Invariant: a text cut out of a larger one keeps the whole of that
 * for as long as it is kept itself; a copy keeps nothing.
 */

/** A plain value of its own. */
export function ownCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
