/** Decisions on past answers that hold: what each changed, and taking it back. */
import type { AttemptId, BankId, ContentHash, QuestionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import type { FormItem } from '#core/form/form'
import type { Attempt } from '#core/history/records'
import { valueAt } from '#core/common/dictionary'
import { rowKey } from '#core/log/rows'
import { scoreChange, type ScoreChange } from '#core/problems/remarkPreview'
import type { Remark } from '#core/scoring/result'
import type { RowStore } from '../db/rowStore'
import type { Engine } from './engine'
import { snapshotsOf, type Snapshots } from './fixes'

/** A decision that holds; its `changes`, newest attempt first, go from the score of before to the one of now. */
export type AppliedFix = {
  bankId: BankId
  questionId: QuestionId
  kind: Remark['kind']
  madeAtMs: number
  shown: Question | null
  changes: ScoreChange[]
  attemptIds: AttemptId[]
}

/** The decisions that hold, newest first. */
export async function loadApplied(rows: RowStore): Promise<AppliedFix[]> {
  const decided = await rows.remarks()
  const standing = decided.filter(({ entries }) => entries.some(({ remark }) => remark !== null))
  const found = await rows.getMany(
    'attempts',
    standing.map(({ attemptId }) => attemptId),
  )
  const attempts = found.filter((attempt) => attempt !== undefined)
  const snapshots = await snapshotsOf(rows, attempts)
  const applied = new Map<string, AppliedFix>()
  for (const attempt of attempts)
    for (const item of attempt.form.items) add(applied, attempt, item, snapshots)
  return [...applied.values()]
    .map((fix) => ({ ...fix, changes: fix.changes.toSorted((a, b) => b.endedAtMs - a.endedAtMs) }))
    .toSorted((a, b) => b.madeAtMs - a.madeAtMs)
}

/** Adds what was decided on one answer, if anything was. Changes `applied`. */
function add(
  applied: Map<string, AppliedFix>,
  attempt: Attempt,
  { questionId, hash }: FormItem,
  snapshots: Snapshots,
): void {
  const remark = attempt.remarks && valueAt(attempt.remarks, questionId)
  if (!remark) return
  const { bankId } = attempt.form
  const key = `${rowKey.history(bankId, questionId)} ${remark.kind === 'key' ? remark.hash : ''}`
  const fix = applied.get(key) ?? {
    ...{ bankId, questionId, kind: remark.kind, madeAtMs: remark.atMs },
    ...{ shown: snapshots.get(hash) ?? null, changes: [], attemptIds: [] },
  }
  applied.set(key, fix)
  fix.madeAtMs = Math.max(fix.madeAtMs, remark.atMs)
  fix.attemptIds.push(attempt.attemptId)
  const findQuestion = (wanted: ContentHash) => snapshots.get(wanted)
  const back = scoreChange(attempt, questionId, { remark: null, findQuestion })
  if (back) fix.changes.push({ ...back, before: back.after, after: back.before })
}

/** Takes a decision back: its answers count as they did when the attempts ended. */
export function undoFix({ saver }: Pick<Engine, 'saver'>, applied: AppliedFix): void {
  const { bankId, questionId, attemptIds } = applied
  saver.save({ type: 'attempts.remarked', bankId, questionId, attemptIds, remark: null })
}
