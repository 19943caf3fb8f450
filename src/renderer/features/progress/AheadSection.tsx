import { lazy, Suspense } from 'react'
import { addDays, dayOf, dayStartMs, type IsoDay } from '#core/common/calendar'
import type { ReviewLoad } from '#core/statistics/statisticsRows'
import { dueByDay } from '#core/statistics/activity'
import { formatCount, formatIsoDay, formatShortDay } from '../../wording/format'
import { ButtonLink } from '../../ui/Button'
import type { CountPoint } from './CountChart'
import styles from './Progress.module.css'

const CountChart = lazy(async () => ({ default: (await import('./CountChart')).CountChart }))

const daysAhead = 14

/** `due.today`: reviews still due today, as counted everywhere else. */
type AheadSectionProps = {
  load: ReviewLoad | undefined
  due: { examAtMs: number | null; today: number }
  nowMs: number
}

/** The backlog as a number, and apart from it what falls due on the days after: it does not flatten them. */
export function AheadSection({ load, due, nowMs }: AheadSectionProps) {
  const today = dayOf(nowMs)
  const days = Array.from({ length: daysAhead }, (_, index) => addDays(today, index))
  const ends = days.map((day) => dayStartMs(addDays(day, 1)))
  const counts = [due.today, ...dueByDay(load, due.examAtMs, ends).slice(1)]
  const total = counts.reduce((sum, count) => sum + count, 0)
  return (
    <section className={styles.section} aria-labelledby="reviews-ahead">
      <h2 id="reviews-ahead">Reviews ahead</h2>
      <p>
        {total === 0
          ? `No reviews due in the next ${daysAhead} days. Questions you miss, guess or flag come back here.`
          : `Backlog: ${formatCount(due.today, 'review')} due today. ${total - due.today} more in the ${daysAhead - 1} days after.`}{' '}
        {due.today > 0 && <ButtonLink to="/review">Review now</ButtonLink>}
      </p>
      {total > 0 && <DayChart title="Reviews due" days={days} counts={counts} />}
    </section>
  )
}

/** `counts` by day, today first: in the table with the others, in the chart not. */
function DayChart({ title, days, counts }: { title: string; days: IsoDay[]; counts: number[] }) {
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
