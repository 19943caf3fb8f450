/**
 * A backup, or the history of another computer that was brought in as one, merged with what is here: every change of
 * both once. Invariant: the log in use is changed for the merged one as a whole, or stays.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeviceId } from '#core/bank/ids'
import { compareHistories, createHistoryIndex, type HistoryComparison } from '#core/log/historyIndex'
import type { LogEvent } from '#core/log/logEvent'
import type { MergePreview } from '../contract'
import type { AttemptLog } from '../log/attemptLog'
import { realDisk, type OpenFile } from '../log/files'
import type { Follows } from '../log/follows'
import { readEvents } from '../log/readSegments'
import { loadSegments, readableSegments } from '../log/segments'
import { backupRefusal } from './backupFolder'
import { createIncomingLog } from './incomingLog'
import { joinDevices, type DeviceSource } from './joinDevices'
import { readTried, type TriedBackups } from './triedBackup'

type Places = TriedBackups & { log: AttemptLog; open: OpenFile }

/** What merging a backup would change. Nothing is written. */
export async function mergePreview(
  { log, ...backups }: Omit<Places, 'open'>,
  name: string,
): Promise<MergePreview> {
  const there = createHistoryIndex()
  const { header, unreadable, isComplete } = await readTried(backups, name, there.add)
  const here = createHistoryIndex()
  for await (const event of eventsOf(log.read({}))) here.add(event)
  const comparison: HistoryComparison = compareHistories(here, there)
  return { madeAtMs: header.madeAtMs, ...comparison, unreadable, isComplete }
}

/** Writes the log and a backup as one log and changes it for the one in use. */
export async function mergeLog({ log, open, ...backups }: Places, name: string): Promise<void> {
  const theirs = await log.incomingFolder()
  const merged = await log.incomingFolder()
  try {
    const incoming = createIncomingLog(theirs, open)
    const devices = new Set<DeviceId>()
    const { header } = await readTried(backups, name, (event) => {
      devices.add(event.device)
      return incoming.add(event)
    })
    await incoming.close(header.follows)
    const known = log.cursor()
    const result = createIncomingLog(merged, open)
    const sources = [ownSource(log), spooledSource(theirs, [...devices], header.follows)]
    const order: DeviceId[] = []
    const follows = await joinDevices(sources, (event) => {
      if (order.at(-1) !== event.device) order.push(event.device)
      return result.add(event)
    })
    await result.close(follows)
    await log.replace(merged, order, known)
  } catch (error) {
    await rm(merged, { recursive: true, force: true }).catch(() => undefined)
    throw backupRefusal(error)
  } finally {
    await rm(theirs, { recursive: true, force: true }).catch(() => undefined)
  }
}

function ownSource(log: AttemptLog): DeviceSource {
  return {
    devices: log.devices(),
    follows: log.follows(),
    events: (device) => eventsOf(log.readDevice(device)),
  }
}

function spooledSource(folder: string, devices: DeviceId[], follows: Follows): DeviceSource {
  return {
    devices,
    follows,
    async *events(device) {
      const deviceFolder = join(folder, device)
      const segments = readableSegments(deviceFolder, await loadSegments(deviceFolder))
      yield* eventsOf(readEvents(segments, 0, realDisk))
    },
  }
}

async function* eventsOf(texts: AsyncIterable<string>): AsyncGenerator<LogEvent> {
  for await (const text of texts) {
    for (const line of text.trimEnd().split('\n')) yield JSON.parse(line) as LogEvent
  }
}
