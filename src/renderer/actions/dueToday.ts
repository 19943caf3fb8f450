/**
 * How many reviews of an exam are due: the number the rail, Home, Review and Progress agree on. What counts is a question
 * of the exam's guide that the bank still has, and that no running mock asks.
 */
import { domainIn, type Exam } from '#core/bank/exam'
import { dayOf, nextDayStartMs } from '#core/common/calendar'
import type { BankIndex } from '#core/bank/bank'
import type { BankId, ExamId, QuestionId } from '#core/bank/ids'
import { nextExamAtMs, type Goal } from '#core/history/marks'
import { dueByDay, dueInAll, noneDue, type DueReviews } from '#core/learning/dueAt'
import { mostDue } from '#core/statistics/activity'
import { rowKey } from '#core/log/rows'
import type { RowStore } from '../db/rowStore'
import { loadIndex } from './bankIndex'
import type { Engine } from './engine'
import { questionsInMocks } from './mockQuestions'

/** The exam of a goal in a bank: when its day begins; null for none ahead. */
export function examAtMsOf(
  goals: readonly Goal[],
  nowMs: number,
  { bankId, examId }: { bankId: BankId; examId: ExamId },
): number | null {
  const mine = goals.filter((goal) => goal.bankId === bankId && goal.examId === examId)
  return nextExamAtMs(mine, dayOf(nowMs))
}

type DueOf = { bankId: BankId; exam: Exam; nowMs: number }

/** Reviews due by the end of today. `rows` may be tracked ones. */
export async function dueToday(engine: Engine, rows: RowStore, of: DueOf): Promise<number> {
  const { days } = await dueAhead(engine, rows, of, [nextDayStartMs(of.nowMs)])
  return dueInAll(days[0])
}

/** Reviews due on each of the next days, overdue ones with the first, and when the exam's day begins. */
export async function dueAhead(
  engine: Engine,
  rows: RowStore,
  { bankId, exam, nowMs }: DueOf,
  dayEndsMs: readonly number[],
): Promise<{ examAtMs: number | null; days: DueReviews[] }> {
  const [goals, load] = await Promise.all([rows.goals(), rows.get('loads', bankId)])
  const examAtMs = examAtMsOf(goals, nowMs, { bankId, examId: exam.id })
  if (mostDue(load, examAtMs, dayEndsMs.at(-1) ?? nowMs) === 0)
    return { examAtMs, days: noneDue(dayEndsMs.length) }
  const [cards, { index }, inMocks] = await Promise.all([
    rows.cards(bankId),
    loadIndex(engine, bankId),
    questionsInMocks(rows),
  ])
  const asked = idsOfGuide(index, exam)
  const mine = cards.filter(
    ({ questionId }) => asked.has(questionId) && !inMocks.has(rowKey.history(bankId, questionId)),
  )
  return { examAtMs, days: dueByDay(mine, examAtMs, dayEndsMs) }
}

/** Of each index the exam asked for last: the rail asks on every screen, of a hundred thousand questions. */
const guides = new WeakMap<BankIndex, { exam: Exam; ids: ReadonlySet<QuestionId> }>()

/** The questions of an exam's guide. */
function idsOfGuide(index: BankIndex, exam: Exam): ReadonlySet<QuestionId> {
  const known = guides.get(index)
  if (known?.exam === exam) return known.ids
  const ids = new Set<QuestionId>()
  for (const { id, objectives } of index.questions) if (domainIn(exam, objectives) !== null) ids.add(id)
  guides.set(index, { exam, ids })
  return ids
}
