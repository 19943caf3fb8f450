// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { AttemptId, ExamId } from '#core/bank/ids'
import { fixtureExam } from '#core/form/fixtures'
import { actionsOf } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { useBanks } from '../../actions/banks'
import { defaultSettings, useSettings } from '../../actions/settings'
import { Home } from './Home'

beforeEach(() => useSettings.setState(defaultSettings))

const other = { ...fixtureExam, id: 'own' as ExamId, code: 'OWN', title: 'My own questions' }
const bank = { ...fixtureBank, exams: [fixtureExam, other], offeredExams: [fixtureExam.id, other.id] }

const ofOther = (action: LogAction): LogAction =>
  action.type === 'sitting.started' ? { ...action, sitting: { ...action.sitting, exam: other } } : action

const twoMocks = [
  ...actionsOf({ attemptId: 'one', answers: { q0: 'a' } }),
  ...actionsOf({ attemptId: 'two', answers: { q1: 'a' } }).map(ofOther),
]

async function showHome(actions: LogAction[] = twoMocks) {
  const { engine, saved } = await createTestEngine({ actions })
  useBanks.setState({ banks: [bank] })
  renderAt(engine, <Home />)
  return saved
}

test('a mock of another exam does not take Home over', async () => {
  await showHome()
  expect(await screen.findByRole('heading', { name: 'Today for E-1' })).toBeTruthy()
})

test('the exam prepared for is shown, and changed where it is shown', async () => {
  const saved = await showHome()
  const exam = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Preparing for' })
  expect(exam.selectedOptions[0]?.textContent).toBe('E-1 · Exam')
  fireEvent.change(exam, { target: { value: 'b/own' } })
  expect(await screen.findByRole('heading', { name: 'Today for OWN' })).toBeTruthy()
  expect(saved).toEqual([{ type: 'setting.changed', key: 'preparedExam', value: 'b/own' }])
})

test('counts what was missed in the exam prepared for, not in the whole bank', async () => {
  await showHome([
    ...actionsOf({ attemptId: 'one', answers: { q0: 'b' } }),
    ...actionsOf({ attemptId: 'two', answers: { q1: 'b', q2: 'b' } }).map(ofOther),
  ])
  expect(
    (await screen.findByRole('link', { name: 'Review missed questions' })).parentElement?.textContent,
  ).toBe('1 missed question. Review missed questions')
})

test('a round without an answer is not said to have been answered last at some time', async () => {
  await showHome(
    actionsOf({ attemptId: 'one', kind: 'practice', answers: { q0: null, q1: null }, isEnded: false }),
  )
  const card = (await screen.findByRole('heading', { name: 'Practice of 2 questions in progress: E-1' }))
    .parentElement
  expect(card?.textContent).toMatch(/0 of 2 answered\. Last open/)
})

test('a running mock comes before rounds left since, each told apart by kind, questions and when it was left', async () => {
  const left = (attemptId: string, kind: 'practice' | 'retry', ids: string[]) =>
    actionsOf({ attemptId, kind, answers: Object.fromEntries(ids.map((id) => [id, null])), isEnded: false })
  await showHome([
    ...actionsOf({ attemptId: 'mock', answers: { q0: 'a' }, isEnded: false }),
    ...left('short', 'practice', ['q1']),
    ...left('long', 'practice', ['q1', 'q2', 'q3']),
    ...left('retry', 'retry', ['q1', 'q2']),
  ])
  const headings = await screen.findAllByRole('heading', { name: /in progress/ })
  expect(headings.map(({ textContent }) => textContent)).toEqual([
    'Mock exam in progress: E-1',
    'Retry of 2 missed questions in progress: E-1',
    'Practice of 3 questions in progress: E-1',
    'Practice of 1 question in progress: E-1',
  ])
  const [mock, retry] = screen.getAllByRole('link', { name: /^Resume on question/ })
  expect(mock?.getAttribute('href')).toBe('/sitting/mock')
  expect(retry?.parentElement?.textContent).toMatch(/0 of 2 answered\. Last open /)
})

test('missed questions of a running mock are counted apart, as under Missed', async () => {
  const missed = actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'b', q2: 'b' } })
  const running = actionsOf({ attemptId: 'mock', answers: { q0: null, q1: null }, isEnded: false })
  await showHome([...missed, ...running])
  const line = (await screen.findByRole('link', { name: 'Review missed questions' })).parentElement
  expect(line?.textContent).toBe(
    '1 missed question. 2 more missed questions are in your running mock exam. They come back with its report. Review missed questions',
  )
})

test('a mock whose clock stopped with the program says since when, and that it waits', async () => {
  await showHome(actionsOf({ attemptId: 'mock', answers: { q0: 'a', q1: null }, isEnded: false }))
  const card = (await screen.findByRole('heading', { name: 'Mock exam in progress: E-1' })).parentElement
  expect(card?.textContent).toMatch(
    /1 of 2 answered\. Rehearse ended, or its window was closed, at .*\. The clock stands still until you resume\.$/,
  )
})

test('a window that only reads does not say that the clock of a mock has stopped', async () => {
  const actions = actionsOf({ attemptId: 'mock', answers: { q0: 'a', q1: null }, isEnded: false })
  const { engine } = await createTestEngine({ actions, canWrite: false })
  useBanks.setState({ banks: [bank] })
  renderAt(engine, <Home />)
  const card = (await screen.findByRole('heading', { name: 'Mock exam in progress: E-1' })).parentElement
  expect(card?.textContent).toMatch(/1 of 2 answered\. Last open /)
})

test('a sitting left on its review screen says that it goes back there', async () => {
  const toReview: LogAction = {
    ...{ type: 'sitting.changed', attemptId: 'one' as AttemptId, elapsedMs: 0 },
    change: { type: 'visit', questionIndex: 0, screen: 'review' },
  }
  await showHome([
    ...actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: null }, isEnded: false }),
    toReview,
  ])
  const resume = await screen.findByRole('link', { name: 'Resume on the review screen' })
  expect(resume.getAttribute('href')).toBe('/sitting/one')
})
