/** Today's plan in words. */
import type { Exam } from '#core/bank/exam'
import type { DayPlan, PlanStep, Skipped } from '#core/learning/plan'
import { domainTitle } from '../../wording/examWords'
import { formatCount, formatDuration } from '../../wording/format'

/** `41 days to the exam`; null without a date. */
export function daysLeftWords(daysLeft: number | null): string | null {
  if (daysLeft === null) return null
  if (daysLeft < 0) return 'The exam date has passed'
  if (daysLeft === 0) return 'The exam is today'
  return `${formatCount(daysLeft, 'day')} to the exam`
}

/** One step: what, and about how long. `dueCount`: reviews due today, of which the step may hold a part. */
export function stepWords(exam: Exam, step: PlanStep, dueCount: number): string {
  const time = `about ${formatDuration(step.minutes * 60_000)}`
  if (step.kind === 'review') {
    const part =
      step.count < dueCount ? `${step.count} of ${dueCount} reviews due` : formatCount(step.count, 'review')
    return `${part}, ${time}`
  }
  if (step.kind === 'mock')
    return `${step.isSealed ? 'A mock exam of all-new questions' : 'A mock exam'}, ${formatDuration(step.minutes * 60_000)}`
  return `${formatCount(step.count, 'new question')} in ${domainTitle(exam, step.domain)}, ${time}`
}

function skippedWords(skipped: Skipped): string {
  if (skipped.kind === 'review') return formatCount(skipped.count, 'review')
  if (skipped.kind === 'new') return formatCount(skipped.count, 'new question')
  return formatDuration(skipped.minutes * 60_000)
}

/** What the plan gives up today; empty when nothing. */
export function skippedSentence(skipped: readonly Skipped[]): string {
  if (skipped.length === 0) return ''
  const mocks = skipped.filter(({ kind }) => kind === 'mock')
  const questions = skipped.filter(({ kind }) => kind !== 'mock')
  const isOne = questions.length === 1 && questions[0]?.kind !== 'mock' && questions[0]?.count === 1
  const carried =
    questions.length > 0
      ? `Not enough time today for ${questions.map(skippedWords).join(' and ')}. ${isOne ? 'It carries' : 'They carry'} over.`
      : ''
  const mock = mocks.length > 0 ? `A mock is due; it needs ${mocks.map(skippedWords).join()}.` : ''
  return [carried, mock].filter(Boolean).join(' ')
}

/** A block of minutes: `25 minutes`, from an hour on `1 h 30 min`. */
export function minutesWords(minutes: number): string {
  return minutes < 60 ? formatCount(minutes, 'minute') : formatDuration(minutes * 60_000)
}

/** Why the day looks as it does; empty when nothing is planned. */
export function whyWords({ steps }: DayPlan): string {
  const has = (kind: PlanStep['kind']) => steps.some((step) => step.kind === kind)
  if (has('mock')) return 'A mock shows where you stand; the plan has one a week.'
  if (has('review') && has('new'))
    return 'Reviews first, so you keep what you learned; then new questions where they gain most.'
  if (has('review')) return 'Reviewed today, they stick longer.'
  return has('new') ? 'New questions where they gain most.' : ''
}

/** How many new questions a day it takes to see them all. Empty without a date. */
export function rateWords({ newADay }: DayPlan): string {
  return newADay === null || newADay === 0
    ? ''
    : `At ${formatCount(newADay, 'new question')} a day you’ll see them all before the exam, apart from your sealed mocks.`
}

/** What days off did to the plan; empty when nothing. */
export function shiftWords({ shift }: DayPlan): string {
  return shift && shift.newADayNow !== shift.newADayBefore
    ? `After ${formatCount(shift.missedDays, 'day')} off, the plan is ${formatCount(shift.newADayNow, 'new question')} a day (was ${shift.newADayBefore}).`
    : ''
}

/** Why there is nothing to do. */
export function emptyWords({ daysLeft, skipped }: DayPlan): string {
  if (daysLeft !== null && daysLeft < 0) return 'Record your exam result under Progress, or set a new date.'
  if (daysLeft === 0) return 'Nothing is planned today. All the best.'
  return skipped.length > 0
    ? 'You’ve used today’s minutes. Anything more is a bonus.'
    : 'You’re done for today. Anything more is a bonus.'
}
