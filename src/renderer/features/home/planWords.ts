/** Today's plan in words. */
import type { Exam } from '#core/bank/exam'
import type { DayPlan, PlanStep, Skipped } from '#core/learning/plan'
import { domainTitle } from '../../wording/examWords'
import { todaysPlanWords as words } from '../../wording/en/todaysPlan'
import { formatDuration } from '../../wording/format'

/** `41 days to the exam`; null without a date. */
export function daysLeftWords(daysLeft: number | null): string | null {
  if (daysLeft === null) return null
  if (daysLeft < 0) return words.datePassed
  if (daysLeft === 0) return words.examToday
  return words.daysLeft(daysLeft)
}

/** One step: what, and about how long. `dueCount`: reviews due today, of which the step may hold a part. */
export function stepWords(exam: Exam, step: PlanStep, dueCount: number): string {
  const time = formatDuration(step.minutes * 60_000)
  if (step.kind === 'mock') return words.mockStep(step.isSealed, time)
  if (step.kind === 'new') return words.newStep(step.count, domainTitle(exam, step.domain), time)
  return step.count < dueCount
    ? words.reviewStepOf(step.count, dueCount, time)
    : words.reviewStep(step.count, time)
}

function skippedWords(skipped: Skipped): string {
  if (skipped.kind === 'review') return words.reviews(skipped.count)
  if (skipped.kind === 'new') return words.newQuestions(skipped.count)
  return formatDuration(skipped.minutes * 60_000)
}

/** What the plan gives up today; empty when nothing. */
export function skippedSentence(skipped: readonly Skipped[]): string {
  if (skipped.length === 0) return ''
  const mocks = skipped.filter(({ kind }) => kind === 'mock')
  const questions = skipped.filter(({ kind }) => kind !== 'mock')
  const isOne = questions.length === 1 && questions[0]?.kind !== 'mock' && questions[0]?.count === 1
  const carried = questions.length > 0 ? words.noTimeFor(questions.map(skippedWords), isOne) : ''
  const mock = mocks.length > 0 ? words.mockDue(mocks.map(skippedWords).join()) : ''
  return [carried, mock].filter(Boolean).join(' ')
}

/** A block of minutes: `25 minutes`, from an hour on `1 h 30 min`. */
export function minutesWords(minutes: number): string {
  return minutes < 60 ? words.minutes(minutes) : formatDuration(minutes * 60_000)
}

/** Why the day looks as it does; empty when nothing is planned. */
export function whyWords({ steps }: DayPlan): string {
  const has = (kind: PlanStep['kind']) => steps.some((step) => step.kind === kind)
  if (has('mock')) return words.whyMock
  if (has('review') && has('new')) return words.whyReviewsFirst
  if (has('review')) return words.whyReviews
  return has('new') ? words.whyNew : ''
}

/** How many new questions a day it takes to see them all. Empty without a date. */
export function rateWords({ newADay }: DayPlan): string {
  return newADay === null || newADay === 0 ? '' : words.rate(newADay)
}

/** What days off did to the plan; empty when nothing. */
export function shiftWords({ shift }: DayPlan): string {
  return shift && shift.newADayNow !== shift.newADayBefore
    ? words.shift({ missedDays: shift.missedDays, before: shift.newADayBefore, now: shift.newADayNow })
    : ''
}

/** Why there is nothing to do. `isMockOpen`: a mock in progress has questions of the exam, so the plan waits for it. */
export function emptyWords({ daysLeft, skipped }: DayPlan, isMockOpen: boolean): string {
  if (daysLeft !== null && daysLeft < 0) return words.afterExam
  if (daysLeft === 0) return words.onExamDay
  if (isMockOpen) return words.mockFirst
  return skipped.length > 0 ? words.minutesUsed : words.done
}
