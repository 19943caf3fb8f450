/**
 * What a cell shows, near enough: texts by their number, dates as dates, numbers without the noise of their storage.
 * Invariant: what cannot be understood comes out as it is stored.
 */
import type { NumberKind, Workbook } from './workbook'

type StoredCell = { type: string; style: number; value: string }

/** The text of a cell. */
export function cellText(
  { type, style, value }: StoredCell,
  { texts, kinds, isFrom1904 }: Pick<Workbook, 'texts' | 'kinds' | 'isFrom1904'>,
): string {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.replace('T', ' ')
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (type !== 'n' || !Number.isFinite(number)) return value
  return numberText(number, kinds[style] ?? 'number', isFrom1904)
}

function numberText(number: number, kind: NumberKind, isFrom1904: boolean): string {
  if (kind === 'number') return plain(number)
  if (kind === 'percent') return `${plain(number * 100)}%`
  if (kind === 'time' && number < 1) return timeText(number)
  return dateText(number, isFrom1904, kind !== 'date')
}

/** Excel stores 0.1 with seventeen digits; it shows at most fifteen. */
function plain(number: number): string {
  return String(Number(number.toPrecision(15)))
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Days since the end of 1899, or since the start of 1904. Counted from 1900, the numbers hold a 29 February 1900 that
 * never was.
 */
function dateText(serial: number, isFrom1904: boolean, hasTime: boolean): string {
  if (serial < 0 || serial > 2_958_465) return plain(serial)
  const days = Math.floor(serial)
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(start + days * dayMs).toISOString().slice(0, 10)
  return hasTime && serial > days ? `${date} ${timeText(serial - days)}` : date
}

function timeText(fraction: number): string {
  const seconds = Math.round(fraction * 24 * 60 * 60)
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest}`
}
