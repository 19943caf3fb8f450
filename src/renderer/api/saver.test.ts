import { describe, expect, test, vi } from 'vitest'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { ServiceError } from './client'
import { createSaver, type SaverDeps } from './saver'

const setting = (value: unknown) => ({ type: 'setting.changed' as const, key: 'k', value })

/** A log whose replies the test gives: `reply()` acknowledges the request in flight, `refuse()` fails it. */
function gatedLog() {
  const requests: LogEvent[][] = []
  let settle: { resolve: () => void; reject: (error: Error) => void } | null = null
  const append = (events: LogEvent[]) => {
    requests.push([...events])
    return new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
  }
  const act = async (how: (current: NonNullable<typeof settle>) => void) => {
    await vi.waitFor(() => expect(settle).not.toBeNull())
    const current = settle
    settle = null
    if (current) how(current)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    requests,
    append,
    reply: () => act(({ resolve }) => resolve()),
    refuse: (error: Error) => act(({ reject }) => reject(error)),
  }
}

function saverOn(deps: Partial<SaverDeps> & Pick<SaverDeps, 'append'>) {
  let ids = 0
  return createSaver({
    device: 'd' as DeviceId,
    lastSeq: 7,
    applyToRows: () => Promise.resolve(),
    rebuildRows: () => undefined,
    logEnd: () => Promise.reject(new Error('not asked for')),
    keepAside: () => Promise.resolve(),
    whenSlow: () => () => undefined,
    newId: () => `id-${(ids += 1)}`,
    nowMs: () => 1_000,
    wait: () => new Promise(() => undefined),
    ...deps,
  })
}

const valuesOf = (events: LogEvent[] | undefined) =>
  events?.map((event) => (event.type === 'setting.changed' ? event.value : null))

test('changes are stamped in sequence after what the log has, and saved when the log says so', async () => {
  const log = gatedLog()
  const saver = saverOn(log)
  expect(saver.state()).toEqual({ status: 'saved' })
  expect(saver.save(setting('a'))).toMatchObject({ seq: 8, device: 'd', atMs: 1_000, id: 'id-1' })
  expect(saver.state()).toEqual({ status: 'saving', waitingCount: 1, isSlow: false })
  await log.reply()
  expect(saver.state()).toEqual({ status: 'saved' })
})

test('changes a page before this one kept are sent before its own, but those the log has', async () => {
  const log = gatedLog()
  const asked: number[] = []
  const logEnd = async (after: number) => {
    asked.push(after)
    return {
      device: 'd' as DeviceId,
      lastSeq: 9,
      known: new Set(['kept-8' as EventId, 'another' as EventId]),
    }
  }
  const rebuildRows = vi.fn<() => void>()
  const saver = saverOn({ ...log, lastSeq: 9, logEnd, rebuildRows })
  const kept = ['kept-8', 'kept-9'].map((id, index): LogEvent => ({
    ...setting(id),
    id: id as EventId,
    device: 'd' as DeviceId,
    seq: 8 + index,
    atMs: 500,
  }))
  const restored = saver.restore(kept)
  saver.save(setting('new'))
  await restored
  expect(asked).toEqual([7])
  expect(rebuildRows).toHaveBeenCalledOnce()
  await log.reply()
  expect(log.requests.flat().map(({ id, seq }) => [id, seq])).toEqual([
    ['kept-9', 10],
    ['id-1', 11],
  ])
  expect(saver.state()).toEqual({ status: 'saved' })
})

test('changes that were kept wait on when the log cannot be asked', async () => {
  const logEnd = () => Promise.reject(new ServiceError('unreachable', 'Why.'))
  const saver = saverOn({ append: () => Promise.resolve(), logEnd })
  await saver.restore([{ ...setting('a'), id: 'a' as EventId, device: 'd' as DeviceId, seq: 8, atMs: 1 }])
  expect(saver.state()).toMatchObject({ status: 'failed', waitingCount: 1 })
})

