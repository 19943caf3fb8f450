/**
 * From changed histories to everything that follows from them: domain and task totals, review logs and cards.
 * Invariant: a total is the sum of what its questions contribute now.
 */
import { contribution, type TotalDelta } from './history'
import type { DomainTotal, QuestionHistory, TaskTotal } from './projectionTypes'
import { cardRows } from './review/cardRows'
import type { ReviewLog } from './review/reviewTypes'
import { rowKey, type ReadRow, type RowChange } from './rows'

const emptyTotal = { right: 0, total: 0, firstRight: 0, firstTotal: 0, rapidRight: 0, rapidTotal: 0 }

/** `log` is given when the review log changes as well. */
export type HistoryStep = {
  before: QuestionHistory | undefined
  after: QuestionHistory | null
  log?: ReviewLog | undefined
}

/** Writes histories and moves the totals by exactly what those histories contribute now and did before. */
export function historyChanges(steps: readonly HistoryStep[], read: ReadRow): RowChange[] {
  const totals = new Map<string, DomainTotal>()
  const tasks = new Map<string, TaskTotal>()
  const add = ({ task, ...delta }: TotalDelta, sign: 1 | -1) => {
    const key = rowKey.total(delta.bankId, delta.examId, delta.domain)
    totals.set(key, moved(totals.get(key) ?? read('totals', key) ?? { ...delta, ...emptyTotal }, delta, sign))
    if (task === null) return
    const taskKey = rowKey.total(delta.bankId, delta.examId, task)
    const before = tasks.get(taskKey) ?? read('taskTotals', taskKey) ?? { ...delta, ...emptyTotal, task }
    tasks.set(taskKey, { ...moved(before, delta, sign), task })
  }
  const rows = steps.flatMap(({ before, after, log }): RowChange[] => {
    const from = commonLength(before, after)
    if (before) contribution(before, from).forEach((delta) => add(delta, -1))
    if (after) contribution(after, from).forEach((delta) => add(delta, 1))
    const key = keyOf({ before, after })
    return [
      { table: 'histories', key, row: after },
      ...(log ? [{ table: 'reviews' as const, key, row: log }] : []),
    ]
  })
  const cards = steps.map((step) => {
    const key = keyOf(step)
    return { key, history: step.after ?? undefined, log: step.log ?? read('reviews', key) }
  })
  return [
    ...rows,
    ...cardRows(cards, read),
    ...[...totals].map(([key, row]): RowChange => ({
      table: 'totals',
      key,
      row: row.total > 0 ? row : null,
    })),
    ...[...tasks].map(([key, row]): RowChange => ({
      table: 'taskTotals',
      key,
      row: row.total > 0 ? row : null,
    })),
  ]
}

/** How many exposures two histories begin with in common: these add the same to both. */
function commonLength(before: QuestionHistory | undefined, after: QuestionHistory | null): number {
  const kept = after?.exposures ?? []
  const change = (before?.exposures ?? []).findIndex((exposure, index) => exposure !== kept[index])
  return change < 0 ? (before?.exposures.length ?? 0) : change
}

function keyOf({ before, after }: HistoryStep): string {
  const { bankId, questionId } = (after ?? before) as QuestionHistory
  return rowKey.history(bankId, questionId)
}

function moved<Total extends DomainTotal>(total: Total, delta: DomainTotal, sign: 1 | -1): Total {
  return {
    ...total,
    right: total.right + sign * delta.right,
    total: total.total + sign * delta.total,
    firstRight: total.firstRight + sign * delta.firstRight,
    firstTotal: total.firstTotal + sign * delta.firstTotal,
    rapidRight: total.rapidRight + sign * delta.rapidRight,
    rapidTotal: total.rapidTotal + sign * delta.rapidTotal,
  }
}
