/**
 * A mock that was running a moment ago runs on when the page is loaded again, as it does on other screens: its clock was
 * promised to. One that was left with the program stays where it stopped until it is resumed.
 */
import type { Engine } from '../actions/engine'

/** Loading a page again takes less; a program that was closed and started anew takes longer. */
const aMomentMs = 30_000

/** Starts the clocks of mocks whose last sign of life is a moment old. */
export async function resumeMocks(engine: Engine, nowMs: number): Promise<void> {
  const fresh = engine.state.heartbeats.filter(({ atMs }) => Math.abs(nowMs - atMs) < aMomentMs)
  if (!engine.canWrite || fresh.length === 0) return
  const sittings = await engine.rows().sittings()
  const mocks = sittings.filter(
    ({ attemptId, rules, end }) =>
      rules.kind === 'mock' && end === null && fresh.some((beat) => beat.attemptId === attemptId),
  )
  if (mocks.length === 0) return
  const { openSitting } = await import('../features/sitting/openSitting')
  for (const { attemptId } of mocks) await openSitting(engine, attemptId)
}
