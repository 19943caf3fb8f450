/**
 * The index of a bank, kept while the bank stays as it is: a large one takes long to fetch and to read. Invariant: what is
 * handed out is of the hash the service has told last.
 */
import type { BankIndex, BankSummary } from '#core/bank/bank'
import type { BankId } from '#core/bank/ids'
import { useBanks } from './banks'
import type { Engine } from './engine'

export type LoadedIndex = { bank: BankSummary; index: BankIndex }

/** One bank for each client: two large ones are not held at once. */
const kept = new WeakMap<Engine['client'], LoadedIndex>()

/** The index of a bank with its summary. Rejects with `ServiceError` when it has none. Not to be changed. */
export async function loadIndex({ client }: Pick<Engine, 'client'>, bankId: BankId): Promise<LoadedIndex> {
  const known = kept.get(client)
  const told = useBanks.getState().banks.find(({ id }) => id === bankId)
  // A summary may tell something else of the same content, such as its problems.
  if (known?.bank.id === bankId && told?.hash === known.index.hash) return { bank: told, index: known.index }
  const loaded = await client.bank(bankId)
  kept.set(client, loaded)
  return loaded
}
