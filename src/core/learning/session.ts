/**
 * One session of review: which question comes next, and when a missed one is asked again.
 * Invariants: between a miss and its second asking lie at least ten other answers, and a session always ends.
 */
import type { QuestionId } from '../bank/ids'
import type { PoolItem } from '../form/draw'
import { isNew } from '../form/freshness'
import { createRandom, shuffle } from '../common/random'
import { tasksIn } from '../bank/exam'

/** A miss is asked again at most this often in one session: a question that will not stick wants another day. */
const mostRepeats = 2

/** Answers that must lie between a miss and asking again. */
export const answersBetween = 10

/** A question in the line of a session. `isLearningStep`: asked again after a miss in this session. */
export type SessionItem = { questionId: QuestionId; isLearningStep: boolean }

/** `again` are misses of this session, with the number of answers after which and how often they were asked again. */
export type ReviewSession = {
  waiting: QuestionId[]
  again: { questionId: QuestionId; notBefore: number; repeats: number }[]
  answeredCount: number
}

/** A session over questions in the order to ask them, ids unique. */
export function createSession(questionIds: readonly QuestionId[]): ReviewSession {
  return { waiting: [...questionIds], again: [], answeredCount: 0 }
}

/**
 * The question to show now; null when nothing is left that may be asked. Misses for which too few others remain are
 * not asked again today: they are due tomorrow.
 */
export function sessionItem({ waiting, again, answeredCount }: ReviewSession): SessionItem | null {
  const ripe = again.find(({ notBefore }) => notBefore <= answeredCount)
  if (ripe) return { questionId: ripe.questionId, isLearningStep: true }
  const [next] = waiting
  return next === undefined ? null : { questionId: next, isLearningStep: false }
}

/** The session after the shown question was answered; `isSecure` false (wrong, or right by a guess) asks it again. */
export function answerSession(session: ReviewSession, isSecure: boolean): ReviewSession {
  const item = sessionItem(session)
  if (!item) return session
  const { questionId } = item
  const answeredCount = session.answeredCount + 1
  const before = session.again.find((entry) => entry.questionId === questionId)
  const again = session.again.filter((entry) => entry !== before)
  const repeats = before ? before.repeats + 1 : 0
  if (!isSecure && repeats < mostRepeats) {
    again.push({ questionId, notBefore: answeredCount + answersBetween, repeats })
  }
  return { waiting: session.waiting.filter((id) => id !== questionId), again, answeredCount }
}

/** Questions that will still be asked when every answer from here on is right. */
export function sessionLeft(session: ReviewSession): number {
  let left = 0
  for (let at = session; sessionItem(at); at = answerSession(at, true)) left += 1
  return left
}

/**
 * The question to ask for a card: another one of the same task and topic if there is one, so that the idea is tested
 * and not the memory of a sentence; else the card's own. Only questions seen before are taken, for a new one is
 * worth more as a first answer; never one of `excluded` (sealed, in a running sitting, or in review today).
 */
export function questionToAsk(request: {
  examId: string
  questionId: QuestionId
  pool: readonly PoolItem[]
  excluded: ReadonlySet<QuestionId>
  seed: number
}): QuestionId {
  const { examId, questionId, pool, excluded, seed } = request
  const own = pool.find(({ id }) => id === questionId)
  const task = own && tasksIn(examId, own.objectives)[0]
  if (!own || task === undefined) return questionId
  const siblings = pool.filter(
    (item) =>
      item.id !== questionId &&
      item.topic === own.topic &&
      item.stimulusId === null &&
      !isNew(item) &&
      !excluded.has(item.id) &&
      tasksIn(examId, item.objectives)[0] === task,
  )
  return shuffle(siblings, createRandom(seed))[0]?.id ?? questionId
}
