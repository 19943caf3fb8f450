import { lazy } from 'react'
import type { CalibrationPoint } from '#core/statistics/calibration'
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
  const latest = points.map(
    ({ confidence, right, stated, total }) =>
      `“${confidence}” correct in ${formatPercent(right)} of ${total}, about ${formatPercent(stated)} meant`,
  )
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        On the line, you are right as often as you say. Whiskers: plausible range (95%).
        <span className="visually-hidden"> {latest.join('; ')}.</span>
      </figcaption>
      <ChartFrame className={styles.plot}>
        <CalibrationDrawing points={points} />
      </ChartFrame>
    </figure>
  )
}
