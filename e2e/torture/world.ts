/**
 * One data folder under torture: its service, its browser, and what was acknowledged, counted in this process.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'
import { createAcknowledged, loggedEvents, standOf, type Stand } from '../browser/acknowledged'
import { openOwnBrowser, type OwnBrowser } from '../browser/ownBrowser'
import { storedStand } from '../browser/rows'
import { patienceMs } from '../patience'
import { freePort, startService, temporaryFolder, type RunningService, type ServiceOptions } from '../service'
import { testBanks } from '../shells'
import { startMock } from '../steps'

export type Losses = { lost: number; duplicated: number; wrongRows: number }

export type World = {
  options: ServiceOptions
  /** The browser's profile, outside of the data folder. */
  profile: string
  service: RunningService
  browser: OwnBrowser
  random: () => number
  acknowledgedCount: () => number
  /** Resolves once so many more than now were acknowledged. */
  acknowledgedMore: (count: number) => Promise<void>
  /** Starts service and browser and opens the page. */
  start: () => Promise<void>
  /** Ends both in good order. */
  stop: () => Promise<void>
  /** Presses keys in the running sitting as fast as the page takes them, until what `until` starts settles. */
  workUntil: (until: () => Promise<unknown>) => Promise<void>
  /** Compares everything acknowledged so far with what is there now. */
  compare: () => Promise<Losses>
  /** How many acknowledged changes the log does not hold now. */
  lostNow: () => Promise<number>
  remove: () => Promise<void>
}

/** A world of its own, not started. `mount` prepares the data folder before it is used. */
export async function createWorld(
  random: () => number,
  mount: (dataFolder: string) => Promise<() => Promise<void>> = () =>
    Promise.resolve(() => Promise.resolve()),
): Promise<World> {
  const { folder, remove } = await temporaryFolder()
  const dataFolder = join(folder, 'data')
  await mkdir(dataFolder)
  const unmount = await mount(dataFolder)
  const options: ServiceOptions = { dataFolder, port: await freePort(), bankFolders: [testBanks] }
  const acknowledged = createAcknowledged()
  const world = {
    options,
    profile: join(folder, 'profile'),
    random,
    acknowledgedCount: () => acknowledged.ids().length,
    acknowledgedMore: acknowledged.more,
    async start() {
      // The address lets a page in for half a minute only: the browser is there first.
      world.browser = await openOwnBrowser(world.profile)
      world.service = await startService(options)
      acknowledged.follow(world.browser.context)
      // The compiler that runs this program wraps functions in a helper the page does not have.
      await world.browser.context.addInitScript('globalThis.__name ??= (target) => target')
      await world.browser.page.goto(world.service.address)
    },
    async stop() {
      await world.browser.close()
      await world.service.stop()
    },
    async workUntil(until: () => Promise<unknown>) {
      const { page } = world.browser
      await enterSitting(page)
      const over = new AbortController()
      const settled = until().finally(() => over.abort())
      // The keys end with the browser.
      while (!over.signal.aborted) await pressKeys(page, random, 40).catch(() => over.abort())
      await settled
    },
    async compare() {
      const { page } = world.browser
      await page.getByRole('link', { name: /^Resume on / }).waitFor()
      // Before the log is read: what is saved meanwhile, such as changes taken over at the start, may come after it.
      const ids = acknowledged.ids()
      const logged = await loggedEvents(page)
      const times = new Map<string, number>()
      for (const { id } of logged) times.set(id, (times.get(id) ?? 0) + 1)
      return {
        lost: ids.filter((id) => !times.has(id)).length,
        duplicated: [...times.values()].filter((count) => count > 1).length,
        wrongRows: (await becomes(page, standOf(logged))) ? 0 : 1,
      }
    },
    async lostNow() {
      const ids = acknowledged.ids()
      const held = new Set((await loggedEvents(world.browser.page)).map(({ id }) => id as string))
      return ids.filter((id) => !held.has(id)).length
    },
    async remove() {
      await unmount()
      await remove()
      await rm(folder, { recursive: true, force: true })
    },
  } as World
  return world
}

/** Whether the page's rows come to where the log says, which may be a moment after the page is there. */
async function becomes(page: Page, stand: Stand): Promise<boolean> {
  const untilMs = Date.now() + patienceMs
  while (Date.now() < untilMs) {
    if (isDeepStrictEqual(await storedStand(page), stand)) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

/** Into the one running sitting, or a new one. */
async function enterSitting(page: Page): Promise<void> {
  if (await page.getByRole('article').isVisible()) return
  const resume = page.getByRole('link', { name: /^Resume on / })
  await resume.or(page.getByRole('heading', { name: 'Which exam are you preparing for?' })).waitFor()
  if (!(await resume.isVisible())) return startMock(page, 'SAMP-01')
  await resume.click()
  await page.getByRole('article').waitFor()
}

/** Keys of a sitting, one a frame: choose, flag, rule out, turn. */
async function pressKeys(page: Page, random: () => number, count: number): Promise<void> {
  const keys = Array.from({ length: count }, () => {
    const chance = random()
    if (chance < 0.45) return { key: String(1 + Math.floor(random() * 4)), shift: random() < 0.2 }
    if (chance < 0.65) return { key: 'f', shift: false }
    return { key: chance < 0.9 ? 'n' : 'p', shift: false }
  })
  await page.evaluate(async (presses) => {
    for (const { key, shift } of presses) {
      const code = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`
      const event = new KeyboardEvent('keydown', {
        key,
        code,
        shiftKey: shift,
        bubbles: true,
        cancelable: true,
      })
      document.body.dispatchEvent(event)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }, keys)
}
