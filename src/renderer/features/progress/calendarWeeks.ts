/** The days of the activity calendar. */
import { addDays, type IsoDay } from '#core/common/calendar'

const weeksBack = 5
const weeksAhead = 2
/** An exam farther ahead does not stretch the calendar. */
const mostAhead = 6

/** Whole weeks from Monday to Sunday, oldest first: some back, and as far ahead as the exam when that is near. */
export function calendarWeeks(today: IsoDay, examDay: IsoDay | null): IsoDay[][] {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  const needed = Array.from({ length: mostAhead + 1 }, (_, week) => week).find(
    (week) => examDay !== null && examDay >= today && examDay < addDays(monday, (week + 1) * 7),
  )
  const ahead = Math.max(weeksAhead, needed ?? 0)
  return Array.from({ length: weeksBack + 1 + (examDay === null ? 0 : ahead) }, (_, index) =>
    Array.from({ length: 7 }, (__, day) => addDays(monday, (index - weeksBack) * 7 + day)),
  )
}

/** 0 is Sunday. */
function weekdayOf(day: IsoDay): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay()
}

/** How dark a day is. */
export function shadeOf(minutes: number): 'none' | 'some' | 'more' | 'most' {
  if (minutes === 0) return 'none'
  if (minutes < 15) return 'some'
  return minutes < 45 ? 'more' : 'most'
}
