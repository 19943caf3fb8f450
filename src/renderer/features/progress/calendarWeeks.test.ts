import { expect, test } from 'vitest'
import { calendarWeeks, shadeOf } from './calendarWeeks'

test('weeks begin on Monday, this one is the last without an exam', () => {
  const weeks = calendarWeeks('2026-11-29', null)
  expect(weeks).toHaveLength(6)
  expect(weeks.at(-1)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ])
  expect(weeks[0]?.[0]).toBe('2026-10-19')
})

test('a near exam is in the calendar, a far or past one does not stretch it', () => {
  expect(calendarWeeks('2026-11-30', '2026-12-24').flat()).toContain('2026-12-24')
  expect(calendarWeeks('2026-11-30', '2026-12-24')).toHaveLength(9)
  expect(calendarWeeks('2026-11-30', '2027-06-01')).toHaveLength(8)
  expect(calendarWeeks('2026-11-30', '2026-11-02')).toHaveLength(8)
})

test('days are shaded by minutes', () => {
  expect([0, 1, 14, 15, 44, 45].map(shadeOf)).toEqual(['none', 'some', 'some', 'more', 'more', 'most'])
})
