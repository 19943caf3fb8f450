/** What the page asks of the service about texts that are typed and not saved yet. */
import type { DraftPlace } from '#service/contract/drafts'
import type { Client } from './client'
import { get, sendToTheEnd } from './requests'

export type { Draft, DraftPlace } from '#service/contract/drafts'

/** A text to be kept, null for one to be forgotten. */
export type TextToKeep = { text: string | null; version: string | null }

export type DraftCalls = ReturnType<typeof draftCalls>

/** The calls of drafts. Both reject with `ServiceError` only. */
export function draftCalls({ page }: Pick<Client, 'page'>) {
  return {
    all: async () => (await get('/api/drafts')).drafts,
    keep: (place: DraftPlace, { text, version }: TextToKeep) =>
      sendToTheEnd('/api/drafts', { page, draft: { ...place, text, version } }),
  }
}
