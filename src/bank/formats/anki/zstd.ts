/**
 * Zstandard with an end: fzstd does the work, frame by frame, and is told to stop.
 * Invariant: no more is written than was allowed, and no window is allocated that a frame merely claims to need.
 */
import { Decompress } from 'fzstd'

/** Windows of the levels in use are 8 MB at most. */
const widestWindow = 64 * 1024 * 1024

/** The bytes that `packed` unpacks to. Throws an `Error` when it is damaged, or larger than `mostBytes`. */
export function unzstd(packed: Uint8Array, mostBytes: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let byteCount = 0
  for (let at = 0; at < packed.length;) {
    const frame = frameAt(packed, at)
    at = frame.end
    if (frame.isSkippable) continue
    if (frame.windowBytes > widestWindow) throw new Error('it asks for too much memory.')
    const stream = new Decompress((chunk) => {
      byteCount += chunk.length
      if (byteCount > mostBytes) throw new Error('it is too large.')
      chunks.push(chunk)
    })
    stream.push(packed.subarray(frame.start, frame.end), true)
  }
  return Buffer.concat(chunks, byteCount)
}

type Frame = { start: number; end: number; isSkippable: boolean; windowBytes: number }

/** The extent of the frame at `start`, from the heads of its blocks. Source: RFC 8878, section 3.1. */
function frameAt(packed: Uint8Array, start: number): Frame {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  if (start + 9 > packed.length) throw new Error('it is cut off.')
  const mark = view.getUint32(start, true)
  if (mark >>> 4 === 0x184d2a5) {
    const end = start + 8 + view.getUint32(start + 4, true)
    return { start, end, isSkippable: true, windowBytes: 0 }
  }
  if (mark !== 0xfd2fb528) throw new Error('it is not packed as it should be.')
  const { at: firstBlock, windowBytes, hasChecksum } = headOf(view, start + 4)
  let at = firstBlock
  for (let isLast = false; !isLast;) {
    if (at + 3 > packed.length) throw new Error('it is cut off.')
    const head = view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
    isLast = (head & 1) === 1
    // A block of one repeated byte holds that byte only.
    at += 3 + (((head >> 1) & 3) === 1 ? 1 : head >> 3)
  }
  return { start, end: Math.min(at + (hasChecksum ? 4 : 0), packed.length), isSkippable: false, windowBytes }
}

function headOf(view: DataView, start: number): { at: number; windowBytes: number; hasChecksum: boolean } {
  const flags = view.getUint8(start)
  const isSingle = (flags & 0x20) !== 0
  const idBytes = [0, 1, 2, 4][flags & 3] ?? 0
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0
  const size = start + (isSingle ? 1 : 2) + idBytes
  const at = size + sizeBytes
  if (at > view.byteLength) throw new Error('it is cut off.')
  const window = view.getUint8(start + 1)
  const base = 2 ** (10 + (window >> 3))
  const windowBytes = isSingle ? contentBytes(view, size, sizeBytes) : base + (base / 8) * (window & 7)
  return { at, windowBytes, hasChecksum: (flags & 4) !== 0 }
}

function contentBytes(view: DataView, at: number, length: number): number {
  if (length === 8) return Number(view.getBigUint64(at, true))
  if (length === 4) return view.getUint32(at, true)
  return length === 2 ? view.getUint16(at, true) + 256 : view.getUint8(at)
}
