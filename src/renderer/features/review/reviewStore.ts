/**
 * One review session at the desk: the question shown, the answer to it, and what was answered before.
 * Invariant: an answer is in the log the moment the key is shown; undoing it is an event of its own.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { arrangeItems } from '#core/form/assembly'
import type { Confidence } from '#core/common/confidence'
import type { ContentHash, OptionId, QuestionId, ReviewId } from '#core/bank/ids'
import { normalizeResponse, withOption, type Question, type Response } from '#core/bank/question'
import { ratingOf } from '#core/learning/rating'
import { rateMemory, schedulerStamp } from '#core/learning/scheduler'
import {
  answerSession,
  createSession,
  questionToAsk,
  sessionItem,
  type ReviewSession,
} from '#core/learning/session'
import { scoreResponse } from '#core/scoring/scoring'
import type { Engine } from '../../actions/engine'
import { keepQuestions } from '../../actions/keepQuestions'
import { mockPart, newSeed } from '../../actions/pool'
import { reviewWords as words } from '../../wording/en/review'
import type { ReviewWork } from './loadReview'

/** `cardId` is the question whose card is reviewed; `question` may be another of its objective. */
export type ShownReview = {
  cardId: QuestionId
  question: Question
  optionOrder: OptionId[]
  isLearningStep: boolean
  shownAtMs: number
}

/** What became of an answer. `intervalDays` until the next review; null for a learning step. */
export type Outcome = { reviewId: ReviewId; isRight: boolean; intervalDays: number | null }

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
  error: string | null
}

type Store = StoreApi<ReviewState>

/** A session over what is due. Nothing is shown until `showNext`. */
export function createReviewStore(work: ReviewWork): Store {
  return createStore<ReviewState>(() => ({
    session: createSession(work.due),
    past: [],
    shown: null,
    response: null,
    confidence: null,
    outcome: null,
    isMoving: false,
    error: null,
  }))
}

/** Shows the question that comes next; none when the session is over. */
export async function showNext(store: Store, engine: Engine, work: ReviewWork): Promise<void> {
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
  store.setState({ shown, response: null, confidence: null, outcome: null, error: null })
  if (kept !== undefined) return
  for (const event of keepQuestions(engine, { bankId: work.bankId, seed }, [question])) {
    // The bank changed this very moment: the question is asked as it is now.
    engine.saver
      .saved(event)
      .catch(async () => {
        if (store.getState().shown === shown) await showNext(store, engine, work)
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
}

/** Goes on after the key was shown. */
export async function showNextQuestion(store: Store, engine: Engine, work: ReviewWork): Promise<void> {
  const { session, shown, outcome, confidence, isMoving, past } = store.getState()
  if (!shown || !outcome || isMoving) return
  const isRecalled = outcome.isRight && confidence !== 'guess'
  const answer: PastAnswer = { session, shown, reviewId: outcome.reviewId, suspendedHash: null }
  store.setState({
    session: answerSession(session, isRecalled),
    past: [...past, answer],
    isMoving: true,
  })
  try {
    await showNext(store, engine, work)
  } finally {
    store.setState({ isMoving: false })
  }
}

/** Stops asking the question just answered, until a person resumes it, and goes on. */
export async function suspendReview(store: Store, engine: Engine, work: ReviewWork): Promise<void> {
  const { shown, session, outcome, isMoving, past } = store.getState()
  const hash = work.cards.find(({ questionId }) => questionId === shown?.cardId)?.hash
  if (!shown || !hash || !outcome || isMoving) return
  const { cardId: questionId } = shown
  engine.saver.save({ type: 'card.changed', bankId: work.bankId, questionId, act: 'suspended', hash })
  // As if it were known: this session does not ask it again either.
  const answer: PastAnswer = { session, shown, reviewId: outcome.reviewId, suspendedHash: hash }
  store.setState({ session: answerSession(session, true), past: [...past, answer], isMoving: true })
  try {
    await showNext(store, engine, work)
  } finally {
    store.setState({ isMoving: false })
  }
}

/**
 * Takes back the latest answer of this session, one after the other as often as it is asked; its question stands open
 * again.
 */
export function undoReview(store: Store, engine: Engine, work: ReviewWork): void {
  const { shown, outcome, isMoving, past } = store.getState()
  if (!shown || isMoving) return
  if (outcome) {
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
