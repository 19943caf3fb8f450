// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { AttemptId } from '#core/bank/ids'
import { actionsOf } from '#core/log/logFixtures'
import { createTestEngine } from '../../actions/engineFixture'
import { openSitting } from './openSitting'

test('a paused round with questions of a running mock is not opened: it would show their keys', async () => {
  const { engine } = await createTestEngine({
    actions: [
      ...actionsOf({ attemptId: 'round', kind: 'practice', answers: { q0: 'a', q1: null }, isEnded: false }),
      ...actionsOf({ attemptId: 'mock', answers: { q0: null, q2: null }, isEnded: false }),
    ],
  })
  expect(await openSitting(engine, 'round' as AttemptId)).toEqual({ status: 'waits', inMockCount: 1 })
})
