/**
 * The attempt log of a data folder: what "saved" means. This device's events are appended, those of other devices
 * (folders copied from elsewhere) are read. Invariant: what was acknowledged is in a file that only ever grows.
 */
import { randomUUID } from 'node:crypto'
import { open as openFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AttemptId, DeviceId } from '#core/ids'
import type { Cursor, LogEvent } from '#core/logEvent'
import type { Heartbeat } from '../contract'
import { createAppendQueue, type AppendQueue } from './appendQueue'
import { createDataFile, openDataFile, type DataFile } from './dataFile'
import { openDeviceWriter, type DeviceWriter } from './deviceWriter'
import { errorCode, setAside, storageRefusal, type OpenFile } from './files'
import { openHeartbeats, removeHeartbeats } from './heartbeats'
import { checkSegment, readEvents } from './readSegments'
import { loadSegments, noticesOf, readableSegments, type ReadableSegment } from './segments'

/** A segment is sealed before it grows beyond this; one event cannot be larger either. */
const segmentLimitBytes = 4_000_000

export type LogOptions = {
  /** The data folder; made when it is not there. Owned by this process alone. */
  folder: string
  /** For tests. */
  open?: OpenFile
  nowMs?: () => number
  segmentLimitBytes?: number
}

export type AttemptLog = {
  /** Who writes this log. Another one after `erase`. */
  device: () => DeviceId
  /** Opaque id of the data folder. Another one after `erase`. */
  dataFolderId: () => string
  /** Last durable sequence of every device that has events here. */
  cursor: () => Cursor
  /** Appends events and resolves with the cursor once they are durable. Refusals as in `AppendQueue.append`. */
  append: (events: LogEvent[]) => Promise<Cursor>
  /**
   * Every event after a cursor as JSON lines, device by device in sequence; each string is whole lines with their
   * newlines. Ends with what was durable when it started.
   */
  read: (after: Cursor) => AsyncGenerator<string>
  /** What had to be mended or could not be read, in words for the person. Grows while `verify` runs. */
  notices: () => string[]
  /** Compares every sealed segment with the manifest, for the background. Never rejects. */
  verify: () => Promise<void>
  heartbeats: () => Heartbeat[]
  /** Keeps a sign of life of a running sitting. Never rejects. */
  beat: (attemptId: AttemptId, elapsedMs: number) => Promise<void>
  /** Deletes the log, the heartbeats and the cache, and starts afresh as a new device in a new data folder. */
  erase: () => Promise<void>
  close: () => Promise<void>
}

/** This device's part: its writer and the queue before it. */
type OwnLog = { data: DataFile; writer: DeviceWriter; queue: AppendQueue }

type OtherDevice = { device: DeviceId; segments: ReadableSegment[] }

/**
 * Opens the log of a data folder, mending what a crash left. Throws `notSupported`, before touching anything, when a
 * newer program made the folder, and a storage refusal when it cannot be read or made.
 */
export async function openLog(options: LogOptions): Promise<AttemptLog> {
  try {
    return await openChecked({ open: openFile, nowMs: () => Date.now(), segmentLimitBytes, ...options })
  } catch (error) {
    throw storageRefusal(error)
  }
}

async function openChecked(options: Required<LogOptions>): Promise<AttemptLog> {
  const { folder, open, nowMs } = options
  const { data, notice } = await openDataFile(folder, open)
  // What an erasure left when the program ended in the middle of it; a folder that is read-only keeps it.
  await removeErased(folder).catch(() => undefined)
  const notices = notice ? [notice] : []
  let own = await openOwn(options, data, notices)
  let others = await loadOthers(folder, data.device, notices)
  let heartbeats = await openHeartbeats(folder, open, nowMs)

  const cursor = () => {
    const all = others.map(({ device, segments }) => [device, segments.at(-1)?.lastSeq ?? 0] as const)
    return Object.fromEntries(
      [[own.data.device, own.writer.lastSeq()], ...all].filter(([, seq]) => seq),
    ) as Cursor
  }

  return {
    device: () => own.data.device,
    dataFolderId: () => own.data.dataFolderId,
    cursor,
    async append(events) {
      await own.queue.append(events)
      return cursor()
    },
    async *read(after) {
      const devices = [...others, { device: own.data.device, segments: own.writer.segments() }]
      for (const { device, segments } of devices) yield* readEvents(segments, after[device] ?? 0)
    },
    notices: () => [...notices],
    async verify() {
      const ownSegments = own.writer.segments()
      for (const segment of [...ownSegments, ...others.flatMap(({ segments }) => segments)]) {
        const damage = await checkSegment(segment)
        if (!damage) continue
        notices.push(damage.notice)
        if (damage.isUseless && ownSegments.includes(segment)) {
          await setAside(segment.path).catch(() => undefined)
        }
      }
    },
    heartbeats: () => heartbeats.list(),
    beat: (attemptId, elapsedMs) => heartbeats.beat({ attemptId, elapsedMs, atMs: nowMs() }),
    async erase() {
      await closeOwn(own)
      try {
        // Renamed first: half an erased log never shows up again, whatever happens in between.
        await moveAway(join(folder, 'log'), join(folder, erasedName()))
        await removeHeartbeats(folder)
        const fresh = await createDataFile(folder, open)
        await rm(join(folder, 'cache'), { recursive: true, force: true })
        await removeErased(folder)
        own = await openOwn(options, fresh, [])
        others = []
        notices.length = 0
        heartbeats = await openHeartbeats(folder, open, nowMs)
      } catch (error) {
        own = await openOwn(options, own.data, [])
        throw storageRefusal(error)
      }
    },
    close: () => closeOwn(own),
  }
}

async function openOwn(options: Required<LogOptions>, data: DataFile, notices: string[]): Promise<OwnLog> {
  const folder = join(options.folder, 'log', data.device)
  const found = await loadSegments(folder)
  notices.push(...noticesOf(found))
  const writer = await openDeviceWriter({ ...options, folder }, found)
  const lineLimitBytes = options.segmentLimitBytes
  return { data, writer, queue: createAppendQueue({ device: data.device, writer, lineLimitBytes }) }
}

async function closeOwn({ queue, writer }: OwnLog): Promise<void> {
  await queue.stop()
  await writer.close()
}

async function loadOthers(folder: string, own: DeviceId, notices: string[]): Promise<OtherDevice[]> {
  const entries = await readdir(join(folder, 'log'), { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  const devices = entries
    .filter((entry) => entry.isDirectory() && entry.name !== own && /^[\w-]{1,64}$/.test(entry.name))
    .map((entry) => entry.name as DeviceId)
  const others: OtherDevice[] = []
  for (const device of devices) {
    const deviceFolder = join(folder, 'log', device)
    const found = await loadSegments(deviceFolder)
    notices.push(...noticesOf(found))
    others.push({ device, segments: readableSegments(deviceFolder, found) })
  }
  return others
}

const erasedPrefix = 'erased-'

function erasedName(): string {
  return `${erasedPrefix}${randomUUID()}`
}

async function moveAway(from: string, to: string): Promise<void> {
  await mkdir(from, { recursive: true })
  await rename(from, to)
}

async function removeErased(folder: string): Promise<void> {
  const names = await readdir(folder)
  for (const name of names.filter((candidate) => candidate.startsWith(erasedPrefix))) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
}
