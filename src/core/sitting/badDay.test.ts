import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionsOf } from '../log/logFixtures'
import { badDayPlan, checkInLeftMs, dueDisturbance, standingRestart } from './badDay'
import { createSitting, next } from './sitting'
import type { Sitting, SittingEvent } from './sittingTypes'

const limitMs = 7_800_000

/** The sitting of a mock of twenty questions as it starts. */
function badDay(seed = 1, isBadDay = true): Sitting {
  const answers = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`q${index}`, 'a' as const]))
  const started = actionsOf({ attemptId: 'one', answers, isEnded: false })[1]
  if (started?.type !== 'sitting.started') throw new Error('The fixture has no sitting.')
  const { exam, form, attemptId } = started.sitting
  const rules = { kind: 'mock' as const, limitMs, hasFeedback: false, canRateConfidence: false }
  return createSitting({
    attemptId,
    exam,
    title: 'E-1',
    form: { ...form, seed },
    rules: { ...rules, ...(isBadDay ? { isBadDay: true } : {}) },
    startedAtMs: 0,
  })
}

test('a plan has two check-ins and one restart, in time, none within another, the same for a seed', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 60_000, max: 20_000_000 }), (seed, limit) => {
      const plan = badDayPlan(seed, limit)
      expect(plan).toEqual(badDayPlan(seed, limit))
      expect(plan.map(({ kind }) => kind)).toEqual(['checkIn', 'restart', 'checkIn'])
      plan.forEach(({ kind, atMs, lastsMs }, index) => {
        const endMs = kind === 'checkIn' ? atMs + lastsMs : atMs
        expect(endMs).toBeLessThan(plan[index + 1]?.atMs ?? limit)
      })
    }),
  )
})

test('one is due once its time has come, and the next not while it lasts', () => {
  const [first, second] = badDayPlan(1, limitMs)
  if (!first || !second) throw new Error('The plan is empty.')
  const sitting = badDay()
  expect(dueDisturbance(sitting, first.atMs - 1)).toBeUndefined()
  expect(dueDisturbance(sitting, first.atMs)).toEqual(first)
  expect(dueDisturbance(badDay(1, false), first.atMs)).toBeUndefined()
  const event: SittingEvent = { type: 'disturb', kind: first.kind, lastsMs: first.lastsMs }
  const during = next(sitting, event, { elapsedMs: first.atMs, atMs: 5 })
  expect(during.disturbances).toEqual([
    { kind: 'checkIn', lastsMs: first.lastsMs, elapsedMs: first.atMs, atMs: 5, questionIndex: 0 },
  ])
  expect(checkInLeftMs(during, first.atMs + 1_000)).toBe(first.lastsMs - 1_000)
  expect(checkInLeftMs(during, first.atMs + first.lastsMs)).toBe(0)
  expect(dueDisturbance(during, first.atMs + 1_000)).toBeUndefined()
  expect(dueDisturbance(during, second.atMs)).toEqual(second)
})

test('an ordinary mock is never disturbed, whatever the log says', () => {
  const event: SittingEvent = { type: 'disturb', kind: 'checkIn', lastsMs: 1 }
  expect(next(badDay(1, false), event, { elapsedMs: 1, atMs: 1 }).disturbances).toBeUndefined()
})

test('time behind a check-in is no time spent on the question, and the exam clock runs on', () => {
  const events: [SittingEvent, number][] = [
    [{ type: 'disturb', kind: 'checkIn', lastsMs: 60_000 }, 10_000],
    [{ type: 'visit', questionIndex: 1, screen: 'question' }, 100_000],
    [{ type: 'visit', questionIndex: 2, screen: 'question' }, 130_000],
  ]
  const played = events.reduce(
    (sitting, [event, elapsedMs]) => next(sitting, event, { elapsedMs, atMs: elapsedMs }),
    badDay(),
  )
  const spent = Object.values(played.answers).map(({ elapsedMs }) => elapsedMs)
  expect(spent.slice(0, 2)).toEqual([40_000, 30_000])
  expect(played.elapsedMs).toBe(130_000)
})

test('a restart stands until the sitting is resumed', () => {
  const restart: SittingEvent = { type: 'disturb', kind: 'restart', lastsMs: 45_000 }
  const down = next(badDay(), restart, { elapsedMs: 1_000, atMs: 1_000 })
  expect(standingRestart(down)).toMatchObject({ kind: 'restart', atMs: 1_000 })
  const up = next(down, { type: 'resume', stoppedAtMs: 1_000 }, { elapsedMs: 1_000, atMs: 70_000 })
  expect(standingRestart(up)).toBeUndefined()
  expect(standingRestart(badDay())).toBeUndefined()
})
