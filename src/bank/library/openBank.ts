/**
 * Which banks are listed, and which bank an id means.
 * Invariants: an id means one bank, that of the earliest place; a bank that cannot be used has an id of its place.
 */
import type { BankSummary } from '#core/bank/bank'
import type { BankId } from '#core/bank/ids'
import { withoutTurns } from '#core/common/direction'
import type { BuiltBank } from '../compile/buildBank'
import { contentHash } from '../canonicalJson'
import { byPlace, type FoundBank } from './libraryRoots'
import { problemOf, shown, type Fault } from '../problem'

/**
 * One place a bank was found at. `built` is null while it was not read yet, or could not be: then `fault` says why.
 * `stamp`: the state of its files it was read in; null when it was not, or when what was built is lost from the cache.
 */
export type Entry = { found: FoundBank; built: BuiltBank | null; fault: Fault | null; stamp: string | null }

/** `summaries`: usable banks first, then the others, both by place. */
export type OpenBanks = {
  summaries: BankSummary[]
  byId: Map<string, { entry: Entry; summary: BankSummary }>
}

/** Puts entries, in any order, on the banks. */
export function openBanks(entries: Entry[]): OpenBanks {
  const byId: OpenBanks['byId'] = new Map()
  const others: BankSummary[] = []
  for (const entry of entries.toSorted((a, b) => byPlace(a.found, b.found))) {
    const summary = summaryOf(entry)
    const holder = byId.get(summary.id)
    if (!summary.isUsable) others.push(summary)
    else if (holder) others.push(displaced(summary, entry, holder.summary))
    else byId.set(summary.id, { entry, summary })
  }
  return { summaries: [...[...byId.values()].map(({ summary }) => summary), ...others], byId }
}

function summaryOf({ found, built, fault }: Entry): BankSummary {
  const { root, name } = found
  if (built) {
    const { summary } = built.index
    const id = (summary.isUsable && summary.id) || placeId(found)
    return { ...summary, id, root, folderName: name }
  }
  return {
    id: placeId(found),
    title: withoutTurns(name),
    version: '',
    language: '',
    licence: '',
    authors: [],
    root,
    folderName: name,
    hash: '',
    exams: [],
    offeredExams: [],
    questionCount: 0,
    unknownSourceCount: 0,
    checkedFrom: null,
    checkedTo: null,
    problems: fault ? [problemOf(name, fault)] : [],
    isUsable: false,
  }
}

/** The id of a bank that has none of its own that could be used: it names a place. */
function placeId({ path }: FoundBank): BankId {
  return `at-${contentHash(path)}` as BankId
}

const placeWords: Record<BankSummary['root'], string> = {
  shipped: 'which comes with Rehearse',
  data: 'in your banks folder',
  added: 'in a folder that you added',
}

function displaced(summary: BankSummary, { found }: Entry, holder: BankSummary): BankSummary {
  const fault: Fault = {
    severity: 'error',
    code: 'duplicate-bank',
    message: `The id ${shown(summary.id)} is already used by ${shown(holder.folderName)}, ${placeWords[holder.root]}.`,
    advice: 'Give this bank another id in its bank file, or remove one of the two.',
  }
  return {
    ...summary,
    id: placeId(found),
    isUsable: false,
    problems: [problemOf(found.name, fault), ...summary.problems],
  }
}
