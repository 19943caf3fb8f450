import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { freePort, startService, type ServiceOptions } from '../service'
import { testBanks } from '../shells'
import { importHistory, expectQuestion, expectSaved, openScreen, startMock } from '../steps'
import { createAcknowledged, loggedEvents, resumeLabel, standOf, type Acknowledged } from './acknowledged'
import { openOwnBrowser } from './ownBrowser'
import { storedStand } from './rows'

test('the local database without room: answers are saved, and there at the next start', async ({
  dataFolder,
}) => {
  const options = await optionsFor(dataFolder)
  const acknowledged = createAcknowledged()
  const work = async (page: Page) => {
    await answerSome(page)
    await expectSaved(page)
    // The local database really was left behind.
    expect(await storedStand(page)).not.toEqual(standOf(await loggedEvents(page)))
  }
  await atWork(options, acknowledged, work, { quotaBytes: 100_000 })
  await atWork(options, acknowledged, (page) => expectAllKept(page, acknowledged))
})

test('the service killed in mid-exam: the page says so, keeps what was done, and saves it later', async ({
  dataFolder,
}) => {
  const options = await optionsFor(dataFolder)
  const acknowledged = createAcknowledged()
  const browser = await openOwnBrowser(join(dataFolder, 'profile'))
  let service = await startService(options)
  acknowledged.follow(browser.context)
  const { page } = browser
  await page.goto(service.address)
  await answerSome(page)
  await expectSaved(page)
  await service.kill()
  const question = page.getByRole('article')
  const place = await question.boundingBox()
  await page.keyboard.press('f')
  await expect(page.getByRole('alert').getByText('Not saved.')).toBeVisible()
  expect(await question.boundingBox(), 'nothing moves under the pointer').toEqual(place)
  await page.keyboard.press('f')
  await answerOnPage(page)
  await expect(page.getByRole('contentinfo').getByText('Not saved', { exact: true })).toBeVisible()
  // An unsaved end is not offered.
  await page.keyboard.press('r')
  await page.getByRole('button', { name: 'End the exam' }).click()
  await expect(page.getByRole('button', { name: 'End exam' })).toBeDisabled()
  await page.keyboard.press('Escape')

  await expect(page.getByRole('button', { name: 'Try now' })).toBeVisible()
  // Nobody presses it: the page tries again every few seconds by itself.
  service = await startService(options)
  await expectSaved(page)
  await expect(page.getByRole('alert')).toBeHidden()
  const stand = standOf(await loggedEvents(page))
  await expect.poll(() => storedStand(page)).toEqual(stand)
  await browser.kill()
  await service.stop()
  await atWork(options, acknowledged, async (again) => {
    await expectAllKept(again, acknowledged)
    await expect.poll(() => storedStand(again)).toEqual(stand)
  })
})

