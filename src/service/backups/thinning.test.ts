import { describe, expect, test } from 'vitest'
import { keptTimes } from './thinning'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const startMs = Date.UTC(2026, 0, 1)

/** A year of use, one backup an hour, thinned after each as the program does. */
function yearOfBackups() {
  let times: number[] = []
  let most = 0
  const endMs = startMs + 365 * dayMs
  for (let nowMs = startMs; nowMs <= endMs; nowMs += hourMs) {
    times.push(nowMs)
    times = [...keptTimes(times, nowMs)]
    most = Math.max(most, times.length)
  }
  return { times: times.toSorted((a, b) => a - b), most, endMs }
}

describe('a year of hourly backups', () => {
  const { times, most, endMs } = yearOfBackups()
  const agesInDays = times.map((time) => (endMs - time) / dayMs)

  test('stays small', () => {
    expect(most).toBeLessThanOrEqual(1 + 24 + 7 + 6 + 13)
  })

  test.each([
    ['the last day, by the hour', 1, 24],
    ['the last week, by the day', 7, 24 + 6],
    ['the last five weeks, by the week', 35, 24 + 6 + 3],
    ['the year, by the month', 365, 24 + 6 + 3 + 10],
  ])('holds %s', (_, days, atLeast) => {
    expect(agesInDays.filter((age) => age <= days).length).toBeGreaterThanOrEqual(atLeast)
  })

  test('reaches back to its beginning in steps of at most a month', () => {
    const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    expect(Math.max(...steps)).toBeLessThanOrEqual(31 * dayMs)
    expect(agesInDays[0]).toBeGreaterThan(330)
  })
})

test('the newest is kept however old it is, and so is one from the future', () => {
  expect([...keptTimes([startMs], startMs + 5_000 * dayMs)]).toEqual([startMs])
  const ahead = startMs + 400 * dayMs
  expect([...keptTimes([ahead, startMs], startMs)].toSorted()).toEqual([startMs, ahead])
})
