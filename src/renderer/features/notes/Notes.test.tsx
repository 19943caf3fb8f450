// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { Route } from 'wouter'
import type { AttemptId, BankId, QuestionId } from '#core/bank/ids'
import { poolItem } from '#core/form/fixtures'
import type { LogAction } from '#core/log/logEvent'
import { actionsOf, snapshotOf } from '#core/log/logFixtures'
import { useBanks } from '../../actions/banks'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { CheatSheet } from './CheatSheet'
import { Notes } from './Notes'
import { SeenQuestion } from './SeenQuestion'

// Screens load it when they first show a text; here it is no part of what is waited for.
beforeAll(() => import('../../parts/markdown/MarkdownBody'))

const notes = [
  { topic: 'first', title: 'First note', text: '# First note\n\nShards take records.', facts: [] },
  { topic: 'pca', title: 'Principal components', text: 'Squares of *values* are variances.', facts: [] },
]
const entries = [
  poolItem('q0', 2, { topic: 'pca' }),
  poolItem('q1', 2, { topic: 'pca' }),
  poolItem('q2', 1, { topic: 'first' }),
]

/** One mock in which q0 was right and q1 wrong. */
const mock: LogAction[] = actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b' } }).map((action) =>
  action.type === 'questions.kept'
    ? {
        ...action,
        questions: action.questions.map(({ id }) => ({
          ...snapshotOf(id),
          topic: 'pca',
          stem: `The stem of ${id}?`,
          explanation: 'Variances are squares of singular values.',
        })),
      }
    : action,
)

async function openNotes(path: string, actions: LogAction[] = mock) {
  const world = await createTestEngine({ actions, notes, entries })
  const { addresses } = renderAt(
    world.engine,
    <Route path="/notes/:bankId?/:topic?">
      {({ bankId, topic }) => <Notes bankId={bankId} topic={topic} />}
    </Route>,
    path,
  )
  return { ...world, addresses }
}

test('the contents follow the exam’s domains, with the figures of what was answered', async () => {
  await openNotes('/notes')
  const contents = await screen.findByRole('navigation', { name: 'Contents' })
  expect(
    within(contents)
      .getAllByRole('list')
      .map((list) => list.textContent),
  ).toEqual(['First note', 'Principal components1/2, 1 of 2 right'])
  expect(screen.getByRole('link', { name: 'Open your cheat sheet' })).toBeTruthy()
})

test('a note shows how you stand, what you missed there, and starts a drill', async () => {
  await openNotes('/notes/b/pca')
  const title = await screen.findByRole('heading', { level: 1, name: 'Principal components' })
  await waitFor(() => expect(document.activeElement).toBe(title))
  expect(
    screen.getByText('You’ve seen 2 of its 2 questions and got 1 of 2 right. 1 still missed.'),
  ).toBeTruthy()
  expect((await screen.findByRole('link', { name: 'The stem of q1?' })).getAttribute('href')).toBe(
    '/question/b/q1',
  )
  expect(screen.queryByText('The stem of q0?')).toBeNull()
  const drill = screen.getByRole('link', { name: 'Practice this note' })
  expect(drill.getAttribute('href')).toBe('/setup/b/e/topic/pca')
})

test('a question in a running sitting is not shown under its note', async () => {
  await openNotes('/notes/b/pca', [
    ...mock,
    ...actionsOf({ attemptId: 'two', answers: { q1: 'b' }, isEnded: false }),
  ])
  await screen.findByRole('link', { name: 'Practice this note' })
  expect(screen.queryByText('What you missed here')).toBeNull()
})

test('a note’s own title is not said twice', async () => {
  await openNotes('/notes/b/first')
  await screen.findByText('Shards take records.')
  expect(screen.getAllByRole('heading', { name: 'First note' })).toHaveLength(1)
})

