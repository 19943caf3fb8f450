/**
 * What becomes of changes when a page goes before they are saved: they are kept in the browser, and the next page that
 * writes takes them over. Invariant: a change is given up only once the log, or a file of the data folder, has it.
 */
import type { Client, ServiceState } from '../api/client'
import type { Saver } from '../api/saver'
import { createUnsentChanges } from '../api/unsentChanges'
import { serviceWords } from '../wording/en/service'
import { pageStorage } from '../db/pageStorage'

type UnsentDeps = {
  client: Pick<Client, 'keepAside'>
  saver: Saver
  /** Resolves when the rows have every change of this page. */
  rowsSettled: () => Promise<void>
  state: Pick<ServiceState, 'dataFolderId' | 'device'>
}

/** From the first failure on until nothing waits any more, what waits is kept outside of this page too. */
export function followUnsent({ client, saver, rowsSettled, state }: UnsentDeps) {
  const unsent = createUnsentChanges(pageStorage('local'), state.dataFolderId, crypto.randomUUID())
  // A page before this one may have left something.
  let hasLeft = true
  let isKept = false
  const keep = () => void (isKept = unsent.keep(saver.waiting()))
  saver.subscribe(() => {
    const { status } = saver.state()
    if (status !== 'failed' && !hasLeft) return
    hasLeft = status !== 'saved'
    keep()
  })
  return {
    /** Keeps what waits at this moment. */
    keep,
    /** Whether what waited last is kept, so that a page that goes does not take it along. */
    isKept: () => isKept,
    /** Has the saver send what pages before this one kept. Resolves with how many changes that were. */
    async takeOver(): Promise<number> {
      const { own, strays } = unsent.take(state.device)
      const putAside = Promise.all(
        strays.map((event) => client.keepAside(event, serviceWords.madeOnReplaced)),
      )
      // Where that fails, the next start tries again.
      void putAside.then(unsent.dropStrays, () => undefined)
      const queued = new Set(saver.waiting().map(({ id }) => id))
      const missing = own.filter(({ id }) => !queued.has(id))
      if (missing.length > 0) await saver.restore(missing)
      await rowsSettled()
      return missing.length
    },
  }
}
