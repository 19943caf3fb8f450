/**
 * `npm run soak -- [--sittings N] [--hours H]`: a day of use without closing the window, in a real browser against the
 * real service. Ends with 1 when page or service hold on to more memory than after the first sittings, when the log has
 * a line that is not what was written, or when the rows are not those the log gives.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { openOwnBrowser } from '../browser/ownBrowser'
import { freePort, startService, temporaryFolder } from '../service'
import { openScreen } from '../steps'
import { readLogOnDisk } from './logOnDisk'
import { measure, withProbe, type Memory } from './memory'
import { ownTime, perPractice, useOnce } from './usage'

const { values } = parseArgs({
  options: { sittings: { type: 'string', default: '500' }, hours: { type: 'string', default: '24' } },
})
const sittings = Number(values.sittings)
const durationMs = (Number(values.hours) * 3_600_000) / sittings
/** Sittings before the first measurement: code is compiled, caches are filled. */
const warmUp = Math.min(40, Math.ceil(sittings / 5))
const tellEvery = 50
const mostGrowthMb = 10

const { folder, remove } = await temporaryFolder()
const dataFolder = join(folder, 'data')
const env = await withProbe(join(folder, 'probe.cjs'))
const service = await startService({ dataFolder, port: await freePort(), bankFolders: null, env })
const browser = await openOwnBrowser(join(folder, 'profile'))
const { page } = browser
const problems: string[] = []
page.on('pageerror', (error) => problems.push(`the page threw: ${error.message}`))

try {
  // The compiler that runs this program wraps functions in a helper the page does not have.
  await browser.context.addInitScript('globalThis.__name ??= (target) => target')
  await browser.context.addInitScript(ownTime)
  await page.goto(service.address)
  let before: Memory | null = null
  for (let index = 0; index < sittings; index += 1) {
    await useOnce(page, index, durationMs)
    const done = index + 1
    if (done === warmUp) before = await measureAtHome()
    else if (done % tellEvery === 0 && done < sittings) await measureAtHome(done)
  }
  const after = await measureAtHome()
  if (before) compare(before, after)
  const log = await readLogOnDisk(dataFolder)
  console.log(`log: ${log.events} changes, ${log.finished} sittings, ${log.responses} responses`)
  problems.push(...log.faults.slice(0, 10))
  if (log.finished !== sittings) problems.push(`${log.finished} of ${sittings} sittings are in the log`)
  if (log.responses < sittings * perPractice * 0.95) problems.push(`only ${log.responses} responses`)
  const words = await checkOfTheApp(page)
  console.log(`rows: ${words}`)
  if (!words.includes('in order')) problems.push(words)
} finally {
  await browser.close()
  await service.stop()
  await remove()
}
problems.forEach((problem) => console.error(problem))
process.exit(problems.length > 0 ? 1 : 0)

async function measureAtHome(done?: number): Promise<Memory> {
  await openScreen(page, 'Home')
  const memory = await measure(page, service)
  console.log(`${done === undefined ? '' : `after ${done} sittings: `}${wordsOf(memory)}`)
  return memory
}

function wordsOf({ pageHeap, pageNodes, serviceHeap, serviceResident }: Memory): string {
  const mb = (value: number) => `${value.toFixed(1)} MB`
  return `page ${mb(pageHeap)}, ${pageNodes} nodes; service ${mb(serviceHeap)}, resident ${mb(serviceResident)}`
}

function compare(before: Memory, after: Memory): void {
  const grown = { page: after.pageHeap - before.pageHeap, service: after.serviceHeap - before.serviceHeap }
  for (const [name, growth] of Object.entries(grown)) {
    console.log(`${name} grew by ${growth.toFixed(1)} MB (at most ${mostGrowthMb})`)
    if (growth > mostGrowthMb) problems.push(`the ${name} grew by ${growth.toFixed(1)} MB`)
  }
}

/** What Settings says when it works out every row again. */
async function checkOfTheApp(checked: Page): Promise<string> {
  await openScreen(checked, 'Settings')
  await checked.getByRole('button', { name: 'Check my data' }).click()
  const outcome = checked.getByText(/^(Everything checks out|Read): /)
  await outcome.waitFor({ timeout: 120_000 })
  return (await outcome.innerText()).trim()
}
