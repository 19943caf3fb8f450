/** Numbers and times as the app writes them, in the person's locale where order and separators matter. */

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

/** A fraction of 1 as whole per cent. */
export function formatPercent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`
}

/** A day, such as `24 Nov 2026`. */
export function formatDay(epochMs: number): string {
  return new Date(epochMs).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** A calendar day written `2026-11-24`, in the person's way of writing it: no time zone moves it. */
export function formatIsoDay(isoDay: string): string {
  return formatDay(new Date(`${isoDay}T12:00:00`).getTime())
}

/** A day with its time of day. */
export function formatMoment(epochMs: number): string {
  return new Date(epochMs).toLocaleString(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** `1 question`, `65 questions`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`
}

/** A text with its first letter as at the start of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** The letter of an option by its place on screen, from 0: A, B, C and so on. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index)
}
