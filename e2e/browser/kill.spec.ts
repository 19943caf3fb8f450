import { isDeepStrictEqual } from 'node:util'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createRandom } from '../chance'
import { expect, test } from '../fixtures'
import { testLimitMs } from '../patience'
import { isFullLength } from '../proofLength'
import { freePort, startService } from '../service'
import { testBanks } from '../shells'
import { startMock } from '../steps'
import { createAcknowledged, loggedEvents, resumeLabel, standOf, type Acknowledged } from './acknowledged'
import { openOwnBrowser, type OwnBrowser } from './ownBrowser'
import { storedStand } from './rows'

const kills = isFullLength ? 20 : 2
const restartsAfterKill = isFullLength ? 2 : 1

test(`${kills} kills in mid-exam lose no acknowledged answer`, async ({ dataFolder }) => {
  test.setTimeout(kills * testLimitMs)
  const options = { dataFolder, port: await freePort(), bankFolders: [testBanks] }
  const profile = join(dataFolder, 'profile')
  const acknowledged = createAcknowledged()
  const random = createRandom(20)
  const start = async () => {
    // The address lets a page in for half a minute only: the browser is there first.
    const browser = await openOwnBrowser(profile)
    const service = await startService(options)
    acknowledged.follow(browser.context)
    await browser.page.goto(service.address)
    return { service, browser }
  }

  let { service, browser } = await start()
  await startMock(browser.page, 'SAMP-01')
  for (let kill = 1; kill <= kills; kill += 1) {
    await test.step(`kill ${kill}`, async () => {
      const before = acknowledged.ids().length
      await answerUntilKilled(browser, acknowledged, random)
      await service.stop()
      expect(acknowledged.ids().length, 'answers were acknowledged before the kill').toBeGreaterThan(before)
      for (let restart = 1; restart <= restartsAfterKill; restart += 1) {
        ;({ service, browser } = await start())
        const { page } = browser
        const resume = page.getByRole('link', { name: /^Resume on / })
        await expect(resume, `kill ${kill}, restart ${restart}`).toBeVisible()
        let stand = standOf([])
        const look = async () => {
          // Before the log is read: what a page saves at its start may come after it.
          const ids = acknowledged.ids()
          const logged = await loggedEvents(page)
          const kept = new Set<string>(logged.map(({ id }) => id))
          stand = standOf(logged)
          const lost = ids.filter((id) => !kept.has(id))
          return { lost, hasSameRows: isDeepStrictEqual(await storedStand(page), stand) }
        }
        await expect.poll(look, `kill ${kill}, restart ${restart}`).toEqual({ lost: [], hasSameRows: true })
        await expect(resume).toHaveText(resumeLabel(stand))
        if (restart === restartsAfterKill) continue
        await browser.close()
        await service.stop()
      }
      await goOn(browser.page)
    })
  }
  await browser.close()
  await service.stop()
  test.info().annotations.push({
    type: 'measured',
    description: `${acknowledged.ids().length} changes acknowledged, ${kills} kills`,
  })
  expect(acknowledged.ids().length).toBeGreaterThan(kills)
})

/** Resumes the sitting, from its review screen back to the question where that was what was on screen. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Resume on / }).click()
  await expect(page.getByRole('article')).toBeVisible()
  const back = page.getByRole('button', { name: 'Back to the question' })
  if (await back.isVisible()) await back.click()
  await expect(page.getByRole('article', { name: /^Question \d+$/ })).toBeVisible()
}

/** Answers and turns as fast as the keys go, from question to question, until the browser dies under it. */
async function answerUntilKilled(
  { page, kill }: OwnBrowser,
  acknowledged: Acknowledged,
  random: () => number,
): Promise<void> {
  // By what was saved and not by the time: on any machine there are some to lose, and more on their way.
  const killed = acknowledged.more(1 + Math.floor(random() * 40)).then(kill)
  let direction = 'n'
  const answering = (async () => {
    for (;;) {
      await page.keyboard.press(String(1 + Math.floor(random() * 4)))
      if (random() < 0.15) direction = direction === 'n' ? 'p' : 'n'
      await page.keyboard.press(direction)
    }
  })()
  // The keys end with the browser.
  await Promise.all([killed, answering.catch(() => undefined)])
}
