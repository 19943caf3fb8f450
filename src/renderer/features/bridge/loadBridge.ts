/** The bridge between two exams of a bank, and how this person stands on it. */
import { questionBudgetMs, type Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { wilsonInterval, type Interval } from '#core/common/interval'
import { bridgeOf, type Bridge } from '#core/learning/bridge'
import type { PracticeItem } from '#core/learning/practicePool'
import type { Engine } from '../../actions/engine'
import { loadPool, practicePart, type Pool } from '../../actions/pool'

/** First answers to questions that carry over, whichever exam they were given for. */
export type CarriedScore = { right: number; total: number; interval: Interval | null }

/** `drill` are questions only the newer exam asks that practice may ask now, those not seen yet among them as `unseen`. */
export type LoadedBridge = {
  pool: Pool
  bridge: Bridge<PracticeItem>
  score: CarriedScore
  drill: PracticeItem[]
  unseen: number
}

/** Loads a bridge. */
export async function loadBridge(
  engine: Engine,
  bankId: BankId,
  exams: { from: Exam; to: Exam },
): Promise<LoadedBridge> {
  const [pool, standings] = await Promise.all([
    loadPool(engine, bankId, questionBudgetMs(exams.to)),
    engine.rows().standings(bankId),
  ])
  const bridge = bridgeOf(exams, pool.items)
  const carried = new Set(bridge.carried.map(({ id }) => id))
  const firsts = standings.filter(
    ({ questionId, firstRight }) => firstRight !== null && carried.has(questionId),
  )
  const right = firsts.filter(({ firstRight }) => firstRight).length
  const isNew = new Set(bridge.added.flatMap(({ items }) => items.map(({ id }) => id)))
  const drill = practicePart(pool, exams.to).filter(({ id }) => isNew.has(id))
  return {
    pool,
    bridge,
    score: {
      right,
      total: firsts.length,
      interval: firsts.length === 0 ? null : wilsonInterval(right, firsts.length),
    },
    drill,
    unseen: drill.filter(({ timesSeen }) => timesSeen === 0).length,
  }
}
