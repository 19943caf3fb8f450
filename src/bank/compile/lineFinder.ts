/**
 * Where the line of a question is, by its id. Invariant: it is worked out once for each index, when it is first asked.
 */
import { hashesIn, idsIn } from '#core/bank/entryColumns'
import type { ContentHash, QuestionId } from '#core/bank/ids'
import type { CompiledIndex } from './compileBank'
import type { LineRequest } from './compiledCache'

/** A question's line, with the id and hash of its entry. */
export type QuestionLine = LineRequest & { id: QuestionId; hash: ContentHash }

export type FindLine = (id: QuestionId) => QuestionLine | null

const finders = new WeakMap<CompiledIndex, FindLine>()

/** Finds lines of an index; null for an id it does not have. */
export function lineFinder(index: CompiledIndex): FindLine {
  const known = finders.get(index) ?? createFinder(index)
  finders.set(index, known)
  return known
}

function createFinder({ entries, lineBytes }: CompiledIndex): FindLine {
  const hashes = hashesIn(entries)
  const places = new Map(idsIn(entries).map((id, place) => [id, place]))
  const starts = new Float64Array(lineBytes.length)
  // A line end stands between each line and the next.
  for (let place = 1; place < starts.length; place += 1)
    starts[place] = (starts[place - 1] ?? 0) + (lineBytes[place - 1] ?? 0) + 1
  return (id) => {
    const place = places.get(id)
    if (place === undefined) return null
    const hash = hashes[place]
    const [start, length] = [starts[place], lineBytes[place]]
    return hash === undefined || start === undefined || length === undefined
      ? null
      : { id, hash, span: [start, length] }
  }
}
