import { lazy, useId } from 'react'
import { dayStartMs, type IsoDay } from '#core/common/calendar'
import { cardStages, knownFromDays } from '#core/learning/cardStage'
import { dueInAll, type DueReviews } from '#core/learning/dueAt'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatShortDay } from '../../wording/format'
import { ChartFrame } from './ChartFrame'
import styles from './DaysAheadChart.module.css'
import { stageLook } from './stageLook'

const DaysAheadDrawing = lazy(async () => ({
  default: (await import('./DaysAheadDrawing')).DaysAheadDrawing,
}))

type DaysAheadChartProps = { days: readonly IsoDay[]; reviews: readonly DueReviews[] }

/** Reviews by day, the stages one on the other from what is known up, told apart by pattern; each day's count above it. */
export function DaysAheadChart({ days, reviews }: DaysAheadChartProps) {
  const stripes = useId()
  const most = Math.max(...reviews.map(dueInAll))
  const used = cardStages.filter((stage) => reviews.some((day) => day[stage] > 0))
  const busiest = reviews.findIndex((day) => dueInAll(day) === most)
  const busiestDay = days[busiest]
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {words.whatStagesMean(knownFromDays)}
        <ul className={styles.legend}>
          {used.map((stage) => (
            <li key={stage}>
              <svg className={styles.sample} aria-hidden="true">
                <rect width="100%" height="100%" {...stageLook(stage, stripes)} />
              </svg>
              {words.stages[stage]}
            </li>
          ))}
        </ul>
        {busiestDay && (
          <span className="visually-hidden">
            {words.busiestDay(formatShortDay(dayStartMs(busiestDay)), most)}
          </span>
        )}
      </figcaption>
      <svg className={styles.definitions} aria-hidden="true">
        <pattern
          id={stripes}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={styles.stripeGround} width="5" height="5" />
          <rect className={styles.stripe} width="2.5" height="5" />
        </pattern>
      </svg>
      <ChartFrame className={styles.days}>
        <DaysAheadDrawing days={days} reviews={reviews} stripes={stripes} />
      </ChartFrame>
    </figure>
  )
}
