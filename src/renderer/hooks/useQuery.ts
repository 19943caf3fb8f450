import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RowStore } from '../db/rowStore'
import { useEngine, type Engine } from '../actions/engine'

/** `data` is undefined until the first answer and keeps the last one while reading again. */
export type Query<T> = { data: T | undefined; error: string | null }

/** Counts changes to the rows; a component that uses it renders again after each. */
export function useRevision(): number {
  const { revision } = useEngine()
  return useSyncExternalStore(revision.subscribe, revision.get)
}

/** Reads rows, and reads them again whenever a change was applied or `key` differs. */
export function useRows<T>(key: string, read: (rows: RowStore) => Promise<T>): Query<T> {
  const revision = useRevision()
  return useAsync(`${key}@${revision}`, (engine) => read(engine.rows()))
}

/** Runs `load` once per `key`. */
export function useAsync<T>(key: string, load: (engine: Engine) => Promise<T>): Query<T> {
  const engine = useEngine()
  const [query, setQuery] = useState<Query<T>>({ data: undefined, error: null })
  useEffect(() => {
    let isCurrent = true
    load(engine).then(
      (data) => isCurrent && setQuery({ data, error: null }),
      (error: unknown) =>
        isCurrent &&
        setQuery((before) => ({ ...before, error: error instanceof Error ? error.message : String(error) })),
    )
    return () => {
      isCurrent = false
    }
    // `load` is a new closure at every render; `key` says when it means something else.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [engine, key])
  return query
}
