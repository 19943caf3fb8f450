import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AttemptId, DeviceId, EventId } from '#core/bank/ids'
import {
  deviceFolder,
  failingDisk,
  namesIn,
  openTestLog,
  readSegment,
  readSeqs,
  settingEvent,
  settingEvents,
  temporaryFolder,
} from './fixtures'

describe('a new data folder', () => {
  test('gets an id and a device, which stay', async () => {
    const folder = await temporaryFolder()
    const first = await openTestLog(folder)
    const again = await openTestLog(folder)
    expect(again.device()).toBe(first.device())
    expect(again.dataFolderId()).toBe(first.dataFolderId())
    expect(first.cursor()).toEqual({})
    expect(first.notices()).toEqual([])
  })

  test('is made with the folders above it', async () => {
    const folder = join(await temporaryFolder(), 'a', 'b')
    await openTestLog(folder)
    expect(await namesIn(folder)).toEqual(['data.json'])
  })
})

describe('append', () => {
  test('acknowledges with the cursor and reads back after a restart', async () => {
    const folder = await temporaryFolder()
    const log = await openTestLog(folder)
    const cursor = await log.append(settingEvents(log.device(), 1, 3))
    expect(cursor).toEqual({ [log.device()]: 3 })
    await log.close()
    const again = await openTestLog(folder)
    expect(again.cursor()).toEqual({ [log.device()]: 3 })
    expect(await readSeqs(again)).toEqual([1, 2, 3])
    expect(await readSeqs(again, 2)).toEqual([3])
    expect(again.notices()).toEqual([])
  })

  test('acknowledges a repeat, whole or in part, without writing it twice', async () => {
    const folder = await temporaryFolder()
    const log = await openTestLog(folder)
    await log.append(settingEvents(log.device(), 1, 3))
    await log.append(settingEvents(log.device(), 1, 3))
    expect(await log.append(settingEvents(log.device(), 2, 5))).toEqual({ [log.device()]: 5 })
    expect(await readSeqs(log)).toEqual([1, 2, 3, 4, 5])
  })

  test('acknowledges a repeat that comes while the first is being written', async () => {
    const log = await openTestLog(await temporaryFolder())
    const events = settingEvents(log.device(), 1, 2)
    await Promise.all([log.append(events), log.append(events), log.append(events)])
    expect(await readSeqs(log)).toEqual([1, 2])
  })

  test('refuses a gap and says where the log ends', async () => {
    const log = await openTestLog(await temporaryFolder())
    await log.append(settingEvents(log.device(), 1, 2))
    const gap = log.append([settingEvent(log.device(), 4)])
    await expect(gap).rejects.toMatchObject({
      code: 'sequenceGap',
      message: 'Change 4 came, but the log ends at change 2.',
    })
    expect(await readSeqs(log)).toEqual([1, 2])
  })

  test('refuses a whole request with a gap inside', async () => {
    const log = await openTestLog(await temporaryFolder())
    const [first, , third] = settingEvents(log.device(), 1, 3)
    await expect(log.append([first!, third!])).rejects.toMatchObject({ code: 'sequenceGap' })
    expect(log.cursor()).toEqual({})
  })

  test('refuses another event on a taken sequence, sealed or not', async () => {
    const log = await openTestLog(await temporaryFolder(), { segmentLimitBytes: 500 })
    await log.append(settingEvents(log.device(), 1, 9))
    for (const seq of [1, 9]) {
      const other = { ...settingEvent(log.device(), seq), id: 'other' as EventId }
      await expect(log.append([other])).rejects.toMatchObject({ code: 'sequenceGap' })
      await expect(log.append([settingEvent(log.device(), seq)])).resolves.toBeDefined()
    }
  })

  test('refuses another event on a sequence that is being written', async () => {
    const log = await openTestLog(await temporaryFolder())
    const other = { ...settingEvent(log.device(), 1), id: 'other' as EventId }
    const [first, second] = await Promise.allSettled([
      log.append([settingEvent(log.device(), 1)]),
      log.append([other]),
    ])
    expect(first.status).toBe('fulfilled')
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'sequenceGap' } })
  })

  test('refuses events of another device', async () => {
    const log = await openTestLog(await temporaryFolder())
    const foreign = settingEvent('another-device' as DeviceId, 1)
    await expect(log.append([foreign])).rejects.toMatchObject({ code: 'otherHistory' })
  })

  test('refuses an event that fits no segment, and goes on', async () => {
    const log = await openTestLog(await temporaryFolder(), { segmentLimitBytes: 500 })
    const large = settingEvent(log.device(), 1, 'x'.repeat(500))
    await expect(log.append([large])).rejects.toMatchObject({ code: 'tooLarge' })
    await expect(log.append([settingEvent(log.device(), 1)])).resolves.toBeDefined()
  })

  test('shares one sync among requests of the same moment', async () => {
    const { disk, open } = failingDisk()
    const log = await openTestLog(await temporaryFolder(), { open })
    await Promise.all(settingEvents(log.device(), 1, 50).map((event) => log.append([event])))
    expect(disk.syncCount).toBe(1)
    await log.append([settingEvent(log.device(), 51)])
    expect(disk.syncCount).toBe(2)
    expect((await readSeqs(log)).length).toBe(51)
  })

  test('writes together what waits while the disk is busy', async () => {
    const { disk, open } = failingDisk()
    const log = await openTestLog(await temporaryFolder(), { open })
    const first = log.append([settingEvent(log.device(), 1)])
    // Two turns later the first one is on its way to the disk.
    await new Promise((resolve) => setImmediate(resolve))
    const rest = settingEvents(log.device(), 2, 20).map((event) => log.append([event]))
    await Promise.all([first, ...rest])
    expect(disk.syncCount).toBe(2)
  })
})

