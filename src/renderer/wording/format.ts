/** Numbers and times as the app writes them, by `Intl` in the locale of its words. */
import { locale } from './language'

/** `2:21:09` from an hour on, else `21:09`. Whole seconds. */
export function formatClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** A duration in words: `45 s`, `3 min`, `2 h 5 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

/** A time for one question, to the second: `45 s`, `1 min 46 s`. */
export function formatPace(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const rest = seconds % 60
  if (seconds < 60) return `${seconds} s`
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`
}

/** Made once, for making one takes far longer than writing with it; anew where the machine has moved to another zone. */
function dateFormat(options: Intl.DateTimeFormatOptions): (epochMs: number) => string {
  let format = new Intl.DateTimeFormat(locale, options)
  let offset = new Date().getTimezoneOffset()
  return (epochMs) => {
    const now = new Date().getTimezoneOffset()
    if (now !== offset) format = new Intl.DateTimeFormat(locale, options)
    offset = now
    return Number.isFinite(epochMs) ? format.format(epochMs) : String(new Date(epochMs))
  }
}

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })

/** A fraction of 1 as a whole percentage: `20%`. */
export function formatPercent(fraction: number): string {
  return percent.format(fraction)
}

const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })

/** A fraction of 1 as a percentage with up to two decimals: `33.33%`. */
export function formatShare(fraction: number): string {
  return share.format(fraction)
}

const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
const count = new Intl.NumberFormat(locale)

/** A number in full, with its groups: `2,125.5`. */
export function formatNumber(value: number): string {
  return number.format(value)
}

const ungrouped = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: false })

/** A number in full, as an answer is written: `2125.5`. */
export function formatAnswerNumber(value: number): string {
  return ungrouped.format(value)
}

/** What stands before the decimals of a number. */
export const decimalSign = ungrouped.format(0.5).includes(',') ? ',' : '.'

/** `780 kB`, `3.2 MB`. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000))
  if (kilobytes < 1_000) return `${kilobytes} kB`
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false }
  return `${(kilobytes / 1_000).toLocaleString(locale, digits)} MB`
}

/** A day, such as `Nov 24, 2026`. */
export const formatDay = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' })

/** A calendar day written `2026-11-24`, in the person's way of writing it: no time zone moves it. */
export function formatIsoDay(isoDay: string): string {
  return formatDay(new Date(`${isoDay}T12:00:00`).getTime())
}

/** A day with its time of day. */
export const formatMoment = dateFormat({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})

const plurals = new Intl.PluralRules(locale)

/** `1 question`, `65 questions`. The second form is that of English unless it is told. */
export function formatCount(amount: number, one: string, many = `${one}s`): string {
  return `${count.format(amount)} ${byCount(amount, one, many)}`
}

/** The word that fits a count without naming it: `it` for one, `they` for any other. */
export function byCount(amount: number, one: string, many: string): string {
  return plurals.select(amount) === 'one' ? one : many
}

/** A time of day: `2:05 PM`. */
export const formatTime = dateFormat({ hour: 'numeric', minute: '2-digit' })

/** A day without its year: `Nov 24`. */
export const formatShortDay = dateFormat({ day: 'numeric', month: 'short' })

/** A weekday, short: `Tue`. */
export const formatWeekday = dateFormat({ weekday: 'short' })

/** The first letter of a weekday, under a chart: `T`. */
export const formatWeekdayLetter = dateFormat({ weekday: 'narrow' })

/** The day of a month alone, under a chart: `24`. */
export const formatDayOfMonth = dateFormat({ day: 'numeric' })

const lists = {
  and: new Intl.ListFormat(locale),
  or: new Intl.ListFormat(locale, { type: 'disjunction' }),
}

/** `A, B, and C`, or with another word before the last one. */
export function formatList(names: readonly string[], word: keyof typeof lists = 'and'): string {
  return lists[word].format(names)
}

/** A text with its first letter as at the start of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** The letter of an option by its place on screen, from 0: A, B, C and so on. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index)
}
