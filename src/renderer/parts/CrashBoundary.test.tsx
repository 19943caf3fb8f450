// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CrashBoundary } from './CrashBoundary'

// React tells the console of every error that a boundary catches.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Broken({ isBroken }: { isBroken: () => boolean }) {
  if (isBroken()) throw new Error('the rows are gone')
  return <p>All is well</p>
}

test('a screen that throws shows what happened, and shows itself when tried again', () => {
  let isBroken = true
  render(
    <CrashBoundary what="This screen">
      <Broken isBroken={() => isBroken} />
    </CrashBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain('This screen could not be shown')
  expect(screen.getByRole('alert').textContent).toContain('the rows are gone')
  isBroken = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('All is well')).toBeTruthy()
})

test('another address shows another screen', () => {
  const at = (place: string) => (
    <CrashBoundary what="This screen" resetKey={place}>
      <Broken isBroken={() => place === '/broken'} />
    </CrashBoundary>
  )
  const { rerender } = render(at('/broken'))
  expect(screen.queryByText('All is well')).toBeNull()
  rerender(at('/home'))
  expect(screen.getByText('All is well')).toBeTruthy()
})
