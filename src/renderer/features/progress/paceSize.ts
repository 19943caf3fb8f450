/** How large a strip of times is, known before it is drawn. */
import type { Stack } from '#core/statistics/paceStrip'

/** Pixels a mark takes. */
export const markPixels = 8

/** A line of words, in rem: above the marks, and the scale under them. */
export const wordsRem = 1.5

/** Marks that fit one above the other, one more than there are. */
export function marksHigh(stacks: readonly Stack[]): number {
  return Math.max(0, ...stacks.map(({ marks }) => marks)) + 1
}

/** The height of a strip: a line of words, the marks, and the scale when it has one. */
export function heightOf(stacks: readonly Stack[], hasScale: boolean): string {
  return `calc(${marksHigh(stacks) * markPixels + (hasScale ? 0 : 1)}px + ${hasScale ? 2 * wordsRem : wordsRem}rem)`
}
