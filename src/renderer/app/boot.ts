/**
 * Starting a page: session, state, rows level with the log, saver. Everything a screen needs is ready when it resolves.
 */
import { valueAt } from '#core/common/dictionary'
import type { LogEvent } from '#core/log/logEvent'
import { createClient, type Client } from '../api/client'
import { createSaver, type Saver } from '../api/saver'
import { openDexieRows } from '../db/dexieRows'
import { createMemoryRows } from '../db/memoryRows'
import { openRows, replay } from '../db/openRows'
import type { RowStore } from '../db/rowStore'
import type { Engine } from '../actions/engine'
import { readSettings, useSettings } from '../actions/settings'
import { takeMessage } from '../actions/startAgain'
import { takeWriterLock } from '../actions/writerLock'

export type Booted = { engine: Engine; notices: string[] }

/**
 * Boots the page. Rejects with `ServiceError` when the service cannot be reached or refuses this page.
 * `onProgress` hears of long rebuilds: events done, events in all.
 */
export async function boot(onProgress: (done: number, all: number) => void): Promise<Booted> {
  const client = createClient()
  await openSession(client)
  const [state, canWrite] = await Promise.all([client.state(), takeWriterLock()])
  const opened = await openRows({
    open: () => openDexieRows(state.dataFolderId),
    logCursor: state.cursor,
    readLog: client.log,
    onProgress,
  })
  // For the browser's own timeline, and for the bench.
  performance.mark('rows level')
  useSettings.setState(readSettings(await opened.rows.settings()))
  const revision = createRevision()
  const live = createLiveRows(opened.rows, client, revision.bump, () => saver.waiting())
  const saver: Saver = createSaver({
    device: state.device,
    lastSeq: valueAt(state.cursor, state.device) ?? 0,
    append: client.append,
    applyToRows: live.apply,
    newId: () => crypto.randomUUID(),
    nowMs: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
  const engine: Engine = {
    client,
    rows: live.rows,
    rowsSettled: live.settled,
    saver,
    state,
    canWrite,
    revision,
  }
  fetchProjectionOnTouch()
  askBeforeLosing(saver)
  // What led to this start says why the rows were made anew.
  const notices = [takeMessage() ?? opened.notice, ...state.notices].filter((notice) => notice !== null)
  return { engine, notices }
}

/** The first screen does without it; the first change has to find it here, even if the service is gone by then. */
function fetchProjectionOnTouch(): void {
  const fetchIt = () => void import('../db/projectBatch').catch(() => undefined)
  for (const touch of ['pointerdown', 'keydown'])
    addEventListener(touch, fetchIt, { once: true, capture: true })
}

/** Leaving asks first while a change cannot be saved: with the window it would be gone. */
function askBeforeLosing(saver: Saver): void {
  addEventListener('beforeunload', (event) => {
    if (saver.state().status === 'failed') event.preventDefault()
  })
}

/** The launcher hands over a single-use nonce in the fragment; it leaves the address before anything else happens. */
async function openSession(client: Client): Promise<void> {
  const nonce = /^#t=([\w-]+)$/.exec(location.hash)?.[1]
  if (!nonce) return
  history.replaceState(null, '', location.pathname)
  await client.openSession(nonce)
}

function createRevision() {
  const listeners = new Set<() => void>()
  let count = 0
  return {
    get: () => count,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    bump() {
      count += 1
      listeners.forEach((listener) => listener())
    },
  }
}

/** Rows that survive the failure of IndexedDB in mid-session: they go on in memory, read again from the log. */
function createLiveRows(
  opened: RowStore,
  client: Client,
  onApplied: () => void,
  waiting: () => readonly LogEvent[],
) {
  let rows = opened
  let applying: Promise<void> = Promise.resolve()

  const moveToMemory = async () => {
    // Taken before the log is read: an event is then in one of the two, and twice does no harm.
    const unsaved = [...waiting()]
    const memory = createMemoryRows()
    const { cursor } = await client.state()
    await replay(memory, { readLog: client.log, logCursor: cursor, onProgress: () => undefined }, {})
    await memory.apply(unsaved)
    rows = memory
  }

  return {
    rows: () => rows,
    settled: () => applying,
    apply(events: LogEvent[]): Promise<void> {
      const step = async () => {
        try {
          await rows.apply(events)
        } catch {
          if (!rows.isVolatile) await moveToMemory()
          await rows.apply(events)
        }
        onApplied()
      }
      applying = applying.then(step, step)
      return applying
    },
  }
}
