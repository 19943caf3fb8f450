/**
 * What is done to the folder itself: files that fail to open for a while, a list of files that is another folder's, a
 * log that went on elsewhere, the owner's socket taken away. Each proves in its run that its attack bites.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual, promisify } from 'node:util'
import { openOwnBrowser } from '../browser/ownBrowser'
import { loggedEvents, standOf } from '../browser/acknowledged'
import { freePort, startService } from '../service'
import { moment, newestSegment, type Kind } from './work'
import type { World } from './world'

const wait = promisify(setTimeout)

export const folderKinds: Kind[] = [
  { name: 'failing opens and reads', missing: needsCompiler, run: failOpensAndReads },
  { name: 'foreign manifest', run: putForeignManifest },
  { name: 'diverged log', run: divergeLog },
  {
    name: 'socket taken away',
    missing: () => (process.platform === 'win32' ? 'a pipe of Windows is no file' : null),
    run: takeSocketAway,
  },
]

function needsCompiler(): string | null {
  if (process.platform !== 'linux') return 'calls can be made to fail on Linux only'
  return spawnSync('cc', ['--version']).status === 0 ? null : 'no C compiler'
}

const logOf = ({ options }: World) => join(options.dataFolder, 'log')

/** The error's message, or that there was none. */
async function refusal(starting: ReturnType<typeof startService>): Promise<string> {
  return starting.then(
    async (service) => service.stop().then(() => 'it started'),
    (error: Error) => error.message,
  )
}

/** What passes: a start tries again. What lasts: it refuses with a sentence. Neither renames or removes a file. */
async function failOpensAndReads(world: World): Promise<void> {
  await world.workUntil(() => moment(world))
  await world.stop()
  const folder = dirname(world.profile)
  const shim = join(folder, 'failing.so')
  execFileSync('cc', ['-shared', '-fPIC', '-o', shim, join(import.meta.dirname, 'failing.c'), '-ldl'])
  const before = await readdir(logOf(world), { recursive: true })
  const faults = [
    ['open', 'EMFILE', 24],
    ['open', 'EACCES', 13],
    ['read', 'EIO', 5],
  ] as const
  for (const [call, name, code] of faults) {
    for (const times of [1, 1_000_000]) {
      const log = join(folder, 'failed')
      await writeFile(log, '')
      const env = {
        LD_PRELOAD: shim,
        FAIL_PART: '.ndjson',
        FAIL_CALL: call,
        FAIL_CODE: String(code),
        FAIL_TIMES: String(times),
        FAIL_LOG: log,
      }
      const said = await refusal(startService({ ...world.options, env }))
      const what = `${call} with ${name}, ${times === 1 ? 'once' : 'always'}`
      if ((await stat(log)).size === 0) throw new Error(`${what}: nothing failed`)
      if (times === 1 && said !== 'it started') throw new Error(`${what}: ${said}`)
      if (times > 1 && !said.includes('Nothing was changed')) throw new Error(`${what}: ${said}`)
      const after = await readdir(logOf(world), { recursive: true })
      if (!isDeepStrictEqual(after.toSorted(), before.toSorted()))
        throw new Error(`${what}: files changed: ${after.join(', ')}`)
    }
  }
}

/** A list that names less than there is: whoever believed it would read three events of all. */
async function putForeignManifest(world: World): Promise<void> {
  await world.workUntil(() => moment(world).then(world.browser.kill))
  await world.service.kill()
  const segment = await newestSegment(logOf(world))
  const lines = (await readFile(segment, 'utf8')).split('\n')
  const foreign = `${lines.slice(0, 3).join('\n')}\n`
  if (lines.length < 10) throw new Error('the list would hide nothing')
  const sha256 = createHash('sha256').update(foreign).digest('hex')
  const entry = { number: 1, events: 3, bytes: Buffer.byteLength(foreign), lastSeq: 100_000, sha256 }
  await writeFile(join(dirname(segment), 'manifest.json'), JSON.stringify({ segments: [entry] }))
}

/** The page worked on a copy of the folder meanwhile: its rows tell of another history with the same sequences. */
async function divergeLog(world: World): Promise<void> {
  await world.workUntil(() => moment(world))
  await world.stop()
  const { dataFolder } = world.options
  const copied = join(dirname(world.profile), 'copied')
  await rm(copied, { recursive: true, force: true })
  await mkdir(copied)
  for (const name of ['log', 'data.json'])
    await cp(join(dataFolder, name), join(copied, name), { recursive: true })
  await world.start()
  await world.workUntil(() => moment(world))
  const here = standOf(await loggedEvents(world.browser.page))
  await world.stop()
  // Nothing of the copy counts as saved: its answers are another history's.
  world.service = await startService({ ...world.options, dataFolder: copied })
  world.browser = await openOwnBrowser(world.profile)
  await world.browser.context.addInitScript('globalThis.__name ??= (target) => target')
  await world.browser.page.goto(world.service.address)
  const segment = await newestSegment(join(copied, 'log'))
  const { size } = await stat(segment)
  const hasGrown = async () => {
    while ((await stat(segment)).size < size + 20_000) await wait(50)
  }
  await world.workUntil(hasGrown)
  const there = standOf(await loggedEvents(world.browser.page))
  if (isDeepStrictEqual(here, there)) throw new Error('the two histories do not differ')
  await world.stop()
}

/** Without its socket the owner stays the only one; without its lock as well it makes way, and saves nothing more. */
async function takeSocketAway(world: World): Promise<void> {
  const { dataFolder } = world.options
  const other = async () => startService({ ...world.options, port: await freePort() })
  const take = async () => {
    await moment(world)
    await rm(join(dataFolder, 'owner.sock'))
    const said = await refusal(other())
    if (said === 'it started') throw new Error('a second program has the folder as well')
    await moment(world)
    await rm(join(dataFolder, 'owner.sock'), { force: true })
    await rm(join(dataFolder, 'owner.lock'))
    const second = await other()
    // Whatever the first one still acknowledges from here on has to be in the log of the second.
    await wait(2000)
    await Promise.all([world.service.kill(), world.browser.kill()])
    await second.stop()
  }
  await world.workUntil(take)
}
