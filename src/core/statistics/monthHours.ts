/**
 * What was answered in which hour of a UTC month: arrays of one fixed length, so that a busy month is read as fast as
 * a quiet one. Invariant: a change gives new arrays; those it was given stay as they were.
 */
import { monthOf, type Period } from './period'

const hourMs = 3_600_000
/** Hours of the longest month. */
const hourCount = 31 * 24

/** Answers given and milliseconds spent in each hour from the first of the month. */
export type MonthHours = { answers: Uint32Array; ms: Uint32Array }

/** Something done at one moment. */
export type Activity = { answers: number; ms: number }

/** The hours with an activity added, or taken back for a sign of -1; `null` for a month without any. */
export function addActivity(
  before: MonthHours | null,
  atMs: number,
  { answers, ms }: Activity,
  sign: 1 | -1,
): MonthHours | null {
  const after = {
    answers: before ? before.answers.slice() : new Uint32Array(hourCount),
    ms: before ? before.ms.slice() : new Uint32Array(hourCount),
  }
  const index = Math.floor((atMs - monthStartMs(monthOf(atMs))) / hourMs)
  after.answers[index] = Math.max(0, (after.answers[index] ?? 0) + sign * answers)
  after.ms[index] = Math.max(0, (after.ms[index] ?? 0) + sign * ms)
  return after.answers.some((count) => count > 0) ? after : null
}

/** Where a UTC month begins, epoch milliseconds. */
export function monthStartMs(month: Period): number {
  return Date.parse(`${month}-01T00:00:00Z`)
}

/** Calls back for every hour with answers, in order: where it begins, what was done in it. */
export function eachHour(
  month: Period,
  hours: MonthHours,
  visit: (atMs: number, done: Activity) => void,
): void {
  const startMs = monthStartMs(month)
  hours.answers.forEach((answers, index) => {
    if (answers > 0) visit(startMs + index * hourMs, { answers, ms: hours.ms[index] ?? 0 })
  })
}
