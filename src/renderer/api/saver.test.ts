import { expect, test, vi } from 'vitest'
import type { DeviceId, EventId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { ServiceError } from './client'
import { type SaverDeps } from './saver'
import { setting, gatedLog, saverOn, valuesOf } from './saverFixtures'

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
