/**
 * The store of one running sitting: the sitting, its questions and the time left, changed only by `dispatch`.
 * Everything it does is `next` of core plus saving the same event.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Question } from '#core/bank/question'
import { dueDisturbance } from '#core/sitting/badDay'
import { currentItem, next } from '#core/sitting/sitting'
import type { Sitting, SittingEvent } from '#core/sitting/sittingTypes'
import type { FormItem } from '#core/form/form'
import type { LogAction } from '#core/log/logEvent'
import type { LiveClock } from '../../actions/liveClock'

export type SittingState = {
  sitting: Sitting
  questions: ReadonlyMap<string, Question>
  /** Exam clock in whole seconds, for display. */
  elapsedSeconds: number
  dispatch: (event: SittingEvent) => void
  /** Called by the clock: shows the time, disturbs a bad day, and ends the sitting at zero. */
  tick: (elapsedMs: number) => void
}

export type SittingStoreDeps = {
  sitting: Sitting
  questions: ReadonlyMap<string, Question>
  clock: () => Pick<LiveClock, 'elapsedMs'>
  save: (action: LogAction, atMs: number) => void
  nowMs: () => number
}

/** A store for one sitting that has not ended. */
export function createSittingStore(deps: SittingStoreDeps): StoreApi<SittingState> {
  return createStore<SittingState>((set, get) => ({
    sitting: deps.sitting,
    questions: deps.questions,
    elapsedSeconds: Math.floor(deps.sitting.elapsedMs / 1000),

    dispatch(event) {
      const before = get().sitting
      const context = { elapsedMs: Math.round(deps.clock().elapsedMs()), atMs: deps.nowMs() }
      const sitting = next(before, event, context)
      if (sitting === before) return
      set({ sitting })
      const { attemptId } = sitting
      deps.save(
        { type: 'sitting.changed', attemptId, elapsedMs: context.elapsedMs, change: event },
        context.atMs,
      )
    },

    tick(elapsedMs) {
      const { sitting, elapsedSeconds, dispatch } = get()
      if (sitting.end) return
      const { limitMs } = sitting.rules
      if (limitMs !== null && elapsedMs >= limitMs) dispatch({ type: 'end', reason: 'time' })
      const due = dueDisturbance(sitting, elapsedMs)
      if (due) dispatch({ type: 'disturb', kind: due.kind, lastsMs: due.lastsMs })
      const seconds = Math.floor(elapsedMs / 1000)
      if (seconds !== elapsedSeconds) set({ elapsedSeconds: seconds })
    },
  }))
}

/** The item and question on screen. Throws when the form or its snapshots are incomplete, which loading rules out. */
export function selectShown(state: SittingState): { item: FormItem; question: Question } {
  const item = currentItem(state.sitting)
  const question = item && state.questions.get(item.hash)
  if (!item || !question) throw new Error('The sitting shows a question that was not loaded.')
  return { item, question }
}

/** Seconds left, or null when untimed. Never negative. */
export function selectRemainingSeconds(state: SittingState): number | null {
  const { limitMs } = state.sitting.rules
  return limitMs === null ? null : Math.max(0, Math.ceil(limitMs / 1000) - state.elapsedSeconds)
}
