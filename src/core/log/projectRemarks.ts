/**
 * From a decision on how answers count to everything that rests on them: results, summaries, histories, totals, counts.
 * Invariant: the rows are those of attempts that had been scored like this from the beginning; taking a decision back
 * gives the rows of before.
 */
import { stampOf } from '../common/stamp'
import { exposuresOf, withRemarked, type Exposed } from '../history/history'
import type { Attempt } from '../history/records'
import { standingRemarks, withRemark, type RemarkRow } from '../problems/remarkRow'
import { scoreAttempt } from '../scoring/scoring'
import { countsOf, summarize } from './attemptRows'
import type { Effect } from './effect'
import type { LogEvent } from './logEvent'
import { reviewMarks } from './projectReviews'
import type { CountsChange } from './projectStatistics'
import { rowKey, type ReadRow, type RowChange } from './rows'

type Remarked = Extract<LogEvent, { type: 'attempts.remarked' }>

/** What one decision does. Attempts that are not known yet take it over when they end. */
export function remarkAttempts(event: Remarked, read: ReadRow): Effect {
  const { bankId, questionId, remark } = event
  const entry = { questionId, remark, stamp: stampOf(event) }
  const rows: RowChange[] = []
  const counts: CountsChange[] = []
  const exposed: Exposed[] = []
  for (const attemptId of new Set(event.attemptIds)) {
    const row = withRemark(read('remarks', attemptId), { attemptId, bankId }, entry)
    rows.push({ table: 'remarks', key: attemptId, row })
    const before = read('attempts', attemptId)
    if (!before || before.form.bankId !== bankId) continue
    const after = rescored(before, row, read)
    rows.push({ table: 'attempts', key: attemptId, row: after })
    rows.push({ table: 'summaries', key: attemptId, row: summarize(after) })
    if (after.isArchived) continue
    const shown = exposuresOf(after)
    counts.push(
      countsOf(before, exposuresOf(before), { read, sign: -1 }),
      countsOf(after, shown, { read, sign: 1 }),
    )
    exposed.push(...shown.filter((one) => one.questionId === questionId))
  }
  const key = rowKey.history(bankId, questionId)
  const before = read('histories', key)
  if (!before || exposed.length === 0) return { rows, questions: [], counts }
  const marks = reviewMarks(read('reviews', key))
  const after = exposed.reduce((history, one) => withRemarked(history, one, marks), before)
  rows.push({ table: 'histories', key, row: after })
  return { rows, questions: [{ key, before, onlyAdds: false }], counts }
}

function rescored(before: Attempt, row: RemarkRow, read: ReadRow): Attempt {
  const remarks = standingRemarks(row)
  const result = scoreAttempt(before, (hash) => read('snapshots', hash), remarks)
  const attempt: Attempt = { ...before, result }
  if (remarks) return { ...attempt, remarks }
  delete attempt.remarks
  return attempt
}
