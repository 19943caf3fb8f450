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

/** For each client, what was asked for last first. */
const kept = new WeakMap<Engine['client'], LoadedIndex[]>()

/** Questions held at once: a large bank with those of the usual size beside it, but not two large ones. */
const mostQuestions = 150_000

/** The index of a bank with its summary. Rejects with `ServiceError` when it has none. Not to be changed. */
export async function loadIndex({ client }: Pick<Engine, 'client'>, bankId: BankId): Promise<LoadedIndex> {
  const known = kept.get(client)?.find(({ bank }) => bank.id === bankId)
  const told = useBanks.getState().banks.find(({ id }) => id === bankId)
  // A summary may tell something else of the same content, such as its problems.
  const isCurrent = known !== undefined && told?.hash === known.index.hash
  const loaded = isCurrent ? { bank: told, index: known.index } : await asked(client, bankId)
  keep(client, loaded)
  return loaded
}

async function asked(client: Engine['client'], bankId: BankId): Promise<LoadedIndex> {
  const { bank, index } = await client.bank(bankId)
  const { entries, ...rest } = index
  return { bank, index: { ...rest, questions: await unpacked(entries) } }
}

function keep(client: Engine['client'], loaded: LoadedIndex): void {
  const others = (kept.get(client) ?? []).filter(({ bank }) => bank.id !== loaded.bank.id)
  let count = loaded.index.questions.length
  const fitting = others.filter(({ index }) => (count += index.questions.length) <= mostQuestions)
  kept.set(client, [loaded, ...fitting])
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
