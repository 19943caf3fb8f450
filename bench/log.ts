import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { EventId } from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import { createRandom } from '#core/common/random'
import { openLog } from '#service/log/attemptLog'
import { temporaryFolder } from '../e2e/service'
import { allQuestions, playedSitting, sittingOf } from './history'
import { inMs, inTurns, timed, type Measure } from './measure'
import { openPage } from './page'

const startPairCount = 60
const rebuildPairCount = 7
const perSitting = 50
const yearMs = 365 * 86_400_000
const nowMs = Date.UTC(2026, 10, 27)
const batchSize = 1_000

/** The service's log opened, and the page's rows rebuilt from it, with 100,000 stored responses. */
export async function logBench(): Promise<Measure[]> {
  const few = await temporaryFolder()
  const many = await temporaryFolder()
  try {
    await fill(few.folder, 1_000)
    await fill(many.folder, 100_000)
    return [await startOf(few.folder, many.folder), await rebuildOf(many.folder)]
  } finally {
    await few.remove()
    await many.remove()
  }
}

/** Appends sittings of fifty questions over one year, answered one by one. */
async function fill(folder: string, responseCount: number): Promise<void> {
  const log = await openLog({ folder })
  const device = log.device()
  const random = createRandom(1)
  const sittingCount = responseCount / perSitting
  let seq = 0
  let events: LogEvent[] = []
  const add = ({ action, atMs }: { action: LogAction; atMs: number }) => {
    seq += 1
    events.push({ ...action, id: randomUUID() as EventId, device, seq, atMs })
  }
  add({ action: { type: 'questions.kept', questions: allQuestions() }, atMs: nowMs - yearMs })
  for (let index = 0; index < sittingCount; index += 1) {
    const startedAtMs = Math.floor(nowMs - yearMs + (index * yearMs) / sittingCount)
    playedSitting(sittingOf(index, perSitting, random, startedAtMs), random).forEach(add)
    if (events.length >= batchSize) await log.append(events.splice(0))
  }
  await log.append(events)
  await log.close()
}

async function startOf(few: string, many: string): Promise<Measure> {
  const start = (folder: string) => async () => {
    let log: Awaited<ReturnType<typeof openLog>> | null = null
    const ms = await timed(async () => (log = await openLog({ folder })))
    await (log as Awaited<ReturnType<typeof openLog>> | null)?.close()
    return ms
  }
  // The first ones pay for compiling.
  await start(few)()
  await start(many)()
  const { subjectMs, yardstickMs, ratios } = await inTurns(startPairCount, start(many), start(few))
  return {
    name: 'log of 100,000 responses opened',
    yardstick: 'the same of 1,000',
    ratios,
    percentile: 50,
    target: 1.5,
    detail: `${inMs(subjectMs)}; ${inMs(yardstickMs)} of 1,000`,
  }
}

async function rebuildOf(folder: string): Promise<Measure> {
  const { page, origin, close } = await openPage(folder, async () => undefined)
  try {
    await rebuilt(page)
    const session = await page.context().newCDPSession(page)
    const rebuild = async () => {
      await page.goto('about:blank')
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
      await page.goto(origin)
      return rebuilt(page)
    }
    const read = () => page.evaluate(readAndParse)
    const { subjectMs, yardstickMs, ratios } = await inTurns(rebuildPairCount, rebuild, read)
    return {
      name: 'rows rebuilt from a log of 100,000 responses',
      yardstick: 'reading and parsing that log in the page',
      ratios,
      percentile: 50,
      target: 3,
      detail: `${inMs(subjectMs)}; ${inMs(yardstickMs)} to read`,
    }
  } finally {
    await close()
  }
}

/** Milliseconds from asking for the log to rows that are level with it; the first screen has to say they were rebuilt. */
async function rebuilt(page: Page): Promise<number> {
  await page.getByText(/has been rebuilt from the attempt log/).waitFor({ timeout: 300_000 })
  return page.evaluate(() => {
    const asked = performance.getEntriesByType('resource').find(({ name }) => name.includes('/api/log?'))
    const [level] = performance.getEntriesByName('rows level')
    return (level?.startTime ?? Number.NaN) - (asked?.startTime ?? Number.NaN)
  })
}

/** In the page: every event of the log, read as it comes and forgotten. */
async function readAndParse(): Promise<number> {
  const startedAtMs = performance.now()
  const reply = await fetch('/api/log?after={}')
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + chunk.value).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach((line) => JSON.parse(line) as unknown)
  }
  return performance.now() - startedAtMs
}
