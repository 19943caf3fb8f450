/** A change of the whole log, cut short after each of its steps: the next start finds one whole log. */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DeviceId } from '#core/bank/ids'
import { createDataFile } from './dataFile'
import { namesIn, openTestLog, settingEvents, temporaryFolder } from './fixtures'
import { open as openFile } from 'node:fs/promises'
import { moveIn, moveLogAway } from './logFolder'

/** A log of three changes, and beside it one of two, written as a restore writes it. */
async function twoLogs() {
  const folder = await temporaryFolder()
  const log = await openTestLog(folder)
  await log.append(settingEvents(log.device(), 1, 3))
  const incoming = await log.incomingFolder()
  await log.close()
  const other = await temporaryFolder()
  const otherLog = await openTestLog(other)
  await otherLog.append(settingEvents(otherLog.device(), 1, 2))
  await otherLog.close()
  await rename(join(other, 'log', otherLog.device()), join(incoming, otherLog.device()))
  return { folder, incoming, old: log.device(), incomingDevice: otherLog.device() }
}

type Logs = Awaited<ReturnType<typeof twoLogs>>

const steps: [string, (logs: Logs) => Promise<unknown>][] = [
  ['a new device', ({ folder, incomingDevice }) => createDataFile(folder, openFile, [incomingDevice])],
  ['the old log moved away', ({ folder }) => moveLogAway(folder, 'replaced')],
  ['the new log moved in', ({ folder, incoming }) => moveIn(folder, incoming)],
]

test.each(steps.map(([name], index) => [name, index] as const))('cut after %s', async (name, index) => {
  const logs = await twoLogs()
  for (const [, step] of steps.slice(0, index + 1)) await step(logs)
  const log = await openTestLog(logs.folder)
  const isDone = name === 'the new log moved in'
  expect(log.cursor()).toEqual(isDone ? { [logs.incomingDevice]: 2 } : { [logs.old]: 3 })
  expect(log.notices()).toEqual([])
  expect((await namesIn(logs.folder)).filter((entry) => entry.includes('-'))).toEqual([])
  await log.append(settingEvents(log.device(), 1, 1))
})

test('a log that is to be erased never comes back', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'log', 'device'), { recursive: true })
  await moveLogAway(folder, 'erased')
  const log = await openTestLog(folder)
  expect(log.cursor()).toEqual({} satisfies Record<DeviceId, number>)
  expect(await namesIn(folder)).toEqual(['data.json'])
})

test('half-written files of a cut write go, files of others stay', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'log', 'device'), { recursive: true })
  await mkdir(join(folder, 'profile'), { recursive: true })
  const names = ['data.json.12.tmp', 'log/device/manifest.json.7.tmp', 'profile/cache.1.tmp', 'notes.tmp']
  for (const name of names) await writeFile(join(folder, name), '')
  await openTestLog(folder)
  const left = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'))
  expect(left.toSorted()).toEqual(['notes.tmp', 'profile/cache.1.tmp'])
})
