/**
 * When a card is due once an exam date is heeded, and which due cards come first.
 * Invariants: no card is due before it was last answered or later than the day before the exam, and a day's reviews
 * never exceed their limit.
 */
import type { QuestionId } from '../bank/ids'
import { dueAtMs } from './dueAt'
import type { Card } from './reviewTypes'
import { predictedRecall } from './scheduler'

const dayMs = 86_400_000

/** In the last days before an exam what counts is what will be remembered on the day. */
const lastDays = 7

/** `domainWeight` gives the exam's weight of a question's domain, 0 to 1; `limit` is the most a day may hold. */
export type QueueRequest = {
  cards: readonly Card[]
  examAtMs: number | null
  nowMs: number
  /** End of the local day: what is due later today counts as due. */
  dayEndMs: number
  limit: number
  domainWeight: (questionId: QuestionId) => number
}

/** `questions` in the order to ask them; `skipped` more are due but found no room. */
export type ReviewQueue = { cards: Card[]; skipped: number }

/**
 * The cards to review today. What was wrong and sure comes first; then the least remembered: by predicted recall now,
 * or in the seven days before an exam by what a review would save on exam day, weighted by the exam's weights.
 */
export function reviewQueue(request: QueueRequest): ReviewQueue {
  const { cards, examAtMs, dayEndMs, limit } = request
  const due = cards.filter((card) => {
    const atMs = dueAtMs(card, examAtMs)
    return atMs !== null && atMs < dayEndMs
  })
  const ranked = due
    .map((card) => ({ card, urgency: urgency(card, request) }))
    .toSorted((a, b) => b.urgency - a.urgency || (a.card.questionId < b.card.questionId ? -1 : 1))
  const room = Math.max(0, Math.floor(limit))
  return {
    cards: ranked.slice(0, room).map(({ card }) => card),
    skipped: Math.max(0, ranked.length - room),
  }
}

function urgency(card: Card, { examAtMs, nowMs, domainWeight }: QueueRequest): number {
  const first = card.isSurelyWrong ? 1 : 0
  const isLast = examAtMs !== null && examAtMs - nowMs <= lastDays * dayMs
  const recall = card.memory ? predictedRecall(card.memory, isLast ? examAtMs : nowMs) : 0
  return first + (1 - recall) * (isLast ? domainWeight(card.questionId) : 1)
}

/** Due cards on each of the next days: `counts[0]` is today with everything overdue. Suspended cards are in none. */
export function loadAhead(
  cards: readonly Card[],
  examAtMs: number | null,
  dayEndsMs: readonly number[],
): number[] {
  const counts = dayEndsMs.map(() => 0)
  for (const card of cards) {
    const atMs = dueAtMs(card, examAtMs)
    const index = atMs === null ? -1 : dayEndsMs.findIndex((endMs) => atMs < endMs)
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}
