import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { messageOf } from '#core/common/messageOf'
import type { TableName } from '#core/log/tables'
import { whenAnswered } from '../api/answering'
import { isAway } from '../api/client'
import type { RowStore } from '../db/rowStore'
import { isTouched, trackedRows } from '../db/trackedRows'
import { useEngine, type Engine } from '../actions/engine'

type Answer<T> = { data: T | undefined; error: string | null }

/**
 * `data` is undefined until the first answer for what is asked now, and keeps the last one while it is read again.
 * `retry` asks once more.
 */
export type Query<T> = Answer<T> & { retry: () => void }

/** `isAway`: the service did not answer. */
type Answered<T> = Answer<T> & { subject: string; isAway: boolean }

/** Counts changes to the rows; a component that uses it renders again after each. */
export function useRevision(): number {
  const { revision } = useEngine()
  return useSyncExternalStore(revision.subscribe, revision.get)
}

/**
 * Reads rows, and reads them again whenever a change of the tables it reads was applied. Another `key` is another
 * question: what was read for the one before is not shown. Rows that cannot be read at all are a fault of the screen,
 * for its boundary to show. `signal` is aborted once nobody waits for the answer.
 */
export function useRows<T>(key: string, read: (rows: RowStore, signal: AbortSignal) => Promise<T>): Query<T> {
  const { track, revision } = useTracking()
  const query = useAnswer(key, `${key}@${revision}`, (engine, signal) => read(track(engine.rows()), signal))
  if (query.error !== null && query.data === undefined) throw new Error(query.error)
  return query
}

/** `revision` counts the changes that concern what was read so far through the rows `track` has given last. */
function useTracking() {
  const engine = useEngine()
  const tables = useRef(new Set<TableName>())
  const [revision, setRevision] = useState(0)
  useEffect(
    () =>
      engine.revision.subscribe((touched) => {
        if (isTouched(tables.current, touched)) setRevision((count) => count + 1)
      }),
    [engine],
  )
  const track = (rows: RowStore) => trackedRows(rows, (tables.current = new Set()))
  return { track, revision }
}

/**
 * Loads what `subject` names, and again when `occasion` changes: the last answer stands until then. Whoever asks shows
 * the error. What failed because the service did not answer is loaded again when it does.
 */
export function useAsync<T>(
  subject: string,
  load: (engine: Engine) => Promise<T>,
  occasion: string | number = '',
): Query<T> {
  return useAnswer(subject, `${subject}@${occasion}`, load)
}

/** `subject`: what is asked about; `occasion`: asked again when it changes, the last answer standing until then. */
function useAnswer<T>(
  subject: string,
  occasion: string,
  load: (engine: Engine, signal: AbortSignal) => Promise<T>,
): Query<T> {
  const engine = useEngine()
  const [tries, setTries] = useState(0)
  const [answered, setAnswered] = useState<Answered<T>>({ ...unanswered, subject })
  useEffect(() => {
    const waiting = new AbortController()
    const { signal } = waiting
    load(engine, signal).then(
      (data) => !signal.aborted && setAnswered({ ...unanswered, subject, data }),
      (error: unknown) =>
        !signal.aborted &&
        setAnswered((before) => ({
          subject,
          data: before.subject === subject ? before.data : undefined,
          error: messageOf(error),
          isAway: isAway(error),
        })),
    )
    return () => waiting.abort()
    // `load` is a new closure at every render; `occasion` says when it means something else.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [engine, occasion, tries])
  const retry = useCallback(() => setTries((count) => count + 1), [])
  useEffect(() => (answered.isAway ? whenAnswered(retry) : undefined), [answered, retry])
  const { data, error } = answered.subject === subject ? answered : unanswered
  return { data, error, retry }
}

const unanswered = { data: undefined, error: null, isAway: false }
