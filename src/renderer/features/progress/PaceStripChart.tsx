import { lazy } from 'react'
import { weakEvidence } from '#core/history/weakness'
import type { PaceStrip } from '#core/statistics/paceStrip'
import type { Pace } from '#core/statistics/progress'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatPace } from '../../wording/format'
import { ChartFrame } from './ChartFrame'
import { Cross, Dot } from './PaceMarks'
import { heightOf } from './paceSize'
import styles from './PaceStripChart.module.css'

const PaceDrawing = lazy(async () => ({ default: (await import('./PaceDrawing')).PaceDrawing }))

type PaceStripChartProps = { strip: PaceStrip; pace: Pace }

/**
 * Every answer by its time, right ones as dots and wrong ones as crosses, with the median and the allowance. Nothing
 * before there are a few.
 */
export function PaceStripChart({ strip, pace }: PaceStripChartProps) {
  const { right, wrong, budgetMs } = pace
  if (right.count + wrong.count < weakEvidence) return null
  const both = [
    { side: 'right', Mark: Dot, time: right },
    { side: 'wrong', Mark: Cross, time: wrong },
  ] as const
  const sides = both.filter(({ time }) => time.count > 0)
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {words.whatMarksShow(strip.perMark, formatPace(budgetMs))}
      </figcaption>
      {sides.map(({ side, Mark, time }, index) => (
        <div key={side}>
          <p className={styles.side}>
            <svg className={styles.sample} aria-hidden="true">
              <Mark cx="50%" cy="50%" />
            </svg>
            {words.sideFacts(
              words.sides[side],
              time.count,
              time.medianMs === null ? null : formatPace(time.medianMs),
            )}
          </p>
          <ChartFrame style={{ height: heightOf(strip[side], index === sides.length - 1) }}>
            <PaceDrawing
              {...{ strip, side, budgetMs }}
              medianMs={time.medianMs}
              isFirst={index === 0}
              isLast={index === sides.length - 1}
            />
          </ChartFrame>
        </div>
      ))}
    </figure>
  )
}
