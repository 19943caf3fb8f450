/** The person's reports with what they are about, and the questions left out. Newest first. */
import type { BankId, QuestionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { rowKey } from '#core/log/rows'
import type { ProblemReport, ReportRow } from '#core/problems/problemReport'
import { questionsInMocks } from '../../actions/mockQuestions'
import { runningQuestions } from '../../actions/runningQuestions'
import type { RowStore } from '../../db/rowStore'

/** `question` is null where its snapshot is lost; while it stands in a running sitting it is not to be shown, nor exported while that is a mock. */
export type OwnReport = {
  row: ReportRow
  report: ProblemReport
  question: Question | null
  isRunning: boolean
  isInMock: boolean
  isLeftOut: boolean
}

/** `question` as it was shown last; null for one that was never answered here. */
export type LeftOutQuestion = { bankId: BankId; questionId: QuestionId; question: Question | null }

export type OwnReports = { reports: OwnReport[]; leftOut: LeftOutQuestion[] }

/** Loads both lists. */
export async function loadReports(rows: RowStore): Promise<OwnReports> {
  const [all, out, running, inMocks] = await Promise.all([
    rows.reports(),
    rows.leftOut(),
    runningQuestions(rows),
    questionsInMocks(rows),
  ])
  const current = out.filter(({ isLeftOut }) => isLeftOut).toSorted((a, b) => b.stamp.atMs - a.stamp.atMs)
  const leftOutKeys = new Set(current.map(({ bankId, questionId }) => rowKey.history(bankId, questionId)))
  const written = all
    .flatMap((row) => (row.report ? [{ row, report: row.report }] : []))
    .toSorted((a, b) => b.row.madeAtMs - a.row.madeAtMs)
  const [snapshots, histories] = await Promise.all([
    rows.getMany(
      'snapshots',
      written.map(({ report }) => report.hash),
    ),
    rows.getMany('histories', [...leftOutKeys]),
  ])
  const shown = await rows.getMany(
    'snapshots',
    histories.map((history) => history?.hash ?? ''),
  )
  return {
    reports: written.map(({ row, report }, index) => {
      const key = rowKey.history(report.bankId, report.questionId)
      const isLeftOut = leftOutKeys.has(key)
      const places = { isRunning: running.has(key), isInMock: inMocks.has(key), isLeftOut }
      return { row, report, question: snapshots[index] ?? null, ...places }
    }),
    leftOut: current.map(({ bankId, questionId }, index) => {
      const isRunning = running.has(rowKey.history(bankId, questionId))
      return { bankId, questionId, question: (!isRunning && shown[index]) || null }
    }),
  }
}
