/**
 * A bad day rehearsed: what comes between a candidate and the exam, and when. The plan follows from the form's seed
 * alone. Invariant: each plan has exactly one restart, and nothing comes while something else lasts.
 */
import { createRandom } from '../common/random'
import type { Disturbance, DisturbanceKind, Sitting } from './sittingTypes'

/** `atMs` and, of a check-in, `lastsMs` on the exam clock; a restart lasts by the wall clock, the exam clock stands. */
export type PlannedDisturbance = { kind: DisturbanceKind; atMs: number; lastsMs: number }

const secondMs = 1_000

/** Two check-ins of one to two minutes and a restart between them, spread over the time by chance. */
export function badDayPlan(seed: number, limitMs: number): PlannedDisturbance[] {
  const random = createRandom(seed)
  const between = (low: number, high: number) => low + random.next() * (high - low)
  // Short exams are not eaten up by check-ins.
  const checkIn = () => Math.round(Math.min(between(60, 120) * secondMs, limitMs / 20))
  const at = (low: number, high: number) => Math.round(between(low, high) * limitMs)
  return [
    { kind: 'checkIn', atMs: at(0.1, 0.3), lastsMs: checkIn() },
    { kind: 'restart', atMs: at(0.4, 0.6), lastsMs: Math.round(between(40, 70) * secondMs) },
    { kind: 'checkIn', atMs: at(0.7, 0.85), lastsMs: checkIn() },
  ]
}

/** What is to begin now; undefined while nothing is due, or something still lasts. */
export function dueDisturbance(sitting: Sitting, elapsedMs: number): PlannedDisturbance | undefined {
  const { rules, form, disturbances = [], end } = sitting
  if (!rules.isBadDay || rules.limitMs === null || end) return undefined
  const next = badDayPlan(form.seed, rules.limitMs)[disturbances.length]
  return next && elapsedMs >= next.atMs && checkInLeftMs(sitting, elapsedMs) === 0 ? next : undefined
}

/** How much longer a check-in hides the questions, on the exam clock; 0 for none. */
export function checkInLeftMs({ disturbances }: Pick<Sitting, 'disturbances'>, elapsedMs: number): number {
  const last = disturbances?.at(-1)
  return last?.kind === 'checkIn' ? Math.max(0, last.elapsedMs + last.lastsMs - elapsedMs) : 0
}

/** The restart that was forced and not resumed from; undefined for none. */
export function standingRestart({
  disturbances,
  interruptions,
}: Pick<Sitting, 'disturbances' | 'interruptions'>): Disturbance | undefined {
  const last = disturbances?.at(-1)
  if (last?.kind !== 'restart') return undefined
  return interruptions.some(({ resumedAtMs }) => resumedAtMs >= last.atMs) ? undefined : last
}
