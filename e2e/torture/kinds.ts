/** What is done to a running sitting, kind by kind. Each leaves the world stopped, ready to be started again. */
import { execFile } from 'node:child_process'
import { appendFile, cp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openLog } from '../../src/service/log/attemptLog'
import { newAddress, startService, temporaryFolder } from '../service'
import { folderKinds } from './folderKinds'
import { moment, newestSegment, type Kind } from './work'
import type { World } from './world'

const run = promisify(execFile)
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const needsRoot = () =>
  isRoot ? null : 'a small file system of its own can be mounted as root on Linux only'

export const kinds: Kind[] = [
  {
    name: 'page killed',
    async run(world) {
      await world.workUntil(() => moment(world).then(world.browser.kill))
      await world.service.stop()
    },
  },
  {
    name: 'service killed',
    async run(world) {
      await world.workUntil(() => moment(world).then(world.service.kill))
      await world.browser.close()
    },
  },
  {
    name: 'both killed',
    async run(world) {
      const kill = async () => Promise.all([world.service.kill(), world.browser.kill()])
      await world.workUntil(() => moment(world).then(kill))
    },
  },
  {
    name: 'database emptied',
    async run(world) {
      await world.workUntil(() => moment(world))
      await world.stop()
      await rm(databaseFolder(world), { recursive: true })
    },
  },
  {
    name: 'database cut short',
    async run(world) {
      await world.workUntil(() => moment(world))
      await world.stop()
      const file = await newestDatabaseLog(world)
      await truncate(file, Math.max(0, (await stat(file)).size - 5))
    },
  },
  {
    name: 'database damaged',
    async run(world) {
      await world.workUntil(() => moment(world))
      await world.stop()
      const file = await newestDatabaseLog(world)
      const bytes = await readFile(file)
      const place = Math.floor(world.random() * bytes.length)
      if (bytes.length > 0) bytes[place] = (bytes[place] ?? 0) ^ 0xff
      await writeFile(file, bytes)
    },
  },
  {
    name: 'last line torn',
    async run(world) {
      await world.workUntil(() => moment(world).then(world.browser.kill))
      await world.service.kill()
      await tearLastLine(world)
    },
  },
  { name: 'disk full', missing: needsRoot, mount: mountSmall, run: fillDisk },
  { name: 'folder read-only', missing: needsRoot, mount: mountSmall, run: makeReadOnly },
  {
    name: 'clock moved',
    async run(world) {
      for (const hours of [30, -60]) {
        await world.browser.page.evaluate((shiftMs) => {
          const now = Date.now.bind(Date)
          Date.now = () => now() + shiftMs
        }, hours * 3_600_000)
        await world.workUntil(() => moment(world))
      }
      await world.browser.kill()
      await world.service.stop()
    },
  },
  {
    name: 'suspended',
    missing: () => (process.platform === 'win32' ? 'Windows cannot hold a process' : null),
    async run(world) {
      const sleep = async () => {
        await moment(world)
        world.service.signal('SIGSTOP')
        await wait(800)
        world.service.signal('SIGCONT')
        await moment(world)
      }
      await world.workUntil(sleep)
      world.browser.signal('SIGSTOP')
      await wait(500)
      world.browser.signal('SIGCONT')
      await world.workUntil(() => moment(world).then(world.browser.kill))
      await world.service.stop()
    },
  },
  { name: 'two windows', run: openTwoWindows },
  { name: 'two shells', run: startTwoShells },
  { name: 'other versions', run: changeVersions },
  ...folderKinds,
]

/** Where Chromium keeps the page's database. */
export function databaseFolder({ profile, options }: World): string {
  return join(profile, 'Default', 'IndexedDB', `http_rehearse.localhost_${options.port}.indexeddb.leveldb`)
}

async function newestDatabaseLog(world: World): Promise<string> {
  const folder = databaseFolder(world)
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).toSorted()
  return join(folder, logs.at(-1) ?? '')
}

async function countEvents(folder: string): Promise<number> {
  const log = await openLog({ folder })
  let count = 0
  for await (const lines of log.read({})) count += lines.split('\n').length - 1
  await log.close()
  return count
}

