/**
 * The index of a bank, kept while the bank stays as it is: a large one takes long to fetch and to read. Invariant: what is
 * handed out is of the hash the service has told last.
 */
import type { BankIndex, BankSummary } from '#core/bank/bank'
import { entryParts, type EntryColumns } from '#core/bank/entryColumns'
import type { BankId } from '#core/bank/ids'
import type { QuestionEntry } from '#core/bank/question'
import { createSlices } from '../db/slices'
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
  const { bank, index } = await client.bank(bankId)
  const { entries, ...rest } = index
  const loaded = { bank, index: { ...rest, questions: await unpacked(entries) } }
  kept.set(client, loaded)
  return loaded
}

const partSize = 1_000

/** The entries of a very large bank take longer to make than a page may be held. */
async function unpacked(columns: EntryColumns): Promise<QuestionEntry[]> {
  const slice = createSlices()
  const entries: QuestionEntry[] = []
  for (const part of entryParts(columns, partSize)) {
    entries.push(...part)
    await slice()
  }
  return entries
}
