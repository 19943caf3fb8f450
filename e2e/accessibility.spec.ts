import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { isFullLength } from './proofLength'
import { everyScreen } from './screens'
import { testBanks } from './shells'

test.use({ bankFolders: [testBanks] })

const themes = ['light', 'dark'] as const

/** At full length each screen in each theme; else each screen once, the themes by turns. */
const themesOf = (index: number) => (isFullLength ? themes : [themes[index % 2] ?? 'light'])

test('on every screen axe finds nothing, Tab reaches every control, and nothing is wider than a narrow window', async ({
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
    })
  }
})

/** What axe has to say, a line for each element. */
async function violations(page: Page): Promise<string[]> {
  // The page has no frames of other origins, for which axe would open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

async function settle(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** By how many pixels the page is wider than its window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Presses Tab once round the page and names every control that never had the focus. Radios count as one group. */
async function unreachable(page: Page): Promise<string[]> {
  const walk = await page.evaluateHandle(() => {
    const scope = document.querySelector('dialog[open]') ?? document
    const selector = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary'
    const controls = [...scope.querySelectorAll<HTMLElement>(selector)].filter((element) =>
      element.checkVisibility(),
    )
    const reached = new Set<EventTarget | null>()
    const note = ({ target }: FocusEvent) => void reached.add(target)
    const active = document.activeElement
    if (active instanceof HTMLElement) active.blur()
    document.addEventListener('focusin', note)
    const groupOf = (control: HTMLElement) =>
      control instanceof HTMLInputElement && control.type === 'radio' ? control.name : null
    const missed = () => {
      document.removeEventListener('focusin', note)
      const groups = new Set(controls.filter((control) => reached.has(control)).map(groupOf))
      return controls.filter((control) => {
        const group = groupOf(control)
        return !reached.has(control) && (group === null || !groups.has(group))
      })
    }
    return { count: controls.length, missed }
  })
  const count = await walk.evaluate((started) => started.count)
  for (let presses = 0; presses < count + 4; presses += 1) await page.keyboard.press('Tab')
  return walk.evaluate((started) => started.missed().map((element) => element.outerHTML.slice(0, 120)))
}
