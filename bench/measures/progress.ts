import 'fake-indexeddb/auto'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import { createRandom } from '#core/common/random'
import { openDexieRows } from '../../src/renderer/db/dexieRows'
import type { RowStore } from '../../src/renderer/db/rowStore'
import { loadProgress } from '../../src/renderer/actions/progressRows'
import { nowMs } from '../dataSets'
import { bankId, exam, questionsUpTo, responseAtRandom, sittingOf } from '../history'
import { inMs, inTurns, timed, type Measure } from '../measure'

const pairCount = 60
const perSitting = 10
const yearMs = 365 * 86_400_000
const questionCount = 2_000
const batchSize = 1_000

/** What Progress reads after 100,000 stored responses beside the same after 1,000, over one year each, on its evenings. */
export async function progressBench(): Promise<Measure[]> {
  const few = await filled('few', 1_000)
  const many = await filled('many', 100_000)
  const read = (rows: RowStore) => () =>
    timed(() => loadProgress(rows, { exam, bankId, nowMs, monthCount: 'all' }))
  // The first readings pay for compiling.
  await read(few)()
  await read(many)()
  const { subjectMs, yardstickMs, ratios } = await inTurns(pairCount, read(many), read(few))
  few.close()
  many.close()
  return [
    {
      name: 'Progress data of 100,000 responses',
      yardstick: 'the same of 1,000',
      samples: ratios,
      unit: 'times',
      percentile: 50,
      target: 1.5,
      detail: `${inMs(subjectMs)}; ${inMs(yardstickMs)} of 1,000`,
    },
  ]
}

async function filled(name: string, responseCount: number): Promise<RowStore> {
  const rows = await openDexieRows(`bench-${name}`)
  const random = createRandom(1)
  const sittingCount = responseCount / perSitting
  let actions: { action: LogAction; atMs: number }[] = [
    { action: { type: 'questions.kept', questions: questionsUpTo(questionCount) }, atMs: nowMs - yearMs },
  ]
  let seq = 0
  const flush = async () => {
    await rows.apply(
      actions.map(({ action, atMs }): LogEvent => {
        seq += 1
        return { ...action, id: `${seq}` as EventId, device: 'd' as DeviceId, seq, atMs }
      }),
    )
    actions = []
  }
  for (let index = 0; index < sittingCount; index += 1) {
    const dayMs = Math.floor(nowMs - yearMs + ((index + 1) / (sittingCount + 1)) * yearMs)
    const atMs = dayMs - (dayMs % 86_400_000) + (16 + Math.floor(random.next() * 5)) * 3_600_000 + index
    const sitting = sittingOf(index, { count: perSitting, questionCount, random, startedAtMs: atMs })
    for (const answer of Object.values(sitting.answers)) {
      const response = responseAtRandom(random)
      answer.response = response
      answer.firstResponse = response
      answer.elapsedMs = 20_000 + random.next() * 120_000
      answer.confidence = random.next() < 0.5 ? 'sure' : 'unsure'
    }
    const end = { type: 'end' as const, reason: 'submitted' as const }
    actions.push(
      { action: { type: 'sitting.started', sitting }, atMs },
      {
        action: { type: 'sitting.changed', attemptId: sitting.attemptId, elapsedMs: 3_600_000, change: end },
        atMs,
      },
    )
    if (actions.length >= batchSize) await flush()
  }
  await flush()
  return rows
}
