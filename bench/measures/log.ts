import type { Page } from '@playwright/test'
import { openLog } from '#service/log/attemptLog'
import { temporaryFolder } from '../../e2e/service'
import { fillLog } from '../dataSets'
import { inMs, inTurns, timed, type Measure } from '../measure'
import { longestTaskMs, openPage } from '../page'

const startPairCount = 60
const rebuildPairCount = 7
const questionCount = 2_000

/** The service's log opened, and the page's rows rebuilt from it, with 100,000 stored responses. */
export async function logBench(): Promise<Measure[]> {
  const few = await temporaryFolder()
  const many = await temporaryFolder()
  try {
    await fillLog(few.folder, { responseCount: 1_000, questionCount })
    await fillLog(many.folder, { responseCount: 100_000, questionCount })
    return [await startOf(few.folder, many.folder), ...(await rebuildOf(many.folder))]
  } finally {
    await few.remove()
    await many.remove()
  }
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
    samples: ratios,
    unit: 'times',
    percentile: 50,
    target: 1.5,
    detail: `${inMs(subjectMs)}; ${inMs(yardstickMs)} of 1,000`,
  }
}

async function rebuildOf(folder: string): Promise<Measure[]> {
  const { page, service, session, close } = await openPage(folder)
  const { origin } = service
  try {
    await rebuilt(page)
    const tasks: number[] = []
    const rebuild = async () => {
      await page.goto('about:blank')
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
      await page.goto(origin)
      const ms = await rebuilt(page)
      tasks.push(await longestTaskMs(page))
      return ms
    }
    const read = () => page.evaluate(readAndParse)
    const { subjectMs, yardstickMs, ratios } = await inTurns(rebuildPairCount, rebuild, read)
    return [
      {
        name: 'rows rebuilt from a log of 100,000 responses',
        yardstick: 'reading and parsing that log in the page',
        samples: ratios,
        unit: 'times',
        percentile: 50,
        target: 2,
        detail: `${inMs(subjectMs)}; ${inMs(yardstickMs)} to read`,
      },
      {
        name: 'rows rebuilt: longest task',
        yardstick: 'the page’s thread',
        samples: tasks,
        unit: 'ms',
        percentile: 100,
        target: 200,
        detail: `typically ${inMs(tasks)}`,
      },
    ]
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
