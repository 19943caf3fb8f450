/**
 * The stretches of time counts are kept for: everything, and each month. By UTC, so that a rebuild in another place
 * gives the same rows; activity is kept by the hour, so that it can be read by local days.
 */

/** `all`, or a UTC month such as `2026-11`. */
export type Period = string

export const allTime: Period = 'all'

const hourMs = 3_600_000

/** The UTC month of a moment. */
export function monthOf(atMs: number): Period {
  return new Date(atMs).toISOString().slice(0, 7)
}

/** The last `count` months up to a moment, newest first. */
export function lastMonths(atMs: number, count: number): Period[] {
  const now = new Date(atMs)
  return Array.from({ length: count }, (_, index) =>
    monthOf(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - index, 1)),
  )
}

/** The hour of a moment as the name of its counts: hours since the epoch. */
export function hourOf(atMs: number): string {
  return String(Math.floor(atMs / hourMs))
}

/** Where such an hour begins, epoch milliseconds. */
export function hourStartMs(hour: string): number {
  return Number(hour) * hourMs
}
