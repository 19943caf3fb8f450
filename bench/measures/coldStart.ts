import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { freePort, startService, temporaryFolder } from '../../e2e/service'
import { fillLog } from '../dataSets'
import { startEmptyPage } from '../emptyPage'
import { inMs, inTurns, type Measure, type Pairs } from '../measure'
import { launchOptions } from '../page'

const pairCount = 7
const responseCount = 10_000
const firstScreen = 'Which exam are you preparing for?'

/** From nothing running to Home on screen, beside an empty page of an empty server in the same browser. */
export async function coldStartBench(): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const emptyProfile = join(folder, 'empty-profile')
  try {
    const data = join(folder, 'data')
    await fillLog(data, { responseCount, questionCount: 1_000 })
    // A start on rows that are there, with the code in the browser's cache.
    const profile = join(folder, 'profile')
    const port = await freePort()
    const warm = () => start(data, profile, port)
    await warm()
    const warmed = await inTurns(pairCount, warm, () => startEmpty(emptyProfile))
    let fresh = 0
    const first = () => {
      fresh += 1
      return freePort().then((free) =>
        start(join(folder, `data-${fresh}`), join(folder, `profile-${fresh}`), free),
      )
    }
    let emptyFresh = 0
    const emptyFirst = () => startEmpty(join(folder, `empty-profile-${(emptyFresh += 1)}`))
    return [
      measureOf('cold start to Home', warmed, 1.5),
      measureOf('first start ever to Home', await inTurns(pairCount, first, emptyFirst), 2.5),
    ]
  } finally {
    await remove()
  }
}

function measureOf(name: string, { subjectMs, yardstickMs, ratios }: Pairs, target: number): Measure {
  return {
    name,
    yardstick: 'an empty page of an empty server in the same browser',
    samples: ratios,
    unit: 'times',
    percentile: 50,
    target,
    detail: `${inMs(subjectMs)}; ${inMs(yardstickMs)} for the empty one`,
  }
}

async function start(dataFolder: string, profile: string, port: number): Promise<number> {
  const startedAtMs = performance.now()
  const starting = startService({ dataFolder, port, bankFolders: null })
  const context = await chromium.launchPersistentContext(profile, await launchOptions())
  const service = await starting
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(service.address, { waitUntil: 'commit' })
  await page
    .locator('#today')
    .or(page.getByRole('heading', { name: firstScreen }))
    .waitFor()
  const ms = performance.now() - startedAtMs
  await context.close()
  await service.stop()
  return ms
}

async function startEmpty(profile: string): Promise<number> {
  const startedAtMs = performance.now()
  const starting = startEmptyPage()
  const context = await chromium.launchPersistentContext(profile, await launchOptions())
  const { address, stop } = await starting
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.title === 'ready')
  const ms = performance.now() - startedAtMs
  await context.close()
  stop()
  return ms
}
