/**
 * What a person types into a calculator, worked out. Invariant: it ends for every text, and says nothing rather than
 * something wrong.
 */
import { evaluate, ExpressionError, namesIn, parseCalculation } from './expression'
import type { ExpressionFault } from './expressionFault'

export type CalculationFault = ExpressionFault | { kind: 'noNumber'; name: string } | { kind: 'noResult' }

/** `value` is rounded to twelve digits, so that 0.1 + 0.2 is 0.3. */
export type Calculation = { value: number } | { fault: CalculationFault }

/** How the person's language writes a fraction. */
export type DecimalSign = '.' | ','

const digits = 12

/**
 * The value of a calculation such as `1,250 × 8%` or `sqrt(2) / 3`. Signs as keyboards and keypads write them, percent
 * as pocket calculators have it (200 + 10% is 220), thousands in groups of three. Where the decimal sign is a comma,
 * `1,250` is 1.25, and a dot still is a decimal point. Never throws.
 */
export function calculate(text: string, decimalSign: DecimalSign = '.'): Calculation {
  try {
    const expression = parseCalculation(plain(text, decimalSign))
    const [name] = namesIn(expression)
    if (name !== undefined) return { fault: { kind: 'noNumber', name } }
    const value = evaluate(expression, new Map())
    if (Number.isFinite(value)) return { value: Number(value.toPrecision(digits)) }
    return { fault: { kind: 'noResult' } }
  } catch (error) {
    if (error instanceof ExpressionError) return { fault: error.fault }
    throw error
  }
}

function plain(text: string, decimalSign: DecimalSign): string {
  const signs = text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-')
  // Between the arguments of a function a comma is neither a decimal comma nor a group of thousands.
  if (decimalSign === ',') return /[A-Za-z]{2}/.test(signs) ? signs : signs.replace(/(?<=\d),(?=\d)/g, '.')
  return /[A-Za-z]/.test(signs) ? signs : signs.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}
