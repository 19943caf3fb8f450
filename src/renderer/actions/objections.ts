/** Which questions stay out of mocks and rounds, and why: left out by the person, ruled out, or disputed between banks. */
import type { BankId, QuestionId, WordingHash } from '#core/bank/ids'
import { objectionsIn, type Objection, type RulingRow, type SharedWording } from '#core/problems/keyRuling'
import type { RowStore } from '../db/rowStore'
import { useBanks } from './banks'
import type { Engine } from './engine'

/** Wordings that banks key differently and those ruled on, with the rulings. */
export type Shared = { shared: SharedWording[]; rulings: RulingRow[] }

/** What banks share and key differently, and what was ruled. `rows` are those of the engine unless said otherwise. */
export async function loadShared(engine: Engine, rows: RowStore = engine.rows()): Promise<Shared> {
  const rulings = await rows.rulings()
  const ruled = rulings.flatMap(({ wording, ruling }): WordingHash[] => (ruling ? [wording] : []))
  const { banks, isLoaded } = useBanks.getState()
  // One bank disagrees with nobody: the usual case asks nothing of the service.
  const isAlone = isLoaded && banks.filter(({ isUsable }) => isUsable).length < 2
  if (isAlone && ruled.length === 0) return { shared: [], rulings }
  return { shared: await engine.client.conflicts(ruled), rulings }
}

/** The objections to questions of a bank, by question id. */
export async function loadObjections(
  engine: Engine,
  bankId: BankId,
  rows: RowStore = engine.rows(),
): Promise<Map<QuestionId, Objection>> {
  const [{ shared, rulings }, leftOut] = await Promise.all([loadShared(engine, rows), rows.leftOut()])
  return objectionsIn(bankId, shared, { rulings, leftOut })
}
