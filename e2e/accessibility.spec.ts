import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { everyScreen } from './screens'
import { testBanks } from './shells'

test.use({ bankFolders: [testBanks] })

/** What changes with the colours; everything else axe looks at is the same in the dark. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

test('axe finds nothing on any screen, light and dark', async ({ page }) => {
  test.setTimeout(180_000)
  for (const { name, go } of everyScreen) {
    await test.step(name, async () => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await go(page)
      await settle(page)
      expect.soft(await violations(new AxeBuilder({ page })), `${name}, light`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      const inTheDark = new AxeBuilder({ page }).withRules(rulesOfColour)
      expect.soft(await violations(inTheDark), `${name}, dark`).toEqual([])
    })
  }
})

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

test('every control of every screen is reached by Tab, and nothing is wider than a narrow window', async ({
  page,
}) => {
  test.setTimeout(180_000)
  for (const { name, go } of everyScreen) {
    await test.step(name, async () => {
      await go(page)
      await settle(page)
      expect.soft(await unreachable(page), name).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      await expect.soft.poll(() => overhang(page), name).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1280, height: 800 })
    })
  }
})

async function settle(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** By how many pixels the page is wider than its window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Presses Tab once round the page and names every control that never had the focus. Radios count as one group. */
async function unreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document
    const selector = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary'
    const controls = [...scope.querySelectorAll<HTMLElement>(selector)].filter((element) =>
      element.checkVisibility(),
    )
    controls.forEach((element, index) => (element.dataset.control = String(index)))
    const active = document.activeElement
    if (active instanceof HTMLElement) active.blur()
    return controls.length
  })
  for (let presses = 0; presses < count + 4; presses += 1) {
    await page.keyboard.press('Tab')
    await page.evaluate(() => {
      const active = document.activeElement
      if (active instanceof HTMLElement) active.dataset.reached = 'yes'
    })
  }
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('[data-control]')]
    const isRadio = (element: HTMLElement) => element instanceof HTMLInputElement && element.type === 'radio'
    const reachedGroups = new Set(
      controls.filter((c) => isRadio(c) && c.dataset.reached).map((c) => (c as HTMLInputElement).name),
    )
    const missed = controls.filter(
      (c) => !c.dataset.reached && !(isRadio(c) && reachedGroups.has((c as HTMLInputElement).name)),
    )
    for (const control of document.querySelectorAll<HTMLElement>('[data-control],[data-reached]')) {
      delete control.dataset.control
      delete control.dataset.reached
    }
    return missed.map((element) => element.outerHTML.slice(0, 120))
  })
}
