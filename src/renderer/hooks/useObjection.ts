import type { BankId, QuestionId } from '#core/bank/ids'
import type { Objection } from '#core/problems/keyRuling'
import { useBanks } from '../actions/banks'
import { useEngine } from '../actions/engine'
import { contentsOf, loadObjections } from '../actions/objections'
import { useRows } from './useQuery'

/** Why a question stays out of mocks; null while nothing is known or nobody objects. */
export function useObjection(bankId: BankId, questionId: QuestionId): Objection | null {
  const engine = useEngine()
  const banks = useBanks((state) => contentsOf(state.banks))
  // Without the service a mark is missing; the question is there all the same.
  const objections = useRows(`objections ${bankId} ${banks}`, (rows) =>
    loadObjections(engine, bankId, rows).catch(() => new Map<QuestionId, Objection>()),
  )
  return objections.data?.get(questionId) ?? null
}
