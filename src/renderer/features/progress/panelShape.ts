/** Where the points of a panel lie: percent of its width from the left and of its height from the top. */
import type { Panel } from '#core/statistics/scoreSeries'

/** `low` and `high` are the ends of the plausible range, from the top like `y`. */
export type PlacedPoint = { x: number; y: number; low: number; high: number }

/** Room at the left and right, so that the first and the last dot are whole. */
const marginPercent = 3

/** The points there are, each in the place of its mock; a mock without a value leaves its place empty. */
export function placedPoints({ min, max, points }: Panel): PlacedPoint[] {
  const fromTop = (value: number) => ((max - value) / (max - min)) * 100
  const stepPercent = (100 - 2 * marginPercent) / Math.max(1, points.length - 1)
  return points.flatMap((point, index): PlacedPoint[] =>
    point === null
      ? []
      : [
          {
            x: marginPercent + index * stepPercent,
            y: fromTop(point.value),
            low: fromTop(point.low),
            high: fromTop(point.high),
          },
        ],
  )
}

/** The band around the points as the corners of a polygon: along the high ends and back along the low ones. */
export function bandCorners(points: readonly PlacedPoint[]): string {
  const there = points.map(({ x, high }) => `${x},${high}`)
  const back = points.toReversed().map(({ x, low }) => `${x},${low}`)
  return [...there, ...back].join(' ')
}
