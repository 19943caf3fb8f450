import { expect, test } from 'vitest'
import { addActivity, eachHour, monthStartMs, type Activity, type MonthHours } from './monthHours'

const atMs = Date.UTC(2026, 11, 31, 23, 59)
const listOf = (hours: MonthHours | null) => {
  const list: [number, Activity][] = []
  if (hours) eachHour('2026-12', hours, (startMs, done) => list.push([startMs, done]))
  return list
}

test('activity adds up in its hour, the last of a month too', () => {
  const once = addActivity(null, atMs, { answers: 2, ms: 500 }, 1)
  const twice = addActivity(once, atMs - 59_000, { answers: 1, ms: 30 }, 1)
  const early = addActivity(twice, monthStartMs('2026-12'), { answers: 1, ms: 1 }, 1)
  expect(listOf(early)).toEqual([
    [Date.UTC(2026, 11, 1), { answers: 1, ms: 1 }],
    [Date.UTC(2026, 11, 31, 23), { answers: 3, ms: 530 }],
  ])
  expect(listOf(once)).toEqual([[Date.UTC(2026, 11, 31, 23), { answers: 2, ms: 500 }]])
})

test('what is taken back leaves nothing', () => {
  const once = addActivity(null, atMs, { answers: 2, ms: 500 }, 1)
  expect(addActivity(once, atMs, { answers: 2, ms: 500 }, -1)).toBe(null)
  expect(addActivity(null, atMs, { answers: 2, ms: 500 }, -1)).toBe(null)
})

test('a month begins at its first midnight, UTC', () => {
  expect(monthStartMs('2026-02')).toBe(Date.UTC(2026, 1, 1))
})
