import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { LogEvent } from '#core/log/logEvent'
import { createTrial } from '#core/log/trial'
import { openTestLog, settingEvent, settingEvents, temporaryFolder } from '../log/fixtures'
import { createBackups } from './backups'

/** A log of three changes whose backups are made; `refused` are changes that could not be shown. */
async function opened(...refused: string[]) {
  const folder = await temporaryFolder()
  const log = await openTestLog(folder)
  await log.append(settingEvents(log.device(), 1, 3))
  const createTestTrial = () => {
    const trial = createTrial()
    return { take: (event: LogEvent) => !refused.includes(event.id) && trial.take(event) }
  }
  const ids = async () => {
    let text = ''
    for await (const part of log.read({})) text += part
    return text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as LogEvent).id)
  }
  return { log, ids, backups: createBackups({ folder, log, createTrial: createTestTrial }) }
}

async function* changesFile(device: string, ...events: LogEvent[]): AsyncGenerator<Uint8Array> {
  const about = { format: 'rehearse-history', version: 1, kind: 'changes', madeAtMs: 1 }
  const lines = [{ ...about, devices: [device], cursor: {} }, ...events]
  yield gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

test('a restore passes over what could not be shown, and says how much before it changes anything', async () => {
  const { log, ids, backups } = await opened('event-2')
  const { name } = await backups.make('kept')
  await log.append([settingEvent(log.device(), 4)])
  expect(await backups.preview(name)).toMatchObject({ unreadable: 1, isComplete: true })
  expect(await ids()).toHaveLength(4)
  await backups.restore(name)
  expect(await ids()).toEqual(['event-1', 'event-3'])
})

test('the control: a backup that can be shown is restored whole', async () => {
  const { log, ids, backups } = await opened()
  const { name } = await backups.make('kept')
  await log.append([settingEvent(log.device(), 4)])
  expect(await backups.preview(name)).toMatchObject({ unreadable: 0 })
  await backups.restore(name)
  expect(await ids()).toEqual(['event-1', 'event-2', 'event-3'])
})

test('changes brought in that could not be shown are passed over and counted', async () => {
  const { log, ids, backups } = await opened('event-5')
  const device = log.device()
  const file = changesFile(device, ...settingEvents(device, 4, 6))
  expect(await backups.importHistory(file)).toEqual({ added: 2, unreadable: 1 })
  expect(await ids()).toEqual(['event-1', 'event-2', 'event-3', 'event-4', 'event-6'])
})

test('changes brought in are tried behind those of the log', async () => {
  const folder = await temporaryFolder()
  const log = await openTestLog(folder)
  await log.append(settingEvents(log.device(), 1, 3))
  const taken: string[] = []
  const note = () => ({ take: (event: LogEvent) => taken.push(event.id) > 0 })
  const backups = createBackups({ folder, log, createTrial: note })
  await backups.importHistory(changesFile(log.device(), ...settingEvents(log.device(), 2, 5)))
  expect(taken).toEqual(['event-1', 'event-2', 'event-3', 'event-4', 'event-5'])
})
