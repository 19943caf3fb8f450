/**
 * Ranges of numbers as a middle and how far off is still right. Invariant: no digits are invented by the machine's
 * halves.
 */

/** 3.141 to 3.142 is 3.1415 ± 0.0005, whichever end comes first. */
export function middleOf(from: number, to: number): { value: number; tolerance: number } {
  const decimals = Math.min(20, Math.max(decimalsOf(from), decimalsOf(to)) + 1)
  const round = (number: number): number =>
    Math.abs(number) < 1e15 ? Number(number.toFixed(decimals)) : number
  return { value: round((from + to) / 2), tolerance: round(Math.abs(to - from) / 2) }
}

function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}
