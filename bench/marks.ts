/** Marks a page leaves of what was pressed, when that was painted, and how long saving took. */
import type { Page } from '@playwright/test'

export type Marks = {
  paintMs: number[]
  keyPaintMs: number[]
  saves: { ms: number; byteCount: number }[]
  pending: number
}

/** The marks of a page so far. */
export function marksOf(page: Page): Promise<Marks> {
  return page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks)
}

/** In the page: notes when a click or a key was painted, and how long each save took. */
export function installMarks(): void {
  const marks: Marks = { paintMs: [], keyPaintMs: [], saves: [], pending: 0 }
  ;(globalThis as unknown as { marks: Marks }).marks = marks
  let isMeasuring = false
  const watch = (type: 'click' | 'keydown', into: number[]) =>
    addEventListener(
      type,
      ({ timeStamp, isTrusted }) => {
        if (!isTrusted || isMeasuring) return
        isMeasuring = true
        requestAnimationFrame(() => {
          // The first message after the frame's callbacks comes when the frame was handed over for painting.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => {
            into.push(performance.now() - timeStamp)
            isMeasuring = false
          })
          port1.start()
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  watch('click', marks.paintMs)
  watch('keydown', marks.keyPaintMs)
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
