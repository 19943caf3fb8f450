import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { createImports, type Imports } from '#service/imports/imports'
import { openLog } from '#service/log/attemptLog'
import { temporaryFolder } from '../../e2e/service'
import { root } from '../../scripts/setUp.mjs'
import { emptyLibrary } from '../../src/main/doubles/emptyLibrary'
import { inMs, timed, type Measure, type Size } from '../measure'

const megabytes = { quick: 10, full: 50 }
const pieceBytes = 65_536
const probeEveryMs = 5

/** How long whoever asks the service waits while it takes in a large table. */
export async function importingBench(size: Size): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const log = await openLog({ folder })
  const imports = createImports({
    startWorker: (options) => new Worker(join(root, 'out/main/importWorker.js'), options),
    library: emptyLibrary,
    banksFolder: join(folder, 'banks'),
    today: () => '2026-01-01',
  })
  try {
    // What the service answers from: its timers, and its log.
    const probe = async () =>
      (await timed(async () => {
        await delay(probeEveryMs)
        await log.lastId()
      })) - probeEveryMs
    const idleMs: number[] = []
    for (let count = 0; count < 200; count += 1) idleMs.push(await probe())
    const busyMs: number[] = []
    const state = { isOver: false }
    const importing = importTable(imports, megabytes[size]).finally(() => (state.isOver = true))
    while (!state.isOver) busyMs.push(await probe())
    await importing
    return [
      {
        name: `an answer while ${megabytes[size]} MB are imported`,
        yardstick: 'a person who waits',
        samples: busyMs,
        unit: 'ms',
        percentile: 98,
        target: 100,
        detail: `p50 ${inMs(busyMs)}, p98 ${inMs(busyMs, 98)}, longest ${inMs(busyMs, 100)}; idle p98 ${inMs(idleMs, 98)}`,
      },
    ]
  } finally {
    imports.close()
    await log.close()
    await remove()
  }
}

async function importTable(imports: Imports, megabyteCount: number): Promise<void> {
  const importId = imports.open()
  await imports.addFile(importId, 'table.csv', tableOf(megabyteCount * 1_000_000))
  imports.read(importId, {})
  for (;;) {
    await delay(50)
    const { status } = imports.state(importId)
    if (status === 'ready') return
    if (status !== 'reading') throw new Error(`The import is ${status}.`)
  }
}

/** A table of about so many bytes, in the pieces a request comes in. */
async function* tableOf(byteCount: number): AsyncGenerator<Uint8Array> {
  let text = 'question,option_a,option_b,option_c,option_d,answer,explanation\n'
  let sent = 0
  for (let row = 0; sent < byteCount; row += 1) {
    text += `"Question ${row}: ${'a stem of many words '.repeat(18)}?","One","Two","Three","Four",B,"${'It is explained. '.repeat(12)}"\n`
    if (text.length < pieceBytes) continue
    await nextTurn()
    yield Buffer.from(text)
    sent += text.length
    text = ''
  }
}