test('what comes while a request is in flight goes with the next one, in order', async () => {
  const log = gatedLog()
  const saver = saverOn(log)
  for (const value of ['a', 'b', 'c']) saver.save(setting(value))
  await log.reply()
  await log.reply()
  expect(log.requests.map(valuesOf)).toEqual([['a'], ['b', 'c']])
})

test('a request carries a hundred changes at most', async () => {
  const log = gatedLog()
  const saver = saverOn(log)
  for (let index = 0; index <= 250; index += 1) saver.save(setting(index))
  for (let replies = 0; replies < 4; replies += 1) await log.reply()
  expect(log.requests.map((events) => events.length)).toEqual([1, 100, 100, 50])
  expect(log.requests.flat().map(({ seq }) => seq)).toEqual(
    Array.from({ length: 251 }, (_, index) => 8 + index),
  )
})

test('a failure is told with its reason, kept in memory and tried again', async () => {
  const log = gatedLog()
  const saver = saverOn(log)
  saver.save(setting('a'))
  await log.refuse(new ServiceError('diskFull', 'The disk is full.'))
  expect(saver.state()).toEqual({
    status: 'failed',
    waitingCount: 1,
    message: 'The disk is full.',
    code: 'diskFull',
  })
  saver.save(setting('b'))
  expect(valuesOf([...saver.waiting()])).toEqual(['a', 'b'])
  saver.retry()
  await log.reply()
  await saver.settled()
  expect(log.requests.map(valuesOf)).toEqual([['a'], ['a', 'b']])
  expect(saver.state()).toEqual({ status: 'saved' })
})

test('tries again by itself, less and less often, and never gives up', async () => {
  const waits: number[] = []
  let failures = 6
  const append = () => (failures-- > 0 ? Promise.reject(new Error('no answer')) : Promise.resolve())
  const wait = async (ms: number) => void waits.push(ms)
  const saver = saverOn({ append, wait })
  saver.save(setting('a'))
  await saver.settled()
  expect(waits).toEqual([500, 1_000, 2_000, 5_000, 5_000, 5_000])
  expect(saver.state()).toEqual({ status: 'saved' })
})

test('rows that cannot be written do not stop saving', async () => {
  const append = vi.fn<SaverDeps['append']>(() => Promise.resolve())
  const saver = saverOn({ append, applyToRows: () => Promise.reject(new Error('quota')) })
  saver.save(setting('a'))
  await saver.settled()
  expect(append).toHaveBeenCalledOnce()
  expect(saver.state()).toEqual({ status: 'saved' })
})

test('the log and the rows hear of a change at the same time', () => {
  const heard: string[] = []
  const saver = saverOn({
    append: () => (heard.push('log'), new Promise(() => undefined)),
    applyToRows: () => (heard.push('rows'), new Promise(() => undefined)),
  })
  saver.save(setting('a'))
  expect(heard.toSorted()).toEqual(['log', 'rows'])
})

/** A log that keeps what it is given, refuses by `refuses`, and takes only what follows. */
function strictLog(refuses: (event: LogEvent) => ServiceError | null = () => null) {
  const kept: LogEvent[] = Array.from(
    { length: 7 },
    (_, index) =>
      ({ ...setting(index), id: `old-${index}`, device: 'd', seq: index + 1, atMs: 0 }) as LogEvent,
  )
  const append = async (events: LogEvent[]) => {
    await Promise.resolve()
    const refusal = events.map(refuses).find((error) => error !== null)
    if (refusal) throw refusal
    const fresh = events.filter(({ id }) => kept.every((event) => event.id !== id))
    const follows = fresh.every(({ seq }, index) => seq === kept.length + index + 1)
    if (!follows) throw new ServiceError('sequenceGap', 'The log ends elsewhere.')
    kept.push(...fresh)
  }
  const logEnd = vi.fn<SaverDeps['logEnd']>(async (after) => ({
    device: 'd' as DeviceId,
    lastSeq: kept.length,
    known: new Set(kept.filter(({ seq }) => seq > after).map(({ id }) => id)),
  }))
  return {
    kept,
    append,
    logEnd,
    values: () => valuesOf(kept.slice(7)),
    seqs: () => kept.map(({ seq }) => seq),
  }
}

