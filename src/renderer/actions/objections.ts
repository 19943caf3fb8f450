/** Which questions stay out of mocks and rounds, and why: left out by the person, ruled out, or disputed between banks. */
import type { BankSummary } from '#core/bank/bank'
import type { BankId, QuestionId, WordingHash } from '#core/bank/ids'
import {
  objectionsIn,
  wordingState,
  type Objection,
  type RulingRow,
  type SharedWording,
} from '#core/problems/keyRuling'
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
  return {
    shared: await askedOnce(engine, [contentsOf(banks), ...ruled.toSorted()].join(' '), ruled),
    rulings,
  }
}

let last: { engine: Engine; key: string; answer: Promise<SharedWording[]> } | null = null

/** A screen may ask for each of its questions: while banks and rulings are the same, so is the answer. */
function askedOnce(engine: Engine, key: string, ruled: WordingHash[]): Promise<SharedWording[]> {
  if (last?.engine === engine && last.key === key) return last.answer
  const answer = engine.client.conflicts(ruled)
  const asked = { engine, key, answer }
  last = asked
  answer.catch(() => {
    if (last === asked) last = null
  })
  return answer
}

/** Differs after any change to a bank's questions. */
export function contentsOf(banks: readonly BankSummary[]): string {
  return banks.map(({ id, hash, isUsable }) => `${id}:${isUsable ? hash : ''}`).join(' ')
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

/** How many keys banks disagree on that nobody has settled, and how many were settled. */
export async function countConflicts(
  engine: Engine,
  rows: RowStore,
): Promise<{ open: number; settled: number }> {
  const { shared, rulings } = await loadShared(engine, rows)
  const byWording = new Map(rulings.map(({ wording, ruling }) => [wording, ruling]))
  const states = shared.map((wording) => wordingState(wording, byWording.get(wording.wording)))
  const count = (state: string) => states.filter((other) => other === state).length
  return { open: count('open'), settled: count('settled') }
}
