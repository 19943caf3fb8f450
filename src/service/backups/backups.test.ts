import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import {
  failingDisk,
  namesIn,
  openTestLog,
  settingEvent,
  settingEvents,
  temporaryFolder,
} from '../log/fixtures'
import type { AttemptLog } from '../log/attemptLog'
import { createBackups } from './backups'

const hourMs = 3_600_000

async function openTestBackups(count = 3) {
  const folder = await temporaryFolder()
  const log = await openTestLog(folder)
  if (count > 0) await log.append(settingEvents(log.device(), 1, count))
  const { disk, open } = failingDisk()
  let nowMs = Date.UTC(2026, 2, 2, 9)
  const backups = createBackups({ folder, log, open, nowMs: () => nowMs })
  const path = (name: string) => join(folder, 'backups', name)
  return { folder, log, backups, disk, path, later: (ms: number) => (nowMs += ms) }
}

async function eventsIn(log: AttemptLog): Promise<LogEvent[]> {
  let text = ''
  for await (const part of log.read({})) text += part
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LogEvent)
}

async function idsIn(log: AttemptLog): Promise<string[]> {
  return (await eventsIn(log)).map(({ id }) => id)
}

async function* bytesOf(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

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

describe('a backup', () => {
  test('holds every change, in a file any tool opens', async () => {
    const { backups, path } = await openTestBackups(3)
    const { name, kind } = await backups.make('kept')
    expect(kind).toBe('kept')
    const lines = gunzipSync(await readFile(path(name)))
      .toString()
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { id?: string }).id)).toEqual([
      undefined,
      'event-1',
      'event-2',
      'event-3',
      undefined,
    ])
    expect((await backups.list()).backups.map((backup) => backup.name)).toEqual([name])
  })

  test.each(['ENOSPC', 'EROFS', 'EIO'])('that fails with %s leaves nothing and says so', async (code) => {
    const { backups, disk, folder, log } = await openTestBackups()
    disk.openFails = code
    await expect(backups.make('kept')).rejects.toThrow(/backup/)
    await backups.backUpIfDue()
    expect((await backups.list()).problem).toMatch(/history itself is not touched|Make the folder writable/)
    expect(await namesIn(join(folder, 'backups'))).toEqual([])
    expect(await idsIn(log)).toHaveLength(3)
    disk.openFails = null
    await backups.backUpIfDue()
    expect(await backups.list()).toMatchObject({ problem: null, backups: [{ kind: 'auto' }] })
  })
})

