import { join } from 'node:path'
import type { LogEvent } from '#core/log/logEvent'
import { failingDisk, openTestLog, settingEvents, temporaryFolder } from '../log/fixtures'
import type { AttemptLog } from '../log/attemptLog'
import { createBackups } from './backups'

export async function openTestBackups(count = 3) {
  const folder = await temporaryFolder()
  const log = await openTestLog(folder)
  if (count > 0) await log.append(settingEvents(log.device(), 1, count))
  const { disk, open } = failingDisk()
  let nowMs = Date.UTC(2026, 2, 2, 9)
  const backups = createBackups({ folder, log, open, nowMs: () => nowMs })
  const path = (name: string) => join(folder, 'backups', name)
  return { folder, log, backups, disk, path, later: (ms: number) => (nowMs += ms) }
}

export async function eventsIn(log: AttemptLog): Promise<LogEvent[]> {
  let text = ''
  for await (const part of log.read({})) text += part
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LogEvent)
}

export async function idsIn(log: AttemptLog): Promise<string[]> {
  return (await eventsIn(log)).map(({ id }) => id)
}

export async function* bytesOf(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}
