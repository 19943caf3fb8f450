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

/** One step: what, and about how long. */
export function stepWords(exam: Exam, step: PlanStep): string {
  const time = `about ${formatDuration(step.minutes * 60_000)}`
  if (step.kind === 'review') return `Review ${formatCount(step.count, 'question')}, ${time}`
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
  const carried =
    questions.length > 0
      ? `Not enough time today for ${questions.map(skippedWords).join(' and ')}. They carry over.`
      : ''
  const mock = mocks.length > 0 ? `A mock is due; it needs ${mocks.map(skippedWords).join()}.` : ''
  return [carried, mock].filter(Boolean).join(' ')
}

/** Why there is nothing to do. */
export function emptyWords({ daysLeft }: DayPlan): string {
  if (daysLeft !== null && daysLeft < 0) return 'Record your exam result under Progress, or set a new date.'
  if (daysLeft === 0) return 'Nothing is planned today. All the best.'
  return 'You’re done for today. Anything more is a bonus.'
}
