import { dayOf, type IsoDay } from '#core/common/calendar'
import type { ActiveDay } from '#core/statistics/activity'
import { formatCount, formatDuration, formatIsoDay } from '../../wording/format'
import { calendarWeeks, shadeOf } from './calendarWeeks'
import calendarStyles from './ActivityCalendar.module.css'
import styles from './Progress.module.css'

type ActivityCalendarProps = { activity: readonly ActiveDay[]; examDay: IsoDay | null; nowMs: number }

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The last weeks and the next two in minutes, the exam's day among them. A day without is no failure. */
export function ActivityCalendar({ activity, examDay, nowMs }: ActivityCalendarProps) {
  const today = dayOf(nowMs)
  const weeks = calendarWeeks(today, examDay)
  const first = weeks[0]?.[0] ?? today
  const shown = activity.filter(({ day }) => day >= first && day <= today)
  const minutes = shown.reduce((sum, day) => sum + day.minutes, 0)
  if (minutes === 0) return null
  const byDay = new Map(shown.map((day) => [day.day, day.minutes]))
  return (
    <section className={styles.section}>
      <h2>Activity</h2>
      <p>
        {formatDuration(minutes * 60_000)} of answering on {formatCount(shown.length, 'day')} since{' '}
        {formatIsoDay(first)}.
      </p>
      <div className={styles.scroll}>
        <table className={calendarStyles.calendar}>
          <caption className="visually-hidden">Minutes of answering by day</caption>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              {weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((days) => (
              <tr key={days[0]}>
                <th scope="row">{formatIsoDay(days[0] ?? today)}</th>
                {days.map((day) => (
                  <Day key={day} day={day} today={today} examDay={examDay} minutes={byDay.get(day) ?? 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type DayProps = { day: IsoDay; today: IsoDay; examDay: IsoDay | null; minutes: number }

function Day({ day, today, examDay, minutes }: DayProps) {
  const isExam = day === examDay
  const classes = [
    calendarStyles[`minutes-${shadeOf(minutes)}`],
    day === today && calendarStyles.today,
    isExam && calendarStyles.examDay,
  ]
  return (
    <td className={classes.filter(Boolean).join(' ')} aria-current={day === today ? 'date' : undefined}>
      {isExam ? 'Exam' : day > today ? '' : minutes > 0 ? minutes : '·'}
    </td>
  )
}
