/**
 * Who made a change and when, for what two machines may both have changed. Invariant: any two different changes have
 * one order, the same on every machine, however their logs were merged.
 */
import type { DeviceId } from '../bank/ids'

export type Stamp = { atMs: number; device: DeviceId; seq: number }

/** The stamp of an event, without the rest of it. */
export function stampOf({ atMs, device, seq }: Stamp): Stamp {
  return { atMs, device, seq }
}

/** Order by time, then device, then sequence; for `toSorted`. Never 0 for two different events. */
export function byStamp(a: Stamp, b: Stamp): number {
  if (a.atMs !== b.atMs) return a.atMs - b.atMs
  if (a.device !== b.device) return a.device < b.device ? -1 : 1
  return a.seq - b.seq
}
