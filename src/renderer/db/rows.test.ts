import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { EventId } from '#core/bank/ids'
import type { LogEvent, Cursor } from '#core/log/logEvent'
import { actionsOf, bankId, device, stamped } from '#core/log/logFixtures'
import { openDexieRows, projectionVersion } from './dexieRows'
import { createMemoryRows } from './memoryRows'
import { openRows } from './openRows'
import { OutOfStep } from './place'
import { entriesOf } from './rowFixtures'
import type { RowStore } from './rowStore'

let name = 0
const openDatabase = () => openDexieRows(`folder-${name}`)
beforeEach(() => {
  name += 1
})

const history = stamped([
  ...actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b', q2: null } }),
  ...actionsOf({ attemptId: 'two', kind: 'practice', answers: { q1: 'a', q3: 'b' } }),
  { type: 'setting.changed', key: 'theme', value: 'dark' },
  ...actionsOf({ attemptId: 'three', answers: { q0: 'b', q4: 'a' }, isEnded: false }),
])

/** Everything a screen can read. */
async function everythingOf(rows: RowStore) {
  return {
    cursor: (await rows.place()).cursor,
    sittings: await rows.sittings(),
    summaries: await rows.summaries(100),
    histories: new Map((await entriesOf(rows, 'histories')).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    standings: (await rows.standings(bankId)).toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1)),
    missed: (await rows.missed()).map(({ questionId }) => questionId).toSorted(),
    missedCount: await rows.missedCount(),
    totals: (await rows.totals()).toSorted((a, b) => (a.domain < b.domain ? -1 : 1)),
    settings: await rows.settings(),
    attempt: await rows.get('attempts', 'one'),
    snapshots: await rows.getMany('snapshots', ['hash of q0', 'hash of nothing']),
  }
}

async function inMemory(events: LogEvent[]) {
  const rows = createMemoryRows()
  await rows.apply(events)
  return everythingOf(rows)
}

describe('rows in IndexedDB', () => {
  test('say what rows in memory say, in whatever batches the events came', async () => {
    const expected = await inMemory(history)
    expect(expected.missed).toEqual(['q1', 'q2', 'q3'])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(history.length), { maxLength: 5 }), async (cuts) => {
        name += 1
        const rows = await openDatabase()
        const places = [0, ...cuts.toSorted((a, b) => a - b), history.length]
        for (let at = 1; at < places.length; at += 1)
          await rows.apply(history.slice(places[at - 1], places[at]))
        expect(await everythingOf(rows)).toEqual(expected)
        rows.close()
      }),
      { numRuns: 10 },
    )
  })

  test('are there again when the database is opened again', async () => {
    const rows = await openDatabase()
    await rows.apply(history)
    rows.close()
    expect(await everythingOf(await openDatabase())).toEqual(await inMemory(history))
  })

  test('pass over events that were applied before', async () => {
    const rows = await openDatabase()
    await rows.apply(history)
    await rows.apply(history.slice(3))
    expect(await everythingOf(rows)).toEqual(await inMemory(history))
  })

  test('hand out the same standings until something is written, then those of now', async () => {
    const rows = await openDatabase()
    await rows.apply(history.slice(0, -1))
    const before = await rows.standings(bankId)
    expect(await rows.standings(bankId)).toBe(before)
    expect(await rows.missed()).toBe(await rows.missed())
    await rows.apply(history.slice(-1))
    expect(await rows.standings(bankId)).not.toBe(before)
  })

  test('written by another page are those it wrote', async () => {
    const [reader, writer] = [await openDatabase(), await openDatabase()]
    await writer.apply(history.slice(0, 5))
    await reader.standings(bankId)
    await writer.apply(history.slice(5))
    expect(await everythingOf(reader)).toEqual(await inMemory(history))
  })

  test('made anew at the same place of the log are the new ones', async () => {
    const rows = await openDatabase()
    const memory = createMemoryRows()
    await memory.apply(history)
    await rows.fill(memory).finish()
    expect(await rows.standings(bankId)).not.toEqual([])
    const { place } = memory
    await rows.clear()
    const emptied = createMemoryRows()
    vi.spyOn(emptied, 'place').mockImplementation(place)
    await rows.fill(emptied).finish()
    expect(await rows.standings(bankId)).toEqual([])
  })

  test('stay as they were when a batch cannot be written', async () => {
    const rows = await openDatabase()
    await rows.apply(history.slice(0, 4))
    const before = await everythingOf(rows)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(rows.apply(history.slice(4))).rejects.toThrow('no room')
    put.mockRestore()
    expect(await everythingOf(rows)).toEqual(before)
    await rows.apply(history.slice(4))
    expect(await everythingOf(rows)).toEqual(await inMemory(history))
  })

  test('of a database with other indexes are thrown away too', async () => {
    const raw = new Dexie(`rehearse-folder-${name}`)
    raw.version(4).stores({ histories: ',missedAtMs,bankId', cards: ',dueAtMs,bankId', meta: '' })
    await raw.table('histories').put({ bankId, missedAtMs: 1, json: '{}' }, 'b/q0')
    await raw.table('meta').put({ cursor: { [device]: 3 }, projectionVersion: 7 }, 'meta')
    raw.close()
    const { rows, notice } = await openRows({ open: openDatabase, ...logOf(history) })
    expect(notice).toBe('rebuilt')
    expect(await everythingOf(rows)).toEqual(await inMemory(history))
  })

  test('of an older projection are thrown away: the log makes them anew', async () => {
    const rows = await openDatabase()
    await rows.apply(history)
    rows.close()
    const raw = await new Dexie(`rehearse-folder-${name}`).open()
    await raw.table('meta').put({ cursor: { [device]: 3 }, projectionVersion: projectionVersion - 1 }, 'meta')
    raw.close()
    const again = await openDatabase()
    expect((await again.place()).cursor).toEqual({})
    expect(await again.summaries(10)).toEqual([])
  })
})