describe('backups made by themselves', () => {
  test('are made when something changed, and only then', async () => {
    const { backups, log, later } = await openTestBackups(0)
    await backups.backUpIfDue()
    expect((await backups.list()).backups).toEqual([])
    await log.append(settingEvents(log.device(), 1, 2))
    for (let hour = 0; hour < 3; hour += 1) {
      await backups.backUpIfDue()
      later(hourMs)
    }
    expect((await backups.list()).backups).toHaveLength(1)
    await log.append([settingEvent(log.device(), 3)])
    await backups.backUpIfDue()
    expect((await backups.list()).backups).toHaveLength(2)
  })

  test('are thinned with age; what a person kept is not', async () => {
    const { backups, log, later } = await openTestBackups(1)
    const kept = await backups.make('kept')
    for (let seq = 2; seq <= 60; seq += 1) {
      later(hourMs)
      await log.append([settingEvent(log.device(), seq)])
      await backups.backUpIfDue()
    }
    const all = (await backups.list()).backups
    expect(all.filter(({ kind }) => kind === 'auto').length).toBeLessThan(30)
    expect(all.some(({ name }) => name === kept.name)).toBe(true)
  })

  test('clear what a crash left half written', async () => {
    const { backups, path, folder } = await openTestBackups(1)
    await backups.make('kept')
    await writeFile(path('auto-20260302T090000000Z.ndjson.gz.tmp'), 'half')
    await backups.backUpIfDue()
    expect((await namesIn(join(folder, 'backups'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('restoring', () => {
  test('brings back what was, keeps what is, and goes on behind it', async () => {
    const { backups, log, folder, later } = await openTestBackups(3)
    const { name } = await backups.make('kept')
    const before = { device: log.device(), id: log.dataFolderId() }
    later(1)
    await log.append(settingEvents(before.device, 4, 6))
    await backups.restore(name)
    expect(log.device()).not.toBe(before.device)
    expect(log.dataFolderId()).not.toBe(before.id)
    expect(await idsIn(log)).toEqual(['event-1', 'event-2', 'event-3'])
    await log.append([{ ...settingEvent(log.device(), 1), id: 'after' as never }])
    await log.close()

    const again = await openTestLog(folder)
    expect(await idsIn(again)).toEqual(['event-1', 'event-2', 'event-3', 'after'])
    const replaced = (await backups.list()).backups.find(({ kind }) => kind === 'before')
    const { there, here } = await createBackups({ folder, log: again }).preview(replaced?.name ?? '')
    expect([there.changes, here.changes]).toEqual([6, 4])
  })

  test('again and again reads the changes in the order they were made', async () => {
    const { backups, log } = await openTestBackups(1)
    for (const id of ['second', 'third', 'fourth']) {
      const { name } = await backups.make('kept')
      await backups.restore(name)
      await log.append([{ ...settingEvent(log.device(), 1), id: id as never, atMs: 1 }])
    }
    expect(await idsIn(log)).toEqual(['event-1', 'second', 'third', 'fourth'])
  })

  test('after everything was erased needs the file that was saved elsewhere', async () => {
    const { backups, log } = await openTestBackups(3)
    const { name } = await backups.make('kept')
    const file = await backups.file(name)
    await log.erase()
    await backups.erase()
    expect((await backups.list()).backups).toEqual([])
    const reply = await backups.importHistory(bytesOf(file.subarray(0, 40), file.subarray(40)))
    if (!('brought' in reply)) throw new Error('taken for unsaved changes')
    await backups.restore(reply.brought.name)
    expect(await idsIn(log)).toEqual(['event-1', 'event-2', 'event-3'])
  })

  test('that fails leaves the log as it was', async () => {
    const { backups, log, disk, folder } = await openTestBackups(3)
    const { name } = await backups.make('kept')
    disk.writeFails = { code: 'ENOSPC', afterBytes: 5 }
    await expect(backups.restore(name)).rejects.toMatchObject({ code: 'diskFull' })
    expect(await idsIn(log)).toHaveLength(3)
    await log.append([settingEvent(log.device(), 4)])
    expect((await namesIn(folder)).filter((entry) => entry.startsWith('incoming-'))).toEqual([])
  })

  test('of a name that is no backup opens nothing', async () => {
    const { backups } = await openTestBackups(1)
    for (const name of ['../data.json', 'data.json', '', 'kept-20260302T090000000Z.ndjson.gz']) {
      await expect(backups.restore(name)).rejects.toMatchObject({ code: 'notFound' })
      await expect(backups.file(name)).rejects.toMatchObject({ code: 'notFound' })
    }
  })
})

describe('a damaged backup', () => {
  test('cut short says so, and what can be read of it is restored', async () => {
    const { backups, log, path } = await openTestBackups(200)
    const { name, bytes } = await backups.make('kept')
    await truncate(path(name), bytes - 200)
    const { isComplete, there } = await backups.preview(name)
    expect(isComplete).toBe(false)
    expect(there.changes).toBeGreaterThan(50)
    expect(there.changes).toBeLessThan(200)
    expect(await backups.verify()).toEqual({ checked: 1, damaged: [name] })
    await backups.restore(name)
    expect(await idsIn(log)).toHaveLength(there.changes)
  })

  test('with a byte changed is read up to there', async () => {
    const { backups, path } = await openTestBackups(500)
    const { name, bytes } = await backups.make('kept')
    const file = await readFile(path(name))
    const middle = Math.floor(bytes / 2)
    file[middle] = (file[middle] ?? 0) ^ 0xff
    await writeFile(path(name), file)
    const { isComplete, there } = await backups.preview(name)
    expect(isComplete).toBe(false)
    expect(there.changes).toBeGreaterThan(150)
  })

  test('with more behind its end, or cut anywhere, is answered', async () => {
    const { backups, path } = await openTestBackups(3)
    const { name } = await backups.make('kept')
    const file = await readFile(path(name))
    for (const tail of [Buffer.from([0]), file.subarray(0, 30)]) {
      await writeFile(path(name), Buffer.concat([file, tail]))
      expect((await backups.preview(name)).there.changes).toBe(3)
    }
    await writeFile(path(name), Buffer.concat([file, Buffer.alloc(40_000, 'x')]))
    await Promise.allSettled([backups.preview(name)])
    for (let length = 0; length < file.length; length += 7) {
      await writeFile(path(name), file.subarray(0, length))
      await Promise.allSettled([backups.preview(name)])
    }
  })

  test('with a line changed or lines added is not taken for whole', async () => {
    const { backups, path } = await openTestBackups(3)
    const { name } = await backups.make('kept')
    const lines = gunzipSync(await readFile(path(name)))
      .toString()
      .split('\n')
    lines[2] = '{"no":"event"}'
    await writeFile(path(name), gzipSync(lines.join('\n')))
    expect(await backups.preview(name)).toMatchObject({
      isComplete: false,
      unreadable: 1,
      there: { changes: 2 },
    })
    await appendFile(path(name), gzipSync('{"more":1}\n'))
    expect(await backups.preview(name)).toMatchObject({ isComplete: false, unreadable: 2 })
  })
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
