// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { poolItem } from '#core/form/fixtures'
import { actionsOf } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import { openFilter } from '#core/form/practiceFilter'
import type { Attempt } from '#core/history/records'
import { createTestEngine, renderAt } from '../actions/engineFixture'
import { ContinueRound } from './ContinueRound'

const entries = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'].map((id) =>
  poolItem(id, 1, { difficulty: id === 'q5' ? 1 : 3 }),
)
const run = { filter: { ...openFilter, difficulties: [3] as const }, sinceMs: 1 }

/** A finished round on hard questions: two answered, one left. */
const withRun = (action: LogAction): LogAction =>
  action.type === 'sitting.started' ? { ...action, sitting: { ...action.sitting, run } } : action
const round = actionsOf({ attemptId: 'one', kind: 'practice', answers: { q0: 'a', q1: 'b', q2: null } })

async function show(actions: LogAction[]) {
  const { engine } = await createTestEngine({ actions, entries })
  const attempt = (await engine.rows().get('attempts', 'one')) as Attempt
  renderAt(engine, <ContinueRound attempt={attempt} />)
}

test('goes on with what fits and was not asked, one left blank included', async () => {
  await show(round.map(withRun))
  const line = await screen.findByText(/^Continue: /)
  expect(line.textContent).toBe('Continue: Hard. 3 questions not asked yet.')
  expect(screen.getByRole('button', { name: 'Continue with 3' })).toBeTruthy()
})

test('is not offered after a sitting that was no run', async () => {
  await show(round)
  await waitFor(() => expect(document.body.textContent).toBe(''))
})
