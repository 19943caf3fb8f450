/**
 * Values of QTI 2 response processing: a list of plain values, or null for none.
 * Invariant: identifiers and numbers compare by what they say, not by how they are spelled.
 */

export type Plain = string | number | boolean
/** `isOrdered` only matters to `match`. Null is QTI's NULL: never answered, or empty. */
export type Value = { items: Plain[]; isOrdered: boolean } | null

/** A value of one item. */
export function single(item: Plain): Value {
  return { items: [item], isOrdered: false }
}

/** The first item as a number; NaN when there is none. */
export function numberOf(value: Value): number {
  const [item] = value?.items ?? []
  return item === undefined || item === '' ? Number.NaN : Number(item)
}

/** Whether a value is there and true. */
export function isTrue(value: Value): boolean {
  const [item] = value?.items ?? []
  return item === true || item === 'true'
}

/** Equality of two items: numbers by value, everything else letter by letter. */
export function isSameItem(left: Plain, right: Plain): boolean {
  if (String(left) === String(right)) return true
  const [a, b] = [Number(left), Number(right)]
  return String(left).trim() !== '' && String(right).trim() !== '' && Number.isFinite(a) && a === b
}

/** QTI's `match`: the same items, in the same order when either is ordered. */
export function isMatch(left: Value, right: Value): boolean {
  if (!left || !right || left.items.length !== right.items.length) return false
  if (left.isOrdered || right.isOrdered) {
    return left.items.every((item, index) => isSameItem(item, right.items[index] ?? ''))
  }
  const rest = [...right.items]
  for (const item of left.items) {
    const at = rest.findIndex((other) => isSameItem(item, other))
    if (at < 0) return false
    rest.splice(at, 1)
  }
  return true
}

/** Whether every item of `part` is in `whole`, as often as it is in `part`. */
export function containsAll(whole: Value, part: Value): boolean {
  if (!whole || !part) return false
  const rest = [...whole.items]
  return part.items.every((item) => {
    const at = rest.findIndex((other) => isSameItem(item, other))
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
}
