// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { fixtureExam, poolItem } from '#core/form/fixtures'
import { actionsOf, bankId, snapshotOf } from '#core/log/logFixtures'
import type { QuestionId, ReviewId } from '#core/bank/ids'
import { sessionLeft } from '#core/learning/session'
import type { Engine } from '../../actions/engine'
import { ServiceError } from '../../api/client'
import { createTestEngine } from '../../actions/engineFixture'
import { loadReview } from './loadReview'
import {
  checkReview,
  createReviewStore,
  pressOption,
  showNext,
  showNextQuestion,
  stillToAsk,
  suspendReview,
  undoReview,
} from './reviewStore'

const questionId = (id: string) => id as QuestionId

beforeEach(() => sessionStorage.clear())

/** A session over three misses, its first question shown. */
async function startedSession() {
  const actions = actionsOf({ attemptId: 'one', answers: { q0: 'b', q1: 'b', q2: 'b' } })
  const world = await createTestEngine({ actions, entries: ['q0', 'q1', 'q2'].map((id) => poolItem(id, 1)) })
  const asked: string[] = []
  const service = { isAway: false }
  const questions = async (_: unknown, ids: string[]) => {
    if (service.isAway) throw new ServiceError('unreachable', 'Away.')
    asked.push(...ids)
    return ids.map((id) => snapshotOf(id))
  }
  const engine: Engine = { ...world.engine, client: { ...world.engine.client, questions } }
  const work = await loadReview(engine, bankId, fixtureExam)
  const store = createReviewStore(work)
  await showNext(store, engine, work)
  return { store, engine, work, saved: world.saved, asked, service }
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

test('a next question that could not be fetched changes nothing, and is shown when it is tried again', async () => {
  const { store, engine, work, service } = await startedSession()
  checkReview(store, engine, work)
  const before = store.getState()
  service.isAway = true
  await showNextQuestion(store, engine, work)
  await showNextQuestion(store, engine, work)
  expect(store.getState()).toMatchObject({ session: before.session, past: [], outcome: before.outcome })
  expect(store.getState().failure).toMatchObject({ message: 'Away.', isAway: true })
  service.isAway = false
  await store.getState().failure?.again()
  expect(store.getState().failure).toBeNull()
  expect(sessionLeft(store.getState().session)).toBe(2)
  expect(store.getState().past).toHaveLength(1)
})

test('a question is suspended only once the next one is there', async () => {
  const { store, engine, work, saved, service } = await startedSession()
  checkReview(store, engine, work)
  service.isAway = true
  await suspendReview(store, engine, work)
  expect(saved.map(({ type }) => type)).toEqual(['review.answered'])
  undoReview(store, engine, work)
  service.isAway = false
  expect(store.getState()).toMatchObject({ failure: null, outcome: null })
  expect(saved.map(({ type }) => type)).toEqual(['review.answered', 'review.undone'])
})

test('an answered question is not among those left, and a miss is told apart from them', async () => {
  const { store, engine, work } = await startedSession()
  expect(stillToAsk(store.getState())).toEqual({ first: 3, repeats: 0 })
  pressOption(store, 0)
  checkReview(store, engine, work)
  expect(stillToAsk(store.getState())).toEqual({ first: 2, repeats: 0 })
  const long = createReviewStore({
    ...work,
    due: Array.from({ length: 12 }, (_, at) => questionId(`l${at}`)),
  })
  const outcome = { reviewId: 'r' as ReviewId, isRight: false, intervalDays: 1 }
  expect(stillToAsk({ ...long.getState(), outcome })).toEqual({ first: 11, repeats: 1 })
})

test('a page that is loaded again shows the answer and its explanation once more, until one goes on', async () => {
  const { store, engine, work } = await startedSession()
  pressOption(store, 0)
  checkReview(store, engine, work)
  const { shown, response, outcome } = store.getState()
  const again = await loadReview(engine, bankId, fixtureExam)
  const reloaded = createReviewStore(again)
  const { shownAtMs: _, ...same } = shown as NonNullable<typeof shown>
  expect(reloaded.getState()).toMatchObject({ shown: same, response, outcome })
  expect(stillToAsk(reloaded.getState())).toEqual({ first: 2, repeats: 0 })
  await showNextQuestion(reloaded, engine, again)
  expect(reloaded.getState().outcome).toBeNull()
  expect((await loadReview(engine, bankId, fixtureExam)).standing).toBeNull()
})

test('an answer taken back is not shown once more', async () => {
  const { store, engine, work } = await startedSession()
  checkReview(store, engine, work)
  undoReview(store, engine, work)
  expect((await loadReview(engine, bankId, fixtureExam)).standing).toBeNull()
})