describe('segments', () => {
  test('are sealed before they outgrow 4 MB, and listed with their SHA-256', async () => {
    const folder = await temporaryFolder()
    const log = await openTestLog(folder)
    const text = 'x'.repeat(200_000)
    for (let seq = 1; seq <= 45; seq += 5) await log.append(settingEvents(log.device(), seq, seq + 4, text))
    const own = deviceFolder(folder, log)
    expect(await namesIn(own)).toEqual(['1.ndjson', '2.ndjson', '3.ndjson', 'manifest.json'])
    const sizes = await Promise.all([1, 2, 3].map(async (number) => (await readSegment(own, number)).length))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4_000_000)
    const manifest = JSON.parse(await readFile(join(own, 'manifest.json'), 'utf8')) as unknown
    expect(manifest).toEqual({
      segments: [
        { number: 1, events: 19, bytes: sizes[0], lastSeq: 19, sha256: expect.stringMatching(/^\w{64}$/) },
        { number: 2, events: 19, bytes: sizes[1], lastSeq: 38, sha256: expect.stringMatching(/^\w{64}$/) },
      ],
    })
    await log.close()
    const again = await openTestLog(folder)
    await again.verify()
    expect(again.notices()).toEqual([])
    expect(again.cursor()).toEqual({ [log.device()]: 45 })
    expect((await readSeqs(again, 30)).length).toBe(15)
  })

  test('one batch may go into several', async () => {
    const folder = await temporaryFolder()
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    await log.append(settingEvents(log.device(), 1, 20))
    expect((await namesIn(deviceFolder(folder, log))).length).toBeGreaterThan(4)
    await log.close()
    const again = await openTestLog(folder, { segmentLimitBytes: 500 })
    await again.append([settingEvent(log.device(), 21)])
    expect(await readSeqs(again)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
  })

  test('a crash between sealing and listing loses nothing', async () => {
    const folder = await temporaryFolder()
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    await log.append(settingEvents(log.device(), 1, 20))
    await log.close()
    const own = deviceFolder(folder, log)
    const listed = await readFile(join(own, 'manifest.json'), 'utf8')
    await rm(join(own, 'manifest.json'))
    const again = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(await readFile(join(own, 'manifest.json'), 'utf8')).toBe(listed)
    expect(await readSeqs(again)).toHaveLength(20)
    expect(again.notices()).toEqual([])
  })
})

