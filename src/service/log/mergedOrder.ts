/**
 * The order in which the events of several devices are read. Invariant: it follows from the events and from what each
 * device followed alone, so that two machines which hold the same events work out the same rows from them.
 *
 * An event comes after all its device knew, else by its time. Where a clock ran backwards the time is that of the latest
 * event before it; equal times go by device, then by sequence.
 */
import type { DeviceId } from '#core/bank/ids'
import { valueAt } from '#core/common/dictionary'
import type { Cursor, LogEvent } from '#core/log/logEvent'

/** One device's events as JSON lines, in sequence; each text is whole lines. `lastSeq`: where they end. */
export type DeviceTexts = {
  device: DeviceId
  lastSeq: number
  follows: Cursor
  texts: () => AsyncIterable<string>
}

/** Least lines that are handed on together. */
const linesAtOnce = 500

/** The events of all devices in their order, as texts of whole lines. Devices without events cost nothing. */
export async function* mergedTexts(devices: readonly DeviceTexts[]): AsyncGenerator<string> {
  const { together, apart } = splitOff(devices.filter(({ lastSeq }) => lastSeq > 0))
  if (together.length > 1) yield* interleaved(together)
  else for (const { texts } of together) yield* texts()
  for (const { texts } of apart) yield* texts()
}

/** Devices that follow all of the others come after them as a whole, and need no line to be looked at. */
function splitOff(devices: DeviceTexts[]): { together: DeviceTexts[]; apart: DeviceTexts[] } {
  const together = [...devices]
  const apart: DeviceTexts[] = []
  for (;;) {
    const last = together.findLastIndex((device) => together.every((other) => isWholly(other, device)))
    if (last < 0 || together.length < 2) return { together, apart }
    apart.unshift(...together.splice(last, 1))
  }
}

function isWholly(other: DeviceTexts, { device, follows }: DeviceTexts): boolean {
  return other.device === device || (valueAt(follows, other.device) ?? 0) >= other.lastSeq
}

type Head = { line: string; seq: number; atMs: number }

/** How far a device has been read: `atMs` is the latest time in it so far, of which `head` is the next event. */
type Reading = {
  device: DeviceId
  lines: AsyncIterator<string>
  head: Head | null
  /** Events of others that have to come before its first: up to which sequence of which device. */
  waitsFor: Map<DeviceId, number>
  afterMs: number
}

async function* interleaved(devices: readonly DeviceTexts[]): AsyncGenerator<string> {
  const present = new Set(devices.map(({ device }) => device))
  const readings = new Map<DeviceId, Reading>()
  for (const { device, follows, texts } of devices) {
    const known = Object.entries(follows) as [DeviceId, number][]
    const waitsFor = new Map(
      known.filter(([other, seq]) => seq > 0 && other !== device && present.has(other)),
    )
    const reading: Reading = { device, lines: linesOf(texts()), head: null, waitsFor, afterMs: -Infinity }
    await advance(reading)
    readings.set(device, reading)
  }
  let lines: string[] = []
  for (let next = nextOf(readings); next; next = nextOf(readings)) {
    const { device, head } = next
    if (!head) break
    lines.push(head.line)
    next.afterMs = head.atMs
    await advance(next)
    if (next.head === null) readings.delete(device)
    const reached = next.head === null ? Infinity : head.seq
    for (const other of readings.values()) release(other, device, { reached, atMs: head.atMs })
    if (lines.length >= linesAtOnce) yield `${lines.splice(0).join('\n')}\n`
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

/** The device whose next event comes first. Of devices that wait for each other, which no log of ours has, the first. */
function nextOf(readings: ReadonlyMap<DeviceId, Reading>): Reading | undefined {
  const all = [...readings.values()]
  const ready = all.filter(({ waitsFor }) => waitsFor.size === 0)
  return (ready.length > 0 ? ready : all).reduce<Reading | undefined>(
    (first, reading) => (first && !isBefore(reading, first) ? first : reading),
    undefined,
  )
}

function isBefore(a: Reading, b: Reading): boolean {
  const [aMs, bMs] = [a.head?.atMs ?? Infinity, b.head?.atMs ?? Infinity]
  return aMs === bMs ? a.device < b.device : aMs < bMs
}

/** Tells a device that waits how far another one has come. Its own events are later than that one's. */
function release(waiting: Reading, device: DeviceId, { reached, atMs }: { reached: number; atMs: number }) {
  const wanted = waiting.waitsFor.get(device)
  if (wanted === undefined || reached < wanted) return
  waiting.waitsFor.delete(device)
  // Later by one, so that an equal time does not turn them round.
  waiting.afterMs = Math.max(waiting.afterMs, atMs + 1)
  if (waiting.head) waiting.head.atMs = Math.max(waiting.head.atMs, waiting.afterMs)
}

async function advance(reading: Reading): Promise<void> {
  const { done, value } = await reading.lines.next()
  if (done) {
    reading.head = null
    return
  }
  const { seq, atMs } = JSON.parse(value) as LogEvent
  reading.head = { line: value, seq, atMs: Math.max(atMs, reading.afterMs) }
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) yield* text.trimEnd().split('\n')
}
