import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { idsIn } from '#core/bank/entryColumns'
import { openLibrary, type Library } from '#bank/library/library'
import { temporaryFolder } from '../../e2e/service'
import { root } from '../../scripts/setUp.mjs'
import { writeBank } from '../dataSets'
import { inMs, inTurns, timed, type Measure } from '../measure'

const questionCount = 10_000
const pairCount = 9

/** A bank of 10,000 questions opened for the second time, until its index is what the page asks for. */
export async function bankReopenBench(): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const banks = join(folder, 'banks')
  const open = () =>
    openLibrary({
      roots: [{ root: 'data', folder: banks }],
      cacheFolder: join(folder, 'cache'),
      startWorker: (options) => new Worker(join(root, 'out/main/bankWorker.js'), options),
    })
  try {
    await writeBank(banks, questionCount)
    const first = await open()
    await whenScanned(first)
    const index = first.index('bench')
    const ids = index ? idsIn(index.entries) : []
    if (ids.length !== questionCount) throw new Error(`The bank has ${ids.length} questions.`)
    const whole = JSON.stringify(await first.questions('bench', ids))
    await first.close()

    const reopen = async () => {
      let library: Library | null = null
      const ms = await timed(async () => {
        library = await open()
        JSON.parse(JSON.stringify(library.index('bench')))
      })
      await (library as Library | null)?.close()
      return ms
    }
    const parse = () => timed(() => JSON.parse(whole))
    const { subjectMs, yardstickMs, ratios } = await inTurns(pairCount, reopen, parse)
    return [
      {
        name: 'bank of 10,000 questions opened again',
        yardstick: 'JSON.parse of the same bytes',
        samples: ratios,
        unit: 'times',
        percentile: 50,
        target: 1,
        detail: `${inMs(subjectMs)}; parse ${inMs(yardstickMs)} for ${(whole.length / 1e6).toFixed(1)} MB`,
      },
    ]
  } finally {
    await remove()
  }
}

/** Waits until every bank was read. */
export async function whenScanned(library: Library): Promise<void> {
  while (library.isScanning()) {
    await new Promise<void>((resolve) => {
      const stop = library.subscribe(() => {
        stop()
        resolve()
      })
    })
  }
}
