import type { BankId, QuestionId } from '#core/bank/ids'
import { listLimits } from '#core/bank/textLimits'
import { useBanks } from '../actions/banks'
import { useAsync, useRevision } from './useQuery'

/**
 * Picks those of some questions that a retry asks: still in the bank and not left out, as many as one sitting holds.
 * Until that is known, or where the bank cannot say, all of them.
 */
export function useAskable(bankId: BankId): (questionIds: readonly QuestionId[]) => QuestionId[] {
  const revision = useRevision()
  const hash = useBanks(({ banks }) => banks.find(({ id }) => id === bankId)?.hash)
  const askable = useAsync(
    `askable ${bankId}`,
    async (engine) => {
      const { loadPool, roundPart } = await import('../actions/pool')
      return new Set(roundPart(await loadPool(engine, bankId)).map(({ id }) => id))
    },
    `${hash} ${revision}`,
  )
  const known = askable.error === null ? askable.data : undefined
  return (questionIds) => questionIds.filter((id) => !known || known.has(id)).slice(0, listLimits.items)
}
