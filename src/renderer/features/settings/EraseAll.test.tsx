// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import * as starting from '../../actions/startAgain'
import { EraseAll } from './EraseAll'

test('a second click on Erase asks nothing more, and the page that follows says what was done', async () => {
  const startAgain = vi.spyOn(starting, 'startAgain').mockReturnValue()
  const { engine } = await createTestEngine({})
  let finish = () => undefined as void
  const erase = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => (finish = resolve)))
  Object.assign(engine.client, { erase })
  renderAt(engine, <EraseAll />)
  fireEvent.click(screen.getByRole('button', { name: 'Erase everything…' }))
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'erase' } })
  const button = screen.getByRole('button', { name: 'Erase everything' })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(erase).toHaveBeenCalledTimes(1)
  finish()
  await vi.waitFor(() =>
    expect(startAgain).toHaveBeenCalledExactlyOnceWith(
      'Everything has been erased. Your banks are still here.',
    ),
  )
})
