import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeadline, createFileWatch } from './fileWatch'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a file is late after its own time, whatever those before it took', () => {
  const onLate = vi.fn<(file: string) => void>()
  const watch = createFileWatch({ fileDeadlineMs: (size) => size, onLate })
  watch.at({ file: 'a', size: 1000 })
  vi.advanceTimersByTime(999)
  watch.at({ file: 'b', size: 1000 })
  vi.advanceTimersByTime(999)
  expect(onLate).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onLate).toHaveBeenCalledExactlyOnceWith('b')
})

test('nothing is late between files, and after the end', () => {
  const onLate = vi.fn<(file: string) => void>()
  const watch = createFileWatch({ fileDeadlineMs: () => 1000, onLate })
  watch.at({ file: 'a', size: 1 })
  watch.at(null)
  vi.advanceTimersByTime(5000)
  watch.at({ file: 'b', size: 1 })
  watch.end()
  vi.advanceTimersByTime(5000)
  expect(onLate).not.toHaveBeenCalled()
})

test('the slowest file is the one most time went into, all visits together', () => {
  const watch = createFileWatch({ fileDeadlineMs: () => 60_000, onLate: () => undefined })
  for (const [file, ms] of [
    ['a', 400],
    ['b', 500],
    ['a', 400],
  ] as const) {
    watch.at({ file, size: 1 })
    vi.advanceTimersByTime(ms)
  }
  expect(watch.slowest()).toBe('a')
})

test('no file stands out where the time is spread', () => {
  const watch = createFileWatch({ fileDeadlineMs: () => 60_000, onLate: () => undefined })
  for (let file = 0; file < 20; file += 1) {
    watch.at({ file: String(file), size: 1 })
    vi.advanceTimersByTime(100)
  }
  expect(watch.slowest()).toBeNull()
})

test('a machine that sleeps for an hour uses up a fourth of a deadline', async () => {
  vi.useRealTimers()
  const onEnd = vi.fn<() => void>()
  const deadline = createDeadline(400, onEnd)
  // As after a sleep: much time has passed, and the timers had no turn.
  const until = performance.now() + 1000
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 1))
  expect(onEnd).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce(), { timeout: 30_000 })
  deadline.clear()
})
