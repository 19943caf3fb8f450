import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../common/calendar'
import { fixtureExam } from '../form/fixtures'
import { planDay, type PlanInput } from './plan'

const today = '2026-11-27'
const evidence = fixtureExam.domains.map(({ id, weight }) => ({ domain: id, weight, right: 8, total: 10 }))

/** 30 minutes on a day without a mock due, a minute a question, half a minute a review. */
const plan = (change: Partial<PlanInput> = {}) =>
  planDay({
    exam: fixtureExam,
    today,
    examDay: addDays(today, 20),
    minutesADay: 30,
    spentMinutes: 0,
    dueCount: 0,
    unseen: new Map([
      ['1', 50],
      ['2', 50],
      ['3', 50],
      ['4', 50],
    ]),
    evidence,
    sealedLeft: 2,
    questionMs: 60_000,
    reviewMs: 30_000,
    lastStudied: addDays(today, -1),
    lastMock: addDays(today, -1),
    ...change,
  })

const counts = (steps: ReturnType<typeof plan>['steps']) =>
  steps.map((step) =>
    step.kind === 'mock' ? 'mock' : step.kind === 'new' ? `${step.domain}:${step.count}` : step.count,
  )

describe('a plain day', () => {
  test('puts due reviews first, then new questions where most is to gain', () => {
    const { steps, minutes, skipped } = plan({ dueCount: 12 })
    expect(counts(steps)).toEqual([12, '3:4', '2:2', '1:2', '4:2'])
    expect({ minutes, skipped }).toEqual({ minutes: 16, skipped: [] })
  })

  test('asks as many new questions as show everything before the exam', () => {
    expect(plan()).toMatchObject({ daysLeft: 20, newADay: 10, shift: null })
    expect(plan({ examDay: addDays(today, 7) }).newADay).toBe(29)
  })

  test('leans to weak domains', () => {
    const weak = evidence.map((domain) => (domain.domain === '1' ? { ...domain, right: 0 } : domain))
    expect(counts(plan({ evidence: weak }).steps)[0]).toBe('1:5')
  })

  test('asks other domains for what one has no more of, and gives up nothing there is time for', () => {
    const scarce = new Map([
      ['3', 1],
      ['2', 2],
      ['1', 40],
    ])
    const { steps, skipped } = plan({ unseen: scarce, minutesADay: 45, examDay: addDays(today, 4) })
    expect(counts(steps).toSorted()).toEqual(['1:8', '2:2', '3:1'])
    expect(skipped).toEqual([])
  })

  test('never asks a domain for more than it has', () => {
    const scarce = new Map([
      ['3', 1],
      ['1', 40],
    ])
    expect(counts(plan({ unseen: scarce, examDay: addDays(today, 2) }).steps)).toContain('3:1')
  })

  test('without a date fills the day', () => {
    const day = plan({ examDay: null, dueCount: 4 })
    expect(day).toMatchObject({ daysLeft: null, newADay: null, skipped: [] })
    expect(day.minutes).toBeGreaterThan(20)
  })
})

describe('what finds no room', () => {
  test('is said: reviews give way to new questions for three tenths of the day', () => {
    const { steps, skipped, minutes } = plan({ dueCount: 100 })
    expect(steps.at(0)).toMatchObject({ kind: 'review' })
    expect(steps.some(({ kind }) => kind === 'new')).toBe(true)
    expect(skipped.map(({ kind }) => kind)).toEqual(['review', 'new'])
    expect(minutes).toBeLessThanOrEqual(30)
  })

  test('is all of it when the minutes are spent', () => {
    expect(plan({ dueCount: 5, spentMinutes: 30 })).toMatchObject({
      steps: [],
      minutes: 0,
      skipped: [
        { kind: 'review', count: 5 },
        { kind: 'new', count: 10 },
      ],
    })
  })

  test('is a mock longer than the day, with the minutes it needs', () => {
    expect(plan({ lastMock: null }).skipped).toEqual([{ kind: 'mock', minutes: fixtureExam.minutes }])
  })
})

