// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { act } from 'react'
import { expect, test } from 'vitest'
import type { AttemptId } from '#core/bank/ids'
import { createTestEngine, renderAt } from '../actions/engineFixture'
import { StartButton } from './StartButton'

test('a double click, or a click on another start, starts one sitting', async () => {
  const { engine } = await createTestEngine({})
  const begun: ((id: AttemptId) => void)[] = []
  const begin = () => new Promise<AttemptId>((resolve) => begun.push(resolve))
  const { addresses } = renderAt(
    engine,
    <>
      <StartButton begin={begin}>Retry all</StartButton>
      <StartButton begin={begin}>Retry these</StartButton>
    </>,
  )
  const all = screen.getByRole('button', { name: 'Retry all' })
  act(() => {
    all.click()
    all.click()
    screen.getByRole('button', { name: 'Retry these' }).click()
  })
  expect(begun).toHaveLength(1)
  await act(async () => begun[0]?.('one' as AttemptId))
  expect(addresses).toEqual(['/', '/sitting/one'])
})

test('what keeps a sitting from starting is said, and it can be tried again', async () => {
  const { engine } = await createTestEngine({})
  let tries = 0
  const begin = () => Promise.reject<AttemptId>(new Error(`the disk is full (${(tries += 1)})`))
  renderAt(engine, <StartButton begin={begin}>Start</StartButton>)
  fireEvent.click(screen.getByRole('button', { name: 'Start' }))
  expect((await screen.findByRole('alert')).textContent).toContain('the disk is full (1)')
  fireEvent.click(screen.getByRole('button', { name: 'Start' }))
  expect(await screen.findByText('the disk is full (2)')).toBeTruthy()
})
