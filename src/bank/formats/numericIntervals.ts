/**
 * Ranges of right numbers, as scoring rules describe them.
 * Invariant: ends are included, and a range without an end gives no answer.
 */
import { middleOf } from './numberRange'

/** Both ends included; they may be infinite. */
export type Interval = { from: number; to: number }

export const everything: Interval = { from: -Infinity, to: Infinity }

/** What is in both. */
export function intersect(left: Interval[], right: Interval[]): Interval[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const from = Math.max(a.from, b.from)
      const to = Math.min(a.to, b.to)
      return from <= to ? [{ from, to }] : []
    }),
  )
}

/** Numbers with their tolerance, the exact ones first; a range around an exact number becomes its tolerance. */
export function answersOf(intervals: Interval[]): { value: number; tolerance: number }[] {
  const finite = intervals.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
  const ranges = finite
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => ({ ...middleOf(from, to), from, to }))
  const points = finite.filter(({ from, to }) => from === to).map(({ from }) => from)
  const loose = points.filter(
    (point) => !ranges.some((range) => isInside(point, range) && isMiddle(point, range)),
  )
  const answers = [
    ...loose.map((value) => ({ value, tolerance: 0 })),
    ...ranges.map(({ value, tolerance }) => ({ value, tolerance })),
  ]
  const key = ({ value, tolerance }: { value: number; tolerance: number }): string => `${value}±${tolerance}`
  return [...new Map(answers.map((answer) => [key(answer), answer])).values()]
}

function isInside(point: number, { from, to }: Interval): boolean {
  return point >= from && point <= to
}

function isMiddle(point: number, { value, tolerance }: { value: number; tolerance: number }): boolean {
  return Math.abs(point - value) <= tolerance * 1e-6 + Number.EPSILON
}
