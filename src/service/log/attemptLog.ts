/**
 * The attempt log of a data folder: what "saved" means. This device's events are appended, those of other devices
 * (folders copied from elsewhere) are read. Invariant: what was acknowledged is in a file that only ever grows.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AttemptId, DeviceId, EventId } from '#core/bank/ids'
import { valueAt } from '#core/common/dictionary'
import type { Cursor, LogEvent } from '#core/log/logEvent'
import type { Heartbeat } from '../contract'
import { Refusal } from '../http/refusal'
import { listAside, type AsideFile } from './asideFiles'
import { createDataFile, openDataFile, readDataFile, type DataFile } from './dataFile'
import { folderLost, realDisk, storageRefusal, type Disk } from './files'
import type { Follows } from './follows'
import { removeHeartbeats } from './heartbeats'
import { finishSwaps, makeIncoming, moveIn, moveLogAway } from './logFolder'
import {
  closeOwn,
  damageOf,
  openParts,
  segmentLimitBytes,
  type OpenedParts,
  type PartsOptions,
} from './logParts'
import { mergedTexts, type DeviceTexts } from './mergedOrder'
import { readEvents } from './readSegments'
import { addSetAside, removeSetAside } from './setAsideFile'

export type LogOptions = Pick<PartsOptions, 'folder'> & Partial<PartsOptions>

export type AttemptLog = {
  /** Who writes this log. Another one after `erase`. */
  device: () => DeviceId
  /** Opaque id of the data folder. Another one after `erase`. */
  dataFolderId: () => string
  /** Last durable sequence of every device that has events here. */
  cursor: () => Cursor
  /** Id of this device's last durable event; null when there is none, or it cannot be read. */
  lastId: () => Promise<EventId | null>
  /** Appends events and resolves with the cursor once they are durable. Refusals as in `AppendQueue.append`. */
  append: (events: LogEvent[]) => Promise<Cursor>
  /**
   * Every event after a cursor as JSON lines; each string is whole lines with their newlines. From the beginning, events
   * of several devices come in the order all machines share (mergedOrder.ts). Ends with what was durable when it started.
   */
  read: (after: Cursor) => AsyncGenerator<string>
  /** One device's events in sequence, as above; nothing of one that has none. */
  readDevice: (device: DeviceId) => AsyncIterable<string>
  /** What each device with events here followed when it began. */
  follows: () => Follows
  /** What had to be mended or could not be read, in words for the person. Grows while `verify` runs. */
  notices: () => string[]
  /** Compares every sealed segment with the manifest and says what is damaged. For the background; never rejects. */
  verify: () => Promise<string[]>
  /** Files that were set aside because they could not be used, by path. */
  aside: () => Promise<AsideFile[]>
  heartbeats: () => Heartbeat[]
  /** Keeps a sign of life of a running sitting. Never rejects. */
  beat: (attemptId: AttemptId, elapsedMs: number) => Promise<void>
  /** Keeps a change that was refused for good in a file beside the log. Throws a storage refusal, or `tooLarge`. */
  setAside: (reason: string, change: unknown) => Promise<void>
  /** Devices with events here, oldest first: this one comes last. */
  devices: () => DeviceId[]
  /** Deletes the log, the heartbeats and the cache, and starts afresh as a new device in a new data folder. */
  erase: () => Promise<void>
  /**
   * Puts another log in the place of this one, as that of earlier devices, and goes on as a new device in a new data
   * folder. `incoming` is a folder of device folders from `incomingFolder`; `earlier` names its devices, oldest first.
   * Whatever interrupts it, the next start finds one of the two logs, whole. `known`: how far the other log has what is
   * in this one; refused with `storageFailed` when more was saved by now.
   */
  replace: (incoming: string, earlier: DeviceId[], known?: Cursor) => Promise<void>
  /** A new empty folder to write another log into; the next start removes it when it was not used. */
  incomingFolder: () => Promise<string>
  close: () => Promise<void>
}

/**
 * Opens the log of a data folder, mending what a crash left. Throws `notSupported`, before touching anything, when a
 * newer program made the folder, and a storage refusal when it cannot be read or made.
 */
export async function openLog(options: LogOptions): Promise<AttemptLog> {
  try {
    return await openChecked({
      ...realDisk,
      nowMs: () => Date.now(),
      segmentLimitBytes,
      isStillOwner: () => Promise.resolve(true),
      ...options,
    })
  } catch (error) {
    throw storageRefusal(error)
  }
}

