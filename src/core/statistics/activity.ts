/** What was done on which local day, and what falls due: read from hours, so that days are those of this place. */
import { dayOf, nextDayStartMs, type IsoDay } from '../common/calendar'
import type { ReviewLoad } from './statisticsRows'
import type { MonthRow } from './statisticsRows'
import { countsAt, numberAt } from './counts'
import { eachHour } from './monthHours'
import { hourStartMs } from './period'

const dayMs = 86_400_000

/** Answers given and minutes spent on one day. */
export type ActiveDay = { day: IsoDay; answers: number; minutes: number }

/** The days with any activity in these months, of one or several exams, oldest first. */
export function activeDays(months: readonly MonthRow[]): ActiveDay[] {
  const days = new Map<IsoDay, { answers: number; ms: number }>()
  for (const { month, hours } of months) {
    if (!hours) continue
    let today = { answers: 0, ms: 0 }
    let dayEndMs = -Infinity
    eachHour(month, hours, (atMs, { answers, ms }) => {
      // Hours come in order: a date is worked out once a day, not once an hour.
      if (atMs >= dayEndMs) {
        const day = dayOf(atMs)
        today = days.get(day) ?? { answers: 0, ms: 0 }
        days.set(day, today)
        dayEndMs = nextDayStartMs(atMs)
      }
      today.answers += answers
      today.ms += ms
    })
  }
  return [...days]
    .map(([day, { answers, ms }]) => ({ day, answers, minutes: Math.round(ms / 60_000) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The last active day before a day; null when there is none. */
export function lastActiveBefore(days: readonly ActiveDay[], day: IsoDay): IsoDay | null {
  return days.findLast((active) => active.day < day)?.day ?? null
}

/**
 * Reviews due on each of the next days, `dayEndsMs` their ends: the first counts what is overdue as well, and no review
 * falls later than the day before `examAtMs` (null: no exam ahead).
 */
export function dueByDay(
  load: ReviewLoad | undefined,
  examAtMs: number | null,
  dayEndsMs: readonly number[],
): number[] {
  const due = dayEndsMs.map(() => 0)
  const counts = load?.counts ?? {}
  for (const hour of Object.keys(countsAt(counts, 'hours'))) {
    const plainMs = hourStartMs(hour)
    const atMs = examAtMs === null ? plainMs : Math.min(plainMs, examAtMs - dayMs)
    const index = dayEndsMs.findIndex((endMs) => atMs < endMs)
    if (index >= 0) due[index] = (due[index] ?? 0) + numberAt(counts, 'hours', hour)
  }
  return due
}
