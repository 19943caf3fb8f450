/**
 * Just enough of protobuf to read Anki's: numbers and byte strings by their field number.
 * Invariant: never reads beyond the bytes it was given; a damaged message ends where it cannot be read further.
 */
type Value = number | Uint8Array

/** Fields in the order they stand in, each as often as it occurs. Numbers of fixed size are stepped over. */
export function readMessage(bytes: Uint8Array): { field: number; value: Value }[] {
  const fields: { field: number; value: Value }[] = []
  for (let at = 0; at < bytes.length;) {
    const key = numberAt(bytes, at)
    const read = key && valueAt(bytes, key.end, key.value % 8)
    if (!read) break
    if (read.value !== null) fields.push({ field: Math.floor(key.value / 8), value: read.value })
    at = read.end
  }
  return fields
}

/** A value of a kind; null where the bytes end in it or the kind is none in use. */
function valueAt(
  bytes: Uint8Array,
  start: number,
  kind: number,
): { value: Value | null; end: number } | null {
  if (kind === 1) return { value: null, end: start + 8 }
  if (kind === 5) return { value: null, end: start + 4 }
  const number = kind === 0 || kind === 2 ? numberAt(bytes, start) : null
  if (!number || kind === 0) return number
  const end = number.end + number.value
  return end <= bytes.length ? { value: bytes.subarray(number.end, end), end } : null
}

/** The number of seven bits a byte at `start`; null when it does not end. */
function numberAt(bytes: Uint8Array, start: number): { value: number; end: number } | null {
  let value = 0
  for (let at = start; at < bytes.length && at < start + 10; at += 1) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * 2 ** (7 * (at - start))
    if (byte < 0x80) return { value, end: at + 1 }
  }
  return null
}

/** The last text of a field; empty when there is none. */
export function textField(bytes: Uint8Array, field: number): string {
  const value = readMessage(bytes).findLast((entry) => entry.field === field)?.value
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : ''
}

/** The last number of a field; 0, protobuf's default, when there is none. */
export function numberField(bytes: Uint8Array, field: number): number {
  const value = readMessage(bytes).findLast((entry) => entry.field === field)?.value
  return typeof value === 'number' ? value : 0
}
