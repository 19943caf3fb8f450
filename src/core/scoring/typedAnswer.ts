/**
 * What a person types into an answer field, read as a number or as words.
 * Invariant: nothing typed throws, and a text with two readings is read in one documented way or not at all.
 */

/** Digits in groups of three, with the group separator given; the first group never starts with 0. */
function grouped(separator: string, decimals: string): RegExp {
  return new RegExp(`^([+-]?)([1-9]\\d{0,2}(?:${separator}\\d{3})+)${decimals}$`)
}

/** Accepted spellings, first match wins. Each captures sign, whole part, decimals and perhaps an exponent. */
const spellings = [
  // 2125, 2125.5, .5, 5., 1.2e-3
  /^([+-]?)(\d+)(?:\.(\d*))?(e[+-]?\d{1,3})?$/,
  /^([+-]?)()\.(\d+)(e[+-]?\d{1,3})?$/,
  // 2,125 and 1,234,567.5
  grouped(',', '(?:\\.(\\d+))?'),
  // 1 234,5 and 1 234.5 and 1'234.5
  grouped("[ ']", '(?:[.,](\\d+))?'),
  // 1.234,5 and 1.234.567: with one dot and no comma it was a decimal point above
  grouped('\\.', '(?:,(\\d+))?'),
  // 2,5 and 0,125 and ,5
  /^([+-]?)(\d*),(\d+)$/,
]

/** A fraction after an optional whole number: 1/2, 1 1/2. */
const fraction = /^([+-]?)(?:(\d+) )?(\d+)\/(\d+)$/

/**
 * The number a text says, or null when it says none or could be two. Spaces around it, a typographic minus, digits of
 * other scripts, fractions (`1/2`, `½`, `1 1/2`), a final full stop, and grouping by comma, dot, space or apostrophe are
 * understood.
 * - A dot on its own is a decimal point: `1.234` is 1.234.
 * - A comma before exactly three digits, after one to three that do not start with 0, groups thousands: `2,125` is
 *   2125. Any other comma on its own is a decimal comma: `2,5`, `0,125`, `1234,567`.
 * - With both, the last one is the decimal mark: `1.234,5` and `1,234.5` are 1234.5.
 * - Groups that are not of three digits say nothing: `12 34`, `1,23,456`.
 */
export function parseNumber(text: string): number | null {
  const plain = plainForm(text)
  for (const spelling of spellings) {
    const match = spelling.exec(plain)
    if (!match) continue
    const [, sign = '', whole = '', decimals = '', exponent = ''] = match
    const value = Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${decimals || '0'}${exponent}`)
    return Number.isFinite(value) ? value : null
  }
  return parseFraction(plain)
}

function parseFraction(plain: string): number | null {
  const [, sign = '', whole = '0', above = '', below = ''] = fraction.exec(plain) ?? []
  const value = Number(whole) + Number(above) / Number(below)
  return below && Number.isFinite(value) ? (sign === '-' ? -value : value) : null
}

/** The number in a text that may end with its unit, as `parseNumber` reads it. */
export function parseQuantity(text: string, unit: string | undefined): number | null {
  const value = parseNumber(text)
  if (value !== null || !unit) return value
  const given = plainForm(text)
  const ending = plainForm(unit)
  return ending && given.endsWith(ending) ? parseNumber(given.slice(0, -ending.length)) : null
}

/**
 * Words in the one form in which they are compared: Unicode NFC, typographic signs as plain ones, outer space and a
 * final full stop gone, inner space single, and in one letter case unless case counts. `Straße` and `STRASSE` are the
 * same.
 */
export function foldText(text: string, isCaseSensitive: boolean): string {
  const spaced = withoutFullStop(plainSigns(text.normalize('NFC')).trim().replace(/\s+/g, ' '))
  // Upper case has no letter for some composed ones and takes them apart, as it does U+1FD2: compose again.
  return isCaseSensitive ? spaced : spaced.toUpperCase().normalize('NFC')
}

function plainForm(text: string): string {
  const spaced = plainSigns(text).trim().replace(/\s/g, ' ')
  return withoutFullStop(spaced.replaceAll('\u2044', '/')).toLowerCase()
}

/** A sentence may end where the answer does; an ellipsis is an answer of its own. */
function withoutFullStop(text: string): string {
  const hasOne = text.length > 1 && text.endsWith('.') && !text.endsWith('..')
  return hasOne ? withoutFullStop(text.slice(0, -1).trimEnd()) : text
}

/** What keyboards and word processors put in the place of plain signs. */
const signs: [RegExp, string][] = [
  [/[\u2010-\u2015\u2212\ufe63]/g, '-'],
  [/[\u2018\u2019\u201b\u2032\u02bc]/g, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''],
  [/\u066b/g, '.'],
  [/\u066c/g, ','],
]

function plainSigns(text: string): string {
  const plain = text
    // Full-width forms stand at a fixed distance from their plain ones.
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(
      /(\d?)([\u00bc-\u00be\u2150-\u215e])/g,
      (_, before: string, sign: string) => `${before && `${before} `}${sign.normalize('NFKC')}`,
    )
    .replace(/(?!\d)\p{Nd}/gu, plainDigit)
  return signs.reduce((kept, [found, sign]) => kept.replace(found, sign), plain)
}

/** Where scripts whose digits do not start at a multiple of 16 have their zero: at 6 beyond one. */
const zeroAtSix = /[\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0de6]/

/** The digit of another script as one of 0 to 9; a digit of a script that is not known here stays. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const start = code - (code % 16)
  const zero = zeroAtSix.test(String.fromCodePoint(start + 6)) ? start + 6 : start
  const value = code - zero
  return /\p{Nd}/u.test(String.fromCodePoint(zero)) && value >= 0 && value <= 9 ? String(value) : digit
}
