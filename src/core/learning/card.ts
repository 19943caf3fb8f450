/**
 * A card from all that is known of its question: what sittings showed and what reviews added, in order of time.
 * Invariants: the same events give the same card in whatever order they arrived, and no card is due before it was
 * last answered.
 */
import { isCounted } from '../history/counted'
import type { Exposure, QuestionHistory } from '../history/records'
import type { Confidence } from '../common/confidence'
import { byStamp, type Stamp } from '../common/stamp'
import { ratingOf } from './rating'
import type { Card, CardAct, CardReason, ReviewEntry, ReviewLog } from './reviewTypes'
import { intervalAfter, plainDueAtMs, recallAfter, type Memory, type Rating, type Recall } from './scheduler'

/** Forgotten this often, a card is suspended: the key wants a check, or the topic a study. */
export const lapsesToSuspend = 6

/** Answers closer together than this belong to one day of study: the later one says nothing of long-term memory. */
export const sameStudyMs = 8 * 3_600_000

type Answered = { isRight: boolean; confidence: Confidence | null; isStep: boolean; isReview: boolean }
type Moment = { stamp: Stamp; reason: CardReason | null; answered: Answered | null; act: CardAct | null }

/** Everything that makes a card: exposures in order of time, reviews and acts that count. */
type Past = { exposures: readonly Exposure[]; reviews: ReviewEntry[]; acts: ReviewLog['acts'] }

type Fold = {
  reason: CardReason
  sinceMs: number
  memory: Recall | null
  /** The interval of the card that is carried on, and the last rating since: its own is worked out at the end. */
  intervalDays: number
  rated: { before: Recall | null; rating: Rating; atMs: number } | null
  lastRating: Rating | null
  lapsesForgiven: number
  suspension: Card['suspension']
  reviewCount: number
  isSurelyWrong: boolean
}

/**
 * The card of a question, or null when nothing makes it one: it was never missed, guessed, flagged, reviewed or added.
 * Each answer of a sitting or review is a rating (see `ratingOf`), except what is repeated within a study: that only
 * counts when it is forgotten after all. A question flagged but right begins as a right answer does.
 * `before` is the card as it was, when moments were only added since: if all are later ones, it is carried on instead of
 * built anew.
 */
export function buildCard(
  history: QuestionHistory | undefined,
  log: ReviewLog | undefined,
  before: Card | null = null,
): Card | null {
  const past = pastOf(history, log)
  const { fold, untilMs } = foldOf(past, before && isCarriedOn(past, before) ? before : null)
  const source = history ?? log
  const hash = lastHash(history, past.reviews, log)
  if (!fold || !source || !hash) return null
  const { bankId, questionId } = source
  return { bankId, questionId, hash, ...cardOf(fold, { untilMs, momentCount: countOf(past) }) }
}

/** A card while its question is left out: it waits as it is. */
export function leftOutCard(card: Card): Card {
  return { ...card, suspension: 'leftOut', dueAtMs: null }
}

function pastOf(history: QuestionHistory | undefined, log: ReviewLog | undefined): Past {
  return {
    exposures: history?.exposures.filter(isCounted) ?? [],
    reviews: validReviews(log),
    acts: log?.acts.filter((act) => isCurrent(act, log)) ?? [],
  }
}

/** All that happened, folded; from where the known card ends when there is one. */
function foldOf(past: Past, known: Card | null): { fold: Fold | null; untilMs: number } {
  const knownUntilMs = known?.folded.untilMs ?? -Infinity
  const moments = momentsOf(past, knownUntilMs)
  return {
    fold: moments.reduce<Fold | null>(step, known && unfolded(known)),
    untilMs: moments.at(-1)?.stamp.atMs ?? knownUntilMs,
  }
}

function cardOf(
  { lastRating, lapsesForgiven, rated, intervalDays, ...fold }: Fold,
  { untilMs, momentCount }: Pick<Card['folded'], 'untilMs' | 'momentCount'>,
): Omit<Card, 'bankId' | 'questionId' | 'hash'> {
  const { sinceMs, suspension } = fold
  const memory: Memory | null = fold.memory && {
    ...fold.memory,
    intervalDays: rated ? intervalAfter(rated.before, rated.rating, rated.atMs) : intervalDays,
  }
  const dueAtMs = memory ? plainDueAtMs(memory) : sinceMs
  return {
    ...fold,
    memory,
    dueAtMs: suspension ? null : dueAtMs,
    lapses: (memory?.lapses ?? 0) - lapsesForgiven,
    folded: { untilMs, momentCount, lastRating, lapsesForgiven },
  }
}

/**
 * Whether a card holds all moments up to where it was folded: as many as then are that old. Moments were only added
 * since, so as many means the same ones.
 */
function isCarriedOn(past: Past, { folded: { untilMs, momentCount } }: Card): boolean {
  const laterCount =
    past.exposures.length -
    (past.exposures.findLastIndex(({ atMs }) => atMs <= untilMs) + 1) +
    [...past.reviews, ...past.acts].filter(({ atMs }) => atMs > untilMs).length
  return momentCount > 0 && countOf(past) - laterCount === momentCount
}

