/** Use as it is all day: sittings, reports, reviews, every screen in turn. Time passes by jumps, not by waiting. */
import { expect, type Page } from '@playwright/test'
import { endSitting, openScreen, startMock, startPractice } from '../steps'

export const perPractice = 40
const mockEvery = 10
const examCode = 'MLS-C01'
const screens = ['Home', 'Progress', 'Missed', 'Review', 'Notes', 'Library', 'Settings']

type SoakPage = { passTime: (ms: number) => void }

/** In the page, before its own scripts: both clocks of the page, moved on by `passTime`. */
export function ownTime(): void {
  let passedMs = 0
  const dateNow = Date.now.bind(Date)
  const performanceNow = performance.now.bind(performance)
  Date.now = () => dateNow() + passedMs
  performance.now = () => performanceNow() + passedMs
  ;(globalThis as unknown as SoakPage).passTime = (ms) => {
    passedMs += ms
    // As a laptop that was opened again: the running clock ticks and gives a sign of life.
    document.dispatchEvent(new Event('visibilitychange'))
  }
}

/** One sitting from set-up to report, its screens before and after; takes `durationMs` of the page's time. */
export async function useOnce(page: Page, index: number, durationMs: number): Promise<void> {
  const isMock = index % mockEvery === 0
  if (isMock) await startMock(page, examCode)
  else await startPractice(page, examCode, perPractice)
  const stepMs = durationMs / 2 / perPractice
  await page.evaluate(answerEverything, { count: isMock ? 65 : perPractice, stepMs })
  await endSitting(page)
  const screen = screens[index % screens.length] ?? 'Home'
  await openScreen(page, screen)
  if (screen === 'Review') await page.evaluate(answerEverything, { count: 5, stepMs })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate((ms) => (globalThis as unknown as SoakPage).passTime(ms), durationMs / 2)
}

/** In the page: a choice, its check and the next question, by keys, so many times over. */
async function answerEverything({ count, stepMs }: { count: number; stepMs: number }): Promise<void> {
  const press = async (key: string, code: string, ctrlKey = false) => {
    const options = { key, code, ctrlKey, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', options))
    await new Promise((resolve) => setTimeout(resolve))
  }
  for (let question = 0; question < count; question += 1) {
    const first = 1 + Math.floor(Math.random() * 4)
    for (const digit of [first, (first % 4) + 1]) await press(String(digit), `Digit${digit}`)
    ;(globalThis as unknown as SoakPage).passTime(stepMs)
    await press('Enter', 'Enter', true)
    await press('n', 'KeyN')
  }
}
