import { overhang, scaleText, settle, unreachable, violations } from './accessible'
import { expect, test } from './fixtures'
import { isFullLength } from './proofLength'
import { everyScreen } from './screens'
import { testBanks } from './shells'

test.use({ bankFolders: [testBanks] })

const themes = ['light', 'dark'] as const

/** At full length each screen in each theme; else each screen once, the themes by turns. */
const themesOf = (index: number) => (isFullLength ? themes : [themes[index % 2] ?? 'light'])

test('on every screen axe finds nothing, Tab reaches every control, and nothing is wider than a narrow window or large text needs', async ({
  page,
}) => {
  for (const [index, { name, go }] of everyScreen.entries()) {
    await test.step(name, async () => {
      await go(page)
      await settle(page)
      for (const theme of themesOf(index)) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        expect.soft(await violations(page), `${name}, ${theme}`).toEqual([])
      }
      expect.soft(await unreachable(page), name).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      await expect.soft.poll(() => overhang(page), name).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1280, height: 800 })
      await scaleText(page, 2)
      await expect.soft.poll(() => overhang(page), `${name}, text at 200 percent`).toBeLessThanOrEqual(0)
      await scaleText(page, 1)
    })
  }
})
