/** What an open log is made of: this device's part, those of other devices, and the signs of life of sittings. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeviceId } from '#core/bank/ids'
import { valueAt } from '#core/common/dictionary'
import type { Cursor } from '#core/log/logEvent'
import { createAppendQueue, type AppendQueue } from './appendQueue'
import type { DataFile } from './dataFile'
import { openDeviceWriter, type DeviceWriter } from './deviceWriter'
import { errorCode, setAside, readWhole, type Disk } from './files'
import { followsInTurn, loadFollows, saveFollows } from './follows'
import { openHeartbeats, type Heartbeats } from './heartbeats'
import { bringBack } from './asideFiles'
import { firstMomentOf } from './lines'
import { checkSegment } from './readSegments'
import { loadSegments, noticesOf, readableSegments, type ReadableSegment } from './segments'

/** A segment is sealed before it grows beyond this; one event cannot be larger either. */
export const segmentLimitBytes = 4_000_000

/** All but the folder are for tests. */
export type PartsOptions = Disk & {
  /** The data folder; made when it is not there. Owned by this process alone. */
  folder: string
  nowMs: () => number
  segmentLimitBytes: number
  /** Asked before each batch: whether the folder is still this process's to write. False is for good. */
  isStillOwner: () => Promise<boolean>
}

/** This device's part: its writer and the queue before it. */
type OwnLog = { data: DataFile; writer: DeviceWriter; queue: AppendQueue; follows: Cursor }

type OtherDevice = { device: DeviceId; segments: ReadableSegment[]; follows: Cursor }

export type OpenedParts = { own: OwnLog; others: OtherDevice[]; heartbeats: Heartbeats }

/** Opens everything of a data folder whose log is not in use; what the person should know goes into `notices`. */
export async function openParts(
  options: PartsOptions,
  data: DataFile,
  notices: string[],
): Promise<OpenedParts> {
  const { folder, open, nowMs } = options
  const others = await loadOthers(options, data, notices)
  const own = await openOwn(options, { data, others }, notices)
  return { own, others, heartbeats: await openHeartbeats(folder, open, nowMs) }
}

/**
 * What is wrong with the sealed segments. One of this device that was read and holds nothing is set aside; a list that is
 * wrong about a sound one is corrected.
 */
export async function damageOf({ own, others }: OpenedParts, disk: Disk): Promise<string[]> {
  const found: string[] = []
  const ownSegments = own.writer.segments()
  for (const segment of [...ownSegments, ...others.flatMap(({ segments }) => segments)]) {
    const damage = await checkSegment(segment, disk)
    if (!damage) continue
    found.push(damage.notice)
    if (!ownSegments.includes(segment)) continue
    if (damage.kind === 'useless') await setAside(segment.path).catch(() => undefined)
    if (damage.kind === 'unlisted') await own.writer.relist(segment.path).catch(() => undefined)
  }
  return found
}

async function openOwn(
  options: PartsOptions,
  { data, others }: Pick<OpenedParts, 'others'> & { data: DataFile },
  notices: string[],
): Promise<OwnLog> {
  const folder = join(options.folder, 'log', data.device)
  notices.push(...(await bringBack(folder, options)))
  const found = await loadSegments(folder, options)
  notices.push(...noticesOf(found))
  const writer = await openDeviceWriter({ ...options, folder }, found)
  const { segmentLimitBytes: lineLimitBytes, isStillOwner } = options
  const queue = createAppendQueue({ device: data.device, writer, lineLimitBytes, isStillOwner })
  const follows =
    (await loadFollows(folder, options)) ??
    (await begun(writer, folder, { data, others, open: options.open }))
  return { data, writer, queue, follows }
}

/** What a device follows whose folder does not say: everything that is here when it has no event yet. */
async function begun(
  writer: DeviceWriter,
  folder: string,
  { data, others, open }: Pick<OpenedParts, 'others'> & Pick<Disk, 'open'> & { data: DataFile },
): Promise<Cursor> {
  const ends = others.map(({ device, segments }) => [device, lastSeqIn(segments)] as const)
  if (writer.lastSeq() > 0) {
    return Object.fromEntries(ends.filter(([device]) => data.earlier.includes(device)))
  }
  const follows = Object.fromEntries(ends)
  // A folder that cannot be written takes no event either.
  if (ends.length > 0) await saveFollows(folder, follows, open).catch(() => undefined)
  return follows
}

function lastSeqIn(segments: readonly ReadableSegment[]): number {
  return segments.at(-1)?.lastSeq ?? 0
}

/** Lets what was accepted finish, and closes this device's segment. */
export async function closeOwn({ queue, writer }: OwnLog): Promise<void> {
  await queue.stop()
  await writer.close()
}

async function loadOthers(options: PartsOptions, data: DataFile, notices: string[]): Promise<OtherDevice[]> {
  const { folder } = options
  const entries = await readdir(join(folder, 'log'), { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  const devices = entries
    .filter((entry) => entry.isDirectory() && entry.name !== data.device && /^[\w-]{1,64}$/.test(entry.name))
    .map((entry) => entry.name as DeviceId)
  const others: (OtherDevice & { startedAtMs: number })[] = []
  const silent: DeviceId[] = []
  for (const device of devices) {
    const deviceFolder = join(folder, 'log', device)
    const found = await loadSegments(deviceFolder, options)
    notices.push(...noticesOf(found))
    const segments = readableSegments(deviceFolder, found)
    const follows = await loadFollows(deviceFolder, options)
    others.push({ device, segments, follows: follows ?? {}, startedAtMs: await startOf(segments, options) })
    if (!follows) silent.push(device)
  }
  const ordered = inOrder(others, data.earlier)
  const inTurn = followsInTurn(data.earlier)
  return ordered.map((other) =>
    silent.includes(other.device) ? { ...other, follows: valueAt(inTurn, other.device) ?? {} } : other,
  )
}

/** When a device's first event was made; Infinity for one without events. */
async function startOf([first]: ReadableSegment[], disk: Disk): Promise<number> {
  const file = first ? await readWhole(first.path, disk) : Buffer.alloc(0)
  return firstMomentOf(file) ?? Infinity
}

/**
 * Devices in the order their events belong in: by when they began, as the log itself says. `earlier` is known to be in
 * order, so that a clock that was set back does not turn it round.
 */
function inOrder(others: (OtherDevice & { startedAtMs: number })[], earlier: DeviceId[]): OtherDevice[] {
  const place = new Map<DeviceId, number>()
  let latest = Number.NEGATIVE_INFINITY
  for (const device of earlier) {
    const other = others.find((candidate) => candidate.device === device)
    latest = Math.max(latest, other?.startedAtMs ?? latest)
    place.set(device, latest)
  }
  const placeOf = ({ device, startedAtMs }: (typeof others)[number]) => place.get(device) ?? startedAtMs
  return others.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      earlier.indexOf(a.device) - earlier.indexOf(b.device) ||
      (a.device < b.device ? -1 : 1),
  )
}
