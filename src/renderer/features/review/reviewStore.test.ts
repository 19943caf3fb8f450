// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fixtureExam, poolItem } from '#core/form/fixtures'
import { actionsOf, bankId, snapshotOf } from '#core/log/logFixtures'
import { sessionLeft } from '#core/learning/session'
import type { Engine } from '../../actions/engine'
import { createTestEngine } from '../../actions/engineFixture'
import { loadReview } from './loadReview'
import {
  checkReview,
  createReviewStore,
  pressOption,
  showNext,
  showNextQuestion,
  suspendReview,
  undoReview,
} from './reviewStore'

/** A session over three misses, its first question shown. */
async function startedSession() {
  const actions = actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'b', q2: 'b' } })
  const world = await createTestEngine({ actions, entries: ['q0', 'q1', 'q2'].map((id) => poolItem(id, 1)) })
  const asked: string[] = []
  const questions = async (_: unknown, ids: string[]) => {
    asked.push(...ids)
    return ids.map((id) => snapshotOf(id))
  }
  const engine: Engine = { ...world.engine, client: { ...world.engine.client, questions } }
  const work = await loadReview(engine, bankId, fixtureExam)
  const store = createReviewStore(work)
  await showNext(store, engine, work)
  return { store, engine, work, saved: world.saved, asked }
}

test('an answer is saved in the same moment in which its key is shown', async () => {
  const { store, engine, work, saved } = await startedSession()
  pressOption(store, 0)
  checkReview(store, engine, work)
  expect(store.getState().outcome).not.toBeNull()
  expect(saved.map(({ type }) => type)).toEqual(['review.answered'])
})

test('going on twice in haste passes over no question', async () => {
  const { store, engine, work, asked } = await startedSession()
  checkReview(store, engine, work)
  const first = store.getState().shown?.cardId
  await Promise.all([showNextQuestion(store, engine, work), showNextQuestion(store, engine, work)])
  expect(asked).toHaveLength(2)
  expect(store.getState().shown?.cardId).not.toBe(first)
  expect(sessionLeft(store.getState().session)).toBe(2)
})

test('a suspended question is asked no more, in this session or the next', async () => {
  const { store, engine, work, saved, asked } = await startedSession()
  checkReview(store, engine, work)
  const { cardId } = store.getState().shown ?? {}
  await suspendReview(store, engine, work)
  expect(saved.at(-1)).toMatchObject({ type: 'card.changed', questionId: cardId, act: 'suspended' })
  while (store.getState().shown) {
    checkReview(store, engine, work)
    await showNextQuestion(store, engine, work)
  }
  expect(asked.filter((id) => id === cardId)).toHaveLength(1)
  const cards = (await loadReview(engine, bankId, fixtureExam)).cards
  expect(cards.find(({ questionId }) => questionId === cardId)?.suspension).not.toBeNull()
})

test('as many are due in a session as today’s plan has room for; the others are counted', async () => {
  const { engine } = await startedSession()
  const work = await loadReview(engine, bankId, fixtureExam, 2)
  expect([work.due.length, work.skipped]).toEqual([2, 1])
})

test('every answer of a session can be taken back, the latest first, down to the first question', async () => {
  const { store, engine, work, saved } = await startedSession()
  const begun = store.getState().session
  const shownIds: unknown[] = []
  for (let count = 0; count < 2; count += 1) {
    shownIds.push(store.getState().shown?.cardId)
    pressOption(store, 0)
    checkReview(store, engine, work)
    await showNextQuestion(store, engine, work)
  }
  const answered = saved.flatMap((action) =>
    action.type === 'review.answered' ? [action.review.reviewId] : [],
  )
  undoReview(store, engine, work)
  expect(store.getState()).toMatchObject({ shown: { cardId: shownIds[1] }, response: null, outcome: null })
  undoReview(store, engine, work)
  expect(store.getState().shown?.cardId).toBe(shownIds[0])
  expect(store.getState().session).toEqual(begun)
  undoReview(store, engine, work)
  const undone = saved.flatMap((action) => (action.type === 'review.undone' ? [action.reviewId] : []))
  expect(undone).toEqual(answered.toReversed())
  checkReview(store, engine, work)
  await showNextQuestion(store, engine, work)
  expect(sessionLeft(store.getState().session)).toBe(2)
})

test('taking back a suspended answer resumes its question', async () => {
  const { store, engine, work, saved } = await startedSession()
  checkReview(store, engine, work)
  const { cardId } = store.getState().shown ?? {}
  await suspendReview(store, engine, work)
  undoReview(store, engine, work)
  expect(saved.slice(-2)).toMatchObject([
    { type: 'card.changed', questionId: cardId, act: 'resumed' },
    { type: 'review.undone', questionId: cardId },
  ])
  expect(store.getState().shown?.cardId).toBe(cardId)
})
