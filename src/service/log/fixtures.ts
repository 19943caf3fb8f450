/** What the log's tests share: a temporary data folder, events, and files that can be made to fail. */
import { mkdtemp, open as openFile, readFile, readdir, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { openLog, type AttemptLog, type LogOptions } from './attemptLog'
import type { OpenFile } from './files'

/** An empty folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearse-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A log that is closed with the test. */
export async function openTestLog(folder: string, options: Partial<LogOptions> = {}): Promise<AttemptLog> {
  const log = await openLog({ folder, wait: () => Promise.resolve(), ...options })
  onTestFinished(() => log.close())
  return log
}

/** The event at a place of a device's sequence; `text` pads it. Its id follows from the place. */
export function settingEvent(device: DeviceId, seq: number, text = ''): LogEvent {
  const id = `event-${seq}` as EventId
  return { type: 'setting.changed', key: 'note', value: text, id, device, seq, atMs: 1_000 + seq }
}

/** Events `from` to `to`, both included. */
export function settingEvents(device: DeviceId, from: number, to: number, text = ''): LogEvent[] {
  return Array.from({ length: to - from + 1 }, (_, index) => settingEvent(device, from + index, text))
}

/** All sequences a log reads back, in order. */
export async function readSeqs(log: AttemptLog, after = 0): Promise<number[]> {
  const events: LogEvent[] = []
  for await (const text of log.read({ [log.device()]: after })) {
    events.push(
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as LogEvent),
    )
  }
  return events.map((event) => event.seq)
}

/** Folder of a log's own device. */
export function deviceFolder(folder: string, log: AttemptLog): string {
  return join(folder, 'log', log.device())
}

/** Names in a folder, sorted. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}

/** A segment's bytes. */
export function readSegment(folder: string, number = 1): Promise<Buffer> {
  return readFile(join(folder, `${number}.ndjson`))
}

/** What a failing disk does. Fields may change while the log is open. */
export type Disk = {
  /** Thrown by writes to segments, after this many bytes of the write have reached the file. */
  writeFails: { code: string; afterBytes: number } | null
  /** Thrown by syncs of segments. */
  syncFails: string | null
  /** Thrown when a file is opened for writing. */
  openFails: string | null
  /** Thrown when a file of this name is opened for reading, as often as `times` says. */
  readFails: { name: string; code: string; times: number } | null
  /** Data syncs that were done. */
  syncCount: number
}

/** A real file system in front of which a disk may fail. */
export function failingDisk(): { disk: Disk; open: OpenFile } {
  const disk: Disk = { writeFails: null, syncFails: null, openFails: null, readFails: null, syncCount: 0 }
  const open: OpenFile = async (path, flags, mode) => {
    if (disk.openFails && flags !== 'r') throw failure(disk.openFails)
    if (
      disk.readFails &&
      flags === 'r' &&
      basename(String(path)) === disk.readFails.name &&
      disk.readFails.times > 0
    ) {
      disk.readFails.times -= 1
      throw failure(disk.readFails.code)
    }
    const handle = await openFile(path, flags, mode)
    return String(path).endsWith('.ndjson') ? failing(handle, disk) : handle
  }
  return { disk, open }
}

function failing(handle: FileHandle, disk: Disk): FileHandle {
  const write = async (bytes: Buffer, offset: number, length: number, position: number) => {
    const { writeFails } = disk
    if (!writeFails) return handle.write(bytes, offset, length, position)
    await handle.write(bytes, offset, Math.min(length, writeFails.afterBytes), position)
    throw failure(writeFails.code)
  }
  const datasync = async () => {
    if (disk.syncFails) throw failure(disk.syncFails)
    disk.syncCount += 1
    await handle.datasync()
  }
  return new Proxy(handle, {
    get(target, name) {
      if (name === 'write') return write
      if (name === 'datasync') return datasync
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}
