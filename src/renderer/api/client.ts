/**
 * The page's only way out: typed calls to its own origin. Every reply that is not 2xx becomes a `ServiceError`
 * with a message meant for the person; a service that does not answer becomes one with code `unreachable`.
 */
import type { BanksReply, BankReply, AppendReply, ApiError, ErrorCode, FoldersReply } from '#service/contract'
import type {
  AsideReply,
  BackupPreview,
  BackupReply,
  BackupsReply,
  CheckReply,
  FindNotesReply,
  HeartbeatReply,
  HeartbeatRequest,
  ImportReply,
  NoteReply,
  NotesReply,
  QuestionsReply,
  ServiceState,
} from '#service/contract'

export type {
  Backup,
  BackupKind,
  BackupPreview,
  BankReply,
  CheckReply,
  ServiceState,
} from '#service/contract'

import type { BankId, QuestionId } from '#core/bank/ids'
import type { Cursor, LogEvent } from '#core/log/logEvent'

export class ServiceError extends Error {
  readonly code: ErrorCode | 'unreachable'

  constructor(code: ErrorCode | 'unreachable', message: string) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
  }
}

/** The service as the page sees it. Every method rejects with `ServiceError` only. */
export type Client = ReturnType<typeof createClient>

const unreachableMessage =
  'Can’t reach Rehearse’s service. If you closed it, start Rehearse again; this page keeps what you did meanwhile.'

async function request(path: string, init?: RequestInit): Promise<Response> {
  const reply = await fetch(path, init).catch(() => {
    throw new ServiceError('unreachable', unreachableMessage)
  })
  if (reply.ok) return reply
  const error = (await reply.json().catch(() => null)) as ApiError | null
  throw error
    ? new ServiceError(error.code, error.message)
    : new ServiceError('internal', `The service answered ${reply.status} without saying why.`)
}

async function get<T>(path: string): Promise<T> {
  return (await request(path)).json() as Promise<T>
}

/** A page that is being left still sends what is shorter than this; browsers allow 64 kB, in any letters. */
const outlivingLength = 20_000

async function send<T>(method: 'POST' | 'DELETE', path: string, value: unknown): Promise<T> {
  const body = JSON.stringify(value)
  const headers = { 'content-type': 'application/json' }
  const reply = await request(path, { method, headers, body, keepalive: body.length < outlivingLength })
  return reply.json() as Promise<T>
}

/** Client of the service that served this page. */
export function createClient() {
  return {
    state: () => get<ServiceState>('/api/state'),
    openSession: (nonce: string) => send<unknown>('POST', '/api/session', { nonce }),
    append: (events: LogEvent[]) => send<AppendReply>('POST', '/api/log', { events }),
    heartbeat: (beat: HeartbeatRequest) => send<HeartbeatReply>('POST', '/api/heartbeat', beat),
    banks: () => get<BanksReply>('/api/banks'),
    bank: (bankId: BankId) => get<BankReply>(`/api/banks/${encodeURIComponent(bankId)}`),
    questions: async (bankId: BankId, ids: QuestionId[], seed: number) => {
      const path = `/api/banks/${encodeURIComponent(bankId)}/questions`
      return (await send<QuestionsReply>('POST', path, { ids, seed })).questions
    },
    notes: async (bankId: BankId) =>
      (await get<NotesReply>(`/api/banks/${encodeURIComponent(bankId)}/notes`)).notes,
    findNotes: async (bankId: BankId, query: string) => {
      const path = `/api/banks/${encodeURIComponent(bankId)}/notes/find`
      return (await send<FindNotesReply>('POST', path, { query })).hits
    },
    note: async (bankId: BankId, topic: string) => {
      const path = `/api/banks/${encodeURIComponent(bankId)}/notes/${encodeURIComponent(topic)}`
      return (await get<NoteReply>(path)).note
    },
    addFolder: () => send<FoldersReply>('POST', '/api/folders', {}),
    reveal: (place: 'data' | 'banks') => send<unknown>('POST', '/api/reveal', { place }),
    backups: () => get<BackupsReply>('/api/backups'),
    makeBackup: async () => (await send<BackupReply>('POST', '/api/backups', {})).backup,
    previewBackup: (name: string) => send<BackupPreview>('POST', '/api/backups/preview', { name }),
    restoreBackup: (name: string) =>
      send<unknown>('POST', '/api/backups/restore', { name, confirm: 'restore' }),
    removeBackup: (name: string) => send<unknown>('POST', '/api/backups/remove', { name }),
    backupFile: async (name: string) => (await request(`/api/backups/${encodeURIComponent(name)}`)).blob(),
    importHistory: async (file: Blob) => {
      const headers = { 'content-type': 'application/octet-stream' }
      const reply = await request('/api/import', { method: 'POST', headers, body: file })
      return reply.json() as Promise<ImportReply>
    },
    aside: async () => (await get<AsideReply>('/api/aside')).files,
    check: () => send<CheckReply>('POST', '/api/check', {}),
    erase: () => send<unknown>('POST', '/api/erase', { confirm: 'erase' }),
    /** Every event after `cursor`, each device's in sequence, in batches as they arrive. */
    log: (cursor: Cursor) => readLog(cursor),
  }
}

async function* readLog(cursor: Cursor): AsyncGenerator<LogEvent[]> {
  const reply = await request(`/api/log?after=${encodeURIComponent(JSON.stringify(cursor))}`)
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
  return `/api/banks/${encodeURIComponent(bankId)}/assets/${steps.join('/')}`
}
