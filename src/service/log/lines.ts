/**
 * One event, one line: the CRC-32 of its JSON in eight hex digits, a space, the JSON, a newline.
 * Invariant: a line that was cut or changed anywhere is never taken for an event.
 */
import { crc32 } from 'node:zlib'
import type { LogEvent } from '#core/log/logEvent'

const newline = 0x0a
const space = 0x20
/** Eight digits and a space. */
const prefixBytes = 9

function checksum(json: Uint8Array): string {
  return crc32(json).toString(16).padStart(8, '0')
}

/** The line of an event, newline included. */
export function encodeLine(event: LogEvent): Buffer {
  const json = Buffer.from(JSON.stringify(event))
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.of(newline)])
}

/** A line as it lies in a segment. `json` is null when the line is damaged; `end` is the offset behind its newline. */
export type Line = { json: Buffer | null; end: number }

/** Every line that ends with a newline, in order. What follows the last newline is not a line. */
export function* linesOf(bytes: Buffer): Generator<Line> {
  let start = 0
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, start)) {
    yield { json: decodeLine(bytes.subarray(start, at)), end: at + 1 }
    start = at + 1
  }
}

function decodeLine(line: Buffer): Buffer | null {
  if (line.length <= prefixBytes || line[prefixBytes - 1] !== space) return null
  const json = line.subarray(prefixBytes)
  return line.toString('latin1', 0, prefixBytes - 1) === checksum(json) ? json : null
}

/** Who an event is: its place in its device's sequence and its id. */
export type Stamp = Pick<LogEvent, 'seq' | 'id'>

/** Reads the stamp of a line's JSON. */
export function stampOf(json: Buffer): Stamp {
  const { seq, id } = JSON.parse(json.toString()) as LogEvent
  return { seq, id }
}

/**
 * What a segment holds. `stamps` in file order; `bytes` is the end of the last readable line: all behind it is the
 * tail of a write that was cut, or damage. `damagedCount` counts unreadable lines before that point.
 */
export type SegmentContent = { stamps: Stamp[]; bytes: number; damagedCount: number }

/** Reads a whole segment. Lines after a damaged one still count. */
export function readContent(segment: Buffer): SegmentContent {
  const stamps: Stamp[] = []
  let bytes = 0
  let damagedCount = 0
  let damagedSince = 0
  for (const { json, end } of linesOf(segment)) {
    if (!json) {
      damagedSince += 1
      continue
    }
    stamps.push(stampOf(json))
    damagedCount += damagedSince
    damagedSince = 0
    bytes = end
  }
  return { stamps, bytes, damagedCount }
}

/** The stamp of the last readable line of some bytes that may start in mid-line; null when no line can be read. */
export function lastStampOf(bytes: Buffer): Stamp | null {
  let end = bytes.lastIndexOf(newline)
  while (end > 0) {
    const start = bytes.lastIndexOf(newline, end - 1) + 1
    const json = decodeLine(bytes.subarray(start, end))
    if (json) return stampOf(json)
    end = start - 1
  }
  return null
}

/** When the first readable line's event was made, epoch milliseconds; null when no line can be read. */
export function firstMomentOf(bytes: Buffer): number | null {
  for (const { json } of linesOf(bytes)) if (json) return (JSON.parse(json.toString()) as LogEvent).atMs
  return null
}

/** Whether bytes are whole lines only, at least one, and every one is readable. */
export function isSound(bytes: Buffer): boolean {
  let end = 0
  for (const line of linesOf(bytes)) {
    if (!line.json) return false
    end = line.end
  }
  return bytes.length > 0 && end === bytes.length
}
