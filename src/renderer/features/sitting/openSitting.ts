/**
 * Running sittings of this page, by attempt id. A mock runs on when another screen is shown, as in the test room;
 * practice pauses then. A sitting left by a page that went away is resumed on the question where it stopped.
 */
import type { StoreApi } from 'zustand/vanilla'
import type { AttemptId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { standingRestart } from '#core/sitting/badDay'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { Engine } from '../../actions/engine'
import { createLiveClock, type LiveClock } from '../../actions/liveClock'
import { elapsedOf, setLiveClock } from '../../actions/liveSittings'
import { mockQuestionIds } from '../../actions/mockQuestions'
import { clearDesks, forgetDesk, openDesk, type Desk } from './desk/deskStore'
import { createSittingStore, type SittingState } from './sittingStore'
import { pageStorage } from '../../db/pageStorage'

export type LiveSitting = { store: StoreApi<SittingState>; desk: Desk; pause: () => void }

export type OpenedSitting =
  | { status: 'running'; live: LiveSitting }
  | { status: 'ended' }
  | { status: 'unknown' }
  /** A round with so many questions that a running mock asks as well. */
  | { status: 'waits'; inMockCount: number }

const running = new Map<AttemptId, LiveSitting>()

/**
 * The running sitting with this id, resumed if need be; `ended` when it has a report, `unknown` when there is none. A round
 * that would show the key of a question in a running mock waits for its report.
 */
export async function openSitting(engine: Engine, attemptId: AttemptId): Promise<OpenedSitting> {
  const known = running.get(attemptId)
  if (known) return { status: 'running', live: known }
  await engine.rowsSettled()
  const rows = engine.rows()
  const sitting = await rows.get('sittings', attemptId)
  if (!sitting) return { status: (await rows.get('attempts', attemptId)) ? 'ended' : 'unknown' }
  const hashes = sitting.form.items.map((item) => item.hash)
  const snapshots = (await rows.getMany('snapshots', hashes)).filter((row) => row !== undefined)
  if (snapshots.length < hashes.length) return { status: 'unknown' }
  const others = await rows.sittings()
  const inMockCount = inMockOf(sitting, others)
  if (inMockCount > 0) return { status: 'waits', inMockCount }
  // Two renders may ask at once; the first one to get here starts the clock.
  const raced = running.get(attemptId)
  if (raced) return { status: 'running', live: raced }
  clearDesks(new Set(others.map((other) => other.attemptId)), pageStorage('local'))
  return { status: 'running', live: start(engine, sitting, snapshots) }
}

/** How many questions of a round running mocks ask; 0 for a mock, which shows no key. */
function inMockOf({ rules, form }: Sitting, others: readonly Sitting[]): number {
  if (rules.kind === 'mock') return 0
  const inMock = mockQuestionIds(others.filter((other) => other.form.bankId === form.bankId))
  return form.items.filter(({ questionId }) => inMock.has(questionId)).length
}

function start(engine: Engine, sitting: Sitting, snapshots: Question[]): LiveSitting {
  const { attemptId } = sitting
  const heartbeat = engine.state.heartbeats.find((beat) => beat.attemptId === attemptId)
  const elapsedMs = elapsedOf(engine, sitting)
  let clock: LiveClock | null = null
  const store = createSittingStore({
    sitting,
    questions: new Map(snapshots.map((question) => [question.hash, question])),
    clock: () => clock ?? { elapsedMs: () => elapsedMs },
    save: (action, atMs) => engine.saver.save(action, atMs),
    nowMs: () => Date.now(),
  })
  const isFresh = sitting.touchedAtMs === sitting.startedAtMs && !heartbeat
  if (sitting.rules.kind === 'mock' && !isFresh) {
    const stoppedAtMs = Math.max(sitting.touchedAtMs, heartbeat?.atMs ?? 0)
    store.getState().dispatch({ type: 'resume', stoppedAtMs })
  }
  clock = createLiveClock({
    attemptId,
    elapsedMs,
    doesCountSleep: sitting.rules.kind === 'mock',
    heartbeat: engine.client.heartbeat,
    onTick: (ms) => store.getState().tick(ms),
  })
  const live: LiveSitting = {
    store,
    desk: openDesk(attemptId, pageStorage('local')),
    pause() {
      const { sitting: left, dispatch } = store.getState()
      if (running.get(attemptId) !== live || left.end || left.rules.kind === 'mock') return
      dispatch({ type: 'pause' })
      stop()
    },
  }
  const stop = () => {
    clock?.stop()
    unsubscribe()
    running.delete(attemptId)
    setLiveClock(attemptId, null)
  }
  // It goes on in the window that writes from now on.
  const unsubscribe = engine.writer.subscribe(() => {
    if (!engine.writer.isWriter()) stop()
  })
  store.subscribe(({ sitting }) => {
    const { end } = sitting
    // The clock of a restart stands until the room is opened again.
    if (end || standingRestart(sitting)) stop()
    if (!end) return
    forgetDesk(attemptId, pageStorage('local'))
  })
  running.set(attemptId, live)
  setLiveClock(attemptId, clock.elapsedMs)
  return live
}
