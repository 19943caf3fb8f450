import { useId } from 'react'
import { dayStartMs, type IsoDay } from '#core/common/calendar'
import { cardStages, knownFromDays, type CardStage } from '#core/learning/cardStage'
import { dueInAll, type DueReviews } from '#core/learning/dueAt'
import { formatDayOfMonth, formatShortDay, formatWeekdayLetter } from '../../wording/format'
import styles from './DaysAheadChart.module.css'

type DaysAheadChartProps = { days: readonly IsoDay[]; reviews: readonly DueReviews[] }

const stageWords: Record<CardStage, string> = { new: 'New', learning: 'Learning', known: 'Known' }

/** Reviews by day, the stages one on the other from what is known up, told apart by pattern; each day's count above it. */
export function DaysAheadChart({ days, reviews }: DaysAheadChartProps) {
  const stripes = useId()
  const most = Math.max(...reviews.map(dueInAll))
  const fillOf = (stage: CardStage) => (stage === 'learning' ? `url(#${stripes})` : undefined)
  const used = cardStages.filter((stage) => reviews.some((day) => day[stage] > 0))
  const busiest = reviews.findIndex((day) => dueInAll(day) === most)
  const busiestDay = days[busiest]
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        Reviews due by day after today. New: not reviewed yet. Known: comes back after {knownFromDays} days or
        more. Learning: between them.
        <ul className={styles.legend}>
          {used.map((stage) => (
            <li key={stage}>
              <svg className={styles.sample} aria-hidden="true">
                <rect className={styles[stage]} width="100%" height="100%" fill={fillOf(stage)} />
              </svg>
              {stageWords[stage]}
            </li>
          ))}
        </ul>
        {busiestDay && (
          <span className="visually-hidden">
            The busiest day is {formatShortDay(dayStartMs(busiestDay))}, with {most} due.
          </span>
        )}
      </figcaption>
      <div className={styles.days} aria-hidden="true">
        <svg className={styles.definitions}>
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
        {days.map((day, index) => (
          <DayColumn key={day} day={day} due={reviews[index]} most={most} fillOf={fillOf} />
        ))}
      </div>
    </figure>
  )
}

type DayColumnProps = {
  day: IsoDay
  due: DueReviews | undefined
  most: number
  fillOf: (stage: CardStage) => string | undefined
}

function DayColumn({ day, due, most, fillOf }: DayColumnProps) {
  const count = dueInAll(due)
  const atMs = dayStartMs(day)
  const share = (amount: number) => (amount / most) * 100
  const known = due?.known ?? 0
  const bases: Record<CardStage, number> = { known: 0, learning: known, new: known + (due?.learning ?? 0) }
  return (
    <div className={styles.day}>
      <svg className={styles.bar}>
        {cardStages
          .filter((stage) => (due?.[stage] ?? 0) > 0)
          .map((stage) => (
            <rect
              key={stage}
              className={styles[stage]}
              x="12%"
              width="76%"
              y={`${100 - share(bases[stage] + (due?.[stage] ?? 0))}%`}
              height={`${share(due?.[stage] ?? 0)}%`}
              fill={fillOf(stage)}
            />
          ))}
        {count > 0 && (
          <text
            className={styles.count}
            x="50%"
            y={`${100 - share(count)}%`}
            dy="-0.35em"
            textAnchor="middle"
          >
            {count}
          </text>
        )}
      </svg>
      <span>{formatWeekdayLetter(atMs)}</span>
      <span>{formatDayOfMonth(atMs)}</span>
    </div>
  )
}
