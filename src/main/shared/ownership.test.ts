/** What becomes of an owner whose socket or lock is taken away while it runs, and of whoever finds what others left. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { namesIn, temporaryFolder } from '#service/log/fixtures'
import { claimDataFolder } from './owner'
import { takeOwnerLock } from './ownerLock'
import { startOf } from './processes'
import { clearAway, pipeName, placeOf } from './ownerSocket'
import { startMessage, unusableFolder } from './startProblem'

const isWindows = process.platform === 'win32'

async function claim(dataFolder: string, onLost?: () => void) {
  const about = { dataFolder, shell: 'browser' as const, show: async () => null, patienceMs: 0 }
  const claimed = await claimDataFolder({ ...about, onLost })
  if (claimed.status === 'ours') onTestFinished(() => claimed.release())
  return claimed
}

async function own(dataFolder: string, onLost?: () => void) {
  const claimed = await claim(dataFolder, onLost)
  if (claimed.status !== 'ours') throw new Error('the folder is taken')
  return claimed
}

describe.skipIf(isWindows)('an owner', () => {
  test('whose socket is deleted stays the only one, and can be reached again', async () => {
    const folder = await temporaryFolder()
    const first = await own(folder)
    await rm(join(folder, 'owner.sock'))
    expect(await claim(folder)).toEqual({ status: 'taken', owner: null, pid: process.pid })
    expect(await first.isStillOwner()).toBe(true)
    expect(await claim(folder)).toMatchObject({ status: 'taken', owner: { pid: process.pid } })
    expect(await namesIn(folder)).toEqual(['owner.lock', 'owner.sock'])
  })

  test('whose socket is replaced by something else goes on, and its own end leaves that alone', async () => {
    const folder = await temporaryFolder()
    const first = await own(folder)
    await rm(join(folder, 'owner.sock'))
    await writeFile(join(folder, 'owner.sock'), 'mine')
    expect(await first.isStillOwner()).toBe(true)
    first.release()
    expect(await readFile(join(folder, 'owner.sock'), 'utf8')).toBe('mine')
  })

  test('whose lock is deleted takes it again while its socket is in place', async () => {
    const folder = await temporaryFolder()
    const lost = vi.fn<() => void>()
    const first = await own(folder, lost)
    await rm(join(folder, 'owner.lock'))
    expect(await Promise.all([first.isStillOwner(), first.isStillOwner()])).toEqual([true, true])
    await rm(join(folder, 'owner.sock'))
    expect(await claim(folder)).toMatchObject({ status: 'taken', pid: process.pid })
    expect(await first.isStillOwner()).toBe(true)
    expect(lost).not.toHaveBeenCalled()
  })

  test('whose socket and lock are both gone makes way: it stops, says so once, and leaves the next one alone', async () => {
    const folder = await temporaryFolder()
    const lost = vi.fn<() => void>()
    const first = await own(folder, lost)
    await rm(join(folder, 'owner.sock'))
    await rm(join(folder, 'owner.lock'))
    const second = await own(folder)
    expect(await first.isStillOwner()).toBe(false)
    expect(await first.isStillOwner()).toBe(false)
    expect(lost).toHaveBeenCalledOnce()
    first.release()
    expect(await second.isStillOwner()).toBe(true)
    expect(await namesIn(folder)).toEqual(['owner.lock', 'owner.sock'])
    expect(await claim(folder)).toMatchObject({ status: 'taken', owner: { pid: process.pid } })
  })

  test('that let go owns nothing, and leaves nothing', async () => {
    const folder = await temporaryFolder()
    const first = await own(folder)
    first.release()
    expect(await first.isStillOwner()).toBe(false)
    await vi.waitFor(async () => expect(await namesIn(folder)).toEqual([]))
  })

  test('is reached by a link to the folder as well, and there is one', async () => {
    const folder = await temporaryFolder()
    const link = join(await temporaryFolder(), 'link')
    await symlink(folder, link)
    await own(folder)
    expect(await claim(link)).toMatchObject({ status: 'taken', owner: { pid: process.pid } })
  })

  test('listens where only this user can reach it', async () => {
    const folder = await temporaryFolder()
    await own(folder)
    for (const name of ['owner.sock', 'owner.lock'])
      expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o600)
  })
})

describe('a lock that was left behind', () => {
  /** As fast as a test can wait for signs of life. */
  const take = (folder: string) => takeOwnerLock(folder, 20)
  async function leave(folder: string, holder: object) {
    await writeFile(join(folder, 'owner.lock'), JSON.stringify(holder))
  }
  const holder = { pid: process.ppid, started: null as string | null, host: hostname(), token: 'x' }

  async function takes(folder: string) {
    const lock = await take(folder)
    if ('release' in lock) lock.release()
    return 'release' in lock
  }

  test('by a process that is gone is taken over', async () => {
    const folder = await temporaryFolder()
    const { pid } = spawnSync(process.execPath, ['--version'])
    await leave(folder, { ...holder, pid })
    expect(await takes(folder)).toBe(true)
  })

  test.runIf(process.platform === 'linux')(
    'by a process whose number is another one’s now is taken over',
    async () => {
      const folder = await temporaryFolder()
      await leave(folder, { ...holder, started: 'an earlier day' })
      expect(await takes(folder)).toBe(true)
    },
  )

  test.runIf(process.platform === 'linux')(
    'by a process that was killed and whose parent took no notice yet is taken over',
    async () => {
      const folder = await temporaryFolder()
      // The shell becomes a program that never asks how its child ended.
      const parent = spawn('sh', ['-c', 'sleep 600 & echo $!; exec sleep 600'])
      onTestFinished(() => void parent.kill('SIGKILL'))
      const [said] = (await once(parent.stdout, 'data')) as [Buffer]
      const pid = Number(said.toString())
      await vi.waitFor(
        async () => expect(await readFile(`/proc/${parent.pid}/comm`, 'utf8')).toBe('sleep\n'),
        20_000,
      )
      await leave(folder, { ...holder, pid, started: startOf(pid) })
      expect(await takes(folder)).toBe(false)
      process.kill(pid, 'SIGKILL')
      await vi.waitFor(
        async () => expect(await readFile(`/proc/${pid}/stat`, 'utf8')).toContain(') Z '),
        20_000,
      )
      expect(await takes(folder)).toBe(true)
    },
  )

  test.runIf(process.platform === 'linux')(
    'by a process that is about to end is waited for, and taken over when it has',
    async () => {
      const folder = await temporaryFolder()
      const ending = spawn('sleep', ['600'])
      onTestFinished(() => void ending.kill('SIGKILL'))
      await leave(folder, { ...holder, pid: ending.pid, started: startOf(ending.pid ?? 0) })
      expect(await claim(folder)).toEqual({ status: 'taken', owner: null, pid: ending.pid })
      const claiming = claimDataFolder({
        dataFolder: folder,
        shell: 'browser',
        show: async () => null,
        patienceMs: 120_000,
      })
      // Later than a program that does not wait would have given up.
      setTimeout(() => ending.kill('SIGKILL'), 500)
      const claimed = await claiming
      expect(claimed.status).toBe('ours')
      if (claimed.status === 'ours') claimed.release()
    },
  )

  test('by an earlier process of this one’s own number is taken over', async () => {
    const folder = await temporaryFolder()
    await leave(folder, { ...holder, pid: process.pid })
    expect(await takes(folder)).toBe(true)
  })

  test('by a program of another machine is taken over when it shows no sign of life', async () => {
    const folder = await temporaryFolder()
    await leave(folder, { ...holder, host: 'elsewhere' })
    expect(await takes(folder)).toBe(true)
  })

  test('by a program of another machine that is alive is left to it', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'owner.lock')
    await leave(folder, { ...holder, host: 'elsewhere' })
    let time = 1_000
    const timer = setInterval(() => void utimes(path, (time += 1), time).catch(() => undefined), 1)
    onTestFinished(() => clearInterval(timer))
    expect(await takeOwnerLock(folder, 2_000)).toEqual({ pid: holder.pid })
  })

  test.each(['', '{"pid":', 'null', '[]'])('that says %j is taken over', async (text) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'owner.lock'), text)
    expect(await takes(folder)).toBe(true)
  })
})

