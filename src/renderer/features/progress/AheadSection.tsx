import { addDays, dayOf, dayStartMs, type IsoDay } from '#core/common/calendar'
import { cardStages } from '#core/learning/cardStage'
import { dueInAll, type DueReviews } from '#core/learning/dueAt'
import { progressWords } from '../../wording/en/progress'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatIsoDay } from '../../wording/format'
import { ButtonLink } from '../../ui/Button'
import { DaysAheadChart } from './DaysAheadChart'
import styles from './Progress.module.css'

const daysAhead = 14

/** The days it tells of, today first. */
function daysFrom(nowMs: number): IsoDay[] {
  return Array.from({ length: daysAhead }, (_, index) => addDays(dayOf(nowMs), index))
}

/** Their ends, epoch milliseconds. */
export function dayEndsAhead(nowMs: number): number[] {
  return daysFrom(nowMs).map((day) => dayStartMs(addDays(day, 1)))
}

/** `reviews`: those of the exam due on each of these days, overdue ones with today. */
type AheadSectionProps = { reviews: readonly DueReviews[]; nowMs: number }

/** The backlog as a number, and apart from it what falls due on the days after: it does not flatten them. */
export function AheadSection({ reviews, nowMs }: AheadSectionProps) {
  const days = daysFrom(nowMs)
  const today = dueInAll(reviews[0])
  const later = reviews.slice(1).reduce((sum, day) => sum + dueInAll(day), 0)
  const isEmpty = today + later === 0
  return (
    <section className={styles.section} aria-labelledby="reviews-ahead">
      <h2 id="reviews-ahead">{words.reviewsAhead}</h2>
      <p>
        {isEmpty ? words.noneAhead(daysAhead) : words.backlog(today, later, daysAhead - 1)}{' '}
        {today > 0 && <ButtonLink to="/review">{words.reviewNow}</ButtonLink>}
      </p>
      {later > 0 && <DaysAheadChart days={days.slice(1)} reviews={reviews.slice(1)} />}
      {!isEmpty && (
        <details>
          <summary>{progressWords.showTable}</summary>
          <AheadTable days={days} reviews={reviews} />
        </details>
      )}
    </section>
  )
}

type AheadTableProps = { days: readonly IsoDay[]; reviews: readonly DueReviews[] }

function AheadTable({ days, reviews }: AheadTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.reviewsByDay}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.reviewsDue}</th>
            {cardStages.map((stage) => (
              <th key={stage} scope="col">
                {words.stages[stage]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, index) => (
            <tr key={day}>
              <th scope="row">{formatIsoDay(day)}</th>
              <td>{dueInAll(reviews[index])}</td>
              {cardStages.map((stage) => (
                <td key={stage}>{reviews[index]?.[stage]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
