/**
 * Shares of credit as Moodle takes them: a fixed list, the same for its XML and for GIFT.
 * Invariant: nothing else is ever written, because Moodle refuses a whole file for one other number.
 */
import type { Question } from '#core/bank/question'

/** Per cent. Source: the choices of the grade menu in Moodle's question bank. */
const fractions = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
  11.11111, 10, 5,
]
const all = [...fractions, 0, ...fractions.map((fraction) => -fraction)]

/** The fraction nearest to a weight of -1 to 1, in per cent. */
export function nearestFraction(weight: number): number {
  return all.reduce((best, fraction) =>
    Math.abs(fraction - weight * 100) < Math.abs(best - weight * 100) ? fraction : best,
  )
}

/**
 * The fraction of each option, in per cent; null when the right ones cannot share 100 so that Moodle takes it. A wrong
 * option takes everything back where several may be chosen: nothing is nearer to all or none.
 */
export function creditOf({ type, options }: Pick<Question, 'type' | 'options'>): number[] | null {
  const rightCount = options.filter(({ isCorrect }) => isCorrect).length
  const isWeighted = options.every(({ weight }) => weight !== undefined)
  if (isWeighted) return options.map(({ weight = 0 }) => nearestFraction(weight))
  if (type === 'single') return options.map(({ isCorrect }) => (isCorrect ? 100 : 0))
  const share = nearestFraction(1 / rightCount)
  if (Math.abs(share * rightCount - 100) > 0.1) return null
  return options.map(({ isCorrect }) => (isCorrect ? share : -100))
}
