/**
 * What every screen stands on: the client, the rows, the saver. Made once by actions/createEngine.ts and handed down by
 * context, so that tests can hand down their own.
 */
import { createContext, useContext } from 'react'
import type { Client } from '../api/client'
import type { Saver } from '../api/saver'
import type { Writer } from '../api/writer'
import type { RowStore } from '../db/rowStore'
import type { Touched } from '../db/trackedRows'
import type { ServiceState } from '../api/client'

export type Engine = {
  client: Client
  /** The rows in use; another store after IndexedDB failed. Always read through this function. */
  rows: () => RowStore
  saver: Saver
  /**
   * Takes over what pages before this one did not get saved, in the queue and in the rows. Resolves with how many
   * changes that were; they are sent, or said to be unsaved, like any other.
   */
  takeOverUnsent: () => Promise<number>
  /** Keeps what waits outside of this page, which is about to go. */
  keepUnsent: () => void
  /** Whether what could not be saved is kept outside of this page already. */
  isUnsentKept: () => boolean
  /** Resolves when every change saved so far is in the rows. */
  rowsSettled: () => Promise<void>
  state: ServiceState
  /** Whether this page is the one that writes; the others read. Screens are shown again when it changes. */
  canWrite: boolean
  writer: Writer
  /** Counts applied changes; screens read their rows again when one concerns the tables they read. */
  revision: { get: () => number; subscribe: (listener: (touched: Touched) => void) => () => void }
}

export const EngineContext = createContext<Engine | null>(null)

/** The engine of this page. Throws outside of the app, which is a programming mistake. */
export function useEngine(): Engine {
  const engine = useContext(EngineContext)
  if (!engine) throw new Error('useEngine outside of EngineContext')
  return engine
}
