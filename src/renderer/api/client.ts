/** What the page asks of the service, by name. Every method rejects with `ServiceError` only. */
import { serviceWords } from '../wording/en/service'
import type { AppendEvent, HeartbeatRequest, ImportReply } from '#service/contract'

export type { Backup, BackupPreview, BanksEvent, MergePreview, ServiceState } from '#service/contract'

import type { BankId, QuestionId, WordingHash } from '#core/bank/ids'
import type { Cursor, LogEvent } from '#core/log/logEvent'
import { exportCalls } from './exportCalls'
import { importCalls } from './importCalls'
import { removedBankCalls } from './removedBankCalls'
import { addressOf, get, json, request, send, sendToTheEnd, ServiceError } from './requests'

export { isAway, ServiceError } from './requests'
export type * from '#service/contract/exports'
export type * from '#service/contract/imports'
export type { RemovedBank } from '#service/contract/removedBanks'

/** The service as the page sees it. Every method rejects with `ServiceError` only. */
export type Client = ReturnType<typeof createClient>

/** What a page sends of a change: questions by name, for the service has their text. */
function wireForm(event: LogEvent): AppendEvent {
  if (event.type !== 'questions.kept') return event
  const { bankId, seed = 0, questions, id, device, seq, atMs } = event
  if (bankId === undefined) throw new ServiceError('badRequest', serviceWords.ofNoBank)
  const named = questions.map((question) => ({ id: question.id, hash: question.hash }))
  return { type: 'questions.named', bankId, seed, questions: named, id, device, seq, atMs }
}

/** Most ids in one request; the service takes 64 kB, and an id may have 200 characters of any alphabet. */
const idsAtOnce = { count: 500, bytes: 40_000 }

/** Ids in parts a request may carry. */
function idParts<Id extends string>(ids: readonly Id[]): Id[][] {
  const parts: Id[][] = []
  let bytes = 0
  for (const id of ids) {
    const length = new TextEncoder().encode(JSON.stringify(id)).length + 1
    const last = parts.at(-1)
    if (!last || last.length >= idsAtOnce.count || bytes + length > idsAtOnce.bytes) {
      parts.push([id])
      bytes = length
    } else {
      last.push(id)
      bytes += length
    }
  }
  return parts
}

/** Client of the service that served this page. `page` is its id among the pages of this service. */
export function createClient(page: string) {
  return {
    /** This page's id among the pages of the service. */
    page,
    state: () => get('/api/state'),
    openSession: (nonce: string) => send('/api/session', { nonce }),
    append: async (events: LogEvent[]) => sendToTheEnd('/api/log', { page, events: events.map(wireForm) }),
    /** The last changes of this page, which writes no more then. */
    leave: async (events: readonly LogEvent[]) =>
      sendToTheEnd('/api/leave', { page, events: events.map(wireForm) }),
    /** Asks to be the page that writes, or to stay it. */
    claimWriter: async (takeOver: boolean) => (await send('/api/writer', { page, takeOver })).isWriter,
    keepAside: (change: LogEvent, reason: string) => sendToTheEnd('/api/log/set-aside', { reason, change }),
    /** What the service tells this page while it is open; it reconnects by itself. */
    events: () => new EventSource(`/api/events?page=${encodeURIComponent(page)}`),
    heartbeat: (beat: HeartbeatRequest) => send('/api/heartbeat', beat),
    banks: () => get('/api/banks'),
    bank: (bankId: BankId) => get('/api/banks/:bankId', { bankId }),
    questions: async (bankId: BankId, ids: QuestionId[], seed: number) => {
      const replies = await Promise.all(
        idParts(ids).map((part) => send('/api/banks/:bankId/questions', { ids: part, seed }, { bankId })),
      )
      return replies.flatMap(({ questions }) => questions)
    },
    notes: async (bankId: BankId) => (await get('/api/banks/:bankId/notes', { bankId })).notes,
    findNotes: async (bankId: BankId, query: string) =>
      (await send('/api/banks/:bankId/notes/find', { query }, { bankId })).hits,
    note: async (bankId: BankId, topic: string) =>
      (await get('/api/banks/:bankId/notes/:topic', { bankId, topic })).note,
    /** What banks share and key differently, and whatever is there of these wordings. */
    conflicts: async (wordings: WordingHash[]) => (await send('/api/conflicts', { wordings })).shared,
    addFolder: () => send('/api/folders', {}),
    reveal: (place: 'data' | 'banks') => send('/api/reveal', { place }),
    backups: () => get('/api/backups'),
    makeBackup: async () => (await send('/api/backups', {})).backup,
    previewBackup: (name: string) => send('/api/backups/preview', { name }),
    previewMerge: (name: string) => send('/api/backups/merge/preview', { name }),
    mergeBackup: (name: string) => send('/api/backups/merge', { name, confirm: 'merge' }),
    restoreBackup: (name: string) => send('/api/backups/restore', { name, confirm: 'restore' }),
    removeBackup: (name: string) => send('/api/backups/remove', { name }),
    backupFile: async (name: string) => (await request(addressOf('/api/backups/:name', { name }))).blob(),
    importHistory: async (file: Blob) => {
      const type = { 'content-type': 'application/octet-stream' }
      return json<ImportReply>(await request('/api/import', { method: 'POST', headers: type, body: file }))
    },
    aside: async () => (await get('/api/aside')).files,
    ...exportCalls(),
    ...importCalls(),
    ...removedBankCalls(page),
    check: () => send('/api/check', {}),
    erase: () => send('/api/erase', { confirm: 'erase' }),
    /** Every event after `cursor`, each device's in sequence, in batches as they arrive. */
    log: (cursor: Cursor) => readLog(cursor),
  }
}

async function* readLog(cursor: Cursor): AsyncGenerator<LogEvent[]> {
  const after = JSON.stringify(cursor)
  // An address has a limit, which hundreds of devices reach; what is read twice changes nothing.
  const reply = await request(`/api/log?after=${after.length < 4_000 ? encodeURIComponent(after) : '{}'}`)
  if (!reply.body) return
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines.map((line) => JSON.parse(line) as LogEvent)
  }
  if (rest) yield [JSON.parse(rest) as LogEvent]
}

/** Address of an image of a bank, for `<img src>`. */
export function assetAddress(bankId: BankId, path: string): string {
  const steps = path.split('/').map((step) => encodeURIComponent(step))
  return `${addressOf('/api/banks/:bankId/assets', { bankId })}/${steps.join('/')}`
}
