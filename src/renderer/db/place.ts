/**
 * How far rows have come: which event of each device was applied last. Invariant: it never passes over an event, so
 * that rows which miss one are found out and made anew.
 */
import { valueAt } from '#core/common/dictionary'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { Cursor, LogEvent } from '#core/log/logEvent'

/** `lastIds`: the events at the cursor, for devices of which one was applied. */
export type Place = { cursor: Cursor; lastIds: Record<DeviceId, EventId> }

export const noPlace: Place = { cursor: {}, lastIds: {} }

/** Rows and events that do not belong together: something before these events, or in their place, was not applied. */
export class OutOfStep extends Error {
  constructor() {
    super('The rows do not follow the attempt log.')
    this.name = 'OutOfStep'
  }
}

/** Those events that were not applied yet: applying the same event twice changes nothing. */
export function unseen({ cursor }: Place, events: readonly LogEvent[]): LogEvent[] {
  return events.filter((event) => event.seq > (valueAt(cursor, event.device) ?? 0))
}

/**
 * Throws `OutOfStep` unless these events come right behind what was applied, without a gap. The very last one may come
 * again: another page may have read it from the log before.
 */
export function checkFollows(place: Place, events: readonly LogEvent[]): void {
  const ends = new Map<DeviceId, number>()
  for (const { device, seq, id } of events) {
    const end = ends.get(device) ?? valueAt(place.cursor, device) ?? 0
    if (seq === end && id === valueAt(place.lastIds, device)) continue
    if (seq !== end + 1) throw new OutOfStep()
    ends.set(device, seq)
  }
}

/** The place after a run of events. */
export function placeAfter(place: Place, events: readonly LogEvent[]): Place {
  const cursor = { ...place.cursor }
  const lastIds = { ...place.lastIds }
  for (const { device, seq, id } of events) {
    if (seq <= (valueAt(cursor, device) ?? 0)) continue
    cursor[device] = seq
    lastIds[device] = id
  }
  return { cursor, lastIds }
}

/** The place when the log is known to hold nothing more up to `cursor`: what it lost there never comes. */
export function levelWith(place: Place, cursor: Cursor): Place {
  const devices = Object.keys(cursor) as DeviceId[]
  const behind = devices.filter((device) => (cursor[device] ?? 0) > (valueAt(place.cursor, device) ?? 0))
  const lastIds = { ...place.lastIds }
  for (const device of behind) delete lastIds[device]
  const ahead = Object.fromEntries(behind.map((device) => [device, cursor[device] ?? 0]))
  return { cursor: { ...place.cursor, ...ahead }, lastIds }
}
