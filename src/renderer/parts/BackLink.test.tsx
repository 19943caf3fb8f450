// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { BackLink } from './BackLink'

afterEach(() => {
  cleanup()
  history.replaceState(null, '')
})

function arriveWith(state: unknown) {
  history.replaceState(state, '')
  render(<BackLink />)
  return screen.queryByRole('link')
}

test('the way back is named after the screen whose link led here', () => {
  const link = arriveWith({ from: '/report/a1' })
  expect(link?.textContent).toBe(' Back to the report')
  expect(link?.getAttribute('href')).toBe('#/report/a1')
})

test('following it goes back in the history, so that the screen is as it was left', () => {
  const back = vi.spyOn(history, 'back').mockImplementation(() => undefined)
  const link = arriveWith({ from: '/cheat-sheet/b/e' })
  act(() => link?.click())
  expect(back).toHaveBeenCalledOnce()
})

test.each([null, 'report', {}, { from: 7 }, { from: '/settings' }, { from: 'https://e.com/report' }])(
  'a state of %j offers no way back',
  (state) => {
    expect(arriveWith(state)).toBeNull()
  },
)
