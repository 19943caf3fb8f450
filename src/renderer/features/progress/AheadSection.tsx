import { addDays, dayOf, dayStartMs, type IsoDay } from '#core/common/calendar'
import { cardStages } from '#core/learning/cardStage'
import { dueInAll, type DueReviews } from '#core/learning/dueAt'
import { formatCount, formatIsoDay } from '../../wording/format'
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
      <h2 id="reviews-ahead">Reviews ahead</h2>
      <p>
        {isEmpty
          ? `No reviews due in the next ${daysAhead} days. Questions you miss, guess or flag come back here.`
          : `Backlog: ${formatCount(today, 'review')} due today. ${later} more in the ${daysAhead - 1} days after.`}{' '}
        {today > 0 && <ButtonLink to="/review">Review now</ButtonLink>}
      </p>
      {later > 0 && <DaysAheadChart days={days.slice(1)} reviews={reviews.slice(1)} />}
      {!isEmpty && (
        <details>
          <summary>Show as a table</summary>
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
        <caption className="visually-hidden">Reviews due by day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Reviews due</th>
            <th scope="col">New</th>
            <th scope="col">Learning</th>
            <th scope="col">Known</th>
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
