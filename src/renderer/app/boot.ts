/**
 * Starting a page: session, lease, state, rows level with the log, saver. Everything a screen needs is ready when it
 * resolves.
 */
import { createClient, type Client } from '../api/client'
import { claimAtStart } from '../api/writer'
import { openDexieRows } from '../db/dexieRows'
import { openRows } from '../db/openRows'
import { passedOverNotice } from '../db/passedOver'
import { createEngine } from '../actions/createEngine'
import type { Engine } from '../actions/engine'
import { followLeaving, takeWroteBefore } from '../actions/leaving'
import { readSettings, useSettings } from '../actions/settings'
import { takeMessage } from '../actions/startAgain'
import { loadSaveNotices } from '../parts/SaveBanner'
import { frameWords as words } from '../wording/en/frame'
import { told } from '../wording/told'

export type Booted = { engine: Engine; notices: string[]; events: EventSource }

/**
 * Boots the page. Rejects with `ServiceError` when the service cannot be reached or refuses this page.
 * `onProgress` hears of long rebuilds: events done, events in all.
 */
export async function boot(onProgress: (done: number, all: number) => void): Promise<Booted> {
  const client = createClient(crypto.randomUUID())
  await openSession(client)
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
  // The lease first: what the log holds then is what this page goes on from.
  const canWrite = await claimAtStart(client.claimWriter, takeWroteBefore(), wait)
  const events = client.events()
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
  const engine = createEngine({ client, state, rows: opened.rows, canWrite })
  const unsentCount = canWrite ? await engine.takeOverUnsent() : 0
  useSettings.setState(readSettings(await engine.rows().settings()))
  events.addEventListener('writer', engine.writer.check)
  fetchOnTouch()
  followLeaving(engine)
  // What led to this start says why the rows were made anew.
  const notices = [
    takeMessage() ?? unsentNotice(unsentCount, opened.isCutBack) ?? opened.notice,
    passedOverNotice(),
    ...state.notices.map(told),
  ].filter((notice) => notice !== null)
  return { engine, notices, events }
}

/** What became of changes that were not saved when the page before this one went; null when there were none. */
function unsentNotice(unsentCount: number, isCutBack: boolean): string | null {
  if (unsentCount > 0) return words.takenOver(unsentCount)
  return isCutBack ? words.cutBack : null
}

/** The first screen does without it; the first change has to find it here, even if the service is gone by then. */
function fetchOnTouch(): void {
  const fetchIt = () =>
    void Promise.allSettled([import('../db/projectBatch'), import('../db/memoryRows'), loadSaveNotices()])
  for (const touch of ['pointerdown', 'keydown'])
    addEventListener(touch, fetchIt, { once: true, capture: true })
}

/** The launcher hands over a single-use nonce in the fragment; it leaves the address before anything else happens. */
async function openSession(client: Client): Promise<void> {
  const nonce = /^#t=([\w-]+)$/.exec(location.hash)?.[1]
  if (!nonce) return
  history.replaceState(null, '', location.pathname)
  await client.openSession(nonce)
}
