// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { QuestionId } from '#core/bank/ids'
import { actionsOf } from '#core/log/logFixtures'
import { nextOfAll } from '#core/sitting/sitting'
import type { Sitting, SittingEvent, SittingKind } from '#core/sitting/sittingTypes'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { EndDialog } from './EndDialog'
import { Navigator } from './Navigator'
import { ReviewScreen } from './ReviewScreen'
import { SittingContext } from './SittingContext'
import { createSittingStore } from './sittingStore'

const check = (questionId: string): SittingEvent => ({ type: 'check', questionId: questionId as QuestionId })
const none = { q0: null, q1: null, q2: null }

function started(kind: SittingKind): Sitting {
  const start = actionsOf({ attemptId: 'a', kind, answers: none, isEnded: false }).find(
    (action) => action.type === 'sitting.started',
  )
  if (!start) throw new Error('no start')
  return start.sitting
}

/** A round of three questions; what was checked in it was checked without an answer. */
async function show(part: ReactNode, checked: string[], kind: SittingKind = 'practice') {
  const steps = checked.map((questionId) => ({ change: check(questionId), elapsedMs: 1, atMs: 1 }))
  const store = createSittingStore({
    sitting: nextOfAll(started(kind), steps),
    questions: new Map(),
    clock: () => ({ elapsedMs: () => 1 }),
    save: () => undefined,
    nowMs: () => 1,
  })
  const { engine } = await createTestEngine({})
  renderAt(engine, <SittingContext.Provider value={store}>{part}</SittingContext.Provider>)
}

const ignore = () => undefined
const namesOf = (role: string) => screen.getAllByRole(role).map(({ textContent }) => textContent)

test('the review screen lists a question whose answer was shown apart from those still to answer', async () => {
  await show(<ReviewScreen onEnd={ignore} />, ['q0'])
  expect(namesOf('heading')).toEqual([
    '0 of 3 questions answered',
    'Unanswered (2)',
    'Answer shown (1)',
    'All questions',
  ])
  expect(screen.getAllByRole('button', { name: 'Question 1, answer shown' })).toHaveLength(2)
  expect(screen.queryByRole('button', { name: 'Question 1, unanswered' })).toBeNull()
})

test('the navigator filters and counts it apart', async () => {
  await show(<Navigator onClose={ignore} />, ['q0'])
  expect(screen.getByRole('button', { name: 'All (3)' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Unanswered (2)' }))
  expect(screen.queryByRole('button', { name: /^Question 1/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Answer shown (1)' }))
  expect(screen.getByRole('button', { name: 'Question 1, answer shown' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Question 2/ })).toBeNull()
})

test.each([
  [['q0'], '2 questions unanswered, 1 with the answer shown.'],
  [['q0', 'q1', 'q2'], 'Nothing is left to answer; 3 questions with the answer shown.'],
])('the end of a round says it: %s', async (checked, said) => {
  await show(<EndDialog onClose={ignore} />, checked)
  expect(screen.getByText(said)).toBeTruthy()
})

test('a mock, where nothing is shown, offers no such filter', async () => {
  await show(<Navigator onClose={ignore} />, ['q0'], 'mock')
  expect(screen.queryByRole('button', { name: /^Answer shown/ })).toBeNull()
  expect(screen.getByRole('button', { name: 'Unanswered (3)' })).toBeTruthy()
})
