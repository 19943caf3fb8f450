import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { createAuthoring } from '#service/authoring/authoring'
import { createBackups } from '#service/backups/backups'
import { createDrafts } from '#service/drafts/drafts'
import { createService } from '#service/createService'
import { createImports } from '#service/imports/imports'
import { openLog } from '#service/log/attemptLog'
import { createWriterLease } from '#service/log/writerLease'
import { createArrivals } from '#service/moving/arrivals'
import { temporaryFolder } from '../../e2e/service'
import { emptyLibrary } from '../../src/main/doubles/emptyLibrary'
import { inMs, inTurns, timed, type Measure, type Size } from '../measure'

const pairCounts = { quick: 150, full: 300 }

const startWorker = () => {
  throw new Error('Nothing is imported or exported here.')
}

/** What imports and the workbench stand on; neither is ever asked for. */
const threadsIn = (banksFolder: string) => ({
  startWorker,
  library: emptyLibrary,
  banksFolder,
  today: () => '2026-01-01',
})

/** One change posted to the service until it is acknowledged, beside one synced append of the same bytes. */
export async function savingBench(size: Size): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const log = await openLog({ folder })
  const backups = createBackups({ folder, log })
  const banksFolder = join(folder, 'banks')
  const drafts = createDrafts({ dataFolder: folder })
  const service = createService({
    library: emptyLibrary,
    addFolder: () => Promise.resolve(),
    log,
    lease: createWriterLease({ nowMs: () => Date.now() }),
    backups,
    drafts,
    imports: createImports(threadsIn(folder)),
    arrivals: createArrivals({ ...threadsIn(banksFolder), dataFolder: folder, backups, drafts }),
    banksFolder,
    authoring: createAuthoring(threadsIn(folder)),
    startWorker,
    platform: { shell: 'browser', revealFolder: null, chooseFolder: null },
    pageFiles: new Map(),
    version: 'bench',
    dataFolder: folder,
    onFault: (error) => console.error(error),
  })
  const file = await open(join(folder, 'yardstick.ndjson'), 'a')
  const device = log.device()
  let seq = 0
  let body = ''
  const save = () => {
    seq += 1
    body = JSON.stringify({ page: 'bench', events: [changeOf(device, seq)] })
    return timed(async () => {
      const reply = await service.fetch(postOf(body))
      await reply.arrayBuffer()
      if (!reply.ok) throw new Error(`The service answered ${reply.status}.`)
    })
  }
  const append = () =>
    timed(async () => {
      await file.write(Buffer.from(body))
      await file.datasync()
    })
  try {
    const { subjectMs, yardstickMs, ratios } = await inTurns(pairCounts[size], save, append)
    return [
      {
        name: 'save acknowledged by the service',
        yardstick: 'one fsynced append of the same bytes',
        samples: ratios,
        unit: 'times',
        percentile: 50,
        target: 2,
        detail: `p50 ${inMs(subjectMs)}, p98 ${inMs(subjectMs, 98)}; append ${inMs(yardstickMs)}`,
      },
    ]
  } finally {
    await file.close()
    service.close()
    await log.close()
    await remove()
  }
}

/** A change of the size of an answer. */
function changeOf(device: DeviceId, seq: number): LogEvent {
  const value = 'x'.repeat(120)
  return {
    type: 'setting.changed',
    key: 'bench',
    value,
    id: randomUUID() as EventId,
    device,
    seq,
    atMs: Date.now(),
  }
}

function postOf(body: string): Request {
  const headers = { 'content-type': 'application/json' }
  return new Request('http://rehearse.localhost/api/log', { method: 'POST', headers, body })
}
