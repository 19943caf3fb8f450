/**
 * The entries of a bank's questions as a few long columns: the form they are stored and sent in. A hundred thousand
 * entries are a handful of texts instead of a million values.
 * Invariant: entries come out as they went in, in their order; what equal entries share is the same object.
 */
import { ownCopy } from './ownCopy'
import type { ContentHash, QuestionId } from './ids'
import type { QuestionEntry } from './question'

/** What an entry says beside its id and hash. Most questions of a bank share it with others. */
type EntryKind = Omit<QuestionEntry, 'id' | 'hash'>

/** `ids` and `hashes`, one a line. `kindOf`: of each entry its place in `kinds`. */
export type EntryColumns = { ids: string; hashes: string; kinds: EntryKind[]; kindOf: number[] }

/**
 * Puts entries into columns one by one. Ids and hashes hold no line end. Nothing of an entry is kept: a text that was cut
 * out of a file would keep the whole file.
 */
export function createEntryColumns(): { add: (entry: QuestionEntry) => void; end: () => EntryColumns } {
  const ids: string[] = []
  const hashes: string[] = []
  const kinds: EntryKind[] = []
  const places = new Map<string, number>()
  const kindOf: number[] = []
  return {
    add({ id, hash, ...kind }) {
      ids.push(ownCopy(id))
      hashes.push(ownCopy(hash))
      const name = JSON.stringify(kind)
      const place = places.get(name) ?? kinds.push(ownCopy(kind)) - 1
      places.set(name, place)
      kindOf.push(place)
    },
    end: () => ({ ids: ids.join('\n'), hashes: hashes.join('\n'), kinds, kindOf }),
  }
}

/** Entries in columns. */
export function entryColumns(entries: readonly QuestionEntry[]): EntryColumns {
  const { add, end } = createEntryColumns()
  entries.forEach(add)
  return end()
}

/** The ids alone. */
export function idsIn({ ids, kindOf }: EntryColumns): QuestionId[] {
  return kindOf.length === 0 ? [] : (ids.split('\n') as QuestionId[])
}

/** The hashes alone. */
export function hashesIn({ hashes, kindOf }: EntryColumns): ContentHash[] {
  return kindOf.length === 0 ? [] : (hashes.split('\n') as ContentHash[])
}

/** Every entry. */
export function entriesIn(columns: EntryColumns): QuestionEntry[] {
  return [...entryParts(columns, Infinity)].flat()
}

/** Every entry, at most so many at a time: for a thread that must not be held. Its texts are cut as they are needed. */
export function* entryParts(columns: EntryColumns, mostAtOnce: number): Generator<QuestionEntry[]> {
  const { ids, hashes, kinds, kindOf } = columns
  let idAt = 0
  let hashAt = 0
  for (let start = 0; start < kindOf.length; start += mostAtOnce) {
    const part: QuestionEntry[] = []
    const end = Math.min(kindOf.length, start + mostAtOnce)
    for (let index = start; index < end; index += 1) {
      const idEnd = lineEnd(ids, idAt)
      const hashEnd = lineEnd(hashes, hashAt)
      const kind = kinds[kindOf[index] ?? 0]
      const id = ids.slice(idAt, idEnd) as QuestionId
      const hash = hashes.slice(hashAt, hashEnd) as ContentHash
      if (kind) part.push({ id, hash, ...kind })
      idAt = idEnd + 1
      hashAt = hashEnd + 1
    }
    yield part
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
