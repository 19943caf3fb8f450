// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { AttemptId } from '#core/bank/ids'
import { actionsOf } from '#core/log/logFixtures'
import { createTestEngine } from '../actions/engineFixture'
import type { Engine } from '../actions/engine'
import { isRunningHere } from '../actions/liveSittings'
import { keepMocksRunning } from './resumeMocks'

/** A page that reads, and can be made to write; `beatMs` is how long ago the mock gave its last sign of life. */
async function readingPage(attemptId: string, beatMs: number) {
  const actions = actionsOf({ attemptId, answers: { q0: 'a', q1: null }, isEnded: false })
  const { engine } = await createTestEngine({ actions })
  const listeners = new Set<() => void>()
  let isWriter = false
  const heartbeats = [{ attemptId, elapsedMs: 5_000, atMs: Date.now() - beatMs }]
  const page = {
    ...engine,
    get canWrite() {
      return isWriter
    },
    state: { ...engine.state, heartbeats },
    client: { ...engine.client, heartbeat: async () => ({ uptimeMs: 0 }) },
    writer: {
      isWriter: () => isWriter,
      subscribe: (listener: () => void) => (listeners.add(listener), () => listeners.delete(listener)),
    },
  } as unknown as Engine
  const becomeWriter = (value: boolean) => {
    isWriter = value
    listeners.forEach((listener) => listener())
  }
  return { page, becomeWriter, isRunning: () => isRunningHere(attemptId as AttemptId) }
}

test('a page that takes over lets a mock run on that another page had running', async () => {
  const { page, becomeWriter, isRunning } = await readingPage('running elsewhere', 4_000)
  const stop = keepMocksRunning(page)
  expect(isRunning()).toBe(false)
  becomeWriter(true)
  await vi.waitFor(() => expect(isRunning()).toBe(true))
  becomeWriter(false)
  expect(isRunning()).toBe(false)
  stop()
})

test('a mock that was left long before stays where it stopped', async () => {
  const { page, becomeWriter, isRunning } = await readingPage('left', 120_000)
  const read = vi.spyOn(page, 'rows')
  const stop = keepMocksRunning(page)
  becomeWriter(true)
  await Promise.resolve()
  expect(read).not.toHaveBeenCalled()
  expect(isRunning()).toBe(false)
  stop()
})
