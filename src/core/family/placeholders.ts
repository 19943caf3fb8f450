/**
 * Texts of a calculation family: `{name}` and `{name:format}` stand for numbers.
 * Invariant: filling is one pass; a number that was put in is never read as a placeholder again.
 */

import { withoutEnding } from '../common/withoutEnding'

/** `{{` and `}}` are braces of the text, as formulas need them. */
const pattern = /\{\{|\}\}|\{([a-z][A-Za-z0-9]*)(?::([^{}]*))?\}/g

/** One placeholder of a text. `format` is empty where none is written. */
export type Placeholder = { name: string; format: string }

/** The placeholders of a text, in its order. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(pattern)].flatMap(([, name, format = '']) =>
    name === undefined ? [] : [{ name, format }],
  )
}

/** 0 to 9 decimals, of a percentage with %; `plain` is without a comma between thousands, as code and years are. */
const formatPattern = /^(?:\d%?|plain)?$/

/** Whether `formatNumber` knows a format. */
export function isFormat(format: string): boolean {
  return formatPattern.test(format)
}

/** The text with its placeholders filled. What has no value stays as it is. */
export function fillText(text: string, values: ReadonlyMap<string, number>): string {
  return text.replace(pattern, (whole, name: string | undefined, format: string | undefined) => {
    if (name === undefined) return whole[0] ?? ''
    const value = values.get(name)
    return value === undefined ? whole : formatNumber(value, format ?? '')
  })
}

/**
 * A number as a US reader writes it. Without a format at most four decimals, as many as needed; `2` exactly two
 * decimals, `1%` a percentage with one (0.125 is 12.5%), `plain` like none but without commas.
 */
export function formatNumber(value: number, format: string): string {
  const isPercent = format.endsWith('%')
  const digits = /^\d/.test(format) ? Number(format[0]) : null
  const shown = fixed(isPercent ? value * 100 : value, digits ?? 4)
  const text = digits === null ? withoutEnding(withoutEnding(shown, '0'), '.') : shown
  return `${format === 'plain' ? text : grouped(text)}${isPercent ? '%' : ''}`
}

/** Rounded half away from zero on the digits a person sees, where `toFixed` goes by the binary number; never -0. */
function fixed(value: number, digits: number): string {
  const scale = 10 ** digits
  const size = (Math.round(Number((Math.abs(value) * scale).toPrecision(12))) / scale).toFixed(digits)
  return value < 0 && Number(size) !== 0 ? `-${size}` : size
}

function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.')
  const withCommas = whole.replace(/\B(?=(?:\d{3}){1,10}$)/g, ',')
  return decimals === undefined ? withCommas : `${withCommas}.${decimals}`
}