/** A line that was never acknowledged, cut at every byte in a copy; then at one byte in the folder itself. */
async function tearLastLine({ options, random }: World): Promise<void> {
  const segment = await newestSegment(join(options.dataFolder, 'log'))
  const line = (await readFile(segment, 'utf8')).trimEnd().split('\n').at(-1) ?? ''
  const before = await countEvents(options.dataFolder)
  const { folder, remove } = await temporaryFolder()
  try {
    await cp(join(options.dataFolder, 'log'), join(folder, 'log'), { recursive: true })
    await cp(join(options.dataFolder, 'data.json'), join(folder, 'data.json'))
    for (let length = 1; length < line.length; length += 1) {
      await appendFile(await newestSegment(join(folder, 'log')), line.slice(0, length))
      const after = await countEvents(folder)
      if (after !== before) throw new Error(`torn after ${length} bytes: ${after} events of ${before}`)
    }
  } finally {
    await remove()
  }
  await appendFile(segment, line.slice(0, 1 + Math.floor(random() * (line.length - 1))))
}

/** A small file system of its own for the data folder. */
async function mountSmall(dataFolder: string): Promise<() => Promise<void>> {
  await run('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=0700', 'tmpfs', dataFolder])
  return async () => {
    await run('umount', ['-l', dataFolder])
  }
}

async function fillDisk(world: World): Promise<void> {
  const { page } = world.browser
  const ballast = join(world.options.dataFolder, 'ballast')
  await world.workUntil(() => moment(world))
  // Until nothing more goes in, byte by byte in the end.
  for (const size of [1_000_000, 10_000, 100]) {
    while (
      await appendFile(ballast, Buffer.alloc(size)).then(
        () => true,
        () => false,
      )
    );
  }
  const alert = page.getByRole('alert').getByText(/disk is full/i)
  await world.workUntil(() => alert.waitFor())
  await rm(ballast)
  // The page tries by itself as well, and may be done before the button is reached.
  const isSaved = alert.waitFor({ state: 'hidden' })
  const click = page.getByRole('button', { name: 'Try now' }).click()
  await Promise.race([isSaved, click.catch(() => undefined)])
  await isSaved
  await world.stop()
}

async function makeReadOnly(world: World): Promise<void> {
  await world.workUntil(() => moment(world))
  await world.stop()
  const { dataFolder } = world.options
  await run('mount', ['-o', 'remount,ro', dataFolder])
  const refused = await startService(world.options).then(
    async (service) => service.stop().then(() => 'it started'),
    (error: Error) => error.message,
  )
  await run('mount', ['-o', 'remount,rw', dataFolder])
  if (!refused.includes('cannot use its data folder')) throw new Error(`read-only folder: ${refused}`)
}

async function openTwoWindows(world: World): Promise<void> {
  await world.workUntil(() => moment(world))
  const second = await world.browser.context.newPage()
  await second.goto(await newAddress(world.options))
  await second.getByText('Rehearse is open in another window').waitFor()
  await second.close()
  await world.workUntil(() => moment(world).then(world.browser.kill))
  await world.service.stop()
}

async function startTwoShells(world: World): Promise<void> {
  const second = () =>
    moment(world)
      .then(async () => newAddress(world.options))
      .then((address) => {
        if (!address.startsWith(world.service.origin)) throw new Error(`the second shell says ${address}`)
      })
  await world.workUntil(second)
  await Promise.all([world.service.kill(), world.browser.kill()])
}

/** A folder of a newer program is refused untouched; rows of an older projection are made anew. */
async function changeVersions(world: World): Promise<void> {
  await world.workUntil(() => moment(world))
  await world.browser.page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
      })
    const [{ name = '' } = {}] = await indexedDB.databases()
    const database = await ask(indexedDB.open(name))
    const store = database.transaction('meta', 'readwrite').objectStore('meta')
    const meta = await ask<Record<string, unknown>>(store.get('meta'))
    await ask(store.put({ ...meta, projectionVersion: 0 }, 'meta'))
    database.close()
  })
  await world.stop()
  const file = join(world.options.dataFolder, 'data.json')
  const text = await readFile(file, 'utf8')
  const newer = text.replace(/"formatVersion": *\d+/, '"formatVersion": 99')
  await writeFile(file, newer)
  const refused = await startService(world.options).then(
    async (service) => service.stop().then(() => 'it started'),
    (error: Error) => error.message,
  )
  if (!refused.includes('newer Rehearse') || (await readFile(file, 'utf8')) !== newer) {
    throw new Error(`a newer folder: ${refused}`)
  }
  await writeFile(file, text)
}
