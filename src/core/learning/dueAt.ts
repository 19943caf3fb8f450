/**
 * When a card is due once an exam date is heeded. Apart from the queue, which needs the scheduler, because the first
 * screen counts what is due. Invariant: no card is due before it was last answered or later than the day before the exam.
 */
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

/** Cards due on each of the next days, `dayEndsMs` their ends: the first counts what is overdue as well. */
export function dueByDay(
  cards: readonly Card[],
  examAtMs: number | null,
  dayEndsMs: readonly number[],
): number[] {
  const due = dayEndsMs.map(() => 0)
  for (const card of cards) {
    const atMs = dueAtMs(card, examAtMs)
    const index = atMs === null ? -1 : dayEndsMs.findIndex((endMs) => atMs < endMs)
    if (index >= 0) due[index] = (due[index] ?? 0) + 1
  }
  return due
}
