// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useBackGuard } from './useBackGuard'

/** The browser has gone back: the address is another one by the time the page hears of it. */
function goBack() {
  history.replaceState(null, '', '#/')
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function enter(isHeld: boolean) {
  history.pushState(null, '', '#/sitting/one')
  const ask = vi.fn<() => void>()
  return { ask, ...renderHook(() => useBackGuard(isHeld, ask)) }
}

test('Back in a running mock stays in the room and asks, each time', () => {
  const { ask, unmount } = enter(true)
  goBack()
  expect(location.hash).toBe('#/sitting/one')
  goBack()
  expect(location.hash).toBe('#/sitting/one')
  expect(ask).toHaveBeenCalledTimes(2)
  unmount()
})

test('Back goes back once the room was left, and from practice', () => {
  const left = enter(true)
  left.unmount()
  goBack()
  expect(location.hash).toBe('#/')
  const practice = enter(false)
  goBack()
  expect(location.hash).toBe('#/')
  expect([...left.ask.mock.calls, ...practice.ask.mock.calls]).toEqual([])
  practice.unmount()
})
