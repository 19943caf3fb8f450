/**
 * What a device knew of others when it began to write: `follows.json` beside its segments. Two machines that each hold
 * these files read the events of all devices in one order. Invariant: written once, before the device's first event.
 */
import { join } from 'node:path'
import type { DeviceId } from '#core/bank/ids'
import type { Cursor } from '#core/log/logEvent'
import { writeAtomically } from '#bank/files/replaceFile'
import { cursorSchema } from '../schemas/schemas'
import { errorCode, readWhole, setAside, type Disk, type OpenFile } from './files'

/** Up to which event of each other device a device had read when it began; one it does not name was not there. */
export type Follows = Record<DeviceId, Cursor>

function pathIn(deviceFolder: string): string {
  return join(deviceFolder, 'follows.json')
}

/** What one device follows; null when its folder does not say. A file that makes no sense is set aside. */
export async function loadFollows(deviceFolder: string, disk: Disk): Promise<Cursor | null> {
  const file = await readWhole(pathIn(deviceFolder), disk).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (file === null) return null
  try {
    return cursorSchema.parse(JSON.parse(file.toString()))
  } catch {
    await setAside(pathIn(deviceFolder)).catch(() => undefined)
    return null
  }
}

/** Keeps what a device follows. Rejects with the file system's error. */
export function saveFollows(deviceFolder: string, follows: Cursor, open: OpenFile): Promise<void> {
  return writeAtomically(pathIn(deviceFolder), `${JSON.stringify(follows)}\n`, { open, isDurable: true })
}

/** For a history that only says in which order its devices came: each follows the whole of those before it. */
export function followsInTurn(devices: readonly DeviceId[]): Follows {
  const entries = devices.map((device, index) => {
    const before = devices.slice(0, index).map((earlier) => [earlier, Number.MAX_SAFE_INTEGER] as const)
    return [device, Object.fromEntries(before)] as const
  })
  return Object.fromEntries(entries)
}
