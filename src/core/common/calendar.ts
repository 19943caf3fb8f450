/**
 * Days as people count them: by the calendar of the place the program runs in. No clock is read here.
 * Invariant: a day is a calendar date, however many hours it has.
 */

/** A calendar date such as `2026-11-27`; dates sort as text. */
export type IsoDay = string

/** The local date of a moment in epoch milliseconds. */
export function dayOf(atMs: number): IsoDay {
  const date = new Date(atMs)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Where a date begins on the local clock, epoch milliseconds; NaN for what is no date. */
export function dayStartMs(day: IsoDay): number {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return Number.NaN
  return new Date(year, month - 1, date).getTime()
}

/** Where the local day after that of a moment begins, epoch milliseconds. */
export function nextDayStartMs(atMs: number): number {
  const date = new Date(atMs)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime()
}

/** The date `count` days later, or earlier for a negative count. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() + count)
  return noon.toISOString().slice(0, 10)
}

/** Days from one date to another: 1 for tomorrow, negative for the past. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}

/** The days that have a date of four, two and two digits: what a field for a date takes. */
export const calendarEnds: { first: IsoDay; last: IsoDay } = { first: '1000-01-01', last: '9999-12-31' }
