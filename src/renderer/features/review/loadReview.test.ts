// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fixtureExam, poolItem } from '#core/form/fixtures'
import { actionsOf, bankId } from '#core/log/logFixtures'
import { createTestEngine } from '../../actions/engineFixture'
import { loadReview } from './loadReview'

test('a review waits until the answer before it is in the rows', async () => {
  const entries = ['q0', 'q1'].map((id) => poolItem(id, 1))
  const actions = actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'a' } })
  const { engine } = await createTestEngine({ actions, entries })
  const steps: string[] = []
  const work = await loadReview(
    {
      ...engine,
      rowsSettled: async () => {
        await engine.rowsSettled()
        steps.push('settled')
      },
      rows: () => {
        steps.push('read')
        return engine.rows()
      },
    },
    bankId,
    fixtureExam,
  )
  expect(steps[0]).toBe('settled')
  expect(work.due).toEqual(['q0'])
})

test('a question of a running mock is not asked before its report', async () => {
  const entries = ['q0', 'q1'].map((id) => poolItem(id, 1))
  const actions = [
    ...actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'b' } }),
    ...actionsOf({ attemptId: 'mock', answers: { q1: null }, isEnded: false }),
  ]
  const { engine } = await createTestEngine({ actions, entries })
  const work = await loadReview(engine, bankId, fixtureExam)
  expect(work.due).toEqual(['q0'])
  expect(work.cards).toHaveLength(2)
})