test('searching takes the place of the contents, and a hit keeps its words marked', async () => {
  const { addresses } = await openNotes('/notes')
  const field = await screen.findByRole('searchbox')
  // The key is listened to from the turn after the field is there.
  await waitFor(() => {
    fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).toBe(field)
  })
  fireEvent.change(field, { target: { value: 'shards' } })
  const hit = await screen.findByRole('link', { name: /First note/ })
  expect(within(hit).getByText('Shards').tagName).toBe('MARK')
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  await waitFor(() => expect(document.activeElement?.closest('nav')).toBeTruthy())
  fireEvent.click(hit)
  expect(addresses.at(-1)).toBe('/notes/b/first')
  await waitFor(() => expect(document.querySelector('article mark')?.textContent).toBe('Shards'))
  fireEvent.change(field, { target: { value: 'nowhere' } })
  expect(await screen.findByText('No note holds this word.')).toBeTruthy()
})

const ownNote = (questionId: string, text: string): LogAction => ({
  type: 'note.written',
  subject: { kind: 'question', bankId: fixtureBank.id, questionId: questionId as QuestionId },
  text,
})

test('one’s own notes on questions are listed under their first words, and found by the search', async () => {
  const running = actionsOf({ attemptId: 'two', answers: { q1: 'b' }, isEnded: false })
  await openNotes('/notes', [
    ...mock,
    ...running,
    ownNote('q0', 'Mind the **tridiagonal** trap'),
    ownNote('q1', 'A tridiagonal secret'),
    ownNote('q3', 'Of a tridiagonal question never seen'),
  ])
  const list = await screen.findByRole('list', { name: 'Your notes' })
  expect([...list.children].map(({ textContent }) => textContent)).toEqual([
    'The stem of q0?Mind the tridiagonal trap',
    'q3Of a tridiagonal question never seen',
  ])
  const address = '/question/b/q0'
  expect(within(list).getByRole('link').getAttribute('href')).toBe(address)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'tridiagonal trap' } })
  expect(await screen.findByText('1 note, best first.')).toBeTruthy()
  const hit = screen.getByRole('link', { name: /^The stem of q0/ })
  expect(hit.getAttribute('href')).toBe(address)
  expect(within(hit).getByText('tridiagonal').tagName).toBe('MARK')
})

/** A paused round of q1 and q2: the answer to q1 was shown. */
const paused: LogAction[] = [
  ...actionsOf({ attemptId: 'round', kind: 'practice', answers: { q1: 'b', q2: null }, isEnded: false }).map(
    (action) =>
      action.type === 'questions.kept'
        ? {
            ...action,
            questions: action.questions.map((kept) => ({ ...kept, stem: `The stem of ${kept.id}?` })),
          }
        : action,
  ),
  {
    type: 'sitting.changed',
    attemptId: 'round' as AttemptId,
    elapsedMs: 3_000,
    change: { type: 'check', questionId: 'q1' as QuestionId },
  },
]
const onBoth = [ownNote('q1', 'Remember the trap'), ownNote('q2', 'Not read yet')]

test('a note on a question of a paused round is listed once its answer was shown', async () => {
  await openNotes('/notes', [...paused, ...onBoth])
  const list = await screen.findByRole('list', { name: 'Your notes' })
  expect([...list.children].map(({ textContent }) => textContent)).toEqual([
    'The stem of q1?Remember the trap',
  ])
  expect(within(list).getByRole('link').getAttribute('href')).toBe('/question/b/q1')
})

test('a question of a paused round can be read once its answer was shown', async () => {
  const { engine } = await createTestEngine({ actions: paused, entries })
  renderAt(engine, <SeenQuestion bankId={fixtureBank.id} questionId="q1" />)
  expect(await screen.findByText('The stem of q1?')).toBeTruthy()
  expect(screen.getByText('Incorrect')).toBeTruthy()
})

