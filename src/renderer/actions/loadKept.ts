/** Reads the texts that are kept unsaved in the data folder, once for a page. */
import { draftCalls } from '../api/draftCalls'
import type { Engine } from './engine'
import { connectKept } from './keptTexts'

let loading: { dataFolderId: string; done: Promise<void> } | null = null

/** Resolves once they are here. Where they cannot be read, the browser's own copy is what there is, and the next asks again. */
export function keptLoaded({
  client,
  state: { dataFolderId },
}: Pick<Engine, 'client' | 'state'>): Promise<void> {
  if (loading !== null && loading.dataFolderId === dataFolderId) return loading.done
  const calls = draftCalls(client)
  const done = calls
    .all()
    .then((drafts) => connectKept(dataFolderId, drafts, calls.keep))
    .catch(() => {
      loading = null
    })
  loading = { dataFolderId, done }
  return done
}

/** Others are there by now: whoever asks next reads them. */
export function readKeptAnew(): void {
  loading = null
}
