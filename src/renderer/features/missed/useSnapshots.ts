/**
 * Texts of questions that come into sight, or of all of them for a search. What was read once is kept: it never
 * changes.
 */
import { useEffect, useState } from 'react'
import type { ContentHash } from '#core/bank/ids'
import { plainText } from '#core/common/plainText'
import type { Question } from '#core/bank/question'
import { useEngine, type Engine } from '../../actions/engine'
import { createSlices } from '../../db/slices'

/** Read in one go; between them the page has its turn. */
const atOnce = 200

/** Questions by the hash of their snapshot, as far as they are read by now. */
export function useSnapshots(hashes: readonly ContentHash[]): ReadonlyMap<ContentHash, Question> {
  const engine = useEngine()
  const [known, setKnown] = useState<ReadonlyMap<ContentHash, Question>>(new Map())
  const wanted = hashes.filter((hash) => !known.has(hash)).join('\n')
  useEffect(() => {
    if (wanted === '') return
    // What was scrolled past meanwhile is of use as well.
    void readAll(engine, wanted.split('\n') as ContentHash[], (read) =>
      setKnown((before) => new Map([...before, ...read])),
    )
  }, [engine, wanted])
  return known
}

/** Stems in lower case by hash; null until all of them are read, and while nobody searches. */
export function useStems(
  hashes: readonly ContentHash[],
  isSearching: boolean,
): ReadonlyMap<ContentHash, string> | null {
  const engine = useEngine()
  const [stems, setStems] = useState<ReadonlyMap<ContentHash, string> | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (!isSearching) return undefined
    const found = new Map<ContentHash, string>()
    const take = (read: [ContentHash, Question][]) =>
      read.forEach(([hash, { stem }]) => found.set(hash, plainText(stem).toLowerCase()))
    void readAll(engine, hashes, take).then(() => isCurrent && setStems(found))
    return () => {
      isCurrent = false
    }
  }, [engine, hashes, isSearching])
  return stems
}

async function readAll(
  engine: Engine,
  hashes: readonly ContentHash[],
  take: (read: [ContentHash, Question][]) => void,
): Promise<void> {
  const slice = createSlices()
  for (let start = 0; start < hashes.length; start += atOnce) {
    const part = hashes.slice(start, start + atOnce)
    const found = await engine.rows().getMany('snapshots', part)
    take(
      part.flatMap((hash, index): [ContentHash, Question][] => (found[index] ? [[hash, found[index]]] : [])),
    )
    await slice()
  }
}
