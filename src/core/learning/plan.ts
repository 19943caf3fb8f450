/**
 * What to do today towards an exam: due reviews first, then new questions where they gain most, and when the next mock
 * exam is due. Invariants: a day never holds more than its minutes, and what finds no room is said, not hidden.
 */
import { daysBetween, type IsoDay } from '../common/calendar'
import type { Exam } from '../bank/exam'
import { largestRemainder } from '../form/quota'
import type { DomainEvidence } from './readiness'

/** What a review takes until this person's own pace is known: recalling is quicker than reading anew. */
const reviewShare = 0.6

/** A mock is proposed at most this often, and once in the last days before an exam. */
const mockEveryDays = 7

/** At most this share of a day goes to reviews while new questions wait: both are needed. */
const mostReviewShare = 0.7

/**
 * `today` is the local date, `examDay` null without a date. `dueCount` are reviews due today, overdue ones included;
 * `unseen` are unseen questions by domain that practice may use. `questionMs` is what one question takes this person,
 * feedback read; `reviewMs` null: not known yet. `lastStudied` and `lastMock` are local dates, null for never.
 */
export type PlanInput = {
  exam: Exam
  today: IsoDay
  examDay: IsoDay | null
  minutesADay: number
  /** Minutes already spent today. */
  spentMinutes: number
  dueCount: number
  unseen: ReadonlyMap<string, number>
  evidence: readonly DomainEvidence[]
  sealedLeft: number
  questionMs: number
  reviewMs: number | null
  lastStudied: IsoDay | null
  lastMock: IsoDay | null
}

/** One thing to do. Minutes are whole and at least 1. */
export type PlanStep =
  | { kind: 'review'; count: number; minutes: number }
  | { kind: 'new'; domain: string; count: number; minutes: number }
  | { kind: 'mock'; minutes: number; isSealed: boolean }

/** What found no room today, and why. */
export type Skipped =
  | { kind: 'review'; count: number }
  | { kind: 'new'; count: number }
  /** A mock is due but longer than the day: `minutes` is what it needs. */
  | { kind: 'mock'; minutes: number }

/**
 * What missed days did: `missedDays` without study, so that new questions a day went from `newADayBefore` to
 * `newADayNow`. Null when nothing was missed or there is no date to reach.
 */
export type PlanShift = { missedDays: number; newADayBefore: number; newADayNow: number } | null

export type DayPlan = {
  steps: PlanStep[]
  skipped: Skipped[]
  /** Sum of the steps, at most the minutes left today. */
  minutes: number
  /** Days to the exam, null without a date, 0 on the day itself. */
  daysLeft: number | null
  /** New questions a day that would show everything before the exam. Null without a date. */
  newADay: number | null
  shift: PlanShift
}

/** Today's plan. After the exam day there is nothing left to plan. */
export function planDay(input: PlanInput): DayPlan {
  const daysLeft = daysLeftOf(input.examDay, input.today)
  const room = Math.max(0, Math.floor(input.minutesADay - input.spentMinutes))
  const pace = paceOf(input)
  const isOver = daysLeft !== null && daysLeft < 0
  const newADay = isOver ? null : rate(unseenCount(input), daysLeft)
  const base = { daysLeft, newADay, shift: isOver ? null : shiftOf(input, daysLeft) }
  if (isOver || daysLeft === 0) return { ...base, steps: [], skipped: [], minutes: 0 }
  const mock = mockStep(input, daysLeft)
  if (mock && mock.minutes <= room) return withMock({ base, mock, room, pace, input })
  const day = fill(input, room, pace, newADay)
  return { ...base, ...day, skipped: [...day.skipped, ...(mock ? [skippedMock(mock)] : [])] }
}

type Pace = { reviewMinutes: number; newMinutes: number }

function paceOf({ questionMs, reviewMs }: PlanInput): Pace {
  const minutes = (ms: number) => Math.max(1 / 60, ms / 60_000)
  return { newMinutes: minutes(questionMs), reviewMinutes: minutes(reviewMs ?? questionMs * reviewShare) }
}

function daysLeftOf(examDay: IsoDay | null, today: IsoDay): number | null {
  return examDay === null ? null : daysBetween(today, examDay)
}

function unseenCount({ unseen }: PlanInput): number {
  return [...unseen.values()].reduce((sum, count) => sum + count, 0)
}

/** Questions a day that show all before the exam; null without a date. */
function rate(count: number, daysLeft: number | null): number | null {
  return daysLeft === null ? null : Math.ceil(count / Math.max(1, daysLeft))
}

function shiftOf(input: PlanInput, daysLeft: number | null): PlanShift {
  if (daysLeft === null || input.lastStudied === null) return null
  const missedDays = daysBetween(input.lastStudied, input.today) - 1
  if (missedDays < 1) return null
  const count = unseenCount(input)
  return {
    missedDays,
    newADayBefore: rate(count, daysLeft + missedDays) ?? 0,
    newADayNow: rate(count, daysLeft) ?? 0,
  }
}

type MockStep = Extract<PlanStep, { kind: 'mock' }>

