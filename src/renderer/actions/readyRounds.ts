/** Rounds drawn before they are started, so that a button can say how many questions it starts. */
import { questionBudgetMs } from '#core/bank/exam'
import type { AttemptId, BankId } from '#core/bank/ids'
import type { Engine } from './engine'
import { drawForm, type SittingChoice } from './drawForm'
import { loadPool, newSeed } from './pool'
import { startChosen } from './startSitting'

/** `count` questions are asked; 0: nothing matches, and `begin` must not be called. */
export type ReadyRound = { count: number; begin: () => Promise<AttemptId> }

/** Draws these choices from a bank as it is now, each to be started as it was drawn. */
export async function readyRounds(
  engine: Engine,
  bankId: BankId,
  choices: readonly SittingChoice[],
): Promise<ReadyRound[]> {
  const [first] = choices
  if (!first) return []
  const pool = await loadPool(engine, bankId, questionBudgetMs(first.exam))
  return choices.map((choice) => {
    const { form } = drawForm(pool, choice, newSeed())
    return { count: form.items.length, begin: () => startChosen(engine, choice, form) }
  })
}
