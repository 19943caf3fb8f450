// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import type { QuestionId } from '#core/bank/ids'
import type { NoteSubject } from '#core/history/marks'
import { actionsOf, bankId, snapshotOf } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Palette } from './Palette'

const notes = [{ topic: 'pca', title: 'Principal components', text: 'x', facts: [] }]

/** Snapshots with a stem of their own, before the sittings that show them. */
function withStems(actions: LogAction[], stems: Record<string, string>): LogAction[] {
  return actions.map((action) =>
    action.type === 'questions.kept'
      ? {
          ...action,
          questions: action.questions.map(({ id }) => ({ ...snapshotOf(id), stem: stems[id] ?? '' })),
        }
      : action,
  )
}

const seen = withStems(
  [
    ...actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b' } }),
    ...actionsOf({ attemptId: 'two', answers: { q1: 'b' }, isEnded: false }),
  ],
  { q0: 'Which **mode** is exact?', q1: 'Which mode is running?' },
)

async function open(actions: LogAction[] = seen) {
  const { engine, saved } = await createTestEngine({ actions, notes })
  const onClose = vi.fn<() => void>()
  const { addresses } = renderAt(engine, <Palette onClose={onClose} />)
  const field = screen.getByRole('combobox')
  const type = (value: string) => fireEvent.change(field, { target: { value } })
  const press = (key: string) => fireEvent.keyDown(field, { key })
  const all = () => screen.queryAllByRole('option').map((option) => option.textContent)
  const options = () => all().filter((text) => !text.startsWith('Search the notes'))
  return { field, type, press, all, options, saved, addresses, onClose }
}

test('the field says which option is chosen; arrow keys walk round, Enter goes there', async () => {
  const { field, press, addresses, saved, onClose } = await open()
  const chosen = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent
  await waitFor(() => expect(chosen()).toBe('HomeScreen'))
  expect(screen.getByRole('listbox').id).toBe(field.getAttribute('aria-controls'))
  press('ArrowDown')
  expect(chosen()).toBe('LibraryScreen')
  press('ArrowUp')
  press('ArrowUp')
  expect(chosen()).toBe(screen.getAllByRole('option').at(-1)?.textContent)
  press('ArrowDown')
  press('ArrowDown')
  press('Enter')
  expect(addresses).toEqual(['/', '/library'])
  expect(onClose).toHaveBeenCalledOnce()
  expect(saved).toEqual([{ type: 'setting.changed', key: 'palette.recent', value: ['screen:/library'] }])
})

test('a note is found by its title, and its bank stands beside it', async () => {
  const { type, options } = await open()
  type('principal')
  await waitFor(() => expect(options()).toEqual(['Principal componentsFixture bank · Note']))
})

test('a seen question is found by its stem; one in a running sitting is not, and no key ever', async () => {
  const { type, options } = await open()
  type('which mode')
  await waitFor(() => expect(options()).toEqual(['Which mode is exact?Question']))
  expect(document.body.textContent).not.toContain('running?')
})

test('one’s own notes are found by their words, but not on a question that is running', async () => {
  const note = (subject: NoteSubject, text: string): LogAction => ({ type: 'note.written', subject, text })
  const onQuestion = (id: string): NoteSubject => ({ kind: 'question', bankId, questionId: id as QuestionId })
  const { type, options, press, addresses } = await open([
    ...seen,
    note(onQuestion('q0'), 'Mind the **tridiagonal** trap'),
    note(onQuestion('q1'), 'Another tridiagonal thought'),
    note({ kind: 'topic', bankId, topic: 'pca' }, 'A tridiagonal matrix here'),
    note({ kind: 'topic', bankId, topic: 'gone' }, ''),
  ])
  type('tridiagonal')
  await waitFor(() =>
    expect(options().toSorted()).toEqual([
      'A tridiagonal matrix hereFixture bank · Your note',
      'Mind the tridiagonal trapFixture bank · Your note',
    ]),
  )
  type('mind the')
  await waitFor(() => expect(options()).toHaveLength(1))
  press('Enter')
  expect(addresses.at(-1)).toBe('/question/b/q0')
})

test('once the sitting has ended its questions are found again', async () => {
  const ended: LogAction = seen.at(-1)?.type === 'sitting.changed' ? seen.at(-1)! : seen[0]!
  const { type, options } = await open([
    ...seen,
    { ...ended, change: { type: 'end', reason: 'submitted' } } as LogAction,
  ])
  type('running')
  await waitFor(() => expect(options()).toEqual(['Which mode is running?Question']))
})

test('a saved round is started from here while its exam is', async () => {
  const round = (id: string, inBank: string): LogAction => ({
    type: 'setting.changed',
    key: `round.${id}`,
    value: { name: `Round ${id}`, bankId: inBank, examId: fixtureExam.id, filter: {}, count: 10 },
  })
  const { type, options } = await open([...seen, round('here', bankId), round('gone', 'deleted')])
  type('your round')
  await waitFor(() => expect(options()).toEqual(['Start your round: Round hereAction']))
})

test('what no title holds can be looked for in the notes, and is not remembered', async () => {
  const { type, press, all, saved, addresses } = await open()
  type('nowhere')
  await waitFor(() => expect(all()).toEqual(['Search the notes for “nowhere”Action']))
  press('Enter')
  expect(addresses.at(-1)).toBe('/notes')
  expect(saved).toEqual([])
})

test('what was chosen last comes first', async () => {
  const value = ['note:b/pca', 7, 'screen:/settings']
  const { options } = await open([{ type: 'setting.changed', key: 'palette.recent', value }])
  await waitFor(() =>
    expect(options().slice(0, 2)).toEqual(['Principal componentsFixture bank · Note', 'SettingsScreen']),
  )
})

test('a running sitting can be resumed, and nothing found says so', async () => {
  const { type, options } = await open()
  type('resume')
  await waitFor(() => expect(options()).toEqual(['Resume E-1 · mockAction']))
  type('no such thing')
  expect(within(screen.getByRole('dialog')).getByRole('status').textContent).toBe('No results.')
})

test('a long question is found by what it asks at its end', async () => {
  const { type, options } = await open(
    withStems(actionsOf({ attemptId: 'one', answers: { q0: 'a' } }), {
      q0: `${'A company stores many files. '.repeat(12)}Which gateway is needed?`,
    }),
  )
  type('gateway')
  await waitFor(() => expect(options()).toHaveLength(1))
})

test('a question that was only looked at is not among those to read again', async () => {
  const { type, options } = await open(
    withStems(actionsOf({ attemptId: 'one', kind: 'practice', answers: { q0: 'a', q1: null } }), {
      q0: 'Which mode was answered?',
      q1: 'Which mode was passed over?',
    }),
  )
  type('which mode')
  await waitFor(() => expect(options()).toHaveLength(1))
  expect(options()[0]).toContain('Which mode was answered?')
})

test('bookmarks and what was left out are found by these words', async () => {
  const { type, options, press, addresses } = await open()
  type('left out')
  await waitFor(() => expect(options()[0]).toMatch(/^See questions you left out/))
  type('bookmark')
  await waitFor(() => expect(options()[0]).toMatch(/^Bookmarked questions of/))
  press('Enter')
  expect(addresses.at(-1)).toBe(`/library/b/${fixtureExam.id}?shown=bookmarked`)
})
