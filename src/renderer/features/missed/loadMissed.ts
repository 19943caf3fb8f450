/** The missed questions with everything needed to read them, grouped by exam and domain. */
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { isCounted } from '#core/history/history'
import type { Attempt, QuestionHistory } from '#core/history/records'
import type { Question } from '#core/bank/question'
import { rowKey } from '#core/log/rows'
import type { RowStore } from '../../db/rowStore'

/** `attempt` is the one in which the question was missed last; one that is left out is read and not retried. */
export type MissedQuestion = {
  history: QuestionHistory
  question: Question
  attempt: Attempt
  isLeftOut: boolean
}
export type MissedDomain = { domain: string | null; questions: MissedQuestion[] }
export type MissedGroup = { exam: Exam; bankId: BankId; domains: MissedDomain[] }

/** Groups in order of the newest miss, domains in the exam's order, questions newest miss first. */
export async function loadMissed(rows: RowStore): Promise<MissedGroup[]> {
  const [histories, out] = await Promise.all([rows.missed(), rows.leftOut()])
  const leftOut = new Set(
    out.filter(({ isLeftOut }) => isLeftOut).map((row) => rowKey.history(row.bankId, row.questionId)),
  )
  const questions = await rows.getMany(
    'snapshots',
    histories.map((history) => history.hash),
  )
  const attemptIds = histories.map((history) => lastMiss(history)?.attemptId ?? '')
  const unique = [...new Set(attemptIds)]
  const found = await rows.getMany('attempts', unique)
  const attempts = new Map(unique.map((attemptId, index) => [attemptId, found[index]]))

  const groups = new Map<string, MissedGroup>()
  histories.forEach((history, index) => {
    const question = questions[index]
    const attempt = attempts.get(attemptIds[index] ?? '')
    if (!question || !attempt) return
    const key = `${history.bankId}/${attempt.exam.id}`
    const group = groups.get(key) ?? { exam: attempt.exam, bankId: history.bankId, domains: [] }
    groups.set(key, group)
    const domain = lastMiss(history)?.domain ?? null
    const place = group.domains.find((candidate) => candidate.domain === domain)
    const isLeftOut = leftOut.has(rowKey.history(history.bankId, history.questionId))
    const missed = { history, question, attempt, isLeftOut }
    if (place) place.questions.push(missed)
    else group.domains.push({ domain, questions: [missed] })
  })
  return [...groups.values()].map((group) => ({
    ...group,
    domains: group.domains.toSorted((a, b) => (a.domain ?? '~').localeCompare(b.domain ?? '~')),
  }))
}

/** The exposure in which a question was missed last. */
export function lastMiss(history: QuestionHistory): QuestionHistory['exposures'][number] | undefined {
  return history.exposures.findLast((exposure) => !exposure.isRight && isCounted(exposure))
}
