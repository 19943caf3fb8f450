/**
 * Puts together what every screen stands on: saving, the rows that follow it, and the lease that says whether this page
 * writes. Invariant: the page writes only where the log ends.
 */
import { serviceWords } from '../wording/en/service'
import { valueAt } from '#core/common/dictionary'
import type { EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { ServiceError, type Client, type ServiceState } from '../api/client'
import { createSaver } from '../api/saver'
import type { LogEnd } from '../api/sender'
import { createWriter } from '../api/writer'
import { createLiveRows } from '../db/liveRows'
import type { RowStore } from '../db/rowStore'
import type { Touched } from '../db/trackedRows'
import { afterPaint } from './afterPaint'
import type { Engine } from './engine'
import { readSettings, useSettings } from './settings'
import { startAgain } from './startAgain'
import { followUnsent } from './unsent'

/** A save that takes longer says so. */
const slowMs = 5_000

const timers = {
  every(ms: number, act: () => void) {
    const timer = setInterval(act, ms)
    return () => clearInterval(timer)
  },
  after: (ms: number, act: () => void) => void setTimeout(act, ms),
}

const timeAndChance = {
  newId: () => crypto.randomUUID(),
  nowMs: () => Date.now(),
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  whenSlow(act: () => void) {
    const timer = setTimeout(act, slowMs)
    return () => clearTimeout(timer)
  },
}

type Start = { client: Client; state: ServiceState; rows: RowStore; canWrite: boolean }

/** An engine on rows that are level with the log `start.state` tells of. */
export function createEngine({ client, state: stateAtStart, rows, canWrite }: Start): Engine {
  let state = stateAtStart
  const revision = createRevision()
  const live = createLiveRows({
    rows,
    logStand: client.state,
    readLog: client.log,
    waiting: () => saver.waiting(),
    onApplied: revision.bump,
    beforeApplying: afterPaint,
  })
  const append = async (events: LogEvent[]) => {
    await afterPaint()
    try {
      await client.append(events)
    } catch (error) {
      if (error instanceof ServiceError && error.code === 'notWriter') writer.lose()
      throw error
    }
  }
  const saver = createSaver({
    device: state.device,
    lastSeq: valueAt(state.cursor, state.device) ?? 0,
    append,
    logEnd: (after) => logEndOf(client, after),
    keepAside: client.keepAside,
    applyToRows: live.apply,
    rebuildRows: () => void live.rebuild().catch(() => undefined),
    ...timeAndChance,
  })
  const unsent = followUnsent({ client, saver, state, rowsSettled: live.settled })
  const onGained = async () => {
    const now = await client.state()
    if (now.device !== state.device) throw beginAgain(saver.waiting().length > 0)
    await saver.resume()
    await unsent.takeOver()
    await live.level()
    useSettings.setState(readSettings(await live.rows().settings()))
    state = now
  }
  const lease = { claim: client.claimWriter, release: () => client.leave([]), onGained, ...timers }
  const writer = createWriter(lease, canWrite)
  return {
    client,
    rows: live.rows,
    rowsSettled: live.settled,
    saver,
    takeOverUnsent: unsent.takeOver,
    keepUnsent: unsent.keep,
    isUnsentKept: unsent.isKept,
    writer,
    revision,
    get state() {
      return state
    },
    get canWrite() {
      return writer.isWriter()
    },
  }
}

async function logEndOf(client: Client, after: number): Promise<LogEnd> {
  const { cursor, device } = await client.state()
  const known = new Set<EventId>()
  let lastSeq = valueAt(cursor, device) ?? 0
  for await (const events of client.log({ ...cursor, [device]: Math.min(after, lastSeq) })) {
    for (const event of events) {
      if (event.device !== device) continue
      known.add(event.id)
      lastSeq = Math.max(lastSeq, event.seq)
    }
  }
  return { device, lastSeq, known }
}

/** The history was changed for another one: a page with nothing unsaved shows that one, another keeps what it has. */
function beginAgain(hasUnsaved: boolean): ServiceError {
  if (!hasUnsaved) startAgain(serviceWords.historyReplaced)
  return new ServiceError('otherHistory', serviceWords.historyGone)
}

function createRevision() {
  const listeners = new Set<(touched: Touched) => void>()
  let count = 0
  return {
    get: () => count,
    subscribe(listener: (touched: Touched) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    bump(touched: Touched) {
      count += 1
      listeners.forEach((listener) => listener(touched))
    },
  }
}
