/** The questions of an exam as its browser lists them. Invariant: a stem is told only where its question was answered. */
import { questionBudgetMs, type Exam } from '#core/bank/exam'
import type { BankId, QuestionId } from '#core/bank/ids'
import { wasAnswered } from '#core/history/standing'
import { plainText } from '#core/common/plainText'
import { rowKey } from '#core/log/rows'
import type { Engine } from '../../actions/engine'
import { loadPool, type Pool } from '../../actions/pool'
import { runningQuestions } from '../../actions/runningQuestions'

/** `stems` by question id: of those answered before that no running sitting asks. */
export type BrowsedQuestions = { pool: Pool; stems: ReadonlyMap<QuestionId, string> }

/** Loads what the browser of a bank's exam lists. */
export async function loadQuestions(engine: Engine, bankId: BankId, exam: Exam): Promise<BrowsedQuestions> {
  const rows = engine.rows()
  const [pool, standings, running] = await Promise.all([
    loadPool(engine, bankId, questionBudgetMs(exam)),
    rows.standings(bankId),
    runningQuestions(rows),
  ])
  const seen = standings.filter(
    (standing) => wasAnswered(standing) && !running.has(rowKey.history(bankId, standing.questionId)),
  )
  const snapshots = await rows.getMany(
    'snapshots',
    seen.map(({ hash }) => hash),
  )
  const stems = seen.flatMap(({ questionId }, index): [QuestionId, string][] => {
    const stem = snapshots[index]?.stem
    return stem === undefined ? [] : [[questionId, plainText(stem)]]
  })
  return { pool, stems: new Map(stems) }
}
