/**
 * Two ways of saving that lose data, and a log that lost a file. A torture that does not see them lose would not see ours
 * lose either.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storedStand } from '../browser/rows'
import { startService, temporaryFolder } from '../service'
import { openOwnBrowser } from '../browser/ownBrowser'
import { databaseFolder } from './kinds'
import { newestSegment } from './work'
import { createWorld } from './world'

export type Control = { name: string; acknowledged: number; lost: number }

/** The page's database without the log: its MANIFEST loses five bytes, and with it everything. */
export async function databaseAlone(random: () => number): Promise<Control> {
  const world = await createWorld(random)
  try {
    await world.start()
    await world.workUntil(() => world.acknowledgedMore(20))
    await world.stop()
    await rm(join(world.options.dataFolder, 'log'), { recursive: true })
    const folder = databaseFolder(world)
    const manifest = (await readdir(folder)).find((name) => name.startsWith('MANIFEST')) ?? ''
    const { length } = await readFile(join(folder, manifest))
    await truncate(join(folder, manifest), length - 5)
    const service = await startService(world.options)
    const browser = await openOwnBrowser(world.profile)
    await browser.context.addInitScript('globalThis.__name ??= (target) => target')
    await browser.page.goto(service.address)
    await browser.page.getByRole('main').waitFor()
    // Chromium either starts an empty one in its place or gives up on it.
    const stand = await storedStand(browser.page).catch(() => null)
    await browser.close()
    await service.stop()
    const acknowledged = world.acknowledgedCount()
    return { name: 'database without log', acknowledged, lost: stand === null ? acknowledged : 0 }
  } finally {
    await world.remove()
  }
}

/** A log whose newest file was taken away behind its back. */
export async function segmentTakenAway(random: () => number): Promise<Control> {
  const world = await createWorld(random)
  try {
    await world.start()
    await world.workUntil(() => world.acknowledgedMore(20))
    await world.stop()
    await rm(await newestSegment(join(world.options.dataFolder, 'log')))
    const acknowledged = world.acknowledgedCount()
    await world.start()
    await world.browser.page.getByRole('main').waitFor()
    const lost = await world.lostNow()
    await world.stop()
    return { name: 'newest file of the log gone', acknowledged, lost }
  } finally {
    await world.remove()
  }
}

const hasty = `
const { appendFile } = require('node:fs')
let unwritten = []
process.on('message', (line) => {
  process.send(line)
  unwritten.push(line + '\\n')
  if (unwritten.length > 3) appendFile(process.argv[2], unwritten.shift(), () => undefined)
})
`

/** A log that acknowledges first and writes when three more have come, killed in between. */
export async function acknowledgedBeforeWritten(): Promise<Control> {
  const { folder, remove } = await temporaryFolder()
  try {
    const program = join(folder, 'hasty.cjs')
    const log = join(folder, 'log')
    await writeFile(program, hasty)
    await writeFile(log, '')
    const child = fork(program, [log])
    let acknowledged = 0
    for (; acknowledged < 40; acknowledged += 1) {
      child.send(`change ${acknowledged}`)
      await once(child, 'message')
    }
    child.kill('SIGKILL')
    await once(child, 'exit')
    const kept = (await readFile(log, 'utf8')).split('\n').filter(Boolean).length
    return { name: 'acknowledged before written', acknowledged, lost: acknowledged - kept }
  } finally {
    await remove()
  }
}
