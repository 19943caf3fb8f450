/**
 * What a person types into a calculator, worked out. Invariant: it ends for every text, and says nothing rather than
 * something wrong.
 */
import { evaluate, ExpressionError, namesIn, parseCalculation } from './expression'

/** `value` is rounded to twelve digits, so that 0.1 + 0.2 is 0.3; `fault` is a sentence for the person. */
export type Calculation = { value: number } | { fault: string }

const digits = 12

/**
 * The value of a calculation such as `1,250 × 8%` or `sqrt(2) / 3`. Signs as keyboards and keypads write them, percent
 * as pocket calculators have it (200 + 10% is 220), thousands in groups of three. Never throws.
 */
export function calculate(text: string): Calculation {
  try {
    const expression = parseCalculation(plain(text))
    const [name] = namesIn(expression)
    if (name !== undefined) return { fault: `“${name}” is not a number.` }
    const value = evaluate(expression, new Map())
    if (Number.isFinite(value)) return { value: Number(value.toPrecision(digits)) }
    return { fault: 'No result: it divides by zero or is too large.' }
  } catch (error) {
    if (error instanceof ExpressionError) return { fault: error.message }
    throw error
  }
}

function plain(text: string): string {
  const signs = text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-')
  // Between the arguments of a function a comma is no group of thousands.
  return /[A-Za-z]/.test(signs) ? signs : signs.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}