describe('a mock', () => {
  const long = { minutesADay: 200, dueCount: 30, unseen: new Map<string, number>() }

  test('comes a week after the last one and takes the place of new questions', () => {
    const { steps } = plan({ ...long, lastMock: addDays(today, -7), unseen: new Map([['1', 9]]) })
    expect(counts(steps)).toEqual([30, 'mock'])
    expect(steps.at(-1)).toEqual({ kind: 'mock', minutes: 130, isSealed: true })
    expect(counts(plan({ ...long, lastMock: addDays(today, -6) }).steps)).toEqual([30])
  })

  test('comes sooner in the last week, and not on the eve', () => {
    const close = { ...long, lastMock: addDays(today, -4) }
    expect(counts(plan({ ...close, examDay: addDays(today, 5) }).steps)).toContain('mock')
    expect(counts(plan({ ...close, lastMock: null, examDay: addDays(today, 1) }).steps)).toEqual([30])
  })

  test('waits for a first day of study', () => {
    expect(counts(plan({ ...long, lastMock: null, lastStudied: null }).steps)).toEqual([30])
  })

  test('says when no sealed one is left', () => {
    expect(plan({ ...long, lastMock: null, sealedLeft: 0 }).steps.at(-1)).toMatchObject({ isSealed: false })
  })
})

describe('missed days', () => {
  test('raise the new questions a day', () => {
    const { shift } = plan({ lastStudied: addDays(today, -6) })
    expect(shift).toEqual({ missedDays: 5, newADayBefore: 8, newADayNow: 10 })
  })

  test('are none after a day off that was none, before the first day, or without a date', () => {
    expect(plan({ lastStudied: today }).shift).toBe(null)
    expect(plan({ lastStudied: null }).shift).toBe(null)
    expect(plan({ lastStudied: addDays(today, -6), examDay: null }).shift).toBe(null)
  })
})

test('on exam day and after it there is nothing to plan', () => {
  expect(plan({ examDay: today, dueCount: 9 })).toMatchObject({ steps: [], minutes: 0, daysLeft: 0 })
  expect(plan({ examDay: addDays(today, -3), dueCount: 9 })).toMatchObject({
    steps: [],
    skipped: [],
    newADay: null,
    shift: null,
    daysLeft: -3,
  })
})

test('a plan never exceeds its minutes, nor what is due or unseen', () => {
  const domain = fc.nat(200)
  const inputs = fc.record({
    minutesADay: fc.integer({ min: 5, max: 600 }),
    spentMinutes: fc.double({ min: 0, max: 300, noNaN: true }),
    dueCount: fc.nat(500),
    questionMs: fc.integer({ min: 0, max: 600_000 }),
    reviewMs: fc.option(fc.integer({ min: 0, max: 600_000 })),
    examDay: fc.option(fc.integer({ min: -5, max: 90 }).map((days) => addDays(today, days))),
    lastStudied: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => addDays(today, -days))),
    lastMock: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => addDays(today, -days))),
    unseen: fc
      .tuple(domain, domain, domain, domain)
      .map((counts) => new Map(counts.map((count, index) => [String(index + 1), count]))),
  })
  fc.assert(
    fc.property(inputs, (input) => {
      const { steps, minutes, skipped } = plan(input)
      const room = Math.max(0, input.minutesADay - input.spentMinutes)
      expect(minutes).toBeLessThanOrEqual(room)
      expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes)
      for (const step of steps) {
        expect(step.minutes).toBeGreaterThanOrEqual(1)
        if (step.kind === 'new') expect(step.count).toBeLessThanOrEqual(input.unseen.get(step.domain) ?? 0)
      }
      const reviewed = [...steps, ...skipped].flatMap((part) => (part.kind === 'review' ? [part.count] : []))
      const isPlanned = input.examDay === null || input.examDay > today
      expect(reviewed.reduce((sum, count) => sum + count, 0)).toBe(isPlanned ? input.dueCount : 0)
    }),
  )
})
