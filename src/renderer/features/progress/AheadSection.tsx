import { lazy, Suspense } from 'react'
import { addDays, dayOf, dayStartMs, type IsoDay } from '#core/common/calendar'
import { formatCount, formatIsoDay, formatShortDay } from '../../wording/format'
import { ButtonLink } from '../../ui/Button'
import type { CountPoint } from './CountChart'
import styles from './Progress.module.css'

const CountChart = lazy(async () => ({ default: (await import('./CountChart')).CountChart }))

const daysAhead = 14

/** The days it tells of, today first. */
function daysFrom(nowMs: number): IsoDay[] {
  return Array.from({ length: daysAhead }, (_, index) => addDays(dayOf(nowMs), index))
}

/** Their ends, epoch milliseconds. */
export function dayEndsAhead(nowMs: number): number[] {
  return daysFrom(nowMs).map((day) => dayStartMs(addDays(day, 1)))
}

/** `counts`: reviews of the exam due on each of these days, overdue ones with today. */
type AheadSectionProps = { counts: readonly number[]; nowMs: number }

/** The backlog as a number, and apart from it what falls due on the days after: it does not flatten them. */
export function AheadSection({ counts, nowMs }: AheadSectionProps) {
  const days = daysFrom(nowMs)
  const [today = 0] = counts
  const total = counts.reduce((sum, count) => sum + count, 0)
  return (
    <section className={styles.section} aria-labelledby="reviews-ahead">
      <h2 id="reviews-ahead">Reviews ahead</h2>
      <p>
        {total === 0
          ? `No reviews due in the next ${daysAhead} days. Questions you miss, guess or flag come back here.`
          : `Backlog: ${formatCount(today, 'review')} due today. ${total - today} more in the ${daysAhead - 1} days after.`}{' '}
        {today > 0 && <ButtonLink to="/review">Review now</ButtonLink>}
      </p>
      {total > 0 && <DayChart title="Reviews due" days={days} counts={counts} />}
    </section>
  )
}

/** `counts` by day, today first: in the table with the others, in the chart not. */
function DayChart({ title, days, counts }: { title: string; days: IsoDay[]; counts: readonly number[] }) {
  const points = days
    .map((day, index): CountPoint => ({ label: shortDay(day), count: counts[index] ?? 0 }))
    .slice(1)
  const hasPoints = points.some(({ count }) => count > 0)
  return (
    <>
      {hasPoints && (
        <Suspense
          fallback={
            <div className={styles.lowChart} role="status" aria-busy="true" aria-label="Loading the chart" />
          }
        >
          <div className={styles.lowChart}>
            <CountChart title={title} points={points} />
          </div>
        </Suspense>
      )}
      <details>
        <summary>Show as a table</summary>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">{title}</th>
              </tr>
            </thead>
            <tbody>
              {days.map((day, index) => (
                <tr key={day}>
                  <th scope="row">{formatIsoDay(day)}</th>
                  <td>{counts[index]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}

function shortDay(day: IsoDay): string {
  return formatShortDay(dayStartMs(day))
}
