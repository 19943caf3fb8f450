import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe has to say, a line for each element. */
export async function violations(page: Page): Promise<string[]> {
  // The page has no frames of other origins, for which axe would open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** In either theme axe finds nothing, Tab reaches every control, and a narrow window shows all of it. */
export async function expectAccessible(page: Page, name = 'the screen'): Promise<void> {
  await settle(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    expect(await violations(page), `${name}, ${colorScheme}`).toEqual([])
  }
  expect(await unreachable(page), name).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => overhang(page), name).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Waits until nothing on the screen is still loading. */
export async function settle(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** The size of all text, as Settings changes it. */
export async function scaleText(page: Page, scale: number): Promise<void> {
  await page.evaluate((to) => document.documentElement.style.setProperty('--text-scale', String(to)), scale)
}

/** By how many pixels the page is wider than its window. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Presses Tab once round the page and names every control that never had the focus. Radios and tabs count as one group. */
export async function unreachable(page: Page): Promise<string[]> {
  const walk = await page.evaluateHandle(() => {
    const scope = document.querySelector('dialog[open]') ?? document
    const selector =
      'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary'
    const controls = [...scope.querySelectorAll<HTMLElement>(selector)].filter((element) =>
      element.checkVisibility(),
    )
    const reached = new Set<EventTarget | null>()
    const note = ({ target }: FocusEvent) => void reached.add(target)
    const active = document.activeElement
    if (active instanceof HTMLElement) active.blur()
    document.addEventListener('focusin', note)
    const groupOf = (control: HTMLElement) => {
      if (control instanceof HTMLInputElement && control.type === 'radio') return control.name
      return control.role === 'tab' ? `tabs ${control.getAttribute('aria-controls')}` : null
    }
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

export const themes = ['light', 'dark', 'contrast'] as const

/** As the system's theme, or as it is chosen in Settings where no system has it. */
export async function showTheme(page: Page, theme: (typeof themes)[number]): Promise<void> {
  const colorScheme = theme === 'contrast' ? 'light' : theme
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // The page hears of the system's theme before the next frame, and would take ours back after it.
  await page.evaluate(
    (name) =>
      new Promise<void>((done) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            document.documentElement.dataset.theme = name
            done()
          }),
        )
      }),
    theme,
  )
}
