// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fixtureExam, poolItem } from '#core/form/fixtures'
import { supplyOf } from '#core/learning/readiness'
import { openFilter } from '#core/form/practiceFilter'
import { filterPractice } from '#core/learning/practicePool'
import { actionsOf, bankId } from '#core/log/logFixtures'
import { drawForm, type SittingChoice } from './drawForm'
import { createTestEngine } from './engineFixture'
import { loadPool } from './pool'
import { drawCoded } from './sharedForms'

const answers = Object.fromEntries(['q0', 'q1', 'q2', 'q3'].map((id) => [id, null]))

test('one number of new questions: in set-up, of a shared form, of a filter and of what readiness waits for', async () => {
  const entries = ['q0', 'q1', 'q2', 'q3', 'q4'].map((id, index) => poolItem(id, (index % 4) + 1))
  // A round that waits after two of its four questions, without an answer.
  const paused = actionsOf({ attemptId: 'paused', kind: 'practice', answers, reached: 2, isEnded: false })
  const { engine } = await createTestEngine({ actions: paused, entries })
  const pool = await loadPool(engine, bankId)
  const choice: SittingChoice = {
    exam: fixtureExam,
    kind: 'practice',
    count: entries.length,
    domains: [],
    filter: { difficulties: [1, 2, 3] },
    withTrial: false,
    minutes: null,
    extraTimePercent: 0,
    canRateConfidence: false,
  }
  const setUp = drawForm(pool, choice, 1)
  const shared = drawCoded(pool, fixtureExam, { source: 0, withTrial: false, seed: 1 })
  const ids = (items: { questionId: string }[]) => items.map(({ questionId }) => questionId).toSorted()
  const newOn = (items: { questionId: string }[]) =>
    ids(items).filter((id) => id !== 'q0' && id !== 'q1').length
  expect(setUp).toMatchObject({ unseenCount: 3, overlapCount: 2 })
  expect(shared.unseenCount).toBe(newOn(shared.form.items))
  expect(shared.overlapCount).toBeGreaterThan(0)
  const unseen = filterPractice(fixtureExam, pool.items, { ...openFilter, seen: ['unseen'] })
  expect(unseen.map(({ id }) => id)).toEqual(['q2', 'q3', 'q4'])
  expect([...supplyOf(fixtureExam, pool.items).values()].reduce((sum, count) => sum + count, 0)).toBe(3)
})
