/**
 * One review session at the desk: the question shown, the answer to it, and what was answered before.
 * Invariant: an answer is in the log the moment the key is shown; undoing it is an event of its own.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { arrangeItems } from '#core/form/assembly'
import type { Confidence } from '#core/common/confidence'
import type { ContentHash, ReviewId } from '#core/bank/ids'
import { normalizeResponse, withOption, type Response } from '#core/bank/question'
import { ratingOf } from '#core/learning/rating'
import { rateMemory, schedulerStamp } from '#core/learning/scheduler'
import {
  answerSession,
  createSession,
  questionToAsk,
  sessionItem,
  sessionLeft,
  type ReviewSession,
} from '#core/learning/session'
import { messageOf } from '#core/common/messageOf'
import { scoreResponse } from '#core/scoring/scoring'
import type { Engine } from '../../actions/engine'
import { keepQuestions } from '../../actions/keepQuestions'
import { mockPart, newSeed } from '../../actions/pool'
import { isAway } from '../../api/client'
import { reviewWords as words } from '../../wording/en/review'
import { told } from '../../wording/told'
import type { ReviewWork } from './loadReview'
import type { Outcome, ShownReview } from './shownReview'
import { dropStanding, keepStanding } from './standingAnswer'

/** An answer gone on from, to be taken back. `suspendedHash`: the question was suspended with it. */
type PastAnswer = {
  session: ReviewSession
  shown: ShownReview
  reviewId: ReviewId
  suspendedHash: ContentHash | null
}

export type ReviewState = {
  session: ReviewSession
  /** The answers of this session before the question shown, oldest first. */
  past: PastAnswer[]
  shown: ShownReview | null
  response: Response | null
  confidence: Confidence | null
  outcome: Outcome | null
  /** The next question is on its way: this one is done with. */
  isMoving: boolean
  failure: ReviewFailure | null
}

/** What could not be done and why. `isAway`: the service did not answer; `again` tries it once more. */
export type ReviewFailure = { message: string; isAway: boolean; again: () => Promise<void> }

type Store = StoreApi<ReviewState>

/** A session over what is due: first the answer that stands, if any; else nothing is shown until `showNext`. */
export function createReviewStore({ due, standing }: ReviewWork): Store {
  const first = standing?.shown.cardId
  return createStore<ReviewState>(() => ({
    session: createSession(first === undefined ? due : [first, ...due.filter((id) => id !== first)]),
    past: [],
    shown: null,
    response: null,
    confidence: null,
    outcome: null,
    isMoving: false,
    failure: null,
    ...standing,
  }))
}

/** Does what may fail; a failure stands in the state until it is tried again or something else is done. */
async function attempt(store: Store, act: () => Promise<void>): Promise<void> {
  store.setState({ failure: null })
  try {
    await act()
  } catch (error) {
    const again = () => attempt(store, act)
    store.setState({ failure: { message: told(messageOf(error)), isAway: isAway(error), again } })
  }
}

/** Shows the question that comes next; none when the session is over. What fails stands in the state. */
export function showNext(store: Store, engine: Engine, work: ReviewWork): Promise<void> {
  return attempt(store, () => loadNext(store, engine, work))
}

async function loadNext(store: Store, engine: Engine, work: ReviewWork): Promise<void> {
  const item = sessionItem(store.getState().session)
  if (!item) {
    store.setState({ shown: null, response: null, confidence: null, outcome: null })
    return
  }
  const seed = newSeed()
  const excluded = new Set([...work.sealed, ...work.due, ...work.pool.running])
  const { questionId } = item
  const askedId = questionToAsk({
    examId: work.exam.id,
    questionId,
    pool: mockPart(work.pool),
    excluded,
    seed,
  })
  const [question] = await engine.client.questions(work.bankId, [askedId], seed)
  if (!question) throw new Error(words.gone)
  const [kept] = await engine.rows().getMany('snapshots', [question.hash])
  const drawn = { questionId: askedId, hash: question.hash, domain: null, task: null, isTrial: false }
  const optionOrder = arrangeItems([drawn], [question], seed)[0]?.optionOrder ?? []
  const isLearningStep = item.isLearningStep
  const shown = { cardId: questionId, question, optionOrder, isLearningStep, shownAtMs: Date.now() }
  store.setState({ shown, response: null, confidence: null, outcome: null })
  if (kept !== undefined) return
  for (const event of keepQuestions(engine, { bankId: work.bankId, seed }, [question])) {
    // The bank changed this very moment: the question is asked as it is now.
    engine.saver
      .saved(event)
      .catch(async () => {
        if (store.getState().shown === shown) await loadNext(store, engine, work)
      })
      .catch(() => undefined)
  }
}

/** Presses the option with a letter (0 is A). */
export function pressOption(store: Store, letterIndex: number): void {
  const { shown, response, outcome } = store.getState()
  const optionId = shown?.optionOrder[letterIndex]
  if (!shown || !optionId || outcome) return
  const next = withOption(shown.question, response, optionId)
  if (next) store.setState({ response: next })
}

