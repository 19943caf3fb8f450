/**
 * Numbers as a person types them into a form. Invariant: what cannot be read, or is out of range, gives a sentence and
 * no number; nothing is read as another number than it says in the page's language.
 */
import { parseNumber } from '#core/scoring/typedAnswer'
import { partsWords as words } from './en/parts'
import { decimalSign, formatAnswerNumber, formatNumber } from './format'

/** What a field takes; the ends belong to it. */
export type NumberRange = { least: number; most: number; isWhole?: boolean } | { least: number }

/** `value` is null for an empty text and for one with a fault; `fault` is a sentence, empty for none. */
export type TypedNumber = { value: number | null; fault: string }

/** Reads a text as an answer is read, but where the page writes a decimal comma, a comma alone is always one. */
export function readTypedNumber(text: string, range?: NumberRange, sign = decimalSign): TypedNumber {
  if (text.trim() === '') return { value: null, fault: '' }
  const value = parseNumber(sign === ',' ? withPoint(text.trim()) : text)
  if (value === null) return { value, fault: words.notANumber }
  return range && !isWithin(value, range) ? { value: null, fault: rangeFault(range) } : { value, fault: '' }
}

function isWithin(value: number, range: NumberRange): boolean {
  if (value < range.least) return false
  return !('most' in range) || (value <= range.most && (range.isWhole !== true || Number.isInteger(value)))
}

function withPoint(text: string): string {
  return text.replace(/^([+\-\u2212]?)(\d*),(\d*)(e[+-]?\d{1,3})?$/i, (whole, ...parts: string[]) => {
    const [minus = '', before = '', after = '', exponent = ''] = parts
    return before + after === '' ? whole : `${minus}${before}.${after}${exponent}`
  })
}

function rangeFault(range: NumberRange): string {
  if (!('most' in range)) return words.numberFrom(range.least)
  const { least, most, isWhole = false } = range
  return isWhole ? words.wholeFromTo(least, most) : words.numberFromTo(least, most)
}

/** How a text was read where that is not plain to see; empty where it is. */
export function readingOf(text: string): string {
  const { value } = readTypedNumber(text)
  return value === null || formatAnswerNumber(value) === text.trim() ? '' : words.readAs(formatNumber(value))
}
