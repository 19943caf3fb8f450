import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { endSitting, openScreen, startMock } from './steps'

test.use({ bankFolders: [testBanks] })

const limitKilobytes = 140

test('the first screen needs little, and charts come with the first chart', async ({ page }) => {
  const firstScreen = page.getByRole('heading', { name: 'Which exam are you preparing for?' })
  await expect(firstScreen).toBeVisible()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  // What is fetched in idle time, once the screen is there, is not what the screen waits for.
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0
  })
  const loaded = collect(page)
  await page.reload()
  await expect(firstScreen).toBeVisible()
  const first = await loaded.kilobytes()
  test.info().annotations.push({ type: 'measured', description: `first load ${first.toFixed(1)} kB gzipped` })
  expect(first).toBeLessThanOrEqual(limitKilobytes)
  expect(await loaded.hasCharts()).toBe(false)

  await openScreen(page, 'Progress')
  for (let mocks = 0; mocks < 2; mocks += 1) {
    await startMock(page, 'SAMP-01')
    await endSitting(page)
  }
  await openScreen(page, 'Missed')
  await openScreen(page, 'Home')
  await expect(page.getByRole('heading', { name: 'Your last attempts' })).toBeVisible()
  expect(await loaded.hasCharts()).toBe(false)

  await openScreen(page, 'Progress')
  await expect(page.getByRole('region', { name: 'Mock exams over time' })).toBeVisible()
  await expect.poll(() => loaded.hasCharts()).toBe(true)
})

/** The page's own files as they come in. */
function collect(page: Page) {
  const responses: Response[] = []
  page.on('response', (response) => {
    const type = response.request().resourceType()
    // What still came for the page before is not ours.
    if (type === 'document') responses.length = 0
    if (['document', 'script', 'stylesheet'].includes(type)) responses.push(response)
  })
  const bodies = () => Promise.all(responses.map((response) => response.body()))
  return {
    /** What a server would send, compressed file by file. */
    kilobytes: async () => (await bodies()).reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000,
    /** Whether Recharts is among them: its class names are in no other file. */
    hasCharts: async () => (await bodies()).some((body) => body.includes('recharts-surface')),
  }
}
