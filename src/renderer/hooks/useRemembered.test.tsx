// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestEngine, renderAt } from '../actions/engineFixture'
import { useRemembered } from './useRemembered'

function Fold({ name }: { name: string }) {
  const [isOpen, setIsOpen] = useRemembered(name, false)
  return (
    <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
      {name}
    </button>
  )
}

const isOpen = (name: string) => screen.getByText(name).getAttribute('aria-expanded') === 'true'

test('what was opened is open again at its address, under its name, and nowhere else', async () => {
  const { engine } = await createTestEngine({})
  const show = (path: string) => {
    document.body.replaceChildren()
    renderAt(
      engine,
      <>
        <Fold name="one" />
        <Fold name="two" />
      </>,
      path,
    )
  }
  show('/report/a')
  act(() => screen.getByText('one').click())
  expect([isOpen('one'), isOpen('two')]).toEqual([true, false])
  show('/report/b')
  expect([isOpen('one'), isOpen('two')]).toEqual([false, false])
  show('/report/a')
  expect([isOpen('one'), isOpen('two')]).toEqual([true, false])
})
