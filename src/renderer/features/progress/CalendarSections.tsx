import { lazy, Suspense } from 'react'
import { addDays, dayOf, dayStartMs, type IsoDay } from '#core/common/calendar'
import type { ReviewLoad } from '#core/statistics/statisticsRows'
import { dueByDay, type ActiveDay } from '#core/statistics/activity'
import { formatCount, formatIsoDay, formatShortDay } from '../../wording/format'
import { ButtonLink } from '../../ui/Button'
import type { CountPoint } from './CountChart'
import styles from './Progress.module.css'

const CountChart = lazy(async () => ({ default: (await import('./CountChart')).CountChart }))

const daysAhead = 14
const daysBack = 28

/** `due.today`: reviews still due today, as counted everywhere else. */
type AheadSectionProps = {
  load: ReviewLoad | undefined
  due: { examAtMs: number | null; today: number }
  nowMs: number
}

/** Reviews that fall due on the next days. */
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
          : `${formatCount(due.today, 'review')} due today, ${total} in the next ${daysAhead} days.`}{' '}
        {due.today > 0 && <ButtonLink to="/review">Review now</ButtonLink>}
      </p>
      {total > 0 && <DayChart title="Reviews due" days={days} counts={counts} />}
    </section>
  )
}

/** When you worked, day by day. A day without answers is no failure, and nothing here says so. */
export function ActivitySection({ activity, nowMs }: { activity: ActiveDay[]; nowMs: number }) {
  const today = dayOf(nowMs)
  const days = Array.from({ length: daysBack }, (_, index) => addDays(today, index - daysBack + 1))
  const counts = days.map((day) => activity.find((active) => active.day === day)?.answers ?? 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const activeCount = counts.filter((count) => count > 0).length
  return (
    <section className={styles.section}>
      <h2>Activity</h2>
      <p>
        {formatCount(total, 'answer')} on {formatCount(activeCount, 'day')} of the last {daysBack}.
      </p>
      {total > 0 && <DayChart title="Answers" days={days} counts={counts} />}
    </section>
  )
}

function DayChart({ title, days, counts }: { title: string; days: IsoDay[]; counts: number[] }) {
  const points = days.map((day, index): CountPoint => ({ label: shortDay(day), count: counts[index] ?? 0 }))
  return (
    <>
      <Suspense
        fallback={
          <div className={styles.lowChart} role="status" aria-busy="true" aria-label="Loading the chart" />
        }
      >
        <div className={styles.lowChart}>
          <CountChart title={title} points={points} />
        </div>
      </Suspense>
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
