/** What the top of Progress says at a glance. Each is left out where there is nothing to say. */
import type { Exam } from '#core/bank/exam'
import { dayOf, dayStartMs } from '#core/common/calendar'
import { byGain, type Gain } from '#core/statistics/gain'
import type { ActiveDay } from '#core/statistics/activity'
import type { MonthScore } from '#core/statistics/progress'
import type { Tally } from '#core/statistics/counts'
import { lastMonths } from '#core/statistics/period'
import { weakEvidence } from '#core/history/weakness'
import { progressWords as words } from '../../wording/en/progress'
import { formatDuration } from '../../wording/format'
import { partTitle, pointsWords } from './progressWords'

/** A short number with what it counts. */
export type Figure = { name: string; value: string; note?: string }

type Known = {
  exam: Exam
  tasks: readonly Gain[]
  activity: readonly ActiveDay[]
  dueToday: number
  examAtMs: number | null
  nowMs: number
}

const dayMs = 86_400_000
const weekDays = 7

/** The figures, the most pressing first. */
export function figures({ exam, tasks, activity, dueToday, examAtMs, nowMs }: Known): Figure[] {
  const [most] = tasks.filter(({ isClear, gain }) => isClear && gain !== null).toSorted(byGain)
  const weekStart = dayOf(nowMs - (weekDays - 1) * dayMs)
  const minutes = activity
    .filter(({ day }) => day >= weekStart)
    .reduce((sum, { minutes: spent }) => sum + spent, 0)
  return [
    ...(examAtMs === null ? [] : [{ name: words.toExam, value: daysWords(examAtMs, nowMs) }]),
    {
      name: words.backlog,
      value: words.reviews(dueToday),
      note: dueToday > 0 ? words.dueNow : words.nothingDue,
    },
    ...(most
      ? [{ name: words.mostToGain, value: words.points(pointsWords(most.gain)), note: partTitle(exam, most) }]
      : []),
    ...(minutes > 0
      ? [{ name: words.lastSevenDays, value: formatDuration(minutes * 60_000), note: words.ofAnswering }]
      : []),
  ]
}

function daysWords(examAtMs: number, nowMs: number): string {
  const days = Math.round((examAtMs - dayStartMs(dayOf(nowMs))) / dayMs)
  return days === 0 ? words.today : words.days(days)
}

/** A domain's answers of last month, for a look back; null with too few to compare. */
export function ghostOf(trend: readonly MonthScore[], domain: string, nowMs: number): Tally | null {
  const [, month] = lastMonths(nowMs, 2)
  const tally = trend
    .find((score) => score.month === month)
    ?.domains.find((each) => each.domain === domain)?.tally
  return tally && tally.total >= weakEvidence ? tally : null
}
