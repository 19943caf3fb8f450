import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, dayStartMs, nextDayStartMs } from './calendar'

test('dates are added across months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(addDays('2026-03-01', 0)).toBe('2026-03-01')
})

test('days between dates are signed', () => {
  expect(daysBetween('2026-03-27', '2026-03-30')).toBe(3)
  expect(daysBetween('2026-03-30', '2026-03-27')).toBe(-3)
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
})

test('what is no date has no start', () => {
  expect(dayStartMs('2026')).toBeNaN()
})

test('in any zone a day starts at midnight', () => {
  const program = `
    import { dayOf, dayStartMs, addDays } from '#core/common/calendar'
    const days = ['2026-01-01', '2026-03-29', '2026-10-25', '2026-11-01']
    console.log(JSON.stringify(['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata'].map((zone) => {
      process.env.TZ = zone
      return [
        new Date(0).getTimezoneOffset(),
        ...days.map((day) => [
          dayOf(dayStartMs(day)) === day,
          dayOf(dayStartMs(day) - 1) === addDays(day, -1),
          new Date(dayStartMs(day)).getHours(),
        ]),
      ]
    })))`
  const output = execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  const midnights = Array.from({ length: 4 }, () => [true, true, 0])
  expect(JSON.parse(output)).toEqual([-60, 480, -330].map((offset) => [offset, ...midnights]))
})

test('a moment has the local date', () => {
  const noon = new Date(2026, 0, 5, 12).getTime()
  expect(dayOf(noon)).toBe('2026-01-05')
  expect(nextDayStartMs(noon)).toBe(dayStartMs('2026-01-06'))
  expect(nextDayStartMs(dayStartMs('2026-12-31'))).toBe(dayStartMs('2027-01-01'))
})
