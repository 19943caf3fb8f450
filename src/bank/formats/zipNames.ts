/**
 * The names in an archive's directory, to tell what kind of archive it is.
 * Invariant: names are only looked at; whoever opens entries goes by the archive reader and its limits.
 */
const most = 5000

/** Names as the central directory has them, at most 5,000; empty when the bytes are no zip archive. */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 22 || view.getUint32(0, true) !== 0x04034b50) return []
  const end = endRecord(view)
  if (end === null) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50 && names.length < most) {
    const nameLength = view.getUint16(at + 28, true)
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** The end record stands at the end, before a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}
