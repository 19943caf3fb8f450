import { describe, expect, test, vi } from 'vitest'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { ServiceError } from './client'
import { type SaverDeps } from './saver'
import { setting, gatedLog, saverOn, valuesOf } from './saverFixtures'

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
