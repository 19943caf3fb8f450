// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { LogAction } from '#core/log/logEvent'
import { bankId } from '#core/log/logFixtures'
import type { NoteSubject } from '#core/history/marks'
import { createTestEngine, renderAt } from '../actions/engineFixture'
import { PersonalNote, PersonalNoteLine } from './PersonalNote'

const subject: NoteSubject = { kind: 'topic', bankId, topic: 'pca' }
const written: LogAction = { type: 'note.written', subject, text: 'Square them.' }

afterEach(() => vi.useRealTimers())

async function open(actions: LogAction[] = [], canWrite = true) {
  const { engine, saved } = await createTestEngine({ actions, canWrite })
  renderAt(engine, <PersonalNote subject={subject} />)
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Your notes')
  const type = (value: string) => fireEvent.change(field, { target: { value } })
  return { engine, saved, field, type }
}

test('leaving the field keeps what was typed, once', async () => {
  const { saved, field, type } = await open([written])
  expect(field.value).toBe('Square them.')
  type('Square the singular values.')
  fireEvent.blur(field)
  fireEvent.blur(field)
  expect(saved).toEqual([{ ...written, text: 'Square the singular values.' }])
})

test('a pause keeps it too', async () => {
  const { saved, type } = await open()
  vi.useFakeTimers()
  type('half a sent')
  type('half a sentence')
  expect(saved).toEqual([])
  act(() => void vi.advanceTimersByTime(1_500))
  expect(saved).toEqual([{ ...written, text: 'half a sentence' }])
})

test('an emptied note is deleted', async () => {
  const { saved, field, type } = await open([written])
  type('  \n')
  fireEvent.blur(field)
  expect(saved).toEqual([{ ...written, text: '' }])
})

test('what is added to the note elsewhere on the page is in the field, and typing goes on from there', async () => {
  const { engine, saved, field, type } = await open()
  engine.saver.save(written)
  await waitFor(() => expect(field.value).toBe('Square them.'))
  engine.saver.save({ ...written, text: 'Square them.\n\n> Center first.' })
  await waitFor(() => expect(field.value).toBe('Square them.\n\n> Center first.'))
  type('Square them.\n\n> Center first.\n\nThen scale.')
  fireEvent.blur(field)
  expect(saved.at(-1)).toMatchObject({ text: 'Square them.\n\n> Center first.\n\nThen scale.' })
  engine.saver.save(written)
  await waitFor(() => expect(field.value).toBe('Square them.'))
})

test('a window that only reads cannot be typed in', async () => {
  const { field } = await open([written], false)
  expect(field.readOnly).toBe(true)
})

test('behind one line, the line says how the note begins', async () => {
  const { engine } = await createTestEngine({ actions: [written] })
  renderAt(engine, <PersonalNoteLine subject={subject} />)
  expect(await screen.findByText('Your note: Square them.')).toBeTruthy()
})

test('a line without a note has no place on paper, and one with a note has', async () => {
  const none = await createTestEngine({})
  renderAt(none.engine, <PersonalNoteLine subject={subject} />)
  const line = await screen.findByText('Add your own note')
  expect(line.closest('details')?.className).toContain('no-print')
  cleanup()
  const { engine } = await createTestEngine({ actions: [written] })
  renderAt(engine, <PersonalNoteLine subject={subject} />)
  const shown = await screen.findByText('Your note: Square them.')
  expect(shown.closest('details')?.className).not.toContain('no-print')
})
