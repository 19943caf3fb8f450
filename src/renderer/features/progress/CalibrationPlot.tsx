import type { CalibrationPoint } from '#core/statistics/calibration'
import { capitalized, formatPercent } from '../../wording/format'
import styles from './CalibrationPlot.module.css'

/** The square in which both shares run from 0 to 1, in units of the drawing. */
const side = 240
const left = 42
const top = 8

const xOf = (share: number) => left + share * side
const yOf = (share: number) => top + (1 - share) * side

/** How sure against how often right: on the line both agree, under it one is surer than right. Whiskers: the plausible range. */
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
      <svg className={styles.plot} viewBox={`0 0 ${left + side + 28} ${top + side + 44}`} aria-hidden="true">
        <rect className={styles.frame} x={left} y={top} width={side} height={side} />
        {[0, 0.5, 1].map((share) => (
          <g key={share} className={styles.scale}>
            <text x={left - 6} y={yOf(share)} dy="0.35em" textAnchor="end">
              {formatPercent(share)}
            </text>
            <text x={xOf(share)} y={top + side + 16} textAnchor="middle">
              {formatPercent(share)}
            </text>
          </g>
        ))}
        <line className={styles.even} x1={xOf(0)} y1={yOf(0)} x2={xOf(1)} y2={yOf(1)} />
        <text className={styles.corner} x={xOf(0.04)} y={yOf(0.91)}>
          more often right than said
        </text>
        <text className={styles.corner} x={xOf(0.97)} y={yOf(0.05)} textAnchor="end">
          less often right than said
        </text>
        {points.map((point) => (
          <PlottedLevel key={point.confidence} point={point} />
        ))}
        <text className={styles.axis} x={xOf(0.5)} y={top + side + 36} textAnchor="middle">
          How sure you were
        </text>
      </svg>
    </figure>
  )
}

function PlottedLevel({ point: { confidence, stated, right, interval } }: { point: CalibrationPoint }) {
  const x = xOf(stated)
  // The surest has the others at its left, where their labels are.
  const isSurest = confidence === 'sure'
  return (
    <g>
      <line className={styles.whisker} x1={x} x2={x} y1={yOf(interval.low)} y2={yOf(interval.high)} />
      <circle className={styles.point} cx={x} cy={yOf(right)} r="5" />
      <text
        className={styles.label}
        x={isSurest ? x + 9 : x - 9}
        y={yOf(right)}
        dy="0.35em"
        textAnchor={isSurest ? 'start' : 'end'}
      >
        {capitalized(confidence)}
      </text>
    </g>
  )
}