/** A log in memory that hands out its events in pages of three. */
function logOf(events: LogEvent[]) {
  const logCursor = (events.length > 0 ? { [device]: events.at(-1)?.seq } : {}) as Cursor
  return {
    logCursor,
    logEnd: { device, lastId: events.at(-1)?.id ?? null },
    mayRebuild: true,
    async *readLog(after: Cursor) {
      const rest = events.filter((event) => event.seq > (after[device] ?? 0))
      for (let at = 0; at < rest.length; at += 3) yield rest.slice(at, at + 3)
    },
    onProgress: () => undefined,
  }
}

describe.each([
  ['in IndexedDB', () => openDatabase()],
  ['in memory', async () => createMemoryRows()],
])('rows %s', (_, open) => {
  test('refuse a change of this page that does not follow, and go on with one that does', async () => {
    const rows = await open()
    await rows.applyNext(history.slice(0, 4))
    const before = await everythingOf(rows)
    await expect(rows.applyNext(history.slice(5, 7))).rejects.toBeInstanceOf(OutOfStep)
    await expect(rows.applyNext(history.slice(2, 5))).rejects.toBeInstanceOf(OutOfStep)
    expect(await everythingOf(rows)).toEqual(before)
    await rows.applyNext(history.slice(3))
    expect(await everythingOf(rows)).toEqual(await inMemory(history))
  })
})

describe('opening rows', () => {
  test('of a new data folder says nothing', async () => {
    expect((await openRows({ open: openDatabase, ...logOf([]) })).notice).toBeNull()
  })

  test('applies what the log has and the rows lack', async () => {
    const first = await openDatabase()
    await first.apply(history.slice(0, 5))
    first.close()
    const { rows, notice } = await openRows({ open: openDatabase, ...logOf(history) })
    expect(notice).toBeNull()
    expect(await everythingOf(rows)).toEqual(await inMemory(history))
  })

  test('that were lost rebuilds them and says so once', async () => {
    const { rows, notice } = await openRows({ open: openDatabase, ...logOf(history) })
    expect(notice).toBe('rebuilt')
    expect(await everythingOf(rows)).toEqual(await inMemory(history))
    rows.close()
    expect((await openRows({ open: openDatabase, ...logOf(history) })).notice).toBeNull()
  })

  test('that know more than the log rebuilds them from the log', async () => {
    const first = await openDatabase()
    await first.apply(history)
    first.close()
    const { rows, notice } = await openRows({ open: openDatabase, ...logOf(history.slice(0, 4)) })
    expect(notice).toBe('rebuilt')
    expect(await everythingOf(rows)).toEqual(await inMemory(history.slice(0, 4)))
  })

  test.each([
    ['as many changes', history.length],
    ['fewer changes', 5],
  ])('that have %s of another past rebuilds them', async (_, count) => {
    const first = await openDatabase()
    const other = { type: 'setting.changed' as const, key: 'theme', value: 'light' }
    const { seq, atMs } = history[count - 1] ?? { seq: 0, atMs: 0 }
    await first.apply([
      ...history.slice(0, count - 1),
      { ...other, id: 'lost' as EventId, device, seq, atMs },
    ])
    first.close()
    const { rows, notice } = await openRows({ open: openDatabase, ...logOf(history) })
    expect(notice).toBe('rebuilt')
    expect(await everythingOf(rows)).toEqual(await inMemory(history))
  })

  test('of a log that lost its last lines is level with what comes behind them', async () => {
    const log = { ...logOf(history.slice(0, 4)), logCursor: { [device]: 6 } }
    const { rows } = await openRows({ open: openDatabase, ...log })
    await rows.applyNext(history.slice(6, 7))
    expect((await rows.place()).cursor).toEqual({ [device]: 7 })
  })

  test('that would have to be made anew leaves them to the page that writes', async () => {
    const first = await openDatabase()
    await first.apply(history)
    const before = await everythingOf(first)
    const log = { ...logOf(history.slice(0, 4)), mayRebuild: false }
    const { rows, notice } = await openRows({ open: openDatabase, ...log })
    expect([rows.isVolatile, notice]).toEqual([true, null])
    expect(await everythingOf(rows)).toEqual(await inMemory(history.slice(0, 4)))
    expect(await everythingOf(first)).toEqual(before)
    const behind = await openRows({ open: openDatabase, ...logOf(history), mayRebuild: false })
    expect(behind.rows.isVolatile).toBe(false)
  })

  test('that cannot be opened goes on in memory and says so', async () => {
    const broken = () => Promise.reject(new Error('backing store'))
    const { rows, notice } = await openRows({ open: broken, ...logOf(history) })
    expect(rows.isVolatile).toBe(true)
    expect(notice).toBe('volatile')
    expect(await everythingOf(rows)).toEqual(await inMemory(history))
  })

  test('fails when the log itself cannot be read', async () => {
    const log = { ...logOf(history), readLog: () => failing() }
    await expect(openRows({ open: openDatabase, ...log })).rejects.toThrow('no answer')
  })
})

// oxlint-disable-next-line require-yield -- a log that ends before its first page
async function* failing(): AsyncGenerator<LogEvent[]> {
  throw new Error('no answer')
}