/** Scores the answer, saves it, and says when the question comes back. */
export function checkReview(store: Store, engine: Engine, work: ReviewWork): void {
  const { shown, response, confidence, outcome } = store.getState()
  if (!shown || outcome) return
  const { question, cardId, isLearningStep, shownAtMs } = shown
  const given = normalizeResponse(response)
  const { isRight } = scoreResponse(question, given, work.exam.credit)
  const nowMs = Date.now()
  const reviewId = crypto.randomUUID() as ReviewId
  const memory = work.cards.find(({ questionId }) => questionId === cardId)?.memory ?? null
  const intervalDays = isLearningStep
    ? null
    : rateMemory(memory, ratingOf(isRight, confidence), nowMs).intervalDays
  engine.saver.save({
    type: 'review.answered',
    bankId: work.bankId,
    questionId: cardId,
    review: {
      reviewId,
      examId: work.exam.id,
      askedId: question.id,
      hash: question.hash,
      response: given,
      isRight,
      confidence,
      elapsedMs: nowMs - shownAtMs,
      isLearningStep,
      scheduler: schedulerStamp,
    },
  })
  store.setState({ outcome: { reviewId, isRight, intervalDays } })
  const { bankId, exam } = work
  const { optionOrder } = shown
  keepStanding({ bankId, examId: exam.id, cardId, reviewId, optionOrder, isLearningStep, intervalDays })
}

/** Whether the answer shown counts as known in this session. */
function isRecalled({ isRight }: Outcome, confidence: Confidence | null): boolean {
  return isRight && confidence !== 'guess'
}

/** What a session still asks: questions for the first time, and misses once more. An answer on screen is behind it. */
export function stillToAsk({ session, outcome, confidence }: ReviewState): {
  first: number
  repeats: number
} {
  const rest = outcome ? answerSession(session, isRecalled(outcome, confidence)) : session
  return { first: rest.waiting.length, repeats: sessionLeft(rest) - rest.waiting.length }
}

/** Goes on after the key was shown. */
export function showNextQuestion(store: Store, engine: Engine, work: ReviewWork): Promise<void> {
  return attempt(store, () => move(store, engine, work, null))
}

/** Stops asking the question just answered, until a person resumes it, and goes on. */
export async function suspendReview(store: Store, engine: Engine, work: ReviewWork): Promise<void> {
  const hash = work.cards.find(({ questionId }) => questionId === store.getState().shown?.cardId)?.hash
  if (hash) await attempt(store, () => move(store, engine, work, hash))
}

/** `suspendedHash`: the question is suspended with it. Where the next one cannot be shown, nothing has changed. */
async function move(
  store: Store,
  engine: Engine,
  work: ReviewWork,
  suspendedHash: ContentHash | null,
): Promise<void> {
  const { shown, session, outcome, confidence, isMoving, past } = store.getState()
  if (!shown || !outcome || isMoving) return
  const answer: PastAnswer = { session, shown, reviewId: outcome.reviewId, suspendedHash }
  // A suspended one as if it were known: this session does not ask it again either.
  const isKnown = suspendedHash !== null || isRecalled(outcome, confidence)
  store.setState({ session: answerSession(session, isKnown), past: [...past, answer], isMoving: true })
  try {
    await loadNext(store, engine, work)
  } catch (error) {
    store.setState({ session, past })
    throw error
  } finally {
    store.setState({ isMoving: false })
  }
  dropStanding()
  if (suspendedHash === null) return
  const { cardId: questionId } = shown
  const { bankId } = work
  engine.saver.save({ type: 'card.changed', bankId, questionId, act: 'suspended', hash: suspendedHash })
}

/**
 * Takes back the latest answer of this session, one after the other as often as it is asked; its question stands open
 * again.
 */
export function undoReview(store: Store, engine: Engine, work: ReviewWork): void {
  const { shown, outcome, isMoving, past } = store.getState()
  if (!shown || isMoving) return
  store.setState({ failure: null })
  if (outcome) {
    dropStanding()
    takeBack(engine, work, { shown, reviewId: outcome.reviewId, suspendedHash: null })
    store.setState({ outcome: null, response: null, confidence: null })
    return
  }
  const last = past.at(-1)
  if (!last) return
  takeBack(engine, work, last)
  store.setState({
    session: last.session,
    past: past.slice(0, -1),
    shown: { ...last.shown, shownAtMs: Date.now() },
    response: null,
    confidence: null,
  })
}

function takeBack(
  { saver }: Engine,
  { bankId }: ReviewWork,
  { shown: { cardId: questionId }, reviewId, suspendedHash: hash }: Omit<PastAnswer, 'session'>,
): void {
  if (hash) saver.save({ type: 'card.changed', bankId, questionId, act: 'resumed', hash })
  saver.save({ type: 'review.undone', bankId, questionId, reviewId })
}
