// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { useToday } from './useToday'

function Day() {
  return <time>{useToday()}</time>
}

test('the day changes at midnight in a window that stays open', () => {
  vi.useFakeTimers({ now: new Date(2026, 2, 2, 23, 59, 30) })
  onTestFinished(() => {
    cleanup()
    vi.useRealTimers()
  })
  render(<Day />)
  expect(screen.getByRole('time').textContent).toBe('2026-03-02')
  act(() => void vi.advanceTimersByTime(60_000))
  expect(screen.getByRole('time').textContent).toBe('2026-03-03')
})
