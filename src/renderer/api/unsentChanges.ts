/**
 * Changes the log has not acknowledged, kept in the browser while they wait, so that a page loaded anew sends them.
 * Invariants: each page has a place of its own; a change leaves it only when the log has it or another page took it over.
 */
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import type { PageStorage } from '../db/pageStorage'

export type UnsentChanges = {
  /** What waits now, in place of what was kept before. False where the browser has no room for it. */
  keep: (events: readonly LogEvent[]) => boolean
  /**
   * Everything pages of this data folder kept, oldest first, each change once. From now on this page keeps it. `strays`
   * were made on a history that was erased or replaced since: they are kept beside what waits until they are dropped.
   */
  take: (device: DeviceId) => { own: LogEvent[]; strays: LogEvent[] }
  dropStrays: () => void
}

/** The unsent changes of one page that works on one data folder. `store` is written at once, also by a page that closes. */
export function createUnsentChanges(store: PageStorage, dataFolderId: string, pageId: string): UnsentChanges {
  const prefix = `rehearse unsent ${dataFolderId} `
  const mine = `${prefix}${pageId}`
  let strays: LogEvent[] = []
  let waiting: readonly LogEvent[] = []
  const keep = (events: readonly LogEvent[]) => {
    waiting = events
    const all = [...strays, ...waiting]
    try {
      if (all.length === 0) store.removeItem(mine)
      else store.setItem(mine, JSON.stringify(all))
      return true
    } catch {
      // Full or switched off: the page has them still, and says that they are not saved.
      return false
    }
  }
  return {
    keep,
    dropStrays() {
      strays = []
      keep(waiting)
    },
    take(device) {
      const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
      const found = keys.filter((key) => key.startsWith(prefix))
      const events = new Map<EventId, LogEvent>()
      for (const event of found.flatMap((key) => eventsIn(store.getItem(key)))) events.set(event.id, event)
      const ordered = [...events.values()].toSorted((a, b) => a.atMs - b.atMs || a.seq - b.seq)
      const own = ordered.filter((event) => event.device === device)
      strays = ordered.filter((event) => event.device !== device)
      keep(own)
      for (const key of found) if (key !== mine) store.removeItem(key)
      return { own, strays }
    },
  }
}

function eventsIn(text: string | null): LogEvent[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(found) ? found.filter(isEvent) : []
  } catch {
    return []
  }
}

/** What the service judges in full, judged as far as the queue needs it. */
function isEvent(value: unknown): value is LogEvent {
  const { id, device, seq, atMs, type } = (value ?? {}) as Partial<Record<keyof LogEvent, unknown>>
  const texts = [id, device, type]
  return texts.every((text) => typeof text === 'string') && [seq, atMs].every(Number.isSafeInteger)
}
