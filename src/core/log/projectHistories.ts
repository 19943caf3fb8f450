/**
 * From changed histories and review logs to what follows from them: domain and task totals, cards.
 * Invariant: a total is the sum of what its questions contribute now.
 */
import { contribution, type TotalDelta } from '../history/history'
import type { DomainTotal, QuestionHistory, TaskTotal } from '../history/records'
import { cardRows } from './cardRows'
import { rowKey, type ReadRow, type RowChange } from './rows'

/** A question with a history or review log that changed. `onlyAdds`: nothing it had before was taken away. */
export type QuestionStep = { key: string; before: QuestionHistory | undefined; onlyAdds: boolean }

/** Brings a step together with those of the same question before it. Changes `steps`. */
export function addStep(steps: Map<string, QuestionStep>, { key, before, onlyAdds }: QuestionStep): void {
  const known = steps.get(key)
  if (!known) steps.set(key, { key, before, onlyAdds })
  else if (!onlyAdds) known.onlyAdds = false
}

/** Totals and cards after one step for each question, as the histories and review logs that are read now make them. */
export function questionRows(steps: readonly QuestionStep[], read: ReadRow): RowChange[] {
  const cards = steps.map(({ key, onlyAdds }) => {
    return { key, history: read('histories', key), log: read('reviews', key), onlyAdds }
  })
  return [...cardRows(cards, read), ...totalRows(steps, read)]
}

/** The totals moved by exactly what the histories contribute now and did before. */
function totalRows(steps: readonly QuestionStep[], read: ReadRow): RowChange[] {
  const totals = new Map<string, DomainTotal>()
  const tasks = new Map<string, TaskTotal>()
  const add = ({ task, ...delta }: TotalDelta, sign: 1 | -1) => {
    const key = rowKey.total(delta.bankId, delta.examId, delta.domain)
    totals.set(key, moved(totals.get(key) ?? { ...(read('totals', key) ?? emptied(delta)) }, delta, sign))
    if (task === null) return
    const taskKey = rowKey.total(delta.bankId, delta.examId, task)
    const before = tasks.get(taskKey) ?? { ...(read('taskTotals', taskKey) ?? { ...emptied(delta), task }) }
    tasks.set(taskKey, moved(before, delta, sign))
  }
  for (const { key, before } of steps) {
    const after = read('histories', key)
    const from = before?.firstSeenIn === after?.firstSeenIn ? commonLength(before, after) : 0
    if (before) contribution(before, from).forEach((delta) => add(delta, -1))
    if (after) contribution(after, from).forEach((delta) => add(delta, 1))
  }
  const kept = <Total extends DomainTotal>(row: Total) => (row.total > 0 ? row : null)
  return [
    ...[...totals].map(([key, row]): RowChange => ({ table: 'totals', key, row: kept(row) })),
    ...[...tasks].map(([key, row]): RowChange => ({ table: 'taskTotals', key, row: kept(row) })),
  ]
}

/** How many exposures two histories begin with in common: these add the same to both. */
function commonLength(before: QuestionHistory | undefined, after: QuestionHistory | undefined): number {
  const kept = after?.exposures ?? []
  const change = (before?.exposures ?? []).findIndex((exposure, index) => exposure !== kept[index])
  return change < 0 ? (before?.exposures.length ?? 0) : change
}

function emptied({ bankId, examId, domain }: DomainTotal): DomainTotal {
  return {
    bankId,
    examId,
    domain,
    right: 0,
    total: 0,
    firstRight: 0,
    firstTotal: 0,
    rapidRight: 0,
    rapidTotal: 0,
  }
}

const summed = ['right', 'total', 'firstRight', 'firstTotal', 'rapidRight', 'rapidTotal'] as const

/** Moves a total of our own in place. */
function moved<Total extends DomainTotal>(total: Total, delta: DomainTotal, sign: 1 | -1): Total {
  for (const name of summed) total[name] += sign * delta[name]
  return total
}
