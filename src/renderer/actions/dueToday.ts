/** How many reviews are due today: the number the rail, Home and Progress agree on. */
import { dayOf, nextDayStartMs } from '#core/common/calendar'
import type { BankId, ExamId } from '#core/bank/ids'
import { nextExamAtMs, type Goal } from '#core/history/marks'
import { dueAtMs } from '#core/learning/dueAt'
import { dueByDay } from '#core/statistics/activity'
import type { RowStore } from '../db/rowStore'

const dayMs = 86_400_000

/** The nearest exam of these goals in a bank, of one exam if it is named: when its day begins; null for none ahead. */
export function examAtMsOf(
  goals: readonly Goal[],
  nowMs: number,
  { bankId, examId }: { bankId: BankId; examId?: ExamId },
): number | null {
  const mine = goals.filter((goal) => goal.bankId === bankId && (!examId || goal.examId === examId))
  return nextExamAtMs(mine, dayOf(nowMs))
}

/**
 * Reviews of a bank due by the end of today. The load says it in one row, except in the last day before an exam: then
 * what was answered already is due no more, which only the cards know.
 */
export async function dueToday(
  rows: RowStore,
  { bankId, examAtMs, nowMs }: { bankId: BankId; examAtMs: number | null; nowMs: number },
): Promise<number> {
  const dayEndMs = nextDayStartMs(nowMs)
  if (examAtMs === null || examAtMs - dayMs >= dayEndMs) {
    return dueByDay(await rows.get('loads', bankId), examAtMs, [dayEndMs])[0] ?? 0
  }
  const cards = await rows.cards(bankId)
  return cards.filter((card) => (dueAtMs(card, examAtMs) ?? Infinity) < dayEndMs).length
}
