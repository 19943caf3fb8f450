import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { actionsOf, device, stamped } from '#core/log/logFixtures'
import { openDexieRows } from './dexieRows'
import { createLiveRows } from './liveRows'
import { createMemoryRows } from './memoryRows'
import { entriesOf } from './rowFixtures'
import { tableNames, type RowStore } from './rowStore'

const history = stamped([
  ...actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b', q2: null } }),
  ...actionsOf({ attemptId: 'two', answers: { q1: 'a', q3: 'b' } }),
])

async function rowsOf(store: RowStore) {
  const tables = await Promise.all(
    tableNames.map(async (name) => [name, new Map<string, unknown>(await entriesOf(store, name))] as const),
  )
  return { tables: new Map(tables), cursor: (await store.place()).cursor }
}

async function expected(events: LogEvent[]) {
  const memory = createMemoryRows()
  await memory.apply(events)
  return rowsOf(memory)
}

let name = 0
beforeEach(() => {
  name += 1
})

/** A page whose log holds the first `count` changes; what it applies beyond them waits. */
async function openPage(
  count: number,
  store: RowStore | null = null,
  beforeApplying: () => Promise<void> = async () => undefined,
) {
  const rows = store ?? (await openDexieRows(`live-${name}`))
  const log = { events: history.slice(0, count), isReachable: true }
  const waiting: LogEvent[] = []
  await rows.apply(log.events)
  const ask = () => {
    if (!log.isReachable) throw new Error('no answer')
  }
  const live = createLiveRows({
    rows,
    beforeApplying,
    async logStand() {
      ask()
      const last = log.events.at(-1)
      return { cursor: { [device]: last?.seq ?? 0 }, device, lastId: last?.id ?? null }
    },
    async *readLog(after) {
      ask()
      const rest = log.events.filter(({ seq }) => seq > (after[device] ?? 0))
      if (rest.length > 0) yield rest
    },
    waiting: () => waiting,
    onApplied: () => undefined,
  })
  const save = (event: LogEvent) => {
    waiting.push(event)
    return live.apply([event])
  }
  const failWrites = (times: number) => {
    const { put } = IDBObjectStore.prototype
    let left = times
    return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      left -= 1
      if (left >= 0) throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, args)
    })
  }
  return { live, log, waiting, save, failWrites }
}

test('a change is applied once it is on the screen, and counts as not settled until then', async () => {
  let paint: () => void = () => undefined
  const painted = new Promise<void>((resolve) => (paint = resolve))
  const { live, save } = await openPage(4, null, () => painted)
  const saving = save(history[4] as LogEvent)
  const settled = live.settled()
  expect((await live.rows().place()).cursor).toEqual({ [device]: 4 })
  paint()
  await settled
  expect((await live.rows().place()).cursor).toEqual({ [device]: 5 })
  await saving
})

test('a database that takes no more is left for memory, with every change', async () => {
  const { live, save, failWrites } = await openPage(4)
  const failing = failWrites(1_000)
  for (const event of history.slice(4)) await save(event)
  failing.mockRestore()
  expect(live.rows().isVolatile).toBe(true)
  expect(await rowsOf(live.rows())).toEqual(await expected(history))
})

test('a change that could not be applied is never passed over by the next one', async () => {
  const { live, log, save, failWrites } = await openPage(4)
  const failing = failWrites(1)
  log.isReachable = false
  await expect(save(history[4] as LogEvent)).rejects.toThrow('no answer')
  failing.mockRestore()
  // The database works again, and the log does not answer yet: nothing is taken that does not follow.
  await expect(save(history[5] as LogEvent)).rejects.toThrow('no answer')
  expect((await live.rows().place()).cursor).toEqual({ [device]: 4 })
  log.isReachable = true
  for (const event of history.slice(6)) await save(event)
  expect(await rowsOf(live.rows())).toEqual(await expected(history))
  expect(live.rows().isVolatile).toBe(false)
})

test('changes that got other numbers, or were set aside, are no longer in the rows', async () => {
  const { live, log, waiting, save } = await openPage(4)
  const odd = {
    type: 'setting.changed',
    key: 'odd',
    value: 1,
    id: 'odd' as EventId,
    device,
    seq: 5,
    atMs: 1,
  } as const
  await save(odd)
  const rest = history.slice(4).map((event) => ({ ...event, seq: event.seq + 1 }))
  for (const event of rest) await save(event)
  expect(await live.rows().get('settings', 'odd')).toBeDefined()
  waiting.splice(0, waiting.length, ...history.slice(4))
  await live.rebuild()
  expect(await rowsOf(live.rows())).toEqual(await expected(history))
  // The log has taken them meanwhile, and the page goes on.
  log.events.push(...waiting.splice(0))
  const next = { ...odd, id: 'next' as EventId, key: 'next', seq: history.length + 1 }
  await save(next)
  expect(await rowsOf(live.rows())).toEqual(await expected([...history, next]))
})

test('changes whose turn comes after the rows were made anew are in them once', async () => {
  const { live, save, failWrites } = await openPage(4)
  const failing = failWrites(1_000)
  await Promise.all(history.slice(4).map((event) => save(event)))
  failing.mockRestore()
  expect(await rowsOf(live.rows())).toEqual(await expected(history))
})

test('rows that are brought level keep what waits to be saved', async () => {
  const { live, log, waiting, save } = await openPage(4)
  await save(history[4] as LogEvent)
  // Another page has taken its place; it is numbered anew.
  const theirs = {
    type: 'setting.changed',
    key: 'k',
    value: 1,
    id: 'k' as EventId,
    device,
    seq: 5,
    atMs: 1,
  } as const
  log.events.push(theirs)
  const mine = { ...(history[4] as LogEvent), seq: 6 }
  waiting.splice(0, 1, mine)
  await live.level()
  expect(await rowsOf(live.rows())).toEqual(await expected([...history.slice(0, 4), theirs, mine]))
})

test.each([
  ['only more', 6, []],
  ['something else than what was applied and never saved', 4, history.slice(4, 6)],
])('rows are level with a log another page has written: %s', async (_, count, applied) => {
  const { live, log, save, waiting } = await openPage(count)
  for (const event of applied) await save(event)
  waiting.length = 0
  const theirs = history.slice(count).map((event) => ({ ...event, id: `theirs-${event.seq}` as EventId }))
  log.events.push(...theirs)
  await live.level()
  expect(await rowsOf(live.rows())).toEqual(await expected(history))
  const settings = {
    type: 'setting.changed',
    key: 'k',
    value: 1,
    id: 'k' as EventId,
    device,
    seq: history.length + 1,
    atMs: 1,
  } as const
  await save(settings)
  expect(await live.rows().get('settings', 'k')).toBeDefined()
})
