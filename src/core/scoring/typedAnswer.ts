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
  /^([+-]?)(\d+)\.?(\d*)(e[+-]?\d{1,3})?$/,
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

/**
 * The number a text says, or null when it says none or could be two. Spaces around it, a typographic minus and
 * grouping by comma, dot, space or apostrophe are understood.
 * - A dot on its own is a decimal point: `1.234` is 1.234.
 * - A comma before exactly three digits, after one to three that do not start with 0, groups thousands: `2,125` is
 *   2125. Any other comma on its own is a decimal comma: `2,5`, `0,125`, `1234,567`.
 * - With both, the last one is the decimal mark: `1.234,5` and `1,234.5` are 1234.5.
 * - Groups that are not of three digits say nothing: `12 34`, `1,23,456`.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/\u2019/g, "'")
    .toLowerCase()
  for (const spelling of spellings) {
    const match = spelling.exec(plain)
    if (!match) continue
    const [, sign = '', whole = '', decimals = '', exponent = ''] = match
    const value = Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${decimals || '0'}${exponent}`)
    return Number.isFinite(value) ? value : null
  }
  return null
}

/**
 * Words in the one form in which they are compared: Unicode NFC, outer space gone, inner space single, and in one
 * letter case unless case counts. `Straße` and `STRASSE` are the same.
 */
export function foldText(text: string, isCaseSensitive: boolean): string {
  const spaced = text.normalize('NFC').trim().replace(/\s+/g, ' ')
  // Upper case has no letter for some composed ones and takes them apart, as it does U+1FD2: compose again.
  return isCaseSensitive ? spaced : spaced.toUpperCase().normalize('NFC')
}