test('what is said of unsaved answers covers no option and no end of a page for good', async ({
  dataFolder,
}) => {
  const { browser, page } = await answersUnsaved(dataFolder)
  const options = page
    .getByRole('article')
    .getByRole('radio')
    .or(page.getByRole('article').getByRole('checkbox'))
  while ((await options.count()) < 4) await page.keyboard.press('p')
  for (const [width, height] of windowSizes) {
    await page.setViewportSize({ width, height })
    await expectClear(page, page.getByRole('article'), `the last option, ${width} x ${height}`)
    await page.evaluate(() => window.scrollTo(0, 0))
    for (const option of await options.all()) {
      await option.focus()
      const covered = () => coveredPixels(page, option)
      await expect.poll(covered, `an option in focus, ${width} x ${height}`).toBeLessThanOrEqual(0)
    }
  }
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('button', { name: 'Leave, clock running' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const last = page.getByRole('main').getByRole('link').last()
  for (const [width, height] of windowSizes) {
    await page.setViewportSize({ width, height })
    await expectClear(page, last, `the end of Home, ${width} x ${height}`)
  }
  await browser.kill()
})

const windowSizes = [
  [1280, 800],
  [1280, 600],
  [375, 667],
] as const

const notSaved = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved.' })

/** Once the page is scrolled to its end, nothing lies over the end of a part of it. */
async function expectClear(page: Page, part: Locator, what: string): Promise<void> {
  await expect(notSaved(page)).toBeVisible()
  await expect
    .poll(async () => {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      return coveredPixels(page, part)
    }, what)
    .toBeLessThanOrEqual(0)
}

async function coveredPixels(page: Page, part: Locator): Promise<number> {
  const [box, banner] = [await part.boundingBox(), await notSaved(page).boundingBox()]
  return box && banner ? box.y + box.height - banner.y : Infinity
}

test('what was not saved when the page was left in spite of its warning is saved by the next one', async ({
  dataFolder,
}) => {
  const { options, browser, page } = await answersUnsaved(dataFolder)
  await expect(page.getByRole('alert').getByText('Not saved.')).toBeVisible()
  await expect.poll(async () => (await storedStand(page))?.questionIndex).toBe(16)
  const stand = await storedStand(page)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('about:blank')
  const service = await startService(options)
  await page.goto(service.address)
  await expect(
    page.getByText(/had not been saved when this page was closed\. This browser kept .* saved now\.$/),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Resume on question 17' })).toBeVisible()
  await expect.poll(async () => standOf(await loggedEvents(page))).toEqual(stand)
  await expect.poll(() => storedStand(page)).toEqual(stand)
  await page.reload()
  await expect(page.getByRole('link', { name: 'Resume on question 17' })).toBeVisible()
  await expect(page.getByText(/had not been saved|Nothing was lost/)).toHaveCount(0)
  await browser.close()
  await service.stop()
})

test('what cannot be saved before the window is closed goes into a file, and from it into the history', async ({
  dataFolder,
}) => {
  const { options, browser, page } = await answersUnsaved(dataFolder)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a copy to a file' }).click()
  const file = join(dataFolder, 'unsaved.ndjson.gz')
  await (await saving).saveAs(file)
  // Its rows may be a moment behind the page.
  await expect.poll(async () => (await storedStand(page))?.questionIndex).toBe(16)
  const stand = await storedStand(page)
  await browser.kill()

  // Another browser: the one before may have kept what was not saved.
  const elsewhere = { ...options, profile: 'another profile' }
  await atWork(elsewhere, createAcknowledged(), async (again) => {
    await expect(again.getByRole('link', { name: 'Resume on question 9' })).toBeVisible()
    await openScreen(again, 'Settings')
    await Promise.all([again.waitForEvent('load'), importHistory(again, file)])
    await expect(again.getByText(/^\d+ changes added from unsaved\.ndjson\.gz\.$/)).toBeVisible()
    await openScreen(again, 'Settings')
    await importHistory(again, file)
    await expect(again.getByText('Every change in this file is here already.')).toBeVisible()
    await openScreen(again, 'Home')
    await expect(again.getByRole('link', { name: 'Resume on question 17' })).toBeVisible()
    await expect.poll(() => storedStand(again)).toEqual(stand)
  })
})

async function optionsFor(dataFolder: string): Promise<ServiceOptions> {
  return { dataFolder, port: await freePort(), bankFolders: [testBanks] }
}

/** One start of service and browser, both ended in good order afterwards. */
async function atWork(
  options: ServiceOptions & { profile?: string },
  acknowledged: Acknowledged,
  work: (page: Page) => Promise<void>,
  { quotaBytes }: { quotaBytes?: number } = {},
) {
  // The address lets a page in for half a minute only: the browser is there first.
  const browser = await openOwnBrowser(join(options.dataFolder, options.profile ?? 'profile'))
  const service = await startService(options)
  acknowledged.follow(browser.context)
  try {
    if (quotaBytes !== undefined) {
      // Room is measured now and then only: what there is has to be little from the start, and runs out in mid-exam.
      const session = await browser.context.newCDPSession(browser.page)
      const { origin } = service
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quotaBytes })
    }
    await browser.page.goto(service.address)
    await work(browser.page)
  } finally {
    await browser.close()
    await service.stop()
  }
}

async function answerSome(page: Page): Promise<void> {
  await startMock(page, 'SAMP-01')
  await answerOnPage(page)
}

/** Answers whatever can be answered by a digit, through half of the form, and waits for the last question. */
/** A running exam with answers the service is not there to save. */
async function answersUnsaved(dataFolder: string) {
  const options = await optionsFor(dataFolder)
  const browser = await openOwnBrowser(join(dataFolder, 'profile'))
  const service = await startService(options)
  const { page } = browser
  await page.goto(service.address)
  await answerSome(page)
  await expectSaved(page)
  await service.kill()
  await answerOnPage(page)
  return { options, browser, page }
}

async function answerOnPage(page: Page): Promise<void> {
  const start = Number(/\d+/.exec((await page.getByRole('article').getAttribute('aria-label')) ?? '')?.[0])
  for (let number = start; number < start + 8; number += 1) {
    await expectQuestion(page, number)
    await page.keyboard.press('1')
    await page.keyboard.press('f')
    await page.keyboard.press('n')
  }
  await expectQuestion(page, start + 8)
}

/** Whatever was acknowledged is in the log, and the screens show what the log says. */
async function expectAllKept(page: Page, acknowledged: Acknowledged): Promise<void> {
  const resume = page.getByRole('link', { name: /^Resume on / })
  await expect(resume).toBeVisible()
  // Before the log is read: what a page saves at its start may come after it.
  const ids = acknowledged.ids()
  const logged = await loggedEvents(page)
  const kept = new Set<string>(logged.map(({ id }) => id))
  expect(ids.length).toBeGreaterThan(10)
  expect(ids.filter((id) => !kept.has(id))).toEqual([])
  const stand = standOf(logged)
  await expect(resume).toHaveText(resumeLabel(stand))
  await expect.poll(() => storedStand(page)).toEqual(stand)
}
