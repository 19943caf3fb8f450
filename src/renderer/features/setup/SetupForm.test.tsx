// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { PoolItem } from '#core/form/draw'
import { fixtureExam, poolItem, poolItems } from '#core/form/fixtures'
import type { AttemptId, ExamId } from '#core/bank/ids'
import type { LogAction } from '#core/log/logEvent'
import { actionsOf, bankId } from '#core/log/logFixtures'
import { setLiveClock } from '../../actions/liveSittings'
import { practiceItems } from '#core/learning/practicePool'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import type { Pool } from '../../actions/pool'
import { sealedForms } from '#core/form/sealed'
import { SetupForm } from './SetupForm'

const exam = { ...fixtureExam, scoredCount: 20, trialCount: 0 }

/** The practice set-up over these questions. */
async function showPractice(entries: PoolItem[], bankHash: string) {
  const { engine } = await createTestEngine({ entries, notes: [note] })
  const items = practiceItems({ questions: entries }, [], Infinity)
  const sealed = [{ examId: exam.id, forms: sealedForms(exam, entries) }]
  const pool: Pool = {
    bankId,
    bankHash,
    items,
    sealed,
    spent: new Set(),
    running: new Set(),
    inMock: new Set(),
    guarded: [],
    objections: new Map(),
  }
  renderAt(engine, <SetupForm exam={exam} pool={pool} topic={null} />)
  fireEvent.click(screen.getByRole('radio', { name: /^Practice/ }))
}

const note = { topic: 'pca', title: 'Principal components', text: '', facts: [] }
const filling = [1, 2, 3, 4].flatMap((domain) => poolItems(30, domain))
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
/** Chips say how many questions they would leave. */
const press = (chip: string) => {
  const [button] = screen.getAllByRole('button', { name: new RegExp(`^${chip} ?\\d+$`) })
  if (button) fireEvent.click(button)
}
const onTopic = Array.from({ length: 3 }, (_, n) => poolItem(`pca-${n}`, 2, { topic: 'pca' }))

test('practice can be narrowed to a topic, found under its domain by the title of its note', async () => {
  await showPractice([...onTopic, ...poolItems(20, 1, { topic: 'k-means' })], 'topics')
  const list = screen.getByLabelText('Topic')
  expect(await within(list).findByRole('option', { name: 'Principal components (3)' })).toBeTruthy()
  expect(within(list).getByRole('option', { name: 'K means (20)' })).toBeTruthy()
  expect(
    within(list)
      .getAllByRole('group')
      .map((group) => group.getAttribute('label')),
  ).toEqual([0, 1].map((index) => `${exam.domains[index]?.id} · ${exam.domains[index]?.title}`))
  choose('Topic', 'pca')
  expect(screen.getByRole('button', { name: 'Start with 3 questions' })).toBeTruthy()
  expect(screen.getByText('3 questions match these choices; you asked for 10.')).toBeTruthy()
})

test.each(['-5', '0', '501', '2.5', ''])(
  'a number of questions such as %j is refused with a sentence',
  async (typed) => {
    await showPractice(filling, 'count')
    const count = screen.getByLabelText<HTMLInputElement>('Questions')
    fireEvent.change(count, { target: { value: typed } })
    expect(screen.getByRole('alert').textContent).toBe('Enter a whole number from 1 to 500.')
    expect(count.value).toBe(typed)
    expect(count.checkValidity()).toBe(false)
    fireEvent.change(count, { target: { value: '7' } })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('button', { name: 'Start with 7 questions' })).toBeTruthy()
  },
)

test('several values of a kind widen a round, each with what it would leave', async () => {
  await showPractice([...poolItems(4, 1), ...poolItems(5, 2), ...poolItems(6, 3)], 'several')
  fireEvent.change(screen.getByLabelText('Questions'), { target: { value: '50' } })
  press('1 · .*')
  expect(screen.getByRole('button', { name: 'Start with 4 questions' })).toBeTruthy()
  press('2 · .*')
  expect(screen.getByRole('button', { name: 'Start with 9 questions' })).toBeTruthy()
  expect(screen.getAllByText(/^Not enough questions: /)).toHaveLength(1)
  expect(screen.getAllByRole('button', { pressed: true }).map((chip) => chip.textContent)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^1 · .*4$/), expect.stringMatching(/^2 · .*5$/)]),
  )
})

test('filters that leave nothing say so once, with what to let go', async () => {
  await showPractice([...onTopic, ...filling], 'nothing')
  choose('Topic', 'pca')
  press('Missed')
  // The title of the note is read meanwhile.
  const sentence = await screen.findByText(/^No questions match all of these: Missed; Principal/)
  expect(sentence.textContent).toBe(
    'No questions match all of these: Missed; Principal components. Without “Missed” 3 would match.',
  )
  expect(screen.queryByText(/needs \d+/)).toBeNull()
  expect(screen.getByRole('button', { name: /^Start/ })).toHaveProperty('disabled', true)
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(screen.getByRole('button', { name: 'Start with 10 questions' })).toBeTruthy()
})

