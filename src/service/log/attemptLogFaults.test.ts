import { chmod, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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

async function writtenFolder(count: number, segmentLimitBytes = 4_000_000) {
  const folder = await temporaryFolder()
  const log = await openTestLog(folder, { segmentLimitBytes })
  await log.append(settingEvents(log.device(), 1, count))
  await log.close()
  return { folder, own: deviceFolder(folder, log), device: log.device() }
}

describe('a write cut short by a crash', () => {
  test('is cut off and kept aside, at every byte of the last line', async () => {
    const { folder, own, device } = await writtenFolder(3)
    const whole = await readSegment(own)
    const kept = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (let length = kept + 1; length < whole.length; length += 1) {
      await writeFile(join(own, '1.ndjson'), whole.subarray(0, length))
      const log = await openTestLog(folder)
      expect(log.cursor()).toEqual({ [device]: 2 })
      expect(log.notices()).toEqual([
        'Rehearse was stopped while it was saving a change. That change was cut off; everything shown as saved is here.',
      ])
      await log.append([settingEvent(device, 3)])
      expect(await readSegment(own)).toEqual(whole)
      await log.close()
      const aside = (await namesIn(own)).filter((name) => name.startsWith('1.ndjson.torn-'))
      expect(aside).toHaveLength(1)
      expect(await readFile(join(own, aside[0]!))).toEqual(whole.subarray(kept, length))
      await rm(join(own, aside[0]!))
    }
  })

  test('leaving zeros behind, as after a power cut, is cut off too', async () => {
    const { folder, own, device } = await writtenFolder(3)
    const whole = await readSegment(own)
    await writeFile(join(own, '1.ndjson'), Buffer.alloc(4_096), { flag: 'a' })
    const log = await openTestLog(folder)
    expect(log.cursor()).toEqual({ [device]: 3 })
    expect(await readSegment(own)).toEqual(whole)
    expect(await readSeqs(log)).toEqual([1, 2, 3])
  })

  test('is passed over while the folder cannot be written, and cut before the next append', async () => {
    const { folder, own, device } = await writtenFolder(2)
    await writeFile(join(own, '1.ndjson'), 'half', { flag: 'a' })
    const { disk, open } = failingDisk()
    disk.openFails = 'EROFS'
    const log = await openTestLog(folder, { open })
    expect(await readSeqs(log)).toEqual([1, 2])
    await expect(log.append([settingEvent(device, 3)])).rejects.toMatchObject({ code: 'readOnly' })
    disk.openFails = null
    await log.append([settingEvent(device, 3)])
    expect(await readSeqs(log)).toEqual([1, 2, 3])
    expect((await readSegment(own)).includes('half')).toBe(false)
  })
})

describe('damage', () => {
  test('to a middle line hides that event only', async () => {
    const { folder, own, device } = await writtenFolder(5)
    const segment = await readSegment(own)
    const third = segment.indexOf('event-3')
    segment.write('X', third)
    await writeFile(join(own, '1.ndjson'), segment)
    const log = await openTestLog(folder)
    expect(await readSeqs(log)).toEqual([1, 2, 4, 5])
    expect(log.cursor()).toEqual({ [device]: 5 })
    expect(log.notices()).toEqual([
      'One change in the attempt log cannot be read: what the file holds there is not what was written. Everything else is here.',
    ])
    await expect(log.append([settingEvent(device, 3)])).rejects.toMatchObject({ code: 'sequenceGap' })
    await log.append([settingEvent(device, 6)])
    expect(await readSeqs(log)).toEqual([1, 2, 4, 5, 6])
  })

  test('to the end of the log is set aside as damage, not as a cut write', async () => {
    const { folder, own, device } = await writtenFolder(3)
    const segment = await readSegment(own)
    segment.write('X', segment.indexOf('event-3'))
    await writeFile(join(own, '1.ndjson'), segment)
    const log = await openTestLog(folder)
    expect(log.cursor()).toEqual({ [device]: 2 })
    expect(log.notices()).toEqual([
      'The end of the attempt log was damaged and has been set aside. The last changes may be missing.',
    ])
    expect((await namesIn(own))[1]).toMatch(/^1\.ndjson\.corrupt-/)
  })

  test('to a sealed segment is found in the background; its other events are read', async () => {
    const { folder, own } = await writtenFolder(20, 500)
    const second = await readSegment(own, 2)
    second.write('X', 20)
    await writeFile(join(own, '2.ndjson'), second)
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(log.notices()).toEqual([])
    await log.verify()
    expect(log.notices()).toEqual([
      'The attempt log’s file 2.ndjson is damaged in 1 of 3 lines. The rest of your history is here; the file is kept.',
    ])
    expect(await readSeqs(log)).toHaveLength(19)
    expect(await namesIn(own)).toContain('2.ndjson')
  })

  test('a sealed segment with nothing readable in it is renamed, never deleted', async () => {
    const { folder, own, device } = await writtenFolder(20, 500)
    await writeFile(join(own, '2.ndjson'), Buffer.alloc(300))
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    await log.verify()
    expect(log.notices()).toHaveLength(1)
    expect(await namesIn(own)).toContainEqual(expect.stringMatching(/^2\.ndjson\.corrupt-/))
    await log.append([settingEvent(device, 21)])
    await log.close()
    const again = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(again.notices()).toEqual([
      'Part of the attempt log cannot be read (2.ndjson). What was answered then is missing; everything else is here.',
    ])
    expect(await readSeqs(again)).toHaveLength(18)
  })

  test('a lost newest segment gives its number to no other', async () => {
    const { folder, own, device } = await writtenFolder(20, 500)
    const [last] = (await namesIn(own))
      .filter((name) => name.endsWith('.ndjson'))
      .toSorted((a, b) => parseInt(b) - parseInt(a))
    await rm(join(own, last!))
    await mkdir(join(own, last!))
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    const seq = (log.cursor()[device] ?? 0) + 1
    await log.append([settingEvent(device, seq)])
    await log.close()
    const again = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(again.cursor()).toEqual({ [device]: seq })
    expect(await namesIn(own)).toContainEqual(expect.stringMatching(new RegExp(`^${last}\\.corrupt-`)))
  })

  test('to the manifest: set aside and made again', async () => {
    const { folder, own } = await writtenFolder(20, 500)
    const before = await readFile(join(own, 'manifest.json'), 'utf8')
    await writeFile(join(own, 'manifest.json'), before.slice(0, 100))
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(await readSeqs(log)).toHaveLength(20)
    expect(log.notices()).toEqual([
      'The list of the attempt log’s files was damaged and has been rebuilt from the files.',
    ])
    expect(await readFile(join(own, 'manifest.json'), 'utf8')).toBe(before)
    expect(await namesIn(own)).toContainEqual(expect.stringMatching(/^manifest\.json\.corrupt-/))
  })

  test('to data.json: the log is read as that of another device', async () => {
    const { folder, device } = await writtenFolder(3)
    await truncate(join(folder, 'data.json'), 10)
    const log = await openTestLog(folder)
    expect(log.device()).not.toBe(device)
    expect(log.cursor()).toEqual({ [device]: 3 })
    expect(log.notices()).toHaveLength(1)
    await log.append([settingEvent(log.device(), 1)])
    expect(log.cursor()).toEqual({ [device]: 3, [log.device()]: 1 })
  })
})

describe('a full disk', () => {
  test('refuses, takes the written part back, and goes on when there is space', async () => {
    const folder = await temporaryFolder()
    const { disk, open } = failingDisk()
    const log = await openTestLog(folder, { open })
    await log.append([settingEvent(log.device(), 1)])
    const own = deviceFolder(folder, log)
    const before = await readSegment(own)
    for (const afterBytes of [0, 1, 30, 90]) {
      disk.writeFails = { code: 'ENOSPC', afterBytes }
      await expect(log.append([settingEvent(log.device(), 2)])).rejects.toMatchObject({
        code: 'diskFull',
        message: expect.stringContaining('Free some space') as string,
      })
      expect(await readSegment(own)).toEqual(before)
      expect(log.cursor()).toEqual({ [log.device()]: 1 })
    }
    disk.writeFails = null
    await log.append(settingEvents(log.device(), 1, 3))
    expect(await readSeqs(log)).toEqual([1, 2, 3])
  })

  test('refuses everyone who shared the write', async () => {
    const { disk, open } = failingDisk()
    const log = await openTestLog(await temporaryFolder(), { open })
    disk.writeFails = { code: 'ENOSPC', afterBytes: 100 }
    const replies = await Promise.allSettled(
      settingEvents(log.device(), 1, 5).map((event) => log.append([event])),
    )
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 5 }, () => 'rejected'))
    expect(log.cursor()).toEqual({})
  })

  test('at the moment of sealing loses nothing', async () => {
    const folder = await temporaryFolder()
    const { disk, open } = failingDisk()
    const log = await openTestLog(folder, { open, segmentLimitBytes: 500 })
    await log.append(settingEvents(log.device(), 1, 3))
    disk.openFails = 'ENOSPC'
    await expect(log.append(settingEvents(log.device(), 4, 6))).rejects.toMatchObject({ code: 'diskFull' })
    disk.openFails = null
    await log.append(settingEvents(log.device(), 4, 6))
    await log.close()
    expect(await readSeqs(await openTestLog(folder, { segmentLimitBytes: 500 }))).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('other failures', () => {
  test.each([
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EPERM', 'readOnly'],
    ['EDQUOT', 'diskFull'],
    ['EIO', 'storageFailed'],
  ])('%s is %s, and the next append works again', async (code, refusal) => {
    const { disk, open } = failingDisk()
    const log = await openTestLog(await temporaryFolder(), { open })
    disk.writeFails = { code, afterBytes: 0 }
    await expect(log.append([settingEvent(log.device(), 1)])).rejects.toMatchObject({ code: refusal })
    disk.writeFails = null
    await expect(log.append([settingEvent(log.device(), 1)])).resolves.toBeDefined()
  })

  test('a failed sync is no acknowledgement', async () => {
    const folder = await temporaryFolder()
    const { disk, open } = failingDisk()
    const log = await openTestLog(folder, { open })
    disk.syncFails = 'EIO'
    await expect(log.append([settingEvent(log.device(), 1)])).rejects.toMatchObject({ code: 'storageFailed' })
    expect(await readSegment(deviceFolder(folder, log))).toHaveLength(0)
    disk.syncFails = null
    await log.append([settingEvent(log.device(), 1)])
    expect(await readSeqs(log)).toEqual([1])
  })

  test('a log cut short by another program is not written on', async () => {
    const { folder, own, device } = await writtenFolder(3)
    const log = await openTestLog(folder)
    await truncate(join(own, '1.ndjson'), 10)
    await expect(log.append([settingEvent(device, 4)])).rejects.toMatchObject({ code: 'storageFailed' })
  })

  // Root may write everywhere, so this one says something for ordinary users only.
  test.skipIf(process.getuid?.() === 0)('a folder without write permission is readOnly', async () => {
    const folder = await temporaryFolder()
    await chmod(folder, 0o500)
    await expect(openTestLog(join(folder, 'data'))).rejects.toMatchObject({ code: 'readOnly' })
    await chmod(folder, 0o700)
  })
})
