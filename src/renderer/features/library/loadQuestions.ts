/** The questions of an exam as its browser lists them. Invariant: a stem is told only where its question was answered. */
import { questionBudgetMs, type Exam } from '#core/bank/exam'
import type { BankId, QuestionId } from '#core/bank/ids'
import { wasAnswered } from '#core/history/standing'
import { plainText } from '#core/common/plainText'
import { rowKey } from '#core/log/rows'
import type { Engine } from '../../actions/engine'
import { loadPool, type Pool } from '../../actions/pool'
import { runningQuestions } from '../../actions/runningQuestions'
import { createSlices } from '../../db/slices'

/** `stems` by question id: of those answered before that no running sitting asks. */
export type BrowsedQuestions = { pool: Pool; stems: ReadonlyMap<QuestionId, string> }

const readAtOnce = 250

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
  const stems = new Map<QuestionId, string>()
  const slice = createSlices()
  for (let start = 0; start < seen.length; start += readAtOnce) {
    const part = seen.slice(start, start + readAtOnce)
    const snapshots = await rows.getMany(
      'snapshots',
      part.map(({ hash }) => hash),
    )
    part.forEach(({ questionId }, index) => {
      const stem = snapshots[index]?.stem
      if (stem !== undefined) stems.set(questionId, plainText(stem))
    })
    await slice()
  }
  return { pool, stems }
}
