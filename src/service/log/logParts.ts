/** What an open log is made of: this device's part, those of other devices, and the signs of life of sittings. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeviceId } from '#core/bank/ids'
import { createAppendQueue, type AppendQueue } from './appendQueue'
import type { DataFile } from './dataFile'
import { openDeviceWriter, type DeviceWriter } from './deviceWriter'
import { errorCode, setAside, type OpenFile } from './files'
import { openHeartbeats, type Heartbeats } from './heartbeats'
import { checkSegment } from './readSegments'
import { loadSegments, noticesOf, readableSegments, type ReadableSegment } from './segments'

/** A segment is sealed before it grows beyond this; one event cannot be larger either. */
export const segmentLimitBytes = 4_000_000

/** All but the folder are for tests. */
export type PartsOptions = {
  /** The data folder; made when it is not there. Owned by this process alone. */
  folder: string
  open: OpenFile
  nowMs: () => number
  segmentLimitBytes: number
}

/** This device's part: its writer and the queue before it. */
type OwnLog = { data: DataFile; writer: DeviceWriter; queue: AppendQueue }

type OtherDevice = { device: DeviceId; segments: ReadableSegment[] }

export type OpenedParts = { own: OwnLog; others: OtherDevice[]; heartbeats: Heartbeats }

/** Opens everything of a data folder whose log is not in use; what the person should know goes into `notices`. */
export async function openParts(
  options: PartsOptions,
  data: DataFile,
  notices: string[],
): Promise<OpenedParts> {
  const { folder, open, nowMs } = options
  const own = await openOwn(options, data, notices)
  const others = await loadOthers(folder, data, notices)
  return { own, others, heartbeats: await openHeartbeats(folder, open, nowMs) }
}

/** What is wrong with the sealed segments. One of this device that holds nothing readable is set aside. */
export async function damageOf({ own, others }: OpenedParts): Promise<string[]> {
  const found: string[] = []
  const ownSegments = own.writer.segments()
  for (const segment of [...ownSegments, ...others.flatMap(({ segments }) => segments)]) {
    const damage = await checkSegment(segment)
    if (!damage) continue
    found.push(damage.notice)
    if (damage.isUseless && ownSegments.includes(segment)) await setAside(segment.path).catch(() => undefined)
  }
  return found
}

async function openOwn(options: PartsOptions, data: DataFile, notices: string[]): Promise<OwnLog> {
  const folder = join(options.folder, 'log', data.device)
  const found = await loadSegments(folder)
  notices.push(...noticesOf(found))
  const writer = await openDeviceWriter({ ...options, folder }, found)
  const lineLimitBytes = options.segmentLimitBytes
  return { data, writer, queue: createAppendQueue({ device: data.device, writer, lineLimitBytes }) }
}

/** Lets what was accepted finish, and closes this device's segment. */
export async function closeOwn({ queue, writer }: OwnLog): Promise<void> {
  await queue.stop()
  await writer.close()
}

async function loadOthers(folder: string, data: DataFile, notices: string[]): Promise<OtherDevice[]> {
  const entries = await readdir(join(folder, 'log'), { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  const devices = entries
    .filter((entry) => entry.isDirectory() && entry.name !== data.device && /^[\w-]{1,64}$/.test(entry.name))
    .map((entry) => entry.name as DeviceId)
  // One that nobody put in order (a folder copied by hand) is read after those that are.
  const place = (device: DeviceId) => data.earlier.indexOf(device) + 1 || data.earlier.length + 1
  const others: OtherDevice[] = []
  for (const device of devices.toSorted((a, b) => place(a) - place(b))) {
    const deviceFolder = join(folder, 'log', device)
    const found = await loadSegments(deviceFolder)
    notices.push(...noticesOf(found))
    others.push({ device, segments: readableSegments(deviceFolder, found) })
  }
  return others
}
