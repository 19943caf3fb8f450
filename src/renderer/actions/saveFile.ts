/** Files the page hands to the person: made here, saved by the browser or the desktop shell where the person says. */
import type { LogEvent } from '#core/log/logEvent'
import type { SetAside } from '../api/saver'
import { dayOf } from '#core/common/calendar'

/** `rehearse-history-2026-03-02.ndjson.gz`. */
export function historyFileName(what: 'history' | 'unsaved', nowMs: number): string {
  return `rehearse-${what}-${dayOf(nowMs)}.ndjson.gz`
}

/** `rehearse-set-aside-2026-03-02.json`. */
export function setAsideFileName(nowMs: number): string {
  return `rehearse-set-aside-${dayOf(nowMs)}.json`
}

/** `rehearse-responses-2026-03-02.csv`. */
export function tableFileName(table: 'attempts' | 'responses' | 'json', nowMs: number): string {
  return table === 'json' ? `rehearse-attempts-${dayOf(nowMs)}.json` : `rehearse-${table}-${dayOf(nowMs)}.csv`
}

/** Has a file saved. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has the file by then; an address that is taken back at once may be taken back too early.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/**
 * Changes that could not be saved, as a file that "Bring in a file" takes. The shape is that of the service's history
 * files, without the last line that vouches for all of them: there may be more changes by then.
 */
export async function unsavedFile(events: readonly LogEvent[], nowMs: number): Promise<Blob> {
  const header = {
    format: 'rehearse-history',
    version: 1,
    kind: 'changes',
    madeAtMs: nowMs,
    devices: [...new Set(events.map((event) => event.device))],
    cursor: {},
  }
  const lines = [header, ...events].map((line) => `${JSON.stringify(line)}\n`)
  const gzip = new Blob(lines).stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(gzip).blob()
}

/** Changes the log will never take, for a person to read: why each was refused, and what it held. */
export function setAsideFile(aside: readonly SetAside[]): Blob {
  const changes = aside.map(({ message, event }) => ({ reason: message, change: event }))
  return new Blob([`${JSON.stringify(changes, null, 2)}\n`], { type: 'application/json' })
}