describe('reading', () => {
  test('includes devices copied from elsewhere and leaves their files alone', async () => {
    const [here, there] = [await temporaryFolder(), await temporaryFolder()]
    const other = await openTestLog(there)
    await other.append(settingEvents(other.device(), 1, 4))
    const otherSegment = join(deviceFolder(there, other), '1.ndjson')
    await writeFile(otherSegment, 'half a li', { flag: 'a' })
    await cp(deviceFolder(there, other), join(here, 'log', other.device()), { recursive: true })
    const log = await openTestLog(here)
    await log.append([settingEvent(log.device(), 1)])
    expect(log.cursor()).toEqual({ [other.device()]: 4, [log.device()]: 1 })
    let text = ''
    for await (const part of log.read({ [other.device()]: 3 })) text += part
    expect(text.trimEnd().split('\n')).toHaveLength(2)
    const copied = await readFile(join(here, 'log', other.device(), '1.ndjson'), 'utf8')
    expect(copied.endsWith('half a li')).toBe(true)
  })

  test('ends with what was durable when it began', async () => {
    const log = await openTestLog(await temporaryFolder())
    await log.append([settingEvent(log.device(), 1)])
    const reading = log.read({})
    const first = await reading.next()
    await log.append([settingEvent(log.device(), 2)])
    expect(String(first.value).trimEnd().split('\n')).toHaveLength(1)
    expect((await reading.next()).done).toBe(true)
  })
})

describe('erase', () => {
  test('leaves nothing of the log, the heartbeats and the cache, and begins a new device', async () => {
    const folder = await temporaryFolder()
    const log = await openTestLog(folder)
    const before = { device: log.device(), id: log.dataFolderId() }
    await log.append(settingEvents(before.device, 1, 3))
    await log.beat('attempt' as AttemptId, 1)
    await mkdir(join(folder, 'cache'))
    await mkdir(join(folder, 'banks'))
    await log.erase()
    expect(await namesIn(folder)).toEqual(['banks', 'data.json'])
    expect(log.device()).not.toBe(before.device)
    expect(log.dataFolderId()).not.toBe(before.id)
    expect(log.cursor()).toEqual({})
    expect(log.heartbeats()).toEqual([])
    await expect(log.append([settingEvent(before.device, 4)])).rejects.toMatchObject({ code: 'otherHistory' })
    await log.append([settingEvent(log.device(), 1)])
    const again = await openTestLog(folder)
    expect(again.device()).toBe(log.device())
    expect(await readSeqs(again)).toEqual([1])
  })

  test('that was cut off by a crash is finished at the next start', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'erased-1', 'device'), { recursive: true })
    await openTestLog(folder)
    expect(await namesIn(folder)).toEqual(['data.json'])
  })

  test('waits for what was accepted before', async () => {
    const log = await openTestLog(await temporaryFolder())
    const saving = log.append([settingEvent(log.device(), 1)])
    await log.erase()
    await expect(saving).resolves.toBeDefined()
    expect(await readSeqs(log)).toEqual([])
  })
})

describe('another format', () => {
  test('a newer data folder is refused before it is touched', async () => {
    const folder = await temporaryFolder()
    const newer = '{"formatVersion":2,"something":"else"}'
    await writeFile(join(folder, 'data.json'), newer)
    await mkdir(join(folder, 'erased-1'))
    await expect(openTestLog(folder)).rejects.toMatchObject({
      code: 'notSupported',
      message: expect.stringContaining('newer Rehearse (format 2; this one reads format 1)') as string,
    })
    expect(await namesIn(folder)).toEqual(['data.json', 'erased-1'])
    expect(await readFile(join(folder, 'data.json'), 'utf8')).toBe(newer)
  })
})
