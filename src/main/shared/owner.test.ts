import { once } from 'node:events'
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { namesIn, temporaryFolder } from '#service/log/fixtures'
import { claimDataFolder, type Owner } from './owner'
import { ownerNotice } from './ownerNotice'

type Options = { shell?: Owner['shell']; show?: () => Promise<string | null> }

async function claim(dataFolder: string, { shell = 'browser', show = async () => null }: Options = {}) {
  const claimed = await claimDataFolder({ dataFolder, shell, show, patienceMs: 0 })
  if (claimed.status === 'ours') onTestFinished(() => claimed.release())
  return claimed
}

const isWindows = process.platform === 'win32'

test('the first has the folder, the second is told who, and the first shows itself', async () => {
  const folder = await temporaryFolder()
  const show = vi.fn<() => Promise<string | null>>().mockResolvedValue('http://rehearse.localhost:1/#t=n')
  expect((await claim(folder, { shell: 'electron', show })).status).toBe('ours')
  expect(show).not.toHaveBeenCalled()
  expect(await claim(folder)).toEqual({
    status: 'taken',
    owner: { pid: process.pid, shell: 'electron', address: 'http://rehearse.localhost:1/#t=n' },
    pid: null,
  })
  expect(show).toHaveBeenCalledOnce()
})

test('a released folder is free', async () => {
  const folder = await temporaryFolder()
  const first = await claim(folder)
  if (first.status === 'ours') first.release()
  expect((await claim(folder)).status).toBe('ours')
})

test('other folders do not matter', async () => {
  expect((await claim(await temporaryFolder())).status).toBe('ours')
  expect((await claim(await temporaryFolder())).status).toBe('ours')
})

test('an owner whose window fails to open still answers', async () => {
  const folder = await temporaryFolder()
  await claim(folder, { show: () => Promise.reject(new Error('no screen')) })
  expect(await claim(folder)).toMatchObject({ status: 'taken', owner: { address: null } })
})

/** A socket that is moved is not unlinked when its server ends: this is what a kill leaves. */
async function leaveDeadSocket(folder: string) {
  const dead = createServer().listen(join(folder, 'other.sock'))
  await once(dead, 'listening')
  await rename(join(folder, 'other.sock'), join(folder, 'owner.sock'))
  dead.close()
  await once(dead, 'close')
}

test.skipIf(isWindows)(
  'what a killed program left behind is taken over, and nothing of it stays',
  async () => {
    const folder = await temporaryFolder()
    await leaveDeadSocket(folder)
    expect(await namesIn(folder)).toEqual(['owner.sock'])
    expect((await claim(folder)).status).toBe('ours')
    expect(await namesIn(folder)).toEqual(['owner.lock', 'owner.sock'])
  },
)

test.skipIf(isWindows)('of many who find a dead owner’s socket exactly one has the folder', async () => {
  // Each round is another race.
  for (let round = 0; round < 20; round += 1) {
    const folder = await temporaryFolder()
    await leaveDeadSocket(folder)
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim(folder)))
    expect(claims.filter(({ status }) => status === 'ours')).toHaveLength(1)
    expect(await namesIn(folder)).toEqual(['owner.lock', 'owner.sock'])
  }
})

test.skipIf(isWindows)(
  'a program killed while it cleared a socket away does not keep others out',
  async () => {
    const folder = await temporaryFolder()
    const lock = join(folder, 'owner.sock.lock')
    await leaveDeadSocket(folder)
    await writeFile(lock, '')
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(lock, longAgo, longAgo)
    expect((await claim(folder)).status).toBe('ours')
    expect(await namesIn(folder)).toEqual(['owner.lock', 'owner.sock'])
  },
)

test.skipIf(isWindows)(
  'a program that holds the socket and says nothing sensible is not taken for an owner',
  async () => {
    const folder = await temporaryFolder()
    const stranger = createServer((socket) => socket.end('hello')).listen(join(folder, 'owner.sock'))
    await once(stranger, 'listening')
    onTestFinished(() => void stranger.close())
    const claimed = await claim(folder)
    expect(claimed).toEqual({ status: 'taken', owner: null, pid: null })
    expect(() => ownerNotice(null)).toThrow('End it, then start Rehearse again.')
  },
)

test.skipIf(isWindows)('a path that is too long for a socket is said', async () => {
  const folder = join(await temporaryFolder(), 'x'.repeat(100))
  await mkdir(folder)
  await expect(claim(folder)).rejects.toThrow('too long')
})

test.skipIf(isWindows)('a folder that takes no socket is said', async () => {
  const folder = join(await temporaryFolder(), 'missing')
  await expect(claim(folder)).rejects.toThrow('Make it a folder you can write to')
})

test('the notice names the owner and what to do', () => {
  const owner = { pid: 7, shell: 'electron' as const, address: null }
  expect(ownerNotice(owner)).toEqual([
    'this data folder is in use by the Rehearse app (process 7).',
    'its window has been brought forward.',
  ])
  expect(ownerNotice({ ...owner, shell: 'browser', address: 'http://x/#t=n' }).at(-1)).toBe(
    'open http://x/#t=n',
  )
})
