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
 * The most reviews of a bank that can be due before a moment, of all its exams: no review falls later than the day before
 * `examAtMs` (null: no exam ahead). 0 spares reading the cards.
 */
export function mostDue(load: ReviewLoad | undefined, examAtMs: number | null, beforeMs: number): number {
  const counts = load?.counts ?? {}
  const isAllDue = examAtMs !== null && examAtMs - dayMs < beforeMs
  return Object.keys(countsAt(counts, 'hours'))
    .filter((hour) => isAllDue || hourStartMs(hour) < beforeMs)
    .reduce((sum, hour) => sum + numberAt(counts, 'hours', hour), 0)
}
