/**
 * The exam a person prepares for: chosen once, shown on Home, and changed by the person alone. Before anything was
 * chosen it is worked out from what they did; a sitting never changes it.
 */
import type { BankSummary } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import type { Goal } from '#core/history/marks'
import type { AttemptSummary } from '#core/history/records'
import { offeredExamsOf, useBanks } from './banks'
import type { Engine } from './engine'
import { useSettings } from './settings'

export type ExamOfBank = { bank: BankSummary; exam: Exam }

/** How an exam of a bank is named among all of them. */
export function examKeyOf({ bank, exam }: ExamOfBank): string {
  return `${bank.id}/${exam.id}`
}

/** What tells which exam it is while none was chosen; `summaries` newest first. */
export type PreparedClues = {
  goals: readonly Pick<Goal, 'bankId' | 'examId' | 'stamp'>[]
  summaries: readonly Pick<AttemptSummary, 'bankId' | 'examId'>[]
}

/**
 * The chosen one of some exams; else the one a goal was set for last, else the one sat longest ago, else the first.
 * Undefined only for none.
 */
export function preparedAmong<Entry extends ExamOfBank>(
  entries: readonly Entry[],
  chosenKey: string | null,
  { goals, summaries }: PreparedClues,
): Entry | undefined {
  const byGoal = goals.toSorted((a, b) => b.stamp.atMs - a.stamp.atMs)
  const clues = [...byGoal, ...summaries.toReversed()]
  const keys = [chosenKey, ...clues.map(({ bankId, examId }) => `${bankId}/${examId}`)]
  for (const key of keys) {
    const found = entries.find((entry) => examKeyOf(entry) === key)
    if (found) return found
  }
  return entries[0]
}

/** So many attempts are looked at. */
const lookedBack = 50

/** Reads the clues. */
export async function loadClues(rows: ReturnType<Engine['rows']>): Promise<PreparedClues> {
  const [goals, summaries] = await Promise.all([rows.goals(), rows.summaries(lookedBack)])
  return { goals, summaries: summaries.filter(({ isArchived }) => !isArchived) }
}

/** Takes the exam of a first sitting for the one prepared for, unless one was chosen or is known from before. */
export async function settlePreparedExam(
  { saver, rows }: Pick<Engine, 'saver' | 'rows'>,
  started: { bankId: string; examId: string },
): Promise<void> {
  if (useSettings.getState().preparedExam !== null) return
  const clues = await loadClues(rows())
  const isFirst = clues.goals.length === 0 && clues.summaries.length === 0
  const known = isFirst ? undefined : preparedAmong(offeredExamsOf(useBanks.getState().banks), null, clues)
  const value = known ? examKeyOf(known) : `${started.bankId}/${started.examId}`
  useSettings.setState({ preparedExam: value })
  saver.save({ type: 'setting.changed', key: 'preparedExam', value })
}
