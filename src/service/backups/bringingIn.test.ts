import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { DeviceId, EventId } from '#core/bank/ids'
import { namesIn, settingEvent, settingEvents } from '../log/fixtures'
import { openTestBackups, eventsIn, idsIn, bytesOf } from './backupsFixtures'

function historyBytes(...lines: object[]): AsyncGenerator<Uint8Array> {
  return bytesOf(gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
}

const header = (device: string, more: object = {}) => ({
  format: 'rehearse-history',
  version: 1,
  kind: 'whole',
  madeAtMs: 1,
  devices: [device],
  cursor: {},
  ...more,
})

describe('bringing in', () => {
  test('unsaved changes adds those that are not there, once', async () => {
    const { backups, log } = await openTestBackups(3)
    const device = log.device()
    const file = () =>
      historyBytes(header(device, { kind: 'changes' }), settingEvent(device, 3), settingEvent(device, 4))
    expect(await backups.importHistory(file())).toEqual({ added: 1, unreadable: 0 })
    expect(await backups.importHistory(file())).toEqual({ added: 0, unreadable: 0 })
    expect(await idsIn(log)).toHaveLength(4)
    expect((await backups.list()).backups).toEqual([])
  })

  test('unsaved changes whose places others have taken stamps them anew, behind the end', async () => {
    const { backups, log } = await openTestBackups(3)
    const device = log.device()
    const mine = (seq: number) => ({ ...settingEvent(device, seq), id: `mine-${seq}`, atMs: seq })
    const file = () => historyBytes(header(device, { kind: 'changes' }), mine(2), mine(3), mine(4))
    expect(await backups.importHistory(file())).toEqual({ added: 3, unreadable: 0 })
    expect(await backups.importHistory(file())).toEqual({ added: 0, unreadable: 0 })
    expect((await eventsIn(log)).map(({ id, seq, atMs }) => [id, seq, atMs])).toEqual([
      ['event-1', 1, 1_001],
      ['event-2', 2, 1_002],
      ['event-3', 3, 1_003],
      ['mine-2', 4, 2],
      ['mine-3', 5, 3],
      ['mine-4', 6, 4],
    ])
  })

  test('unsaved changes of another device, or with some missing before them, takes them as well', async () => {
    const { backups, log } = await openTestBackups(3)
    const foreign = { ...settingEvent('other' as DeviceId, 7), id: 'foreign' }
    const other = () => historyBytes(header('other', { kind: 'changes' }), foreign)
    expect(await backups.importHistory(other())).toEqual({ added: 1, unreadable: 0 })
    expect(await backups.importHistory(other())).toEqual({ added: 0, unreadable: 0 })
    const gap = historyBytes(header(log.device(), { kind: 'changes' }), settingEvent(log.device(), 9))
    expect(await backups.importHistory(gap)).toEqual({ added: 1, unreadable: 0 })
    expect((await eventsIn(log)).map(({ id, device, seq }) => [id, device, seq]).slice(3)).toEqual([
      ['foreign', log.device(), 4],
      ['event-9', log.device(), 5],
    ])
  })

  test('unsaved changes knows those of a restored history, which another device wrote', async () => {
    const { backups, log } = await openTestBackups(3)
    const device = log.device()
    const { name } = await backups.make('kept')
    await backups.restore(name)
    expect(log.device()).not.toBe(device)
    const file = historyBytes(
      header(device, { kind: 'changes' }),
      settingEvent(device, 3),
      settingEvent(device, 4),
    )
    expect(await backups.importHistory(file)).toEqual({ added: 1, unreadable: 0 })
    expect(await idsIn(log)).toEqual(['event-1', 'event-2', 'event-3', 'event-4'])
  })

  test('unsaved changes passes over what no log takes, and says how many', async () => {
    const { backups, log } = await openTestBackups(3)
    const device = log.device()
    const odd = { ...settingEvent(device, 4), type: 'cake' }
    const large = settingEvent(device, 5, 'x'.repeat(4_000_000))
    const file = historyBytes(header(device, { kind: 'changes' }), odd, large, settingEvent(device, 6))
    expect(await backups.importHistory(file)).toEqual({ added: 1, unreadable: 2 })
    expect(await idsIn(log)).toEqual(['event-1', 'event-2', 'event-3', 'event-6'])
  })

  test('unsaved changes while a page saves its own mixes neither up', async () => {
    const { backups, log } = await openTestBackups(0)
    const device = log.device()
    const theirs = settingEvents(device, 1, 250).map((event) => ({ ...event, id: `theirs-${event.seq}` }))
    const importing = backups.importHistory(historyBytes(header(device, { kind: 'changes' }), ...theirs))
    for (let done = 0; done < 20;) {
      const seq = (log.cursor()[device] ?? 0) + 1
      const event = { ...settingEvent(device, seq), id: `own-${done}` as EventId }
      done += await log.append([event]).then(
        () => 1,
        () => 0,
      )
    }
    expect(await importing).toEqual({ added: 250, unreadable: 0 })
    const ids = await idsIn(log)
    expect(ids).toHaveLength(270)
    expect(new Set(ids).size).toBe(270)
  })

  test.each([
    ['no gzip', () => bytesOf(Buffer.from('id: bank\n'))],
    ['nothing', () => bytesOf()],
    ['something else', () => historyBytes({ format: 'cake' })],
    ['a device that leads out of the folder', () => historyBytes(header('../../evil'))],
    ['two devices that are one on some disks', () => historyBytes(header('a', { devices: ['a', 'A'] }))],
  ])('%s is refused and leaves nothing', async (_, file) => {
    const { backups, folder } = await openTestBackups(1)
    await expect(backups.importHistory(file())).rejects.toMatchObject({ code: 'badRequest' })
    expect(await namesIn(join(folder, 'backups'))).toEqual([])
  })

  test('a newer format says where to open it', async () => {
    const { backups } = await openTestBackups(1)
    const newer = historyBytes(header('a', { version: 2 }))
    await expect(backups.importHistory(newer)).rejects.toMatchObject({ code: 'notSupported' })
  })

  test('a small file of millions of empty lines is read a little way, and others get their turn', async () => {
    const { backups } = await openTestBackups(1)
    const head = JSON.stringify(header('a'))
    const lines = gzipSync(Buffer.concat([Buffer.from(`${head}\n`), Buffer.alloc(10_000_000, '\n')]))
    expect(lines.length).toBeLessThan(20_000)
    let turns = 0
    const timer = setInterval(() => (turns += 1), 0)
    await expect(backups.importHistory(bytesOf(lines))).rejects.toMatchObject({
      code: 'badRequest',
      message: expect.stringContaining('nothing was changed') as string,
    })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(1)
  })

  test('a file that inflates without end is stopped at the first line', async () => {
    const { backups } = await openTestBackups(1)
    const bomb = gzipSync(Buffer.alloc(60_000_000, 'x'))
    expect(bomb.length).toBeLessThan(100_000)
    await expect(backups.importHistory(bytesOf(bomb))).rejects.toMatchObject({ code: 'tooLarge' })
  })
})
