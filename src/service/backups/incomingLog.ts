/** A log written from the changes of a history file, device by device, beside the one in use. */
import { join } from 'node:path'
import type { DeviceId } from '#core/bank/ids'
import { valueAt } from '#core/common/dictionary'
import type { LogEvent } from '#core/log/logEvent'
import type { PreparedLine } from '../log/activeSegment'
import { openDeviceWriter, type DeviceWriter } from '../log/deviceWriter'
import { realDisk, type OpenFile } from '../log/files'
import { saveFollows, type Follows } from '../log/follows'
import { encodeLine } from '../log/lines'
import { segmentLimitBytes } from '../log/logParts'
import { loadSegments } from '../log/segments'

type DevicePart = { writer: DeviceWriter; lines: PreparedLine[] }

export type IncomingLog = {
  add: (event: LogEvent) => Promise<void>
  /** Lets what was added reach the disk and says what each device followed. */
  close: (follows: Follows) => Promise<void>
}

const batchSize = 500

/** Writes into `folder`, one folder a device. Everything is durable when `close` resolves. */
export function createIncomingLog(folder: string, open: OpenFile): IncomingLog {
  const parts = new Map<DeviceId, DevicePart>()

  const partOf = async (device: DeviceId): Promise<DevicePart> => {
    const known = parts.get(device)
    if (known) return known
    const deviceFolder = join(folder, device)
    const found = await loadSegments(deviceFolder)
    const writer = await openDeviceWriter(
      { ...realDisk, folder: deviceFolder, open, segmentLimitBytes },
      found,
    )
    const part = { writer, lines: [] }
    parts.set(device, part)
    return part
  }
  const flush = async ({ writer, lines }: DevicePart) => writer.append(lines.splice(0))

  return {
    async add(event) {
      const part = await partOf(event.device)
      part.lines.push({ seq: event.seq, id: event.id, line: encodeLine(event) })
      if (part.lines.length >= batchSize) await flush(part)
    },
    async close(follows) {
      for (const [device, part] of parts) {
        await flush(part)
        await part.writer.close()
        await saveFollows(join(folder, device), valueAt(follows, device) ?? {}, open)
      }
    },
  }
}