async function openChecked(options: PartsOptions): Promise<AttemptLog> {
  const { folder, open, nowMs } = options
  const { data, notices } = await openFolder(options)
  let opened = await openParts(options, data, notices)

  const ends = () => endsOf(opened)
  const cursor = (): Cursor => Object.fromEntries(ends())

  /** Runs with the log closed, and opens what is there afterwards, whether it worked or not. */
  const swap = async (change: () => Promise<DataFile>) => {
    if (!(await options.isStillOwner())) throw folderLost()
    await closeOwn(opened.own)
    const { data: current, failure } = await changed(folder, opened.own.data, change)
    notices.length = 0
    opened = await openParts(options, current, notices)
    if (failure) throw failure
  }

  return {
    device: () => opened.own.data.device,
    dataFolderId: () => opened.own.data.dataFolderId,
    cursor,
    lastId: () => lastIdOf(opened),
    devices: () => ends().map(([device]) => device),
    async append(events) {
      await opened.own.queue.append(events)
      return cursor()
    },
    read: (after) => mergedTexts(unread(opened, after, options)),
    readDevice: (device) =>
      unread(opened, {}, options)
        .find((one) => one.device === device)
        ?.texts() ?? noTexts(),
    follows: () =>
      Object.fromEntries(unread(opened, {}, options).map(({ device, follows }) => [device, follows])),
    notices: () => [...notices],
    async verify() {
      const found = await damageOf(opened, options)
      notices.push(...found.filter((notice) => !notices.includes(notice)))
      return found
    },
    aside: () => listAside(folder),
    heartbeats: () => opened.heartbeats.list(),
    beat: (attemptId, elapsedMs) => opened.heartbeats.beat({ attemptId, elapsedMs, atMs: nowMs() }),
    setAside: (reason, change) => addSetAside({ folder, open, nowMs }, reason, change),
    async erase() {
      await swap(() => eraseAll(options))
      await rm(join(folder, 'cache'), { recursive: true, force: true })
    },
    replace: (incoming, earlier, known) =>
      swap(async () => {
        if (known && ends().some(([device, seq]) => seq > (valueAt(known, device) ?? 0)))
          throw savedMeanwhile()
        // The new device first: with the old log it is a new writer behind it, and nothing is lost either.
        const fresh = await createDataFile(folder, open, earlier)
        await moveLogAway(folder, 'replaced')
        await moveIn(folder, incoming)
        return fresh
      }),
    incomingFolder: () => makeIncoming(folder),
    close: () => closeOwn(opened.own),
  }
}

function savedMeanwhile(): Refusal {
  return new Refusal(
    'storageFailed',
    'Something was saved at the same moment, so nothing was changed. Try again.',
  )
}

/** Last sequence of every device that has events, this one's last. */
function endsOf({ own, others }: OpenedParts): (readonly [DeviceId, number])[] {
  const all = others.map(({ device, segments }) => [device, segments.at(-1)?.lastSeq ?? 0] as const)
  return [...all, [own.data.device, own.writer.lastSeq()] as const].filter(([, seq]) => seq > 0)
}

/** What each device has after a cursor; nothing of those that have no more. Ends with what is durable now. */
function unread({ own, others }: OpenedParts, after: Cursor, disk: Disk): DeviceTexts[] {
  const { data, writer, follows } = own
  const devices = [...others, { device: data.device, segments: writer.segments(), follows }]
  return devices.flatMap(({ device, segments, follows: known }) => {
    const from = valueAt(after, device) ?? 0
    const lastSeq = segments.at(-1)?.lastSeq ?? 0
    if (lastSeq <= from) return []
    return [{ device, lastSeq, follows: known, texts: () => readEvents(segments, from, disk) }]
  })
}

async function* noTexts(): AsyncGenerator<string> {}

/** The folder's data file, with what the person should know of the state it was found in. */
async function openFolder(options: PartsOptions): Promise<{ data: DataFile; notices: string[] }> {
  const { data, notice } = await openDataFile(options.folder, options)
  // A folder that is read-only keeps what was left.
  const unfinished = await finishSwaps(options.folder).catch((): string[] => [])
  return { data, notices: [...(notice ? [notice] : []), ...unfinished] }
}

async function lastIdOf({ own: { writer } }: OpenedParts): Promise<EventId | null> {
  return (await writer.idAt(writer.lastSeq()).catch(() => null)) as EventId | null
}

/** Deletes everything that was done, and begins anew. */
async function eraseAll({ folder, open }: PartsOptions): Promise<DataFile> {
  await moveLogAway(folder, 'erased')
  await removeHeartbeats(folder)
  await removeSetAside(folder)
  return createDataFile(folder, open)
}

/** Changes the folder, and says what it belongs to afterwards: when it failed, that is what the folder itself says. */
async function changed(
  folder: string,
  before: DataFile,
  change: () => Promise<DataFile>,
): Promise<{ data: DataFile; failure: Refusal | null }> {
  try {
    const data = await change()
    await finishSwaps(folder)
    return { data, failure: null }
  } catch (error) {
    await finishSwaps(folder).catch(() => undefined)
    const found = await readDataFile(folder).catch(() => null)
    const data = found === null || found === 'unreadable' ? before : found
    return { data, failure: storageRefusal(error) }
  }
}