function countOf({ exposures, reviews, acts }: Past): number {
  return exposures.length + reviews.length + acts.length
}

function unfolded({ folded, ...card }: Card): Fold {
  const { reason, sinceMs, memory, suspension, reviewCount, isSurelyWrong } = card
  return {
    reason,
    sinceMs,
    memory,
    intervalDays: memory?.intervalDays ?? 0,
    rated: null,
    lastRating: folded.lastRating,
    lapsesForgiven: folded.lapsesForgiven,
    suspension,
    reviewCount,
    isSurelyWrong,
  }
}

/** What happened after a moment, in the order of stamps. */
function momentsOf({ exposures, reviews, acts }: Past, afterMs: number): Moment[] {
  const isLater = ({ atMs }: { atMs: number }) => atMs > afterMs
  const moments = [
    ...exposures.slice(exposures.findLastIndex(({ atMs }) => atMs <= afterMs) + 1).map(exposureMoment),
    ...reviews.filter(isLater).map(reviewMoment),
    ...acts.filter(isLater).map(actMoment),
  ]
  return moments.toSorted((a, b) => byStamp(a.stamp, b.stamp))
}

/** The reviews that count: not undone, not archived. In the order of stamps. */
export function validReviews(log: ReviewLog | undefined): ReviewEntry[] {
  const undone = new Set(log?.undone)
  return (log?.reviews ?? []).filter((review) => !undone.has(review.reviewId) && isCurrent(review, log))
}

function isCurrent({ atMs }: Stamp, log: ReviewLog | undefined): boolean {
  return atMs > (log?.archivedUntilMs ?? 0)
}

function exposureMoment(exposure: Exposure): Moment {
  const { atMs, attemptId, isRight, confidence, isFlagged } = exposure
  const isLucky = confidence === 'guess'
  const reason = !isRight ? 'missed' : isLucky ? 'guessed' : isFlagged ? 'flagged' : null
  return {
    // A sitting has no place in a sequence; its id keeps the order the same everywhere.
    stamp: { atMs, device: attemptId as unknown as Stamp['device'], seq: 0 },
    reason,
    answered: { isRight, confidence, isStep: false, isReview: false },
    act: null,
  }
}

function reviewMoment(review: ReviewEntry): Moment {
  const { isRight, confidence, isLearningStep } = review
  const answered = { isRight, confidence, isStep: isLearningStep, isReview: true }
  return { stamp: review, reason: isRight ? 'added' : 'missed', answered, act: null }
}

function actMoment(act: ReviewLog['acts'][number]): Moment {
  return { stamp: act, reason: act.act === 'added' ? 'added' : null, answered: null, act: act.act }
}

function step(before: Fold | null, moment: Moment): Fold | null {
  const fold = before ?? (moment.reason ? begin(moment.reason, moment.stamp.atMs) : null)
  if (!fold) return null
  if (moment.act) return takeAct(fold, moment.act)
  return moment.answered ? answer(fold, moment.answered, moment.stamp.atMs) : fold
}

function begin(reason: CardReason, sinceMs: number): Fold {
  return {
    reason,
    sinceMs,
    memory: null,
    intervalDays: 0,
    rated: null,
    lastRating: null,
    lapsesForgiven: 0,
    suspension: null,
    reviewCount: 0,
    isSurelyWrong: false,
  }
}

function takeAct(fold: Fold, act: CardAct): Fold {
  if (act === 'suspended') return { ...fold, suspension: 'byHand' }
  return { ...fold, suspension: null, lapsesForgiven: fold.memory?.lapses ?? 0 }
}

function answer(fold: Fold, answered: Answered, atMs: number): Fold {
  const rating = ratingOf(answered.isRight, answered.confidence)
  const isSurelyWrong = !answered.isRight && answered.confidence === 'sure'
  const isRepeated = answered.isStep || isSameStudy(fold.memory, atMs)
  const changesNothing = rating !== 'again' || fold.lastRating === 'again'
  if (fold.memory && isRepeated && changesNothing) {
    // A sure miss stays first until the next day says otherwise.
    return { ...fold, isSurelyWrong: fold.isSurelyWrong || isSurelyWrong }
  }
  const memory = recallAfter(fold.memory, rating, atMs)
  const isWorn = memory.lapses - fold.lapsesForgiven >= lapsesToSuspend
  return {
    ...fold,
    memory,
    rated: { before: fold.memory, rating, atMs },
    lastRating: rating,
    isSurelyWrong,
    suspension: fold.suspension ?? (isWorn ? 'lapses' : null),
    reviewCount: fold.reviewCount + (answered.isReview && !answered.isStep ? 1 : 0),
  }
}

function isSameStudy(memory: Recall | null, atMs: number): boolean {
  return memory !== null && atMs - memory.lastAtMs < sameStudyMs
}

function lastHash(history: QuestionHistory | undefined, reviews: ReviewEntry[], log: ReviewLog | undefined) {
  const review = reviews.findLast(({ askedId }) => askedId === log?.questionId)
  const shownAtMs = history?.exposures.at(-1)?.atMs ?? 0
  if (review && review.atMs >= shownAtMs) return review.hash
  return history?.hash ?? review?.hash ?? log?.acts.at(-1)?.hash
}
