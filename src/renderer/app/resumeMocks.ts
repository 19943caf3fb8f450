/**
 * A mock that was running a moment ago runs on when the page is loaded again or another one takes over, as it does on
 * other screens: its clock was promised to. One that was left with the program stays where it stopped until it is resumed.
 */
import type { Engine } from '../actions/engine'
import { isFresh } from '../actions/liveSittings'

/** Keeps such mocks running whenever this page is the one that writes. Returns what ends that. */
export function keepMocksRunning(engine: Engine): () => void {
  const resume = () => {
    if (!engine.writer.isWriter()) return
    // What cannot be resumed now is when its room is opened, which says why.
    resumeMocks(engine, Date.now()).catch(() => undefined)
  }
  resume()
  return engine.writer.subscribe(resume)
}

/** Starts the clocks of mocks whose last sign of life is a moment old. */
async function resumeMocks(engine: Engine, nowMs: number): Promise<void> {
  const fresh = engine.state.heartbeats.filter((beat) => isFresh(beat, nowMs))
  if (fresh.length === 0) return
  const sittings = await engine.rows().sittings()
  const mocks = sittings.filter(
    ({ attemptId, rules, end }) =>
      rules.kind === 'mock' && end === null && fresh.some((beat) => beat.attemptId === attemptId),
  )
  if (mocks.length === 0) return
  const { openSitting } = await import('../features/sitting/openSitting')
  for (const { attemptId } of mocks) await openSitting(engine, attemptId)
}
