import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { freePort, startService, temporaryFolder } from '../../e2e/service'
import { endSitting, expectQuestion, openScreen, startMock, startPractice } from '../../e2e/steps'
import { writeBank } from '../dataSets'
import { startEmptyPage } from '../emptyPage'
import type { Measure, Size } from '../measure'
import { launchOptions, openPage } from '../page'
import { memoryMb, processorSeconds } from '../processes'

const windowCount = 7
const windowMs = { quick: 3_000, full: 10_000 }
const questionCount = 10_000
const answeredCount = 200
const progressCount = 20

/** What the program takes beside an empty window: memory at rest and with a large bank, and the processor in an exam. */
export async function idleBench(size: Size): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const empty = await startEmptyPage()
  const emptyBrowser = await openBrowser(join(folder, 'empty'), empty.address)
  await writeBank(join(folder, 'data', 'banks'), questionCount)
  // What reading a bank for the first time takes is another bench's.
  await readOnce(join(folder, 'data'))
  const service = await startService({
    dataFolder: join(folder, 'data'),
    port: await freePort(),
    bankFolders: null,
  })
  const browser = await openBrowser(join(folder, 'profile'), service.address)
  try {
    const { page } = browser
    await page.getByRole('heading', { name: 'Which exam are you preparing for?' }).waitFor()
    const own = [browser.pid, service.pid]
    const floor = [emptyBrowser.pid, empty.pid]
    const rest = await memoryDeltas(own, floor)
    await startMock(page, 'BENCH')
    const exam = await memoryDeltas(own, floor)
    const load = await processorShares(windowMs[size], own, floor)
    await endSitting(page)
    const growth = size === 'full' ? [await growthMb(page)] : []
    return [
      memoryMeasure('memory at rest', rest, 60),
      memoryMeasure('memory in an exam from a bank of 10,000 questions', exam, 150),
      {
        name: 'processor in an exam nobody answers',
        yardstick: 'one core, less what an empty window takes',
        samples: load,
        unit: '%',
        percentile: 50,
        target: 1,
        detail: `page, browser and service over ${windowMs[size] / 1000} s at a time`,
      },
      ...growth.map((samples): Measure => ({
        name: `growth after ${answeredCount} questions and ${progressCount} looks at Progress`,
        yardstick: 'the page’s heap, collected',
        samples: [samples],
        unit: 'MB',
        percentile: 50,
        target: 10,
        detail: 'soak measures the same over 500 sittings',
      })),
    ]
  } finally {
    await browser.close()
    await emptyBrowser.close()
    await service.stop()
    empty.stop()
    await remove()
  }
}

async function readOnce(dataFolder: string): Promise<void> {
  const { page, close } = await openPage(dataFolder)
  await openScreen(page, 'Library')
  await page.getByRole('link', { name: 'BENCH', exact: true }).waitFor({ timeout: 600_000 })
  await close()
}

type OpenBrowser = { page: Page; pid: number; close: () => Promise<void> }

async function openBrowser(profile: string, address: string): Promise<OpenBrowser> {
  // A server tells the process, which a profile of its own does not.
  const server = await chromium.launchServer({
    ...(await launchOptions()),
    args: [`--user-agent=bench ${profile}`],
  })
  const browser = await chromium.connect(server.wsEndpoint())
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(address)
  return {
    page,
    pid: server.process().pid ?? 0,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

async function memoryDeltas(own: number[], floor: number[]): Promise<number[]> {
  const deltas: number[] = []
  for (let look = 0; look < windowCount; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    deltas.push((await sumOf(own, memoryMb)) - (await sumOf(floor, memoryMb)))
  }
  return deltas
}

async function sumOf(pids: number[], take: (pid: number) => Promise<number>): Promise<number> {
  const all = await Promise.all(pids.map(take))
  return all.reduce((sum, each) => sum + each, 0)
}

function memoryMeasure(name: string, samples: number[], target: number): Measure {
  return {
    name,
    yardstick: 'beyond an empty window with an empty server',
    samples,
    unit: 'MB',
    percentile: 50,
    target,
    detail: 'proportional set size of all processes',
  }
}

async function processorShares(ms: number, own: number[], floor: number[]): Promise<number[]> {
  const shares: number[] = []
  const now = async () => (await sumOf(own, processorSeconds)) - (await sumOf(floor, processorSeconds))
  for (let window = 0; window < windowCount; window += 1) {
    const before = await now()
    await new Promise((resolve) => setTimeout(resolve, ms))
    shares.push((((await now()) - before) / (ms / 1000)) * 100)
  }
  return shares
}

async function growthMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const heapMb = async () => {
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024
  }
  // A first round fetches what the rest needs.
  await practice(page, 10)
  await openScreen(page, 'Progress')
  const before = await heapMb()
  await practice(page, answeredCount)
  for (let look = 0; look < progressCount; look += 1) {
    await openScreen(page, 'Progress')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await openScreen(page, 'Library')
    await page.getByRole('heading', { name: 'Your question banks' }).waitFor()
  }
  return (await heapMb()) - before
}

async function practice(page: Page, count: number): Promise<void> {
  await startPractice(page, 'BENCH', count)
  for (let number = 1; number <= count; number += 1) {
    await expectQuestion(page, number)
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.keyboard.press('n')
  }
  await endSitting(page)
}