const refusing = (value: unknown, code: 'badRequest' | 'tooLarge' | 'questionsChanged' = 'badRequest') =>
  strictLog((event) =>
    valuesOf([event])?.[0] === value ? new ServiceError(code, `The log never takes ${String(value)}.`) : null,
  )

describe('a change the log will never take', () => {
  test.each(['badRequest', 'tooLarge'] as const)(
    '%s: is set aside and said, and the rest goes on',
    async (code) => {
      const log = refusing('odd', code)
      const rebuildRows = vi.fn<SaverDeps['rebuildRows']>()
      const keepAside = vi.fn<SaverDeps['keepAside']>(() => Promise.resolve())
      const saver = saverOn({ ...log, rebuildRows, keepAside })
      for (const value of ['a', 'b', 'odd', 'c', 'd']) saver.save(setting(value))
      await saver.settled()
      expect(log.values()).toEqual(['a', 'b', 'c', 'd'])
      expect(log.seqs()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      expect(saver.state()).toEqual({ status: 'saved' })
      const [aside] = saver.setAside()
      expect(aside).toMatchObject({
        message: 'The log never takes odd.',
        event: { value: 'odd' },
        isKept: true,
      })
      expect(keepAside).toHaveBeenCalledExactlyOnceWith(aside?.event, 'The log never takes odd.')
      expect(rebuildRows).toHaveBeenCalledOnce()
      saver.dismissSetAside()
      expect(saver.setAside()).toEqual([])
    },
  )

  test('is found among a hundred, however many there are', async () => {
    const log = strictLog((event) =>
      Number(valuesOf([event])?.[0]) % 7 === 3 ? new ServiceError('badRequest', 'No.') : null,
    )
    const saver = saverOn(log)
    for (let index = 0; index < 250; index += 1) saver.save(setting(index))
    await saver.settled()
    const odd = saver.setAside().map(({ event }) => valuesOf([event])?.[0])
    expect(odd).toEqual(Array.from({ length: 36 }, (_, index) => index * 7 + 3))
    expect(log.values()).toHaveLength(250 - 36)
  })

  test('stays with the page when the file cannot be written', async () => {
    const saver = saverOn({ ...refusing('odd'), keepAside: () => Promise.reject(new Error('full')) })
    saver.save(setting('odd'))
    await saver.settled()
    expect(saver.setAside()).toMatchObject([{ isKept: false }])
  })

  test('is told to who waits for it, and nobody else', async () => {
    const saver = saverOn(refusing('odd', 'questionsChanged'))
    const [first, odd, last] = ['a', 'odd', 'b'].map((value) => saver.save(setting(value)))
    const outcomes = [first, odd, last].map((event) => saver.saved(event as LogEvent))
    await expect(Promise.allSettled(outcomes)).resolves.toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'questionsChanged' } },
      { status: 'fulfilled' },
    ])
    expect(saver.setAside()).toEqual([])
    await expect(saver.saved(first as LogEvent)).resolves.toBeUndefined()
  })
})

test.each([0, 1, 2, 3, 4, 5])(
  'a change made in answer to one that was saved, %i steps later, is saved too',
  async (steps) => {
    const log = strictLog()
    const saver = saverOn(log)
    await saver.saved(saver.save(setting('first')))
    for (let step = 0; step < steps; step += 1) await Promise.resolve()
    await saver.saved(saver.save(setting('second')))
    expect(log.values()).toEqual(['first', 'second'])
  },
)

