/**
 * A page that is left: what is typed is kept, what waits is sent and kept, and the person is asked while anything is
 * unsaved.
 * Invariant: the lease goes with the last changes, never before them.
 */
import { batchLimit } from '../api/sender'
import type { Client } from '../api/client'
import type { Saver } from '../api/saver'
import type { Writer } from '../api/writer'
import { pageStorage } from '../db/pageStorage'

const keepers = new Set<() => void>()
const wroteKey = 'rehearse wrote'

/** Has `keep` called before the page goes, to save what was typed until then. Returns a function that stops it. */
export function onLeaving(keep: () => void): () => void {
  keepers.add(keep)
  return () => keepers.delete(keep)
}

type Leaving = { client: Pick<Client, 'leave'>; saver: Saver; writer: Writer; keepUnsent: () => void }

/** Follows the page until it is left. */
export function followLeaving({ client, saver, writer, keepUnsent }: Leaving): void {
  const keepAll = () => keepers.forEach((keep) => keep())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepAll()
  })
  addEventListener('beforeunload', (event) => {
    keepAll()
    if (hasUnsaved(saver)) event.preventDefault()
  })
  addEventListener('pagehide', () => {
    keepAll()
    // Whether the service hears of it or not: the next page finds it, and leaves out what the log has by then.
    keepUnsent()
    if (!writer.isWriter()) return
    pageStorage('session').setItem(wroteKey, 'yes')
    // Nobody hears the answer.
    void client.leave(saver.waiting().slice(0, batchLimit)).catch(() => undefined)
    writer.lose()
  })
  // Shown again as it was left, out of the browser's memory.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) writer.check()
  })
}

/** Whether this tab wrote until it was loaded anew. Asked again it did not. */
export function takeWroteBefore(): boolean {
  const wrote = pageStorage('session').getItem(wroteKey) !== null
  pageStorage('session').removeItem(wroteKey)
  return wrote
}

function hasUnsaved(saver: Saver): boolean {
  return saver.state().status !== 'saved' || saver.setAside().some(({ isKept }) => !isKept)
}
