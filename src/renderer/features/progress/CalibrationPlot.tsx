import { lazy } from 'react'
import type { CalibrationPoint } from '#core/statistics/calibration'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatPercent } from '../../wording/format'
import { ChartFrame } from './ChartFrame'
import styles from './CalibrationPlot.module.css'

const CalibrationDrawing = lazy(async () => ({
  default: (await import('./CalibrationDrawing')).CalibrationDrawing,
}))

/**
 * How sure against how often right: on the line both agree, under it one is surer than right. Whiskers: the plausible
 * range.
 */
export function CalibrationPlot({ points }: { points: readonly CalibrationPoint[] }) {
  const levels = points.map(({ confidence, right, stated, total }) =>
    words.level({
      name: words.levels[confidence],
      right: formatPercent(right),
      total,
      stated: formatPercent(stated),
    }),
  )
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {words.whatLineMeans}
        <span className="visually-hidden"> {levels.join('; ')}.</span>
      </figcaption>
      <ChartFrame className={styles.plot}>
        <CalibrationDrawing points={points} />
      </ChartFrame>
    </figure>
  )
}
