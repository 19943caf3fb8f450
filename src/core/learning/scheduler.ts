/**
 * When a question comes back: FSRS-6 with its default weights, in long-term mode, without fuzz. The only file that
 * knows the library. Invariant: the same ratings at the same moments give the same memory on every machine and in
 * every time zone; what is kept is plain JSON, times in epoch milliseconds.
 */
import { default_w, FSRSVersion, fsrs, Rating as Grade } from 'ts-fsrs'

/** Easy is deliberately absent: right or wrong, refined by confidence, says no more. */
export const ratings = ['again', 'hard', 'good'] as const
export type Rating = (typeof ratings)[number]

/** What computed a schedule. Kept with every review, so that a later version can tell what an older one used. */
export type SchedulerStamp = { version: string; weights: number[] }

/** The scheduler in use: `v5.4.2 using FSRS-6.0` and its 21 default weights. */
export const schedulerStamp: SchedulerStamp = { version: FSRSVersion, weights: [...default_w] }

const dayMs = 86_400_000
const retention = 0.9

const scheduler = fsrs({
  request_retention: retention,
  maximum_interval: 36_500,
  enable_fuzz: false,
  enable_short_term: false,
  w: [...default_w],
})

/**
 * What is assumed to be remembered of one question. `stability` is the days after which recall has fallen to .9,
 * `difficulty` is 1 to 10, `intervalDays` the whole days from the last rating to the next review, `lapses` how often it
 * was forgotten after the first rating.
 */
export type Memory = {
  stability: number
  difficulty: number
  intervalDays: number
  lastAtMs: number
  ratingCount: number
  lapses: number
}

/** What is remembered, apart from when to ask again. */
export type Recall = Omit<Memory, 'intervalDays'>

/**
 * The memory after a rating; `before` is null for the first one. `atMs` is not before `before.lastAtMs`: an earlier
 * moment counts as the same one. Days between ratings are counted by UTC dates. First ratings again, hard and good
 * come back after 1, 2 and 3 days. Source: FSRS-6 as ts-fsrs implements it.
 */
export function rateMemory(before: Recall | null, rating: Rating, atMs: number): Memory {
  return { ...recallAfter(before, rating, atMs), intervalDays: intervalAfter(before, rating, atMs) }
}

/** `rateMemory` without the interval, which costs twice as much and which a rating that follows makes needless. */
export function recallAfter(before: Recall | null, rating: Rating, atMs: number): Recall {
  const lastAtMs = Math.max(atMs, before?.lastAtMs ?? atMs)
  const { stability, difficulty } = stateAfter(before, rating, lastAtMs)
  return {
    stability,
    difficulty,
    lastAtMs,
    ratingCount: (before?.ratingCount ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (before && rating === 'again' ? 1 : 0),
  }
}

/** Whole days until the next review after a rating: a better one always comes back later. */
export function intervalAfter(before: Recall | null, rating: Rating, atMs: number): number {
  const days = daysSince(before, atMs)
  const plain = (each: Rating) => scheduler.next_interval(stateAfter(before, each, atMs).stability, days)
  const again = Math.min(plain('again'), plain('hard'))
  if (rating === 'again') return again
  const hard = Math.max(plain('hard'), again + 1)
  return rating === 'hard' ? hard : Math.max(plain('good'), hard + 1)
}

const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good } as const

/**
 * The states alone are asked of the library: its whole scheduler makes dates and logs of four ratings each time, at ten
 * times the cost, and a rebuild of the rows rates every answer ever given.
 */
function stateAfter(before: Recall | null, rating: Rating, atMs: number) {
  return scheduler.next_state(before, daysSince(before, atMs), grades[rating])
}

function daysSince(before: Recall | null, atMs: number): number {
  return before ? Math.max(0, utcDay(atMs) - utcDay(before.lastAtMs)) : 0
}

function utcDay(atMs: number): number {
  return Math.floor(atMs / dayMs)
}

/** When the next review is due, before any exam date is heeded. Never before the last rating. */
export function plainDueAtMs(memory: Memory): number {
  return memory.lastAtMs + memory.intervalDays * dayMs
}

/**
 * The recall the model predicts at a moment, 0 to 1; 1 at or before the last rating. With stability 10 it is .94034429
 * after 5 days and .9 after 10. It puts reviews in order; it is no chance of passing and is never shown as one.
 */
export function predictedRecall(memory: Memory, atMs: number): number {
  const days = Math.max(0, atMs - memory.lastAtMs) / dayMs
  return scheduler.forgetting_curve(days, memory.stability)
}
