import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { namesIn, openTestLog, settingEvent, settingEvents } from '../log/fixtures'
import { createBackups } from './backups'
import { openTestBackups, idsIn, bytesOf } from './backupsFixtures'

const hourMs = 3_600_000

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
