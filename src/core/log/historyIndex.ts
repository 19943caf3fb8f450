/**
 * What two histories have of the same things, told event by event without rows, so that a merge is looked at before
 * anything is written. Invariant: nothing here decides what the merge does; the order of the events does.
 */
import type { BankId, EventId, QuestionId } from '../bank/ids'
import type { SittingEvent } from '../sitting/sittingTypes'
import type { LogEvent } from './logEvent'
import { rowKey } from './rows'

/** What a merge is told about, in the order it is told. */
export const mergedKinds = ['attempts', 'cards', 'notes', 'settings', 'plans', 'reports'] as const
export type MergedKind = (typeof mergedKinds)[number]

/** `added`: new or newer there. `same`: here already. `both`: changed on both sides since they last were the same. */
export type MergeCounts = { added: number; same: number; both: number }

/**
 * `newChanges` there that are not here; 0: a merge changes nothing. `removed`: attempts here that were deleted there.
 * `running`: sittings in progress there that are not known here.
 */
export type HistoryComparison = {
  newChanges: number
  removed: number
  running: number
  counts: Record<MergedKind, MergeCounts>
}

/** The last change of one thing; `isGone`: that deleted it. */
type Last = { eventId: EventId; isGone: boolean }
type Kinds = Record<MergedKind, Map<string, Last>>

export type HistoryIndex = {
  /** In the order of the log. */
  add: (event: LogEvent) => void
  ids: ReadonlySet<EventId>
  kinds: Kinds
  running: ReadonlyMap<string, unknown>
}

/** `answered`: questions whose latest answer is no blank. */
type Started = { bankId: BankId; answered: Set<QuestionId> }

/** An empty index. */
export function createHistoryIndex(): HistoryIndex {
  const ids = new Set<EventId>()
  const kinds = Object.fromEntries(mergedKinds.map((kind) => [kind, new Map<string, Last>()])) as Kinds
  const running = new Map<string, Started>()
  const touch = (kind: MergedKind, key: string, eventId: EventId, isGone = false) =>
    kinds[kind].set(key, { eventId, isGone })

  const finish = (attemptId: string, eventId: EventId) => {
    const started = running.get(attemptId)
    if (!started) return
    running.delete(attemptId)
    touch('attempts', attemptId, eventId)
    for (const questionId of started.answered)
      touch('cards', rowKey.history(started.bankId, questionId), eventId)
  }
  const add = (event: LogEvent) => {
    ids.add(event.id)
    switch (event.type) {
      case 'sitting.started':
        running.set(event.sitting.attemptId, { bankId: event.sitting.form.bankId, answered: new Set() })
        break
      case 'sitting.changed':
        if (event.change.type === 'end') finish(event.attemptId, event.id)
        else noteAnswer(running.get(event.attemptId)?.answered, event.change)
        break
      case 'attempt.deleted':
        if (!running.delete(event.attemptId)) touch('attempts', event.attemptId, event.id, true)
        break
      case 'review.answered':
      case 'review.undone':
      case 'card.changed':
        touch('cards', rowKey.history(event.bankId, event.questionId), event.id)
        break
      default:
        addMark(event, touch)
    }
  }
  return { add, ids, kinds, running }
}

function noteAnswer(answered: Set<QuestionId> | undefined, change: SittingEvent): void {
  if (change.type !== 'answer') return
  if (change.response === null) answered?.delete(change.questionId)
  else answered?.add(change.questionId)
}

type Touch = (kind: MergedKind, key: string, id: EventId, isGone?: boolean) => void

function addMark(event: LogEvent, touch: Touch) {
  switch (event.type) {
    case 'note.written':
      touch('notes', rowKey.personalNote(event.subject), event.id, event.text === '')
      break
    case 'setting.changed':
      touch('settings', event.key, event.id)
      break
    case 'goal.set':
      touch('plans', rowKey.goal(event.bankId, event.examId), event.id)
      break
    case 'result.logged':
    case 'result.removed':
      touch('plans', `result ${event.resultId}`, event.id, event.type === 'result.removed')
      break
    default:
      addProblem(event, touch)
  }
}

function addProblem(event: LogEvent, touch: Touch) {
  switch (event.type) {
    case 'problem.reported':
      touch('reports', `report ${event.reportId}`, event.id, event.report === null)
      break
    case 'question.leftOut':
      touch('reports', `out ${rowKey.history(event.bankId, event.questionId)}`, event.id, !event.isLeftOut)
      break
    case 'conflict.ruled':
      touch('reports', `ruling ${event.wording}`, event.id, event.ruling === null)
      break
    case 'attempts.remarked':
      for (const attemptId of event.attemptIds)
        touch('reports', `remark ${attemptId} ${event.questionId}`, event.id, event.remark === null)
      break
    default:
  }
}

/** What merging `there` into `here` would change. */
export function compareHistories(here: HistoryIndex, there: HistoryIndex): HistoryComparison {
  const counts = Object.fromEntries(
    mergedKinds.map((kind) => [kind, compareKind(kind, here, there)]),
  ) as HistoryComparison['counts']
  let newChanges = 0
  for (const id of there.ids) if (!here.ids.has(id)) newChanges += 1
  let removed = 0
  for (const [attemptId, { isGone }] of there.kinds.attempts)
    if (isGone && here.kinds.attempts.get(attemptId)?.isGone === false) removed += 1
  const isNew = (attemptId: string) => !here.running.has(attemptId) && !here.kinds.attempts.has(attemptId)
  return { newChanges, removed, running: [...there.running.keys()].filter(isNew).length, counts }
}

function compareKind(kind: MergedKind, here: HistoryIndex, there: HistoryIndex): MergeCounts {
  const counts: MergeCounts = { added: 0, same: 0, both: 0 }
  for (const [key, theirs] of there.kinds[kind]) {
    const ours = here.kinds[kind].get(key)
    if (!ours) {
      if (!theirs.isGone) counts.added += 1
    } else if (here.ids.has(theirs.eventId)) {
      if (!ours.isGone) counts.same += 1
    } else if (there.ids.has(ours.eventId)) {
      if (!theirs.isGone) counts.added += 1
    } else counts.both += 1
  }
  return counts
}
