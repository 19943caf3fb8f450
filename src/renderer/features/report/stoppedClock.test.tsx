// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { actionsOf } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import type { AttemptId } from '#core/bank/ids'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Report } from './Report'

test('a mock resumed late says that its clock stood still until then, not that the program was away so long', async () => {
  const actions = actionsOf({ attemptId: 'one', answers: { q0: 'b' } })
  const resumed: LogAction = {
    ...{ type: 'sitting.changed', attemptId: 'one' as AttemptId, elapsedMs: 0 },
    // Stamped with its second in the sequence.
    change: { type: 'resume', stoppedAtMs: -120_000 },
  }
  const { engine } = await createTestEngine({
    actions: [...actions.slice(0, 2), resumed, ...actions.slice(2)],
  })
  renderAt(engine, <Report attemptId="one" />, '/report/one')
  await screen.findByRole('heading', { name: 'Questions' })
  const notice = screen.getByText(/The exam clock stood still until you resumed the mock at/)
  expect(notice.textContent).toMatch(
    /^Rehearse ended, or its window was closed, at .* while the mock was in progress\./,
  )
})
