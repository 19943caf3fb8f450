import { expect, test, vi } from 'vitest'
import { keptLast } from './keptLast'

test('a value is made once while it is among the last asked for', () => {
  const kept = keptLast<object>(2)
  const make = vi.fn<() => object>(() => ({}))
  const first = kept('a', make)
  kept('b', make)
  expect(kept('a', make)).toBe(first)
  expect(make).toHaveBeenCalledTimes(2)
})

test('what was asked for longest ago is let go, not what was made first', () => {
  const kept = keptLast<object>(2)
  const make = vi.fn<() => object>(() => ({}))
  for (const key of ['a', 'b', 'a', 'c']) kept(key, make)
  make.mockClear()
  kept('a', make)
  expect(make).not.toHaveBeenCalled()
  kept('b', make)
  expect(make).toHaveBeenCalledTimes(1)
})
