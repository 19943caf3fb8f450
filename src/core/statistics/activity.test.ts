import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { dayOf, dayStartMs } from '../common/calendar'
import type { MonthRow } from './statisticsRows'
import { activeDays, mostDue, lastActiveBefore } from './activity'
import { count, type Counts } from './counts'
import { addActivity, type MonthHours } from './monthHours'
import { hourOf, hourStartMs, lastMonths, monthOf } from './period'

const noonMs = (day: string) => dayStartMs(day) + 12 * 3_600_000
const monthWith = (...days: [string, number, number][]): MonthRow => {
  let hours: MonthHours | null = null
  for (const [day, answers, minutes] of days) {
    hours = addActivity(hours, noonMs(day), { answers, ms: minutes * 60_000 }, 1)
  }
  return { bankId: 'b', examId: 'e', month: '2026-11', counts: {}, hours } as MonthRow
}

test('days add up over months and exams, oldest first', () => {
  const months = [monthWith(['2026-11-03', 5, 10], ['2026-11-01', 2, 1]), monthWith(['2026-11-03', 1, 2])]
  expect(activeDays(months)).toEqual([
    { day: '2026-11-01', answers: 2, minutes: 1 },
    { day: '2026-11-03', answers: 6, minutes: 12 },
  ])
  expect(activeDays([])).toEqual([])
})

test('the last active day is before today', () => {
  const days = activeDays([monthWith(['2026-11-01', 1, 1], ['2026-11-03', 1, 1])])
  expect(lastActiveBefore(days, '2026-11-03')).toBe('2026-11-01')
  expect(lastActiveBefore(days, '2026-11-04')).toBe('2026-11-03')
  expect(lastActiveBefore(days, '2026-11-01')).toBe(null)
})

test('months count back across years', () => {
  expect(lastMonths(Date.UTC(2026, 1, 28), 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  expect(monthOf(Date.UTC(2026, 11, 31, 23, 59))).toBe('2026-12')
  expect(hourStartMs(hourOf(Date.UTC(2026, 0, 1, 5, 59)))).toBe(Date.UTC(2026, 0, 1, 5))
})

test('no more reviews are told to be due than can be: all of them where the exam draws them in', () => {
  const counts: Counts = {}
  for (const day of ['2026-11-01', '2026-11-05', '2026-11-06', '2026-12-24']) {
    count(counts, ['hours', hourOf(noonMs(day))])
  }
  const load = { bankId: 'b' as never, counts: { ...counts, suspended: 4 } }
  const before = dayStartMs('2026-11-06')
  expect(mostDue(load, null, before)).toBe(2)
  expect(mostDue(load, dayStartMs('2026-11-07'), before)).toBe(2)
  expect(mostDue(load, dayStartMs('2026-11-06'), before)).toBe(4)
  expect(mostDue(undefined, null, before)).toBe(0)
})

test('an evening belongs to its local day, west of Greenwich as well', () => {
  const program = `
    import { activeDays } from '#core/statistics/activity'
    import { addActivity } from '#core/statistics/monthHours'
    import { monthOf } from '#core/statistics/period'
    console.log(JSON.stringify(['America/Los_Angeles', 'Asia/Tokyo'].map((zone) => {
      process.env.TZ = zone
      const evening = new Date(2026, 10, 3, 21).getTime()
      const hours = addActivity(null, evening, { answers: 1, ms: 1 }, 1)
      const days = activeDays([{ month: monthOf(evening), hours }]).map(({ day }) => day)
      return [new Date(0).getTimezoneOffset(), ...days]
    })))`
  const output = execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  expect(JSON.parse(output)).toEqual([
    [480, '2026-11-03'],
    [-540, '2026-11-03'],
  ])
  expect(dayOf(noonMs('2026-11-03'))).toBe('2026-11-03')
})
