// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ExamId } from '#core/bank/ids'
import { fixtureExam } from '#core/form/fixtures'
import type { LogAction } from '#core/log/logEvent'
import { actionsOf } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../actions/engineFixture'
import { Review } from '../features/review/Review'

test('Review says that answers of a paused round count once it is finished', async () => {
  const actions = actionsOf({ attemptId: 'paused', kind: 'practice', answers: { q0: 'b' }, isEnded: false })
  const { engine } = await createTestEngine({ actions })
  renderAt(engine, <Review />, '/review')
  const link = await screen.findByRole('link', { name: 'Resume the round' })
  expect(link.getAttribute('href')).toBe('/sitting/paused')
  expect(link.parentElement?.textContent).toContain('Answers of a practice round count once you finish it.')
})

test('a running mock and a round without an answer say nothing of the kind', async () => {
  const actions = [
    ...actionsOf({ attemptId: 'mock', answers: { q0: 'b' }, isEnded: false }),
    ...actionsOf({ attemptId: 'paused', kind: 'practice', answers: { q0: null }, isEnded: false }),
  ]
  const { engine } = await createTestEngine({ actions })
  renderAt(engine, <Review />, '/review')
  expect(await screen.findByRole('heading', { name: 'Nothing to review yet' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Resume the round' })).toBeNull()
})

test('Review offers no way back to a paused round of another exam', async () => {
  const own = { ...fixtureExam, id: 'own' as ExamId, code: 'OWN' }
  const ofOwn = (action: LogAction): LogAction =>
    action.type === 'sitting.started' ? { ...action, sitting: { ...action.sitting, exam: own } } : action
  const { engine } = await createTestEngine({
    actions: actionsOf({ attemptId: 'paused', kind: 'practice', answers: { q0: 'b' }, isEnded: false }).map(
      ofOwn,
    ),
  })
  renderAt(engine, <Review />, '/review')
  expect(await screen.findByRole('heading', { name: 'Nothing to review yet' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: /^Resume the round/ })).toBeNull()
})
