import type { BankId } from '#core/bank/ids'
import { useBanks } from '../actions/banks'
import type { SittingChoice } from '../actions/drawForm'
import type { ReadyRound } from '../actions/readyRounds'
import { useAsync, useRevision } from './useQuery'

/**
 * These rounds as the bank would ask them now, in the order of the choices; undefined until they are drawn, or when
 * they cannot be.
 */
export function useReadyRounds(bankId: BankId, choices: readonly SittingChoice[]): ReadyRound[] | undefined {
  const revision = useRevision()
  const hash = useBanks(({ banks }) => banks.find(({ id }) => id === bankId)?.hash)
  const wanted = choices.map(({ exam, kind, count, domains }) => [exam.id, kind, count, domains])
  const rounds = useAsync(
    `rounds ${bankId} ${JSON.stringify(wanted)}`,
    // Not part of the first load: drawing needs more than the screens that offer it.
    async (engine) =>
      choices.length === 0
        ? []
        : (await import('../actions/readyRounds')).readyRounds(engine, bankId, choices),
    `${hash} ${revision}`,
  )
  return rounds.error === null ? rounds.data : undefined
}