/** A mock when one is due: a week after the last one, not on the eve of the exam, and not before anything was learnt. */
function mockStep(input: PlanInput, daysLeft: number | null): MockStep | null {
  const { exam, today, lastMock, lastStudied, sealedLeft } = input
  if (lastStudied === null || (daysLeft !== null && daysLeft < 2)) return null
  const since = lastMock === null ? Infinity : daysBetween(lastMock, today)
  const isLastWeek = daysLeft !== null && daysLeft <= mockEveryDays
  const every = isLastWeek ? Math.ceil(mockEveryDays / 2) : mockEveryDays
  return since < every ? null : { kind: 'mock', minutes: exam.minutes, isSealed: sealedLeft > 0 }
}

function skippedMock({ minutes }: MockStep): Skipped {
  return { kind: 'mock', minutes }
}

type Base = Pick<DayPlan, 'daysLeft' | 'newADay' | 'shift'>
type MockDay = { base: Base; mock: MockStep; room: number; pace: Pace; input: PlanInput }

/** On a day with a mock reviews fill the rest; new questions wait, the mock brings enough. */
function withMock({ base, mock, room, pace, input }: MockDay): DayPlan {
  const reviews = reviewStep(input.dueCount, room - mock.minutes, pace)
  const steps = [...(reviews ? [reviews] : []), mock]
  return {
    ...base,
    steps,
    skipped: skippedReviews(input.dueCount - (reviews?.count ?? 0)),
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

function fill(
  input: PlanInput,
  room: number,
  pace: Pace,
  newADay: number | null,
): Pick<DayPlan, 'steps' | 'skipped' | 'minutes'> {
  const wanted = Math.min(unseenCount(input), newADay ?? Infinity)
  const reviewRoom = wanted > 0 ? Math.floor(room * mostReviewShare) : room
  const first = reviewStep(input.dueCount, reviewRoom, pace)
  const news = newSteps(input, wanted, room - (first?.minutes ?? 0), pace)
  const newMinutes = news.reduce((sum, { minutes }) => sum + minutes, 0)
  // What new questions leave over goes back to reviews.
  const reviews = reviewStep(input.dueCount, room - newMinutes, pace)
  const newCount = news.reduce((sum, { count }) => sum + count, 0)
  const leftOver = newADay === null ? 0 : wanted - newCount
  return {
    steps: [...(reviews ? [reviews] : []), ...news],
    skipped: [
      ...skippedReviews(input.dueCount - (reviews?.count ?? 0)),
      ...(leftOver > 0 ? [{ kind: 'new' as const, count: leftOver }] : []),
    ],
    minutes: newMinutes + (reviews?.minutes ?? 0),
  }
}

function reviewStep(
  dueCount: number,
  room: number,
  { reviewMinutes }: Pace,
): Extract<PlanStep, { kind: 'review' }> | null {
  const count = Math.min(dueCount, Math.floor(room / reviewMinutes))
  return count < 1 ? null : { kind: 'review', count, minutes: Math.ceil(count * reviewMinutes - 1e-9) }
}

function skippedReviews(count: number): Skipped[] {
  return count > 0 ? [{ kind: 'review', count }] : []
}

/** New questions by domain in the proportion of weight times gap, the domain with biggest gains first. */
function newSteps(
  { evidence, unseen }: PlanInput,
  wanted: number,
  room: number,
  { newMinutes }: Pace,
): Extract<PlanStep, { kind: 'new' }>[] {
  const open = evidence
    .filter(({ domain }) => (unseen.get(domain) ?? 0) > 0)
    .map(({ domain, weight, right, total }) => ({ domain, gain: weight * (1 - (1 + right) / (2 + total)) }))
    .toSorted((a, b) => b.gain - a.gain)
  // Each domain's minutes are rounded up on their own.
  const affordable = Math.floor(Math.max(0, room - open.length) / newMinutes)
  const count = Math.min(wanted, affordable)
  const shares = sharesWithin(
    open.map(({ domain, gain }) => ({ weight: gain, most: unseen.get(domain) ?? 0 })),
    count,
  )
  return open.flatMap(({ domain }, index) => {
    const mine = shares[index] ?? 0
    if (mine < 1) return []
    return [{ kind: 'new' as const, domain, count: mine, minutes: Math.ceil(mine * newMinutes - 1e-9) }]
  })
}

/** `count` shared out by weight, none above its `most`: what one has no room for goes to the others. */
function sharesWithin(parts: readonly { weight: number; most: number }[], count: number): number[] {
  const full = new Set<number>()
  for (;;) {
    const left = count - [...full].reduce((sum, index) => sum + (parts[index]?.most ?? 0), 0)
    const shares = largestRemainder(
      parts.map(({ weight }, index) => (full.has(index) ? 0 : weight)),
      Math.max(0, left),
    )
    const over = parts.flatMap(({ most }, index) => ((shares[index] ?? 0) > most ? [index] : []))
    if (over.length === 0)
      return parts.map(({ most }, index) => (full.has(index) ? most : (shares[index] ?? 0)))
    for (const index of over) full.add(index)
  }
}
