/**
 * Text from bytes by the name of an encoding, the same on every version of the runtime.
 * Invariant: in Windows-1252 the bytes 0x80 to 0x9F are the signs the web's table gives them; some runtimes decode them
 * as control characters instead, which loses € and curly quotation marks.
 */

/** The signs of 0x80 to 0x9F in order. Five bytes have none and stay the control characters they are. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text without its byte order mark. Throws a RangeError when the label names no encoding. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label)
  return decoder.encoding === 'windows-1252' ? fromWindows1252(bytes) : decoder.decode(bytes)
}

function fromWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\u0080-\u009f]/g, (sign) => signs[sign.charCodeAt(0) - 0x80] ?? sign)
}
