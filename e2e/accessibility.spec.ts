import { overhang, scaleText, settle, showTheme, themes, unreachable, violations } from './accessible'
import { expect, test } from './fixtures'
import { isFullLength } from './proofLength'
import { walks } from './screens'
import { testBanks } from './shells'

test.use({ bankFolders: [testBanks] })

/** At full length each screen in each theme; else each screen once, light and dark by turns. */
const themesOf = (index: number) => (isFullLength ? themes : [themes[index % 2] ?? 'light'])

for (const [when, stops] of Object.entries(walks)) {
  test(`${when}, axe finds nothing on any screen, Tab reaches every control, and nothing is wider than a narrow window or large text needs`, async ({
    page,
  }) => {
    for (const [index, { name, go }] of stops.entries()) {
      await test.step(name, async () => {
        await go(page)
        await settle(page)
        for (const theme of themesOf(index)) {
          await showTheme(page, theme)
          expect.soft(await violations(page), `${name}, ${theme}`).toEqual([])
          if (!isFullLength) continue
          await scaleText(page, 2)
          expect.soft(await violations(page), `${name}, ${theme}, text at 200 percent`).toEqual([])
          await scaleText(page, 1)
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
}
