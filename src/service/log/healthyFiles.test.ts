import { mkdir, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DeviceId } from '#core/bank/ids'
import { listAside } from './asideFiles'
import {
  deviceFolder,
  failingDisk,
  namesIn,
  openTestLog,
  readSegment,
  readSeqs,
  settingEvents,
  temporaryFolder,
} from './fixtures'
import { encodeLine } from './lines'

/** A log of twenty events in segments of three. */
async function writtenFolder(count = 20) {
  const folder = await temporaryFolder()
  const log = await openTestLog(folder, { segmentLimitBytes: 500 })
  await log.append(settingEvents(log.device(), 1, count))
  await log.close()
  return { folder, own: deviceFolder(folder, log), device: log.device() }
}

const passing = ['EMFILE', 'EIO', 'EACCES', 'EBUSY']

describe('a file that cannot be read now', () => {
  test.each(passing)('is tried again: %s', async (code) => {
    const { folder } = await writtenFolder(2)
    const { disk, open } = failingDisk()
    disk.readFails = { name: '1.ndjson', code, times: 2 }
    const log = await openTestLog(folder, { open })
    expect(await readSeqs(log)).toEqual([1, 2])
    expect(log.notices()).toEqual([])
  })

  test.each(passing)('at the start is refused with a sentence, and nothing is renamed: %s', async (code) => {
    const { folder, own } = await writtenFolder(2)
    const before = await namesIn(own)
    for (const name of ['1.ndjson', 'manifest.json', 'data.json']) {
      const { disk, open } = failingDisk()
      if (name === 'manifest.json') await writeFile(join(own, name), '{"segments":[]}')
      disk.readFails = { name, code, times: 99 }
      await expect(openTestLog(folder, { open })).rejects.toMatchObject({
        code: 'storageFailed',
        message: expect.stringContaining(`could not read ${name} in its data folder (${code})`) as string,
      })
      await rm(join(own, 'manifest.json'), { force: true })
      expect(await namesIn(own)).toEqual(before)
    }
    expect(await readSeqs(await openTestLog(folder))).toEqual([1, 2])
  })

  test.each(passing)('in the background is said and stays where it is: %s', async (code) => {
    const { folder, own } = await writtenFolder()
    const { disk, open } = failingDisk()
    const log = await openTestLog(folder, { open, segmentLimitBytes: 500 })
    const before = await namesIn(own)
    disk.readFails = { name: '2.ndjson', code, times: 99 }
    expect(await log.verify()).toEqual([expect.stringContaining(`could not read 2.ndjson`)])
    expect(await namesIn(own)).toEqual(before)
    disk.readFails = null
    expect(await log.verify()).toEqual([])
    expect(await readSeqs(log)).toHaveLength(20)
  })

  test('is never passed over when the log is read', async () => {
    const { folder } = await writtenFolder()
    const { disk, open } = failingDisk()
    const log = await openTestLog(folder, { open, segmentLimitBytes: 500 })
    disk.readFails = { name: '2.ndjson', code: 'EIO', times: 99 }
    await expect(readSeqs(log)).rejects.toMatchObject({ code: 'storageFailed' })
  })
})

describe('a list of files that is not about them', () => {
  test('is made again from the files', async () => {
    const { folder, own } = await writtenFolder()
    const other = await writtenFolder(40)
    await writeFile(join(own, 'manifest.json'), await readFile(join(other.own, 'manifest.json')))
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(await readSeqs(log)).toHaveLength(20)
    expect(log.cursor()).toEqual({ [log.device()]: 20 })
    await log.append(settingEvents(log.device(), 21, 22))
    await log.close()
    const again = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(again.notices()).toEqual([])
    expect(await readSeqs(again)).toHaveLength(22)
  })

  test.each([
    ['sizes', (text: string) => text.replace(/"bytes": \d+/, '"bytes": 1')],
    ['sequences', (text: string) => text.replace(/"lastSeq": \d+/, '"lastSeq": 2')],
  ])('is not believed in its %s', async (_, change) => {
    const { folder, own } = await writtenFolder()
    const path = join(own, 'manifest.json')
    const before = await readFile(path, 'utf8')
    await writeFile(path, change(before))
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(log.notices()).toEqual([
      'The list of the attempt log’s files did not match them and has been rebuilt from the files.',
    ])
    expect(await readFile(path, 'utf8')).toBe(before)
    expect(await readSeqs(log)).toHaveLength(20)
  })

  test('is corrected in its hashes by the background check, and the sound file stays', async () => {
    const { folder, own } = await writtenFolder()
    const path = join(own, 'manifest.json')
    const before = await readFile(path, 'utf8')
    await writeFile(path, before.replace(/"sha256": "[0-9a-f]{64}"/, `"sha256": "${'0'.repeat(64)}"`))
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(await log.verify()).toEqual([
      'The list of the attempt log’s files was wrong about 1.ndjson. The file is sound.',
    ])
    expect(await log.verify()).toEqual([])
    expect(await readFile(path, 'utf8')).toBe(before)
    expect(await namesIn(own)).toContain('1.ndjson')
  })
})

describe('a file that was set aside', () => {
  test('comes back by itself once it reads well', async () => {
    const { folder, own } = await writtenFolder()
    await rename(join(own, '2.ndjson'), join(own, '2.ndjson.corrupt-2026-11-30T094500000Z'))
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(log.notices()).toEqual([
      'The attempt log’s file 2.ndjson, which had been set aside, can be read and is back in its place.',
    ])
    expect(await readSeqs(log)).toHaveLength(20)
  })

  test('stays aside while it is damaged, or while its place is taken, and is listed', async () => {
    const { folder, own } = await writtenFolder()
    const second = await readSegment(own, 2)
    await rename(join(own, '2.ndjson'), join(own, '2.ndjson.corrupt-2026-11-30T094500000Z'))
    await truncate(join(own, '2.ndjson.corrupt-2026-11-30T094500000Z'), second.length - 5)
    await writeFile(join(own, '1.ndjson.corrupt-2026-11-30T094500000Z'), await readSegment(own, 1))
    const log = await openTestLog(folder, { segmentLimitBytes: 500 })
    expect(await readSeqs(log)).toHaveLength(17)
    expect((await listAside(folder)).map(({ path }) => path)).toEqual([
      `log/${log.device()}/1.ndjson.corrupt-2026-11-30T094500000Z`,
      `log/${log.device()}/2.ndjson.corrupt-2026-11-30T094500000Z`,
    ])
  })
})

test('devices are read in the order their events were made, whatever they are called', async () => {
  const folder = await temporaryFolder()
  const startsAt: [string, number][] = [
    ['zz-first', 1_000],
    ['mm-second', 2_000],
    ['aa-third', 3_000],
  ]
  for (const [device, atMs] of startsAt) {
    const [event] = settingEvents(device as DeviceId, 1, 1)
    await mkdir(join(folder, 'log', device), { recursive: true })
    await writeFile(join(folder, 'log', device, '1.ndjson'), encodeLine({ ...event!, atMs }))
    await utimes(join(folder, 'log', device, '1.ndjson'), 9_000_000 - atMs, 9_000_000 - atMs)
  }
  const log = await openTestLog(folder)
  expect(log.devices()).toEqual(['zz-first', 'mm-second', 'aa-third'])
})
