/** No light flash in the dark: every frame of a start has the paper of the theme that was chosen. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { openScreen } from './steps'

test.use({ bankFolders: [testBanks] })

const light = 'rgb(250, 248, 244)'
const dark = 'rgb(26, 25, 23)'

/** Notes the paper behind the page in every frame from the first one on. */
async function watchPaper(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>()
    Object.assign(globalThis, { papers: seen })
    const look = () => {
      // Without a body nothing has been painted yet.
      if (document.body) seen.add(getComputedStyle(document.body).backgroundColor)
      requestAnimationFrame(look)
    }
    look()
  })
  return () => page.evaluate(() => [...(globalThis as unknown as { papers: Set<string> }).papers])
}

test('a start in the dark is dark from its first frame on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const papers = await watchPaper(page)
  await page.reload()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(await papers()).toEqual([dark])
  await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', '#1a1917')
})

test('a theme that differs from the system’s is there from the first frame on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openScreen(page, 'Settings')
  await page.getByRole('radio', { name: 'Dark' }).check()
  const papers = await watchPaper(page)
  await page.reload()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(await papers()).toEqual([dark])
  await page.getByRole('radio', { name: 'Light' }).check()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(await papers()).toEqual([light])
})
