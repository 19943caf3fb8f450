import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { temporaryFolder } from '../../e2e/service'
import { expectQuestion, startMock } from '../../e2e/steps'
import { inMs, percentileOf, timed, type Measure, type Size } from '../measure'
import { installMarks, marksOf, type Marks } from '../marks'
import { frameMs, openPage } from '../page'

const questionCount = 65
const questionsAsked = { quick: 65, full: 200 }
const questionsThrottled = 40
const slowdown = 4

/**
 * A mock exam answered by real clicks and keys: how soon a choice and the next question are painted, and how soon a
 * choice is acknowledged; then the same with the processor held to a quarter.
 */
export async function answeringBench(size: Size): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const { page, session, close } = await openPage(folder, {
    prepare: (opened) => opened.addInitScript(installMarks),
  })
  try {
    await startMock(page, 'MLS-C01')
    const file = join(folder, 'yardstick.ndjson')
    const usual = await answer(page, file, questionsAsked[size])
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const slow = await answer(page, file, questionsThrottled)
    return [
      ...paints(usual, '', { p50: 1.2, p98: 2 }),
      saves(usual),
      ...paints(slow, `, ${slowdown}x slower`, { p50: null, p98: 4 }),
    ]
  } finally {
    await close()
    await remove()
  }
}

type Answered = Record<'frame' | 'paint' | 'next' | 'save' | 'request' | 'append', number[]>

function paints(
  { frame, paint, next }: Answered,
  how: string,
  { p50, p98 }: { p50: number | null; p98: number },
): Measure[] {
  const one = percentileOf(frame, 50)
  const of = (name: string, ms: number[], percentile: 50 | 98, target: number | null): Measure => ({
    name: `${name}${how}${percentile === 98 ? ', slow end' : ''}`,
    yardstick: 'one frame',
    samples: ms.map((each) => each / one),
    unit: 'frames',
    percentile,
    target,
    detail: `p50 ${inMs(ms)}, p98 ${inMs(ms, 98)}; frame ${one.toFixed(1)} ms`,
  })
  return [
    of('answer click to paint', paint, 50, p50),
    of('answer click to paint', paint, 98, p98),
    of('next question to paint', next, 50, p50),
    of('next question to paint', next, 98, p98),
  ]
}

function saves({ save, request, append }: Answered): Measure {
  return {
    name: 'save acknowledged in the page',
    yardstick: 'a bare request and one fsynced append of the same bytes',
    samples: save.map((ms, index) => ms / ((request[index] ?? 0) + (append[index] ?? 0))),
    unit: 'times',
    percentile: 50,
    target: 2,
    detail: `p50 ${inMs(save)}, p98 ${inMs(save, 98)}; request ${inMs(request)}, append ${inMs(append)}`,
  }
}

async function answer(page: Page, yardstickFile: string, count: number): Promise<Answered> {
  const answered: Answered = { frame: [], paint: [], next: [], save: [], request: [], append: [] }
  const file = await open(yardstickFile, 'a')
  for (let asked = 0; asked < count; asked += 1) {
    const number = (asked % questionCount) + 1
    await expectQuestion(page, number)
    for (const index of [0, 1]) {
      const option = page.getByRole('radio').or(page.getByRole('checkbox')).nth(index)
      const box = await option.boundingBox()
      if (!box) throw new Error('The option is not on screen.')
      await settled(page)
      answered.frame.push(await frameMs(page))
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
      await settled(page)
      const marks = await marksOf(page)
      const save = marks.saves.at(-1)
      if (!save) throw new Error('Nothing was saved.')
      answered.request.push(await bareRequest(page))
      answered.paint.push(marks.paintMs.at(-1) ?? Number.NaN)
      answered.save.push(save.ms)
      const line = Buffer.alloc(save.byteCount, 'x')
      answered.append.push(
        await timed(async () => {
          await file.write(line)
          await file.datasync()
        }),
      )
    }
    if (number === questionCount || asked === count - 1) await toFirstQuestion(page)
    else {
      const { keyPaintMs } = await marksOf(page)
      await page.keyboard.press('n')
      await expectQuestion(page, number + 1)
      await page.waitForFunction(
        (before) => (globalThis as unknown as { marks: Marks }).marks.keyPaintMs.length > before,
        keyPaintMs.length,
      )
      answered.next.push((await marksOf(page)).keyPaintMs.at(-1) ?? Number.NaN)
    }
  }
  await file.close()
  return answered
}

async function toFirstQuestion(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Question 1,/ })
    .click()
}

/** Waits until nothing is being saved or painted. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as unknown as { marks: Marks }).marks.pending === 0)
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
