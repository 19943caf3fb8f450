/** Exams that only the history knows: their bank was deleted or has a problem, or has them no longer. */
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import type { RowStore } from '../../db/rowStore'

export type PastExam = { exam: Exam; bankId: BankId }

/** Of the newest `mostAttempts`, those of exams not in `known`; an exam is read from its newest attempt. */
export async function loadPastExams(
  rows: RowStore,
  known: ReadonlySet<string>,
  mostAttempts: number,
): Promise<PastExam[]> {
  const newest = new Map<string, string>()
  for (const { bankId, examId, attemptId, isArchived } of await rows.summaries(mostAttempts)) {
    const key = `${bankId}/${examId}`
    if (!isArchived && !known.has(key) && !newest.has(key)) newest.set(key, attemptId)
  }
  const attempts = await rows.getMany('attempts', [...newest.values()])
  return attempts.flatMap((attempt) => (attempt ? [{ exam: attempt.exam, bankId: attempt.form.bankId }] : []))
}
