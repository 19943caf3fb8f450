// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fixtureExam, poolItem } from '#core/form/fixtures'
import type { Question } from '#core/bank/question'
import { actionsOf, bankId, snapshotOf } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import type { Client } from '../api/client'
import { drawForm } from './drawForm'
import { dueToday } from './dueToday'
import type { Engine } from './engine'
import { createTestEngine } from './engineFixture'
import { loadPool, practicePart, roundPart } from './pool'
import { dailyTen, startPractice } from './roundChoice'
import { exportable } from './exportable'
import { missedShownCount } from './mockQuestions'
import { drawCoded, mockInTheWay } from './sharedForms'
import { startRetry, startRound } from './startSitting'

const ids = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5']
const entries = ids.map((id) => ({ ...poolItem(id, 1), hash: snapshotOf(id).hash }))
const questionIds = entries.map(({ id }) => id)

/** Everything was missed once. A mock of q0 to q2 runs, its q2 not on screen yet; a round of q3 is paused. */
const history: LogAction[] = [
  ...actionsOf({ attemptId: 'past', answers: Object.fromEntries(ids.map((id) => [id, 'b' as const])) }),
  ...actionsOf({ attemptId: 'mock', answers: { q0: 'a', q1: null, q2: null }, reached: 2, isEnded: false }),
  ...actionsOf({ attemptId: 'paused', kind: 'practice', answers: { q3: 'a' }, isEnded: false }),
]

async function world() {
  const { engine, saved } = await createTestEngine({ entries, actions: history })
  const questions: Client['questions'] = async (_, asked) => asked.map((id): Question => snapshotOf(id))
  const own: Engine = { ...engine, client: { ...engine.client, questions } }
  const asked = () =>
    saved
      .flatMap((action) => (action.type === 'sitting.started' ? action.sitting.form.items : []))
      .map(({ questionId }) => questionId)
      .toSorted()
  return { engine: own, asked }
}

test('practice asks no question of a running mock, and those of a paused round', async () => {
  const { engine, asked } = await world()
  await startPractice(engine, bankId, { ...dailyTen(fixtureExam), filter: { seen: ['seen'] } })
  expect(asked()).toEqual(['q3', 'q4', 'q5'])
  const pool = await loadPool(engine, bankId)
  for (const part of [roundPart(pool), practicePart(pool, fixtureExam)])
    expect(part.map(({ id }) => id)).toEqual(['q3', 'q4', 'q5'])
})

test('a retry asks no question of a running mock', async () => {
  const { engine, asked } = await world()
  await startRetry(engine, fixtureExam, bankId, questionIds)
  expect(asked()).toEqual(['q3', 'q4', 'q5'])
})

test('a retry of nothing but questions of a running mock says when they come back', async () => {
  const { engine } = await world()
  await expect(startRetry(engine, fixtureExam, bankId, questionIds.slice(0, 3))).rejects.toThrow(
    'These questions are in your running mock exam. They come back with its report.',
  )
})

test('a round of chosen questions asks none of a running mock', async () => {
  const { engine, asked } = await world()
  const pool = await loadPool(engine, bankId)
  await startRound(engine, fixtureExam, pool, { questionIds, limitMs: null })
  expect(asked()).toEqual(['q3', 'q4', 'q5'])
})

test('once the mock is over, its questions are practiced again', async () => {
  const over = actionsOf({ attemptId: 'mock', answers: { q0: 'a', q1: null } })
  const { engine } = await createTestEngine({ entries, actions: over })
  expect(practicePart(await loadPool(engine, bankId), fixtureExam)).toHaveLength(6)
})

test('reviews of questions in a running mock are not due before its report', async () => {
  const { engine } = await world()
  const nowMs = Date.now()
  expect(await dueToday(engine, engine.rows(), { bankId, exam: fixtureExam, nowMs })).toBe(3)
})

test('a shared form with questions of a running mock has to wait for it', async () => {
  const { engine } = await world()
  const pool = await loadPool(engine, bankId)
  const { form } = drawCoded(pool, fixtureExam, { source: 0, withTrial: false, seed: 1 })
  const count = form.items.filter(({ questionId }) => ['q0', 'q1', 'q2'].includes(questionId)).length
  expect(count).toBeGreaterThan(0)
  expect(mockInTheWay(pool, form)).toMatch(
    new RegExp(`^${count} questions? of this form (is|are) in your running`),
  )
  expect(mockInTheWay({ inMock: new Set() }, form)).toBeNull()
})

test('a second mock draws no question of the one that runs', async () => {
  const { engine } = await world()
  const pool = await loadPool(engine, bankId)
  const choice = {
    exam: fixtureExam,
    kind: 'mock' as const,
    count: 6,
    domains: [],
    withTrial: false,
    minutes: 130,
    extraTimePercent: 0,
    canRateConfidence: false,
  }
  const { form, shortages } = drawForm(pool, choice, 1)
  expect(form.items.map(({ questionId }) => questionId).toSorted()).toEqual(['q3', 'q4', 'q5'])
  expect(shortages[0]).toMatchObject({ domain: '1', drawn: 3, available: 3 })
})

test('what is said to stand missed leaves out what a running mock asks', async () => {
  const { engine } = await world()
  expect(await engine.rows().missedCount()).toBe(6)
  expect(await missedShownCount(engine.rows())).toBe(3)
})

test('an export keeps the questions of a running mock back, also one of the whole bank', async () => {
  const { engine } = await world()
  expect(await exportable(engine, bankId, questionIds.slice(0, 4))).toEqual({ ids: ['q3'], inMockCount: 3 })
  expect(await exportable(engine, bankId, null)).toEqual({ ids: ['q3', 'q4', 'q5'], inMockCount: 3 })
})

test('without a running mock, everything is exported as it was asked for', async () => {
  const { engine } = await createTestEngine({ entries })
  expect(await exportable(engine, bankId, null)).toEqual({ ids: null, inMockCount: 0 })
  expect(await exportable(engine, bankId, questionIds)).toEqual({ ids: questionIds, inMockCount: 0 })
})
