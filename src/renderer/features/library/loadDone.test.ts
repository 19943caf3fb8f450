import { expect, test } from 'vitest'
import { actionsOf } from '#core/log/logFixtures'
import { createTestEngine } from '../../actions/engineFixture'
import { loadDone } from './loadDone'

async function doneAfter(...actions: ReturnType<typeof actionsOf>[]) {
  const { engine } = await createTestEngine({ actions: actions.flat() })
  return [...(await loadDone(engine.rows())).values()]
}

test('an exam says how many of its questions were answered, its mocks, and what is still open', async () => {
  expect(await doneAfter()).toEqual([])
  const mock = actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b' } })
  const open = actionsOf({ attemptId: 'two', kind: 'practice', answers: { q2: 'a' }, isEnded: false })
  expect(await doneAfter(mock, open)).toEqual([
    {
      answered: 2,
      mocks: 1,
      latestMock: expect.objectContaining({ attemptId: 'one' }) as unknown,
      openSittingId: 'two',
    },
  ])
})
