/**
 * What lies on the desk of one running sitting: the scratch pad and what is highlighted. Kept in the browser's own store
 * while the sitting runs, never in the log. Invariant: nothing of it outlives the sitting.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { roomTools, type RoomTool } from '#core/bank/exam'
import type { AttemptId, QuestionId } from '#core/bank/ids'
import { toggledStretch, type Stretch } from '#core/sitting/highlights'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { PageStorage } from '../../../db/pageStorage'

type Kept = { pad: string; marks: Record<string, Stretch[]> }

/** `tool` is the one that lies open; null for none. */
export type DeskState = Kept & { tool: RoomTool | null }
export type Desk = StoreApi<DeskState>

const prefix = 'rehearse-desk-'

/** The longest scratch pad. */
export const mostPad = 20_000

/** The same one each time: whoever watches a store would see a new one as a change. */
const noTools: readonly RoomTool[] = []

/** The tools of a sitting's room: in a mock what the exam's lends, in practice all there are. */
export function toolsOf({ rules, exam }: Pick<Sitting, 'rules' | 'exam'>): readonly RoomTool[] {
  return rules.kind === 'mock' ? (exam.tools ?? noTools) : roomTools
}

/** The desk of a sitting as it was left. A store that cannot be written loses it with the page, and nothing else. */
export function openDesk(attemptId: AttemptId, storage: PageStorage): Desk {
  const desk = createStore<DeskState>(() => ({ ...read(storage.getItem(prefix + attemptId)), tool: null }))
  desk.subscribe(({ pad, marks }, before) => {
    if (pad === before.pad && marks === before.marks) return
    try {
      storage.setItem(prefix + attemptId, JSON.stringify({ pad, marks } satisfies Kept))
    } catch {
      // Full: the desk stays as it is on screen.
    }
  })
  return desk
}

/** Clears the desk of a sitting that has ended. */
export function forgetDesk(attemptId: AttemptId, storage: PageStorage): void {
  storage.removeItem(prefix + attemptId)
}

/** Clears every desk but those of these sittings. */
export function clearDesks(running: ReadonlySet<string>, storage: PageStorage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  for (const key of keys)
    if (key.startsWith(prefix) && !running.has(key.slice(prefix.length))) storage.removeItem(key)
}

/** Highlights a stretch of a question's text, or takes the highlight back. */
export function toggleMark(desk: Desk, questionId: QuestionId, stretch: Stretch): void {
  const { marks } = desk.getState()
  const after = toggledStretch(marksOf(desk.getState(), questionId), stretch)
  desk.setState({ marks: { ...marks, [questionId]: after } })
}

const none: readonly Stretch[] = []

/** What is highlighted in a question's text. */
export function marksOf({ marks }: Pick<DeskState, 'marks'>, questionId: QuestionId): readonly Stretch[] {
  return Object.hasOwn(marks, questionId) ? (marks[questionId] ?? none) : none
}

function read(text: string | null): Kept {
  try {
    const { pad, marks } = JSON.parse(text ?? '{}') as Partial<Kept>
    return {
      pad: typeof pad === 'string' ? pad : '',
      marks: typeof marks === 'object' && marks !== null ? marks : {},
    }
  } catch {
    return { pad: '', marks: {} }
  }
}