test('a sealed mock is broken for practice only after it was asked for', async () => {
  await showPractice(filling, 'sealed')
  fireEvent.change(screen.getByLabelText('Questions'), { target: { value: '100' } })
  const drawn = () => screen.getByRole('button', { name: /^Start with/ }).textContent
  const before = drawn()
  expect(screen.getByText(/questions that match are in sealed mock/)).toBeTruthy()
  expect(screen.queryByText(/^Starting breaks/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /^Open sealed mock/ }))
  expect(screen.getByText(/^Starting breaks sealed mock/)).toBeTruthy()
  expect(Number(/\d+/.exec(drawn() ?? '')?.[0])).toBeGreaterThan(Number(/\d+/.exec(before ?? '')?.[0]))
  fireEvent.click(screen.getByRole('button', { name: 'Keep it sealed' }))
  expect(drawn()).toBe(before)
  // Other choices close it again.
  fireEvent.click(screen.getByRole('button', { name: /^Open sealed mock/ }))
  press('Medium')
  expect(screen.queryByText(/^Starting breaks/)).toBeNull()
})

test('sealed mocks are opened one by one, as far as they are needed', async () => {
  await showPractice([...filling, ...poolItems(30, 3, { topic: 'rare' })], 'rare')
  choose('Topic', 'rare')
  fireEvent.change(screen.getByLabelText('Questions'), { target: { value: '30' } })
  const opened: string[] = []
  for (let button = openButton(); button; button = openButton()) {
    opened.push(button.textContent ?? '')
    fireEvent.click(button)
  }
  expect(opened.length).toBeGreaterThan(1)
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'What fits' }))
  expect(new Set(opened).size).toBe(opened.length)
  expect(screen.getByRole('button', { name: 'Start with 30 questions' })).toBeTruthy()
})

const openButton = () => screen.queryByRole('button', { name: /^Open sealed mock/ })

test('what is set up is saved under a name, started from there, and removed', async () => {
  await showPractice(filling, 'saved')
  press('Not seen yet')
  press('1 · .*')
  fireEvent.click(screen.getByRole('button', { name: 'Save this round…' }))
  const name = within(screen.getByRole('dialog')).getByLabelText('Name')
  expect(name).toHaveProperty('value', `Not seen yet; 1 · ${exam.domains[0]?.title}`)
  fireEvent.change(name, { target: { value: 'Fresh data' } })
  fireEvent.keyDown(name, { key: 'Enter' })
  const round = await screen.findByRole('button', { name: 'Fresh data' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(round.closest('li')?.textContent).toMatch(/\d+ questions?: Not seen yet; 1 · /)
  fireEvent.click(screen.getByRole('button', { name: 'Remove Fresh data' }))
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Fresh data' })).toBeNull())
})

test('a mock beside a running one says what it cannot ask before it starts', async () => {
  const { engine } = await createTestEngine({ entries: filling })
  const items = practiceItems({ questions: filling }, [], Infinity)
  const inMock = new Set(items.slice(0, 28).map(({ id }) => id))
  const pool: Pool = {
    ...{ bankId, bankHash: 'in-mock', items, sealed: [], guarded: [], objections: new Map() },
    ...{ spent: inMock, running: inMock, inMock },
  }
  renderAt(engine, <SetupForm exam={exam} pool={pool} topic={null} />)
  expect(screen.getByText(/^28 questions are in your running mock exam and aren’t asked here\./)).toBeTruthy()
  expect(screen.getByText(/^Not enough questions: .* needs 4, 2 available/)).toBeTruthy()
})

test('a second mock whose questions the first one has says so, with the way back to that one', async () => {
  const ids = filling.map(({ id }) => id)
  const answers = Object.fromEntries(ids.map((id) => [id, null]))
  const { engine } = await createTestEngine({
    entries: filling,
    actions: actionsOf({ attemptId: 'first', answers, isEnded: false }),
  })
  const items = practiceItems({ questions: filling }, [], Infinity)
  const inMock = new Set(ids)
  const pool: Pool = {
    ...{ bankId, bankHash: 'all-in-mock', items, sealed: [], guarded: [], objections: new Map() },
    ...{ spent: inMock, running: inMock, inMock },
  }
  renderAt(engine, <SetupForm exam={exam} pool={pool} topic={null} />)
  expect(await screen.findByText(/^A mock exam is in progress: E-1\./)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Resume the mock exam' }).getAttribute('href')).toBe(
    '/sitting/first',
  )
  expect(
    screen.getByText(
      '120 questions are in your running mock exam and aren’t asked here. They come back with its report.',
    ),
  ).toBeTruthy()
  expect(
    screen.getByText('Nothing to ask now: the mock exam in progress has the questions that match.'),
  ).toBeTruthy()
  expect(screen.queryByText(/No questions match/)).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: /^Practice/ }))
  expect(screen.queryByText(/No questions match|in sealed mocks/)).toBeNull()
})

test('before another mock starts, the one in progress is named', async () => {
  const own = { ...fixtureExam, id: 'own' as ExamId, code: 'OWN' }
  const actions = actionsOf({ attemptId: 'other', answers: { q0: null }, isEnded: false }).map(
    (action): LogAction =>
      action.type === 'sitting.started' ? { ...action, sitting: { ...action.sitting, exam: own } } : action,
  )
  const { engine } = await createTestEngine({ entries: filling, actions })
  const pool: Pool = {
    ...{ bankId, bankHash: 'free', items: practiceItems({ questions: filling }, [], Infinity), sealed: [] },
    ...{ spent: new Set(), running: new Set(), inMock: new Set(), guarded: [], objections: new Map() },
  }
  setLiveClock('other' as AttemptId, () => 1_000)
  onTestFinished(() => setLiveClock('other' as AttemptId, null))
  renderAt(engine, <SetupForm exam={exam} pool={pool} topic={null} />)
  expect(
    await screen.findByText('A mock exam is in progress: OWN. Its clock goes on, whatever you start here.'),
  ).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Start the mock exam' }).disabled).toBe(false)
})