describe('in a sentence is said', () => {
  test.skipIf(isWindows).each([
    ['a folder', (path: string) => mkdir(path)],
    ['a file', (path: string) => writeFile(path, 'mine')],
  ])('%s in the socket’s place, which stays', async (_, make) => {
    const folder = await temporaryFolder()
    await make(join(folder, 'owner.sock'))
    await expect(claim(folder)).rejects.toThrow('Move it away, then start Rehearse again.')
    expect(await namesIn(folder)).toEqual(['owner.sock'])
  })

  test('a folder in the lock’s place', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'owner.lock'))
    await expect(claim(folder)).rejects.toThrow('Move it away, then start Rehearse again.')
  })

  test('a limit on open files', () => {
    const limit = Object.assign(new Error('too many'), { code: 'EMFILE' })
    expect(startMessage(limit)).toContain('Close some programs')
    expect(unusableFolder('/data', limit).message).toContain('Close some programs')
    expect(startMessage(new Error('odd'))).toBe('Something went wrong: Error: odd')
  })
})

describe('on Windows', () => {
  test('a pipe is never opened, locked or deleted as a file', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'pipe')
    await writeFile(path, 'a file of this name')
    await clearAway({ path, isFile: false })
    expect(await namesIn(folder)).toEqual(['pipe'])
  })

  test('a folder has one pipe, whatever path or capitals lead to it', async () => {
    const folder = await temporaryFolder()
    const link = join(await temporaryFolder(), 'link')
    await symlink(folder, link, 'junction')
    expect(await placeOf(link, 'win32')).toEqual(await placeOf(folder, 'win32'))
    expect((await placeOf(folder, 'win32')).isFile).toBe(false)
    expect(pipeName('C:\\Users\\A\\Rehearse')).toBe(pipeName('c:\\users\\a\\rehearse'))
    expect(pipeName('C:\\a')).not.toBe(pipeName('C:\\b'))
  })
})
