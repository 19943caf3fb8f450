// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { LogEvent } from '#core/log/logEvent'
import type { SaveState, SetAside } from '../api/saver'
import { createTestEngine, renderAt } from '../actions/engineFixture'
import { SaveBanner } from './SaveBanner'

async function show(state: SaveState, aside: SetAside[] = [], isKept = false) {
  const { engine } = await createTestEngine({})
  const takeOver = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('Can’t reach it.')))
  const dismissSetAside = vi.fn<() => void>()
  const saver = { ...engine.saver, state: () => state, setAside: () => aside, dismissSetAside }
  const own = { ...engine, saver, writer: { ...engine.writer, takeOver }, isUnsentKept: () => isKept }
  renderAt(own, <SaveBanner place="page" />)
  return { takeOver, dismissSetAside }
}

const failed = (code: string): SaveState => ({ status: 'failed', waitingCount: 2, message: 'Why.', code })
const alertText = async () => (await screen.findByRole('alert')).textContent
const aside = (isKept: boolean): SetAside => ({ event: {} as LogEvent, message: 'It is too long.', isKept })

test('nothing is said while all is well, nor while saving takes its time', async () => {
  await show({ status: 'saving', waitingCount: 1, isSlow: false })
  expect(document.body.textContent).toBe('')
})

test('saving that takes long is said, and that nothing is lost by it', async () => {
  await show({ status: 'saving', waitingCount: 1, isSlow: true })
  expect((await screen.findByText('Saving is taking long.')).parentElement?.textContent).toContain(
    'Your last change is kept in this window',
  )
})

test.each(['diskFull', 'unreachable', 'notWriter', 'otherHistory'])(
  '%s: a copy is offered, and nothing advises what would lose the changes',
  async (code) => {
    await show(failed(code))
    expect(await alertText()).toContain('Your last 2 changes are kept in this window')
    expect(await alertText()).not.toMatch(/reload/i)
    expect(screen.getByRole('button', { name: 'Save a copy to a file' })).toBeTruthy()
  },
)

test.each([
  [true, 'If you close it before, this browser keeps what is not saved for the next start.'],
  [false, 'If you have to close it before, save a copy'],
])('what closing the window would cost is said as it is, kept by the browser: %s', async (isKept, words) => {
  await show(failed('unreachable'), [], isKept)
  expect(await alertText()).toContain(words)
})

test('a window that writes no more can write again, and says when it cannot', async () => {
  const { takeOver } = await show(failed('notWriter'))
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Work here instead' }))
  expect(takeOver).toHaveBeenCalledOnce()
  expect(await screen.findByText('Can’t reach it.')).toBeTruthy()
})

test.each([
  [true, 'is in the file set-aside.ndjson in your data folder'],
  [false, 'is in this window only'],
])('what was refused for good is said with its reason, kept in a file: %s', async (isKept, words) => {
  const { dismissSetAside } = await show({ status: 'saved' }, [aside(isKept)])
  expect(await alertText()).toContain('One change could not be saved')
  expect(await alertText()).toContain('It is too long. Everything else is saved.')
  expect(await alertText()).toContain(words)
  expect(screen.getByRole('button', { name: 'Save it to a file' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(dismissSetAside).toHaveBeenCalledOnce()
})