test('before its answer was shown a question of a paused round stays closed', async () => {
  const { engine } = await createTestEngine({ actions: paused, entries })
  renderAt(engine, <SeenQuestion bankId={fixtureBank.id} questionId="q2" />)
  expect(await screen.findByText('This question is in a paused round')).toBeTruthy()
})

test('what a running mock asks stays closed, even where a round has shown its answer', async () => {
  const mockOf = actionsOf({ attemptId: 'running', answers: { q1: null }, isEnded: false })
  const { engine } = await createTestEngine({ actions: [...paused, ...mockOf], entries })
  renderAt(engine, <SeenQuestion bankId={fixtureBank.id} questionId="q1" />)
  expect(await screen.findByText('This question is in your running mock exam')).toBeTruthy()
})

test('a bank without study notes still lists one’s own', async () => {
  const { engine } = await createTestEngine({ actions: [...mock, ownNote('q0', 'Mind the trap')], entries })
  renderAt(engine, <Notes />)
  expect(await screen.findByRole('link', { name: /Mind the trap/ })).toBeTruthy()
})

test('before the first answer the notes start at the front', async () => {
  await openNotes('/notes', [])
  expect(await screen.findByRole('link', { name: 'Start with First note' })).toBeTruthy()
})

async function openSheet(actions: LogAction[]) {
  const { engine } = await createTestEngine({ actions, notes, entries })
  renderAt(engine, <CheatSheet bankId="b" examId="e" />)
}

test('the cheat sheet has the line behind the miss, under its note', async () => {
  await openSheet(mock)
  expect(await screen.findByText('1 line behind what you missed', { exact: false })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Principal components' }).getAttribute('href')).toBe('/notes/b/pca')
  expect((await screen.findByText('values')).closest('p')?.textContent).toBe(
    'Squares of values are variances.',
  )
})

test('right in two later sittings empties the sheet, which then says how it fills', async () => {
  const right = (attemptId: string) =>
    actionsOf({ attemptId, answers: { q1: 'a' } }).filter(({ type }) => type !== 'questions.kept')
  await openSheet([...mock, ...right('two')])
  expect(await screen.findByText('1 line behind what you missed', { exact: false })).toBeTruthy()
  await openSheet([...mock, ...right('two'), ...right('three')])
  expect(await screen.findByText('Your E-1 cheat sheet is empty')).toBeTruthy()
})

test('a seen question is shown with its explanation, and held back while a sitting of it runs', async () => {
  const seen = await createTestEngine({ actions: mock, notes })
  renderAt(seen.engine, <SeenQuestion bankId="b" questionId="q1" />)
  expect(await screen.findByText('The stem of q1?')).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Explanation' })).toBeTruthy()

  const running = actionsOf({ attemptId: 'two', answers: { q0: 'b' }, isEnded: false })
  const { engine } = await createTestEngine({ actions: [...mock, ...running], notes })
  renderAt(engine, <SeenQuestion bankId="b" questionId="q0" />)
  expect(await screen.findByText('This question is in your running mock exam')).toBeTruthy()
  expect(screen.queryByText('The stem of q0?')).toBeNull()
})

test('a bank without notes says what would be here, and leads to the bank and to notes of another exam', async () => {
  const { engine } = await createTestEngine({ actions: mock, entries })
  const withNotes = { ...fixtureBank, id: 'c' as BankId, title: 'With notes' }
  useBanks.setState({ banks: [fixtureBank, withNotes] })
  renderAt(engine, <Notes />)
  expect(await screen.findByRole('heading', { name: 'Fixture bank has no study notes' })).toBeTruthy()
  expect(screen.getByText(/^Study notes explain the topics behind the questions/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open this bank' }).getAttribute('href')).toBe('/library/b')
  const exam = screen.getByRole<HTMLSelectElement>('combobox', { name: 'For the exam' })
  expect([...exam.options].map(({ textContent }) => textContent)).toEqual([
    'E-1 · Fixture bank',
    'E-1 · With notes',
  ])
})
