/** How much memory page and service hold on to once everything that can be collected was. */
import { writeFile } from 'node:fs/promises'
import type { CDPSession, Page } from '@playwright/test'
import type { RunningService } from '../service'

/** Megabytes, and for the page the count of its DOM nodes. */
export type Memory = { pageHeap: number; pageNodes: number; serviceHeap: number; serviceResident: number }

const megabyte = 1024 * 1024

/** Loaded into the service before its own code: on a signal it collects and says what is left. */
const probe = `
const { isMainThread } = require('node:worker_threads')
if (isMainThread) {
  require('node:v8').setFlagsFromString('--expose-gc')
  const collect = require('node:vm').runInNewContext('gc')
  process.on('SIGUSR2', () => {
    collect()
    setTimeout(() => {
      collect()
      console.error('memory ' + JSON.stringify(process.memoryUsage()))
    }, 200)
  })
}
`

/** Writes the probe and says how a service is started with it. */
export async function withProbe(file: string): Promise<NodeJS.ProcessEnv> {
  await writeFile(file, probe)
  return { NODE_OPTIONS: `--require ${file}` }
}

/** Measures both, the page where it stands. */
export async function measure(page: Page, service: RunningService): Promise<Memory> {
  const session = await page.context().newCDPSession(page)
  const { heap, nodes } = await pageMemory(session)
  await session.detach()
  const { heapUsed, external, rss } = await serviceMemory(service)
  return {
    pageHeap: heap / megabyte,
    pageNodes: nodes,
    serviceHeap: (heapUsed + external) / megabyte,
    serviceResident: rss / megabyte,
  }
}

async function pageMemory(session: CDPSession): Promise<{ heap: number; nodes: number }> {
  // What the first collection frees may hold on to other things until the next.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  return { heap: usedSize, nodes }
}

async function serviceMemory(service: RunningService): Promise<NodeJS.MemoryUsage> {
  const said = () =>
    service
      .output()
      .split('\n')
      .filter((line) => line.startsWith('memory '))
  const before = said().length
  service.signal('SIGUSR2')
  for (let tries = 0; tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const line = said()[before]
    if (line) return JSON.parse(line.slice('memory '.length)) as NodeJS.MemoryUsage
  }
  throw new Error('The service did not say how much memory it uses.')
}
