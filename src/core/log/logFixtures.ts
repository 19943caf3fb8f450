/**
 * Whole stretches of log for tests: sittings of one device from start to end. Nothing of the program imports it.
 * Questions are `single` with options a (right) and b.
 */
import { addEffect, derivedRows, nothingPending } from './effect'
import { fixtureExam, questionOfType } from '../form/fixtures'
import type { AttemptId, BankId, ContentHash, DeviceId, EventId, OptionId, QuestionId } from '../bank/ids'
import type { LogAction, LogEvent } from './logEvent'
import { effectOf, runsOf } from './projection'
import type { Question } from '../bank/question'
import type { ReadRow, RowChange } from './rows'
import { createSitting } from '../sitting/sitting'
import type { SittingEvent, SittingKind } from '../sitting/sittingTypes'
import type { FormItem } from '../form/form'

export const device = 'device' as DeviceId
export const bankId = 'b' as BankId

/** A snapshot for a question id. */
export function snapshotOf(questionId: string): Question {
  return {
    ...questionOfType.single,
    id: questionId as QuestionId,
    hash: `hash of ${questionId}` as ContentHash,
  }
}

function itemOf(questionId: string, index: number): FormItem {
  return {
    questionId: questionId as QuestionId,
    hash: `hash of ${questionId}` as ContentHash,
    domain: String((index % 4) + 1),
    task: null,
    isTrial: false,
    optionOrder: ['a', 'b'] as OptionId[],
  }
}

/** What was answered: right, wrong or blank. */
export type Given = 'a' | 'b' | null

export type Played = {
  attemptId: string
  kind?: SittingKind
  answers: Record<string, Given>
  /** How many questions came on screen before the end: all of them unless said otherwise. */
  reached?: number
  isEnded?: boolean
}

/**
 * Actions of one sitting: snapshots, start, a look at each question, answers in order, end. Kind is mock and it ends
 * unless said otherwise.
 */
export function actionsOf({
  attemptId,
  kind = 'mock',
  answers,
  reached,
  isEnded = true,
}: Played): LogAction[] {
  const questionIds = Object.keys(answers)
  const looked = questionIds.slice(0, reached).map((_, questionIndex) => questionIndex)
  const changed = (change: SittingEvent, elapsedMs: number): LogAction => ({
    type: 'sitting.changed',
    attemptId: attemptId as AttemptId,
    elapsedMs,
    change,
  })
  const sitting = createSitting({
    attemptId: attemptId as AttemptId,
    title: `E-1 · ${kind}`,
    exam: fixtureExam,
    form: { bankId, bankHash: 'h', seed: 1, items: questionIds.map(itemOf) },
    rules: { kind, limitMs: null, hasFeedback: kind !== 'mock', canRateConfidence: true },
    startedAtMs: 0,
  })
  return [
    { type: 'questions.kept', questions: questionIds.map(snapshotOf) },
    { type: 'sitting.started', sitting },
    ...[...looked.slice(1), 0].map((questionIndex) =>
      changed({ type: 'visit', questionIndex, screen: 'question' }, 0),
    ),
    ...questionIds.flatMap((questionId, index): LogAction[] => {
      const given = answers[questionId]
      if (!given) return []
      const response = { type: 'single' as const, chosen: given as OptionId }
      return [
        changed({ type: 'answer', questionId: questionId as QuestionId, response }, (index + 1) * 1_000),
      ]
    }),
    ...(isEnded ? [changed({ type: 'end', reason: 'submitted' }, 100_000)] : []),
  ]
}

/** Actions stamped in sequence from `firstSeq`, one second apart. */
export function stamped(actions: LogAction[], firstSeq = 1): LogEvent[] {
  return actions.map((action, index) => {
    const seq = firstSeq + index
    return { ...action, id: `event-${seq}` as EventId, device, seq, atMs: seq * 1_000 }
  })
}

/** Rows by table and key, such as `attempts one`. */
export type Rows = Map<string, unknown>

/** Applies events the plain way: one after the other, all that follows worked out after each. Changes `rows`. */
export function replay(events: readonly LogEvent[], rows: Rows = new Map()): Rows {
  for (const event of events) replayTogether([event], rows)
  return rows
}

/** Applies events as one batch: what follows is worked out once. Changes `rows`. */
export function replayTogether(events: readonly LogEvent[], rows: Rows): void {
  const read: ReadRow = (table, key) => rows.get(`${table} ${key}`) as never
  const write = (changes: RowChange[]) => {
    for (const { table, key, row } of changes) {
      if (row === null) rows.delete(`${table} ${key}`)
      else rows.set(`${table} ${key}`, row)
    }
  }
  const pending = nothingPending()
  for (const run of runsOf(events)) {
    const effect = effectOf(run, read)
    write(effect.rows)
    addEffect(pending, effect)
  }
  write(derivedRows(pending, read))
}
