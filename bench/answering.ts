import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { temporaryFolder } from '../e2e/service'
import { expectQuestion, startMock } from '../e2e/steps'
import { inMs, percentileOf, timed, type Measure } from './measure'
import { openPage } from './page'

const answerCount = 200

type Marks = { paintMs: number[]; saves: { ms: number; byteCount: number }[]; pending: number }

/** A mock exam answered by real clicks: how soon the choice is painted, and how soon it is acknowledged. */
export async function answeringBench(): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const { page, close } = await openPage(folder, (opened) => opened.addInitScript(installMarks))
  try {
    await startMock(page, 'MLS-C01')
    return await answer(page, join(folder, 'yardstick.ndjson'))
  } finally {
    await close()
    await remove()
  }
}

async function answer(page: Page, yardstickFile: string): Promise<Measure[]> {
  const frameMs: number[] = []
  const paintMs: number[] = []
  const saveMs: number[] = []
  const requestMs: number[] = []
  const appendMs: number[] = []
  const file = await open(yardstickFile, 'a')
  for (let number = 1; paintMs.length < answerCount; number = (number % 65) + 1) {
    await expectQuestion(page, number)
    for (const index of [0, 1, 0]) {
      const option = page.getByRole('radio').or(page.getByRole('checkbox')).nth(index)
      const box = await option.boundingBox()
      if (!box) throw new Error('The option is not on screen.')
      await settled(page)
      frameMs.push(await frame(page))
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
      await settled(page)
      const marks = await page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks)
      const save = marks.saves.at(-1)
      if (!save) throw new Error('Nothing was saved.')
      requestMs.push(await bareRequest(page))
      paintMs.push(marks.paintMs.at(-1) ?? Number.NaN)
      saveMs.push(save.ms)
      const line = Buffer.alloc(save.byteCount, 'x')
      appendMs.push(
        await timed(async () => {
          await file.write(line)
          await file.datasync()
        }),
      )
    }
    if (number === 65) {
      await page.keyboard.press('g')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Question 1,/ })
        .click()
    } else await page.keyboard.press('n')
  }
  await file.close()
  return [
    {
      name: 'answer click to paint',
      yardstick: 'one frame',
      ratios: paintMs.map((ms) => ms / percentileOf(frameMs, 50)),
      percentile: 98,
      target: 3,
      detail: `p50 ${inMs(paintMs)}, p98 ${inMs(paintMs, 98)}; frame ${inMs(frameMs)}`,
    },
    {
      name: 'save acknowledged in the page',
      yardstick: 'a bare request and one fsynced append of the same bytes',
      ratios: saveMs.map((ms, index) => ms / ((requestMs[index] ?? 0) + (appendMs[index] ?? 0))),
      percentile: 50,
      target: 3,
      detail: `p50 ${inMs(saveMs)}, p98 ${inMs(saveMs, 98)}; request ${inMs(requestMs)}, append ${inMs(appendMs)}`,
    },
  ]
}

/** In the page: notes when a click was painted, and how long each save took. */
function installMarks(): void {
  const marks: Marks = { paintMs: [], saves: [], pending: 0 }
  ;(globalThis as unknown as { marks: Marks }).marks = marks
  let isMeasuring = false
  addEventListener(
    'click',
    ({ timeStamp, isTrusted }) => {
      if (!isTrusted || isMeasuring) return
      isMeasuring = true
      requestAnimationFrame(() => {
        // The first message after the frame's callbacks comes when the frame was handed over for painting.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          marks.paintMs.push(performance.now() - timeStamp)
          isMeasuring = false
        })
        port1.start()
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
  const fetchOfPage = globalThis.fetch.bind(globalThis)
  globalThis.fetch = async (input, init) => {
    if (input !== '/api/log' || init?.method !== 'POST') return fetchOfPage(input, init)
    marks.pending += 1
    try {
      const reply = await fetchOfPage(input, init)
      await reply.clone().arrayBuffer()
      // When its last byte came: the page's thread hears of it only after the frame, which it paints first.
      const entry = performance.getEntriesByName(reply.url).at(-1) as PerformanceResourceTiming
      const byteCount = typeof init.body === 'string' ? init.body.length : 0
      marks.saves.push({ ms: entry.responseEnd - entry.startTime, byteCount })
      performance.clearResourceTimings()
      return reply
    } finally {
      marks.pending -= 1
    }
  }
}

/** Waits until nothing is being saved or painted. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as unknown as { marks: Marks }).marks.pending === 0)
}

/** The time from one animation frame to the next. */
function frame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const first = await next()
    return (await next()) - first
  })
}

/** A request of the page that asks for next to nothing. */
function bareRequest(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const reply = await fetch('/instance')
    await reply.arrayBuffer()
    const entry = performance.getEntriesByName(reply.url).at(-1) as PerformanceResourceTiming
    performance.clearResourceTimings()
    return entry.responseEnd - entry.startTime
  })
}
