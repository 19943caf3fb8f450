/**
 * The exam clocks that run in this page, by attempt id, for screens outside of the test room: a mock runs on while
 * another screen is shown.
 */
import type { AttemptId } from '#core/bank/ids'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { Engine } from './engine'

const clocks = new Map<AttemptId, () => number>()

/** Says how a running sitting's clock is read; null when it has stopped. */
export function setLiveClock(attemptId: AttemptId, elapsedMs: (() => number) | null): void {
  if (elapsedMs) clocks.set(attemptId, elapsedMs)
  else clocks.delete(attemptId)
}

/** Time used of a sitting, in milliseconds: by its running clock, else up to the last sign of life. */
export function elapsedOf({ state }: Pick<Engine, 'state'>, sitting: Sitting): number {
  const heartbeat = state.heartbeats.find(({ attemptId }) => attemptId === sitting.attemptId)
  const lastMs = Math.max(sitting.elapsedMs, heartbeat?.elapsedMs ?? 0)
  return clocks.get(sitting.attemptId)?.() ?? lastMs
}

/** Loading a page again takes less; a program that was closed and started anew takes longer. */
const aMomentMs = 30_000

/** Whether a sign of life is so young that a mock's clock is to run on, in this page or another one. */
export function isFresh({ atMs }: { atMs: number }, nowMs: number): boolean {
  return Math.abs(nowMs - atMs) < aMomentMs
}

/** When the clock of a mock stopped, by the wall clock; null while it runs, or may run in another window. */
export function stoppedAtMs(
  { state, canWrite }: Pick<Engine, 'state' | 'canWrite'>,
  { attemptId, rules, touchedAtMs }: Sitting,
): number | null {
  if (rules.kind !== 'mock' || !canWrite || isRunningHere(attemptId)) return null
  const heartbeat = state.heartbeats.find((beat) => beat.attemptId === attemptId)
  const atMs = Math.max(touchedAtMs, heartbeat?.atMs ?? 0)
  return isFresh({ atMs }, Date.now()) ? null : atMs
}

/** Whether the sitting's clock runs in this page. */
export function isRunningHere(attemptId: AttemptId): boolean {
  return clocks.has(attemptId)
}
