import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { AttemptId, ExamId } from '#core/bank/ids'
import type { LogAction } from '#core/log/logEvent'
import { actionsOf, bankId, stamped } from '#core/log/logFixtures'
import { openDexieRows } from './dexieRows'
import { createMemoryRows } from './memoryRows'
import { entriesOf } from './rowFixtures'
import { tableNames, type RowStore } from './rowStore'

const history = stamped([
  ...actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b' } }),
  ...actionsOf({ attemptId: 'two', answers: { q1: 'a', q2: null } }),
  ...actionsOf({ attemptId: 'three', answers: { q2: 'b' } }),
  { type: 'attempt.deleted', attemptId: 'one' as AttemptId },
  {
    type: 'exam.restarted',
    bankId,
    examId: 'e' as ExamId,
    attemptIds: ['two' as AttemptId],
  } satisfies LogAction,
])
const finished = history.length - 2

async function everythingOf(rows: RowStore) {
  const tables = await Promise.all(
    tableNames.map(async (name) => [name, new Map(await entriesOf(rows, name))] as const),
  )
  return { tables: new Map(tables), cursor: (await rows.place()).cursor }
}

test('rows written ahead that change or go later are as they are at the end', async () => {
  const source = createMemoryRows()
  const rows = await openDexieRows('ahead')
  const filling = rows.fill(source)
  await source.apply(history.slice(0, finished))
  filling.ahead()
  await vi.waitFor(async () => expect(await rows.get('attempts', 'one')).toBeDefined())
  // It counts as empty until it has everything: what stands in it is not read.
  expect((await rows.place()).cursor).toEqual({})
  await source.apply(history.slice(finished))
  await filling.finish()
  expect(await rows.get('attempts', 'one')).toBeUndefined()
  expect(await rows.get('attempts', 'two')).toMatchObject({ isArchived: true })
  expect(await everythingOf(rows)).toEqual(await everythingOf(source))
})

test('what could not be written ahead is told at the end', async () => {
  const source = createMemoryRows()
  const rows = await openDexieRows('no room')
  const filling = rows.fill(source)
  await source.apply(history.slice(0, finished))
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  filling.ahead()
  await source.apply(history.slice(finished))
  await expect(filling.finish()).rejects.toThrow('no room')
  put.mockRestore()
  expect((await rows.place()).cursor).toEqual({})
})
