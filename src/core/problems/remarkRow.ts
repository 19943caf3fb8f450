/**
 * How answers of an attempt count, as a person decided after it ended.
 * Invariant: of two decisions on one answer the later holds, whichever arrived first, and whether the attempt is known yet
 * or not.
 */
import type { AttemptId, BankId, QuestionId } from '../bank/ids'
import { putAt } from '../common/dictionary'
import { byStamp, type Stamp } from '../common/stamp'
import type { AttemptRemark } from '../history/records'
import type { Remark } from '../scoring/result'

/** One decision; `remark` null: the answer counts as it did when the attempt ended. */
export type RemarkEntry = { questionId: QuestionId; remark: Remark | null; stamp: Stamp }

/** All decisions on one attempt, at most one a question, in the order of question ids. */
export type RemarkRow = { attemptId: AttemptId; bankId: BankId; entries: RemarkEntry[] }

/** The row after one more decision. */
export function withRemark(
  before: RemarkRow | undefined,
  attempt: Pick<RemarkRow, 'attemptId' | 'bankId'>,
  entry: RemarkEntry,
): RemarkRow {
  const known = before?.entries ?? []
  const standing = known.find(({ questionId }) => questionId === entry.questionId)
  const latest = standing && byStamp(standing.stamp, entry.stamp) > 0 ? standing : entry
  const others = known.filter((other) => other !== standing)
  const entries = [...others, latest].toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1))
  return { attemptId: attempt.attemptId, bankId: attempt.bankId, entries }
}

/** The changes that hold, as an attempt carries them; undefined without any. */
export function standingRemarks(row: RemarkRow | undefined): Record<QuestionId, AttemptRemark> | undefined {
  const standing = row?.entries.filter(({ remark }) => remark !== null) ?? []
  if (standing.length === 0) return undefined
  const remarks: Record<QuestionId, AttemptRemark> = {}
  for (const { questionId, remark, stamp } of standing)
    if (remark) putAt(remarks, questionId, { ...remark, atMs: stamp.atMs })
  return remarks
}
