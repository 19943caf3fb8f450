/**
 * When a card is due once an exam date is heeded. Apart from the queue, which needs the scheduler, because the first
 * screen counts what is due. Invariant: no card is due before it was last answered or later than the day before the exam.
 */
import { stageOf, type CardStage } from './cardStage'
import type { Card } from './reviewTypes'

const dayMs = 86_400_000

/**
 * When a card is due, epoch milliseconds: its own due time, at most one day before `examAtMs` (where the exam's day
 * begins; null for no exam ahead). Null when it is suspended, or was answered in that last day already.
 */
export function dueAtMs(card: Card, examAtMs: number | null): number | null {
  if (card.dueAtMs === null || examAtMs === null) return card.dueAtMs
  const lastMs = examAtMs - dayMs
  if ((card.memory?.lastAtMs ?? card.sinceMs) >= lastMs) return null
  return Math.min(card.dueAtMs, lastMs)
}

/** Reviews by the stage of their cards. */
export type DueReviews = Record<CardStage, number>

/**
 * Cards due on each of the next days by their stage, `dayEndsMs` the days' ends: the first counts what is overdue as
 * well.
 */
export function dueByDay(
  cards: readonly Card[],
  examAtMs: number | null,
  dayEndsMs: readonly number[],
): DueReviews[] {
  const due = noneDue(dayEndsMs.length)
  for (const card of cards) {
    const atMs = dueAtMs(card, examAtMs)
    const day = atMs === null ? undefined : due[dayEndsMs.findIndex((endMs) => atMs < endMs)]
    if (day) day[stageOf(card)] += 1
  }
  return due
}

/** So many days without a review. */
export function noneDue(dayCount: number): DueReviews[] {
  return Array.from({ length: dayCount }, () => ({ new: 0, learning: 0, known: 0 }))
}

/** All reviews of a day, whatever their stage; 0 without a day. */
export function dueInAll(day: DueReviews | undefined): number {
  return day ? day.new + day.learning + day.known : 0
}
