import { dayOf, dayStartMs, type IsoDay } from '#core/common/calendar'
import type { ActiveDay } from '#core/statistics/activity'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatDuration, formatIsoDay, formatWeekday } from '../../wording/format'
import { calendarWeeks, shadeOf } from './calendarWeeks'
import calendarStyles from './ActivityCalendar.module.css'
import styles from './Progress.module.css'

type ActivityCalendarProps = { activity: readonly ActiveDay[]; examDay: IsoDay | null; nowMs: number }

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
      <h2>{words.activity}</h2>
      <p>{words.answeredSince(formatDuration(minutes * 60_000), shown.length, formatIsoDay(first))}</p>
      <div className={styles.scroll}>
        <table className={calendarStyles.calendar}>
          <caption className="visually-hidden">{words.minutesByDay}</caption>
          <thead>
            <tr>
              <th scope="col">{words.weekOf}</th>
              {weeks[0]?.map((day) => (
                <th key={day} scope="col">
                  {formatWeekday(dayStartMs(day))}
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
      {isExam ? words.examDay : day > today ? '' : minutes > 0 ? minutes : '·'}
    </td>
  )
}
