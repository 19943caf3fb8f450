import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { AttemptId, QuestionId } from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import { actionsOf, bankId, device, stamped } from '#core/log/logFixtures'
import { checkRows } from './checkRows'
import { openDexieRows } from './dexieRows'
import { createMemoryRows } from './memoryRows'
import type { RowStore } from './rowStore'

const history = stamped(actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b', q2: null } }))

async function* theLog(): AsyncGenerator<LogEvent[]> {
  yield history
}
const deps = {
  readLog: theLog,
  logCursor: { [device]: history.length },
  onProgress: () => undefined,
  signal: new AbortController().signal,
}

/** A store that says one more right answer than the log does. */
async function tampered(rows: RowStore): Promise<RowStore> {
  const memory = createMemoryRows()
  await memory.apply(history)
  const summary = await memory.get('summaries', 'one')
  if (!summary) throw new Error('The attempt has no summary.')
  summary.rightCount += 1
  await rows.fill(memory).finish()
  return rows
}

test.each([
  ['in memory', async () => createMemoryRows()],
  ['in IndexedDB', () => openDexieRows('checked')],
])('a row %s that differs from the log is found, and all are made anew', async (_, open) => {
  const rows = await tampered(await open())
  expect(await rows.get('summaries', 'one')).toMatchObject({ rightCount: 2 })
  expect(await checkRows(rows, deps)).toMatchObject({ differing: 1 })
  expect(await rows.get('summaries', 'one')).toMatchObject({ rightCount: 1 })
  expect(await checkRows(rows, deps)).toMatchObject({ differing: 0 })
  expect((await rows.place()).cursor).toEqual(deps.logCursor)
})

test.each([
  ['in memory', async () => createMemoryRows()],
  ['in IndexedDB', () => openDexieRows('remarked')],
])(
  'rows %s are those of the log after answers were taken out of the score, one change at a time',
  async (_, open) => {
    const rows = await open()
    const remarked = (questionId: string, remark: { kind: 'void' } | null): LogAction => ({
      type: 'attempts.remarked',
      bankId,
      questionId: questionId as QuestionId,
      attemptIds: ['one', 'two'] as AttemptId[],
      remark,
    })
    const events = stamped([
      ...actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b', q2: null } }),
      remarked('q1', { kind: 'void' }),
      ...actionsOf({ attemptId: 'two', kind: 'practice', answers: { q1: 'b', q2: 'a' } }),
      remarked('q2', { kind: 'void' }),
      { type: 'question.leftOut', bankId, questionId: 'q2' as QuestionId, isLeftOut: true },
      remarked('q1', null),
    ])
    async function* theirLog() {
      yield events
    }
    for (const event of events) await rows.apply([event])
    expect(await rows.get('summaries', 'one')).toMatchObject({ rightCount: 1, questionCount: 2 })
    const check = await checkRows(rows, {
      ...deps,
      readLog: theirLog,
      logCursor: { [device]: events.length },
    })
    expect(check.differing).toBe(0)
  },
)

test('a check that is canceled changes nothing', async () => {
  const rows = await tampered(createMemoryRows())
  const controller = new AbortController()
  async function* canceledAtOnce(...asked: Parameters<typeof theLog>) {
    controller.abort()
    yield* theLog(...asked)
  }
  const check = checkRows(rows, { ...deps, readLog: canceledAtOnce, signal: controller.signal })
  await expect(check).rejects.toThrow('aborted')
  expect(await rows.get('summaries', 'one')).toMatchObject({ rightCount: 2 })
})
