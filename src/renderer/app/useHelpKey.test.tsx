// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestEngine, renderAt } from '../actions/engineFixture'
import { useHelpKey } from './useHelpKey'

function Page() {
  useHelpKey()
  return <input aria-label="Field" />
}

test('a question mark opens Help, unless it is typed', async () => {
  const { engine } = await createTestEngine({})
  const { addresses } = renderAt(engine, <Page />)
  fireEvent.keyDown(screen.getByLabelText('Field'), { key: '?' })
  expect(addresses).toEqual(['/'])
  fireEvent.keyDown(document.body, { key: '?' })
  expect(addresses).toEqual(['/', '/help'])
})
