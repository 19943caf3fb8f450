/** The bridge between two exams of a bank, and how this person stands on it. */
import { questionBudgetMs, type Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { wilsonInterval, type Interval } from '#core/common/interval'
import { isNew } from '#core/form/freshness'
import { formsToRelease, type ReservedForm } from '#core/form/reservedForms'
import { bridgeOf, type Bridge } from '#core/learning/bridge'
import type { PracticeItem } from '#core/learning/practicePool'
import type { Engine } from '../../actions/engine'
import { closedSeals, loadPool, practicePart, type Pool } from '../../actions/pool'

/** Questions in a round of what is new. */
export const roundCount = 10

/** First answers to questions that carry over, whichever exam they were given for. */
export type CarriedScore = { right: number; total: number; interval: Interval | null }

/**
 * `drill` are questions only the newer exam asks that practice may ask now, those not seen yet among them as `unseen`.
 * Where those are fewer than a round, `sealed` are those that come free besides once `opening` are no longer sealed.
 */
export type LoadedBridge = {
  pool: Pool
  bridge: Bridge<PracticeItem>
  score: CarriedScore
  drill: PracticeItem[]
  unseen: number
  opening: ReservedForm[]
  sealed: PracticeItem[]
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
  const addedIds = new Set(bridge.added.flatMap(({ items }) => items.map(({ id }) => id)))
  const drill = practicePart(pool, exams.to).filter(({ id }) => addedIds.has(id))
  const wanted = drill.length < roundCount ? 1 : 0
  const opening = formsToRelease(closedSeals(pool, exams.to, []), [...addedIds], wanted).seals
  const open = new Set(drill.map(({ id }) => id))
  const freed = practicePart(pool, exams.to, opening).filter(({ id }) => addedIds.has(id) && !open.has(id))
  return {
    pool,
    bridge,
    score: {
      right,
      total: firsts.length,
      interval: firsts.length === 0 ? null : wilsonInterval(right, firsts.length),
    },
    drill,
    unseen: drill.filter(isNew).length,
    opening,
    sealed: freed,
  }
}
