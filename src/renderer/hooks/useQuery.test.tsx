// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { act, useState } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { NoteSubject } from '#core/history/marks'
import { bankId } from '#core/log/logFixtures'
import type { RowStore } from '../db/rowStore'
import { createTestEngine, renderAt } from '../actions/engineFixture'
import { request } from '../api/requests'
import { LoadError } from '../parts/LoadError'
import { CrashBoundary } from '../parts/CrashBoundary'
import { useAsync, useRows } from './useQuery'

/** Answers that come when the test says. */
function answers() {
  const waiting = new Map<string, (answer: string) => void>()
  return {
    ask: (name: string) => new Promise<string>((resolve) => waiting.set(name, resolve)),
    give: (name: string, answer: string) => act(async () => waiting.get(name)?.(answer)),
  }
}

test('another subject never shows the answer for the one before; another occasion keeps it', async () => {
  const { engine } = await createTestEngine({})
  const { ask, give } = answers()
  function Asking() {
    const [{ subject, occasion }, setAsked] = useState({ subject: 'one', occasion: 1 })
    const { data } = useAsync(subject, () => ask(`${subject}${occasion}`), occasion)
    return (
      <>
        <p>{`${subject}: ${data ?? 'waiting'}`}</p>
        <button onClick={() => setAsked({ subject, occasion: 2 })}>again</button>
        <button onClick={() => setAsked({ subject: 'two', occasion: 1 })}>other</button>
      </>
    )
  }
  renderAt(engine, <Asking />)
  await give('one1', 'first')
  expect(screen.getByText('one: first')).toBeTruthy()
  act(() => screen.getByText('again').click())
  expect(screen.getByText('one: first')).toBeTruthy()
  await give('one2', 'second')
  expect(screen.getByText('one: second')).toBeTruthy()
  act(() => screen.getByText('other').click())
  expect(screen.getByText('two: waiting')).toBeTruthy()
})

test('rows that cannot be read are said, not waited for', async () => {
  const { engine } = await createTestEngine({})
  function Reading() {
    useRows('broken', () => Promise.reject(new Error('the database is damaged')))
    return <p>Loading</p>
  }
  // React tells the console of every error that a boundary catches.
  const silenced = vi.spyOn(console, 'error').mockReturnValue()
  renderAt(
    engine,
    <CrashBoundary what="This screen">
      <Reading />
    </CrashBoundary>,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('the database is damaged')
  silenced.mockRestore()
})

test('whoever reads hears that nobody waits any more: of another question, and of a screen that is gone', async () => {
  const { engine } = await createTestEngine({})
  const signals: AbortSignal[] = []
  function Reading({ of }: { of: string }) {
    useRows(of, async (_, signal) => void signals.push(signal))
    return null
  }
  function Screen() {
    const [at, setAt] = useState<string | null>('one')
    return (
      <>
        {at !== null && <Reading of={at} />}
        <button onClick={() => setAt('two')}>other</button>
        <button onClick={() => setAt(null)}>leave</button>
      </>
    )
  }
  renderAt(engine, <Screen />)
  act(() => screen.getByText('other').click())
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  act(() => screen.getByText('leave').click())
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
})

test('rows are read again when a table they were read from changes, and not for another', async () => {
  const { engine } = await createTestEngine({})
  const read = vi.fn<(rows: RowStore) => Promise<number>>(async (rows) => (await rows.settings()).length)
  function Reading() {
    const { data } = useRows('settings', read)
    return <p>{data ?? 'waiting'} settings</p>
  }
  renderAt(engine, <Reading />)
  expect(await screen.findByText('0 settings')).toBeTruthy()
  const subject: NoteSubject = { kind: 'topic', bankId, topic: 'pca' }
  engine.saver.save({ type: 'note.written', subject, text: 'Mine.' })
  await act(() => engine.rowsSettled())
  expect(read).toHaveBeenCalledTimes(1)
  engine.saver.save({ type: 'setting.changed', key: 'k', value: 1 })
  await act(() => engine.rowsSettled())
  expect(await screen.findByText('1 settings')).toBeTruthy()
  expect(read).toHaveBeenCalledTimes(2)
})

/** A service that is away until the test says. */
function awayService() {
  const fetched = vi.fn<() => Promise<Response>>(() => Promise.reject(new TypeError('Failed to fetch')))
  vi.stubGlobal('fetch', fetched)
  onTestFinished(() => void vi.unstubAllGlobals())
  return { fetched, isBack: () => fetched.mockImplementation(async () => new Response('here')) }
}

function Asking() {
  const asked = useAsync('text', async () => (await request('/api/text')).text())
  return asked.data === undefined ? <LoadError of={asked} /> : <p>{asked.data}</p>
}

test('what failed while the service was away is loaded again once it answers anyone', async () => {
  const { fetched, isBack } = awayService()
  const { engine } = await createTestEngine({})
  renderAt(engine, <Asking />)
  expect((await screen.findByRole('alert')).textContent).toContain('Can’t reach')
  isBack()
  await act(async () => void (await request('/api/state')))
  expect(await screen.findByText('here')).toBeTruthy()
  // Once: its own reply is no reason to ask again.
  expect(fetched).toHaveBeenCalledTimes(3)
})

test('what could not be loaded is tried again when a person says so', async () => {
  const { isBack } = awayService()
  const { engine } = await createTestEngine({})
  renderAt(engine, <Asking />)
  isBack()
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('here')).toBeTruthy()
})
