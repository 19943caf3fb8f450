// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { createTestEngine } from '../actions/engineFixture'
import { EngineContext } from '../actions/engine'
import type { SaveState } from '../api/saver'
import { Screens } from './Screens'
import type { StartNotice } from './startNotice'

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', () => 0)
  vi.stubGlobal('cancelIdleCallback', () => undefined)
})

/** The app at Home, with what its start had to say. `save` changes how saving stands. */
async function showStart(notices: StartNotice[], first: SaveState = { status: 'saved' }) {
  const { engine } = await createTestEngine({})
  const listeners = new Set<() => void>()
  let state = first
  Object.assign(engine.saver, {
    state: () => state,
    subscribe: (listener: () => void) => (listeners.add(listener), () => listeners.delete(listener)),
  })
  const { hook, navigate } = memoryLocation({ path: '/' })
  onTestFinished(cleanup)
  render(
    <EngineContext.Provider value={engine}>
      {/* oxlint-disable-next-line react/hooks -- wouter takes its location hook as a prop */}
      <Router hook={hook}>
        <Screens notices={notices} />
      </Router>
    </EngineContext.Provider>,
  )
  await screen.findByRole('button', { name: 'Dismiss' })
  const save = (next: SaveState) =>
    act(() => {
      state = next
      listeners.forEach((listener) => listener())
    })
  return { go: (to: string) => act(() => navigate(to)), save }
}

test('a dismissed notice stays away after a sitting', async () => {
  const { go } = await showStart(['One file was passed over.'])
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByText('One file was passed over.')).toBeNull()
  go('/sitting/unknown')
  await screen.findByRole('heading', { name: 'Exam not found' })
  go('/')
  await screen.findByRole('navigation', { name: 'Screens' })
  expect(screen.queryByText('One file was passed over.')).toBeNull()
})

test('changes taken over are said to be saved once they are, and stay so', async () => {
  const { save } = await showStart([{ takenOver: 1 }], { status: 'saving', waitingCount: 1, isSlow: false })
  const kept = '1 change had not been saved when this page was closed. This browser kept it'
  expect(screen.getByText(`${kept}, and it is being saved.`)).toBeTruthy()
  save({ status: 'saved' })
  expect(screen.getByText(`${kept}, and it is saved now.`)).toBeTruthy()
  save({ status: 'saving', waitingCount: 1, isSlow: false })
  expect(screen.getByText(`${kept}, and it is saved now.`)).toBeTruthy()
})