describe('a log that ends elsewhere', () => {
  test('is asked where, and what waits is numbered from there', async () => {
    const log = strictLog()
    const rebuildRows = vi.fn<SaverDeps['rebuildRows']>()
    const saver = saverOn({ ...log, rebuildRows })
    // Another page wrote in between.
    log.kept.push({ ...setting('theirs'), id: 'theirs' as EventId, device: 'd' as DeviceId, seq: 8, atMs: 0 })
    saver.save(setting('mine'))
    saver.save(setting('more'))
    await saver.settled()
    expect(log.values()).toEqual(['theirs', 'mine', 'more'])
    expect(log.seqs().slice(7)).toEqual([8, 9, 10])
    expect(rebuildRows).toHaveBeenCalledOnce()
    expect(saver.setAside()).toEqual([])
  })

  test('holds what was sent already, although no answer came', async () => {
    const log = strictLog()
    let isLost = true
    const append = async (events: LogEvent[]) => {
      if (!isLost) return log.append(events)
      isLost = false
      await log.append(events)
      log.kept.push({
        ...setting('theirs'),
        id: 'theirs' as EventId,
        device: 'd' as DeviceId,
        seq: 9,
        atMs: 0,
      })
      throw new Error('no answer')
    }
    const saver = saverOn({ ...log, append, wait: () => Promise.resolve() })
    saver.save(setting('mine'))
    saver.save(setting('more'))
    await saver.settled()
    expect(log.values()).toEqual(['mine', 'theirs', 'more'])
    expect(saver.waiting()).toEqual([])
  })

  test('and says so over and over is tried like any other failure', async () => {
    const gap = new ServiceError('sequenceGap', 'The log ends elsewhere.')
    const waits: number[] = []
    let refusals = 6
    const append = () => (refusals-- > 0 ? Promise.reject(gap) : Promise.resolve())
    const wait = async (ms: number) => void waits.push(ms)
    const saver = saverOn({ append, wait, logEnd: strictLog().logEnd })
    saver.save(setting('a'))
    await saver.settled()
    expect(waits.length).toBeGreaterThan(0)
    expect(saver.state()).toEqual({ status: 'saved' })
  })
})

describe('a page that writes no more', () => {
  test('does not try again until it does, and then asks where the log ends', async () => {
    const log = strictLog()
    let isWriter = false
    const append = vi.fn<SaverDeps['append']>((events) =>
      isWriter ? log.append(events) : Promise.reject(new ServiceError('notWriter', 'Another window.')),
    )
    const saver = saverOn({ ...log, append, wait: () => Promise.resolve() })
    saver.save(setting('mine'))
    await vi.waitFor(() => expect(saver.state()).toMatchObject({ status: 'failed', code: 'notWriter' }))
    await new Promise((resolve) => setTimeout(resolve))
    expect(append).toHaveBeenCalledOnce()
    log.kept.push({ ...setting('theirs'), id: 'theirs' as EventId, device: 'd' as DeviceId, seq: 8, atMs: 0 })
    isWriter = true
    await saver.resume()
    await saver.settled()
    expect(log.values()).toEqual(['theirs', 'mine'])
  })

  test('asks also when nothing waits', async () => {
    const log = strictLog()
    const saver = saverOn(log)
    log.kept.push({ ...setting('theirs'), id: 'theirs' as EventId, device: 'd' as DeviceId, seq: 8, atMs: 0 })
    await saver.resume()
    expect(saver.save(setting('mine')).seq).toBe(9)
    await saver.settled()
    expect(log.values()).toEqual(['theirs', 'mine'])
  })

  test('keeps what it has when the log is another one by then', async () => {
    const logEnd = async () => ({ device: 'other' as DeviceId, lastSeq: 0, known: new Set<EventId>() })
    const append = () => Promise.reject(new ServiceError('sequenceGap', 'Elsewhere.'))
    const saver = saverOn({ append, logEnd, wait: () => Promise.resolve() })
    saver.save(setting('mine'))
    await vi.waitFor(() => expect(saver.state()).toMatchObject({ status: 'failed', code: 'otherHistory' }))
    expect(valuesOf([...saver.waiting()])).toEqual(['mine'])
  })
})

test('a request that takes long is said, until it is answered', async () => {
  const log = gatedLog()
  let act: () => void = () => undefined
  const stop = vi.fn<() => void>()
  const saver = saverOn({ ...log, whenSlow: (tell) => ((act = tell), stop) })
  saver.save(setting('a'))
  act()
  expect(saver.state()).toEqual({ status: 'saving', waitingCount: 1, isSlow: true })
  await log.reply()
  expect(stop).toHaveBeenCalledOnce()
  saver.save(setting('b'))
  expect(saver.state()).toEqual({ status: 'saving', waitingCount: 1, isSlow: false })
})
