/** What a panel draws, a row a point. */
import type { Panel } from '#core/statistics/scoreSeries'

/** `place` counts the mocks from 0; `band` is the plausible range. */
export type PanelRow = { place: number; value: number; band: [number, number] }

/** The points there are, each in the place of its mock; a mock without a value leaves its place empty. */
export function panelRows({ points }: Pick<Panel, 'points'>): PanelRow[] {
  return points.flatMap((point, place): PanelRow[] =>
    point === null ? [] : [{ place, value: point.value, band: [point.low, point.high] }],
  )
}
