/**
 * The first half of a start, without a screen: session, lease, state, rows level with the log. It runs while the code
 * of the screens is still being read, so it imports none of it, React included.
 */
import { createClient, type Client, type ServiceState } from '../api/client'
import { claimAtStart } from '../api/writer'
import { takeWroteBefore } from '../actions/leaving'
import { openDexieRows } from '../db/dexieRows'
import { openRows, type OpenedRows } from '../db/openRows'

export type OpenedHistory = {
  client: Client
  canWrite: boolean
  events: EventSource
  state: ServiceState
  opened: OpenedRows
  /** The banks as they are now; whoever takes them follows `events` from then on. Rejects as `client.banks` does. */
  takeBanks: () => ReturnType<Client['banks']>
}

/** Told of long rebuilds: events done, events in all. */
export type Progress = (done: number, all: number) => void

export type OpeningHistory = {
  /** Rejects with `ServiceError` when the service cannot be reached or refuses this page. */
  opened: Promise<OpenedHistory>
  /** Tells how far it is, from now on. */
  follow: (progress: Progress) => void
}

/** Begins to open the history of the data folder. Once per page. */
export function openHistory(): OpeningHistory {
  let progress: Progress = () => undefined
  const opened = open((done, all) => progress(done, all))
  // Whoever follows it later says so; until then nobody does.
  opened.catch(() => undefined)
  return { opened, follow: (next) => (progress = next) }
}

async function open(onProgress: Progress): Promise<OpenedHistory> {
  const client = createClient(crypto.randomUUID())
  await openSession(client)
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
  // The lease first: what the log holds then is what this page goes on from.
  const canWrite = await claimAtStart(client.claimWriter, takeWroteBefore(), wait)
  const events = client.events()
  const takeBanks = askAhead(client, events)
  const state = await client.state()
  const opened = await openRows({
    open: () => openDexieRows(state.dataFolderId),
    logCursor: state.cursor,
    logEnd: state,
    readLog: client.log,
    mayRebuild: canWrite,
    onProgress,
  })
  // For the browser's own timeline, and for the bench.
  performance.mark('rows level')
  return { client, canWrite, events, state, opened, takeBanks }
}

/**
 * Asks for the banks as soon as the stream is open, and again with each change it tells of, until they are taken: what
 * changes between an answer and the first look at the stream would be missed otherwise.
 */
export function askAhead(client: Pick<Client, 'banks'>, events: EventTarget): OpenedHistory['takeBanks'] {
  const untilTaken = new AbortController()
  let latest: ReturnType<Client['banks']> | null = null
  const ask = () => {
    latest = client.banks()
    // Whoever takes them says so.
    latest.catch(() => undefined)
  }
  for (const name of ['open', 'banks']) events.addEventListener(name, ask, { signal: untilTaken.signal })
  return () => {
    untilTaken.abort()
    return latest ?? client.banks()
  }
}

/** The launcher hands over a single-use nonce in the fragment; it leaves the address before anything else happens. */
async function openSession(client: Client): Promise<void> {
  const nonce = /^#t=([\w-]+)$/.exec(location.hash)?.[1]
  if (!nonce) return
  history.replaceState(null, '', location.pathname)
  await client.openSession(nonce)
}
