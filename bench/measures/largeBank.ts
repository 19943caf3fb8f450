import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { temporaryFolder } from '../../e2e/service'
import { expectQuestion } from '../../e2e/steps'
import { writeBank } from '../dataSets'
import { inMs, type Measure, type Size } from '../measure'
import { longestTaskMs, openPage } from '../page'
import { peakMb } from '../processes'

const questionCounts = { quick: 10_000, full: 100_000 }
const openingCount = 3

/** A very large bank: what its first reading does to the page and the service, and how soon it is of use afterwards. */
export async function largeBankBench(size: Size): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const count = questionCounts[size]
  const bank = `${count.toLocaleString('en-US')} questions`
  try {
    await writeBank(join(folder, 'banks'), count)
    const first = await firstReading(folder)
    const openedMs: number[] = []
    for (let opening = 0; opening < openingCount; opening += 1) openedMs.push(await openedAgain(folder))
    return [
      {
        name: 'large bank read: longest task',
        yardstick: 'the page’s thread',
        samples: [first.taskMs],
        unit: 'ms',
        percentile: 100,
        target: 50,
        detail: `${bank}; 0 stands for less than 50; the reading took ${(first.readMs / 1000).toFixed(1)} s`,
      },
      {
        name: 'large bank read: peak of the service',
        yardstick: 'memory of its process',
        samples: [first.peakMb],
        unit: 'MB',
        percentile: 100,
        target: 500,
        detail: `${bank}; resident, the thread that reads included`,
      },
      {
        name: 'large bank opened again, to its first question',
        yardstick: 'its first reading',
        samples: openedMs.map((ms) => ms / first.readMs),
        unit: 'times',
        percentile: 50,
        target: 0.05,
        detail: `${bank}; ${inMs(openedMs)} from the page’s address to the question; ${(first.readMs / 1000).toFixed(1)} s`,
      },
    ]
  } finally {
    await remove()
  }
}

async function firstReading(folder: string): Promise<{ readMs: number; taskMs: number; peakMb: number }> {
  const startedAtMs = performance.now()
  const { page, service, close } = await openPage(folder, { bankFolders: [] })
  try {
    await openLibrary(page)
    await page.getByRole('link', { name: 'BENCH', exact: true }).waitFor({ timeout: 600_000 })
    const readMs = performance.now() - startedAtMs
    return { readMs, taskMs: await longestTaskMs(page), peakMb: await peakMb(service.pid) }
  } finally {
    await close()
  }
}

async function openedAgain(folder: string): Promise<number> {
  const { page, close } = await openPage(folder, { bankFolders: [] })
  try {
    const startedAtMs = performance.now()
    await openLibrary(page)
    await page.getByRole('link', { name: 'BENCH', exact: true }).click()
    await page.getByRole('radio', { name: 'Practice' }).check({ timeout: 120_000 })
    await page.getByRole('button', { name: /^Start with/ }).click()
    await expectQuestion(page, 1)
    return performance.now() - startedAtMs
  } finally {
    await close()
  }
}

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Library' }).click()
}
