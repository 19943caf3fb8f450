/**
 * The history of one question: what each finished sitting showed of it, whether it is missed, and what it contributes
 * to its domain's totals. A total is always the sum of its questions' contributions.
 */
import { valueAt } from '../common/dictionary'
import type { AttemptId, BankId, ContentHash, QuestionId } from '../bank/ids'
import { isCounted } from './counted'
import { isFirstAnswer } from './seen'
import { median } from '../sitting/pace'
import { wasReached } from '../sitting/sitting'
import type { Answer, SittingKind } from '../sitting/sittingTypes'
import type { Attempt, DomainTotal, Exposure, QuestionHistory } from './records'

/** A missed question stays missed until it was right this often since. */
const rightToRecover = 2

/** What a review says of whether its question is missed. */
export type ReviewMark = { atMs: number; isRight: boolean; isLearningStep: boolean }

type MissState = Pick<QuestionHistory, 'missedAtMs' | 'rightSinceMiss'>

/** What one question adds to one domain's total. */
export type TotalDelta = DomainTotal & { task: string | null }

/** One question of a finished attempt as it was exposed. */
export type Exposed = { questionId: QuestionId; hash: ContentHash; exposure: Exposure }

/** The question of an exposure. `isDrawn`: its numbers are drawn, so that its content differs every time. */
export type ExposedQuestion = { bankId: BankId; questionId: QuestionId; hash: ContentHash; isDrawn: boolean }

/**
 * The exposures a finished attempt makes, in form order. In a mock every question that came on screen was exposed, a
 * blank one as wrong; what was never reached stays new, although it earns nothing. In practice and retries only those
 * that were answered or checked: others that came on screen are seen (see seen.ts) and nothing more.
 */
export function exposuresOf(attempt: Attempt): Exposed[] {
  const rapidMs = rapidThresholdMs(attempt)
  const exposed: Exposed[] = []
  attempt.form.items.forEach((item, index) => {
    const answer = valueAt(attempt.answers, item.questionId)
    const remark = attempt.remarks && valueAt(attempt.remarks, item.questionId)
    const scored = attempt.result.items[index]
    if (!answer || !scored) return
    if (!isExposed(attempt.rules.kind, answer)) return
    const exposure: Exposure = {
      attemptId: attempt.attemptId,
      atMs: attempt.end.atMs,
      kind: attempt.rules.kind,
      examId: attempt.exam.id,
      domain: item.domain,
      task: item.task,
      isRight: scored.isRight,
      isBlank: scored.isBlank,
      confidence: answer.confidence,
      isFlagged: answer.isFlagged,
      elapsedMs: answer.elapsedMs,
      isRapid: answer.response !== null && answer.elapsedMs < rapidMs,
      ...(scored.isVoid ? { isVoid: true } : {}),
    }
    const hash = remark?.kind === 'key' ? remark.hash : item.hash
    exposed.push({ questionId: item.questionId, hash, exposure })
  })
  return exposed
}

/** Whether an answer of a finished sitting is one a person gave or withheld: see `exposuresOf`. */
export function isExposed(kind: SittingKind, answer: Answer): boolean {
  return kind === 'mock' ? wasReached(answer) : answer.response !== null || answer.isChecked
}

const leastRapidMs = 2_000
const mostRapidMs = 10_000

/**
 * Answers faster than this were hardly read: a tenth of the attempt's own median time, at least two and at most ten
 * seconds. Source: the normative threshold of Wise and Ma, taken against the person's own pace.
 */
function rapidThresholdMs({ answers }: Pick<Attempt, 'answers'>): number {
  const answered = Object.values(answers).filter(({ response }) => response !== null)
  const middle = median(answered.map(({ elapsedMs }) => elapsedMs)) ?? 0
  return Math.min(mostRapidMs, Math.max(leastRapidMs, middle / 10))
}

/** The history with one exposure more, kept in order of time. `before` is undefined for a new question. */
export function withExposure(
  before: QuestionHistory | undefined,
  { isDrawn, ...question }: ExposedQuestion,
  exposure: Exposure,
  reviews: readonly ReviewMark[],
): QuestionHistory {
  const exposures = [...(before?.exposures ?? []), exposure]
  const shown = { ...question, ...seenBefore(before, exposure, isDrawn ? null : question.hash) }
  const isLatest =
    (before?.exposures.at(-1)?.atMs ?? 0) <= exposure.atMs &&
    reviews.every(({ atMs }) => atMs < exposure.atMs)
  // Nearly always it is; then the state before is carried on instead of worked out from the beginning.
  if (before && isLatest) {
    const { missedAtMs, rightSinceMiss } = before
    const { isRight, atMs } = exposure
    const known = { missedAtMs, rightSinceMiss }
    const state = isCounted(exposure) ? missAfter(known, { isRight, atMs, isLearningStep: false }) : known
    return { ...shown, exposures, ...state }
  }
  const ordered = exposures.toSorted((a, b) => a.atMs - b.atMs)
  return { ...shown, exposures: ordered, ...missState(ordered, reviews) }
}

/** Where the question was first seen, and the contents shown before this one; `hash` null: numbers that are drawn. */
function seenBefore(
  before: QuestionHistory | undefined,
  { attemptId }: Exposure,
  hash: ContentHash | null,
): Pick<QuestionHistory, 'firstSeenIn' | 'earlier'> {
  const earlier = hash === null ? {} : earlierOf(before, hash)
  return { firstSeenIn: before?.firstSeenIn ?? attemptId, ...earlier }
}

/** The contents shown before this one; the very same list while nothing new is among them. */
function earlierOf(before: QuestionHistory | undefined, hash: ContentHash): Pick<QuestionHistory, 'earlier'> {
  const known = before?.earlier ?? []
  if (!before || (before.hash === hash && known.length === 0)) return {}
  const others = new Set([...known, before.hash].filter((other) => other !== hash))
  return others.size > 0 ? { earlier: [...others].toSorted() } : {}
}

/** The history without what deleted attempts say. Its question stays seen. */
export function withoutAttempts(
  history: QuestionHistory,
  attemptIds: ReadonlySet<AttemptId>,
  reviews: readonly ReviewMark[],
): QuestionHistory {
  const exposures = history.exposures.filter((exposure) => !attemptIds.has(exposure.attemptId))
  return { ...history, exposures, ...missState(exposures, reviews) }
}

/**
 * The history once attempts were archived, as if they had never been: null for a question that is new again. Where
 * another attempt showed it as well, it was first seen in the oldest of those.
 */
export function withArchived(
  history: QuestionHistory,
  attemptIds: ReadonlySet<AttemptId>,
  reviews: readonly ReviewMark[],
): QuestionHistory | null {
  const left = withoutAttempts(history, attemptIds, reviews)
  const { exposures, firstSeenIn } = left
  const [first] = exposures
  if (!first) return null
  const isLeft = exposures.some(({ attemptId }) => attemptId === firstSeenIn)
  return isLeft ? left : { ...left, firstSeenIn: first.attemptId }
}

/**
 * The history with the exposure of one attempt as it counts now. The others stay the very same objects: totals are moved
 * by what differs. `hash` is what the attempt showed, or the snapshot it is scored by.
 */
export function withRemarked(
  history: QuestionHistory,
  { hash, exposure }: Pick<Exposed, 'hash' | 'exposure'>,
  reviews: readonly ReviewMark[],
): QuestionHistory {
  const { attemptId } = exposure
  const exposures = history.exposures.map((known) => (known.attemptId === attemptId ? exposure : known))
  const isLast = exposures.at(-1)?.attemptId === attemptId
  return { ...history, hash: isLast ? hash : history.hash, exposures, ...missState(exposures, reviews) }
}

/** The history as reviews leave it: what they answered decides whether the question is still missed. */
export function withReviews(history: QuestionHistory, reviews: readonly ReviewMark[]): QuestionHistory {
  return { ...history, ...missState(history.exposures, reviews) }
}

/**
 * Missed: the latest response was wrong or blank, and it has not been right in two later sittings or reviews since.
 * Asked again within a session, a right answer does not count.
 */
function missState(exposures: readonly Exposure[], reviews: readonly ReviewMark[]): MissState {
  // What no attempt shows any more is in no list of misses, whatever reviews said of it.
  if (exposures.length === 0) return { missedAtMs: null, rightSinceMiss: 0 }
  const counted = exposures.filter(isCounted)
  const responses = [...counted.map((exposure) => ({ ...exposure, isLearningStep: false })), ...reviews]
  return responses
    .toSorted((a, b) => a.atMs - b.atMs)
    .reduce<MissState>(missAfter, { missedAtMs: null, rightSinceMiss: 0 })
}

function missAfter(state: MissState, { isRight, isLearningStep, atMs }: ReviewMark): MissState {
  if (!isRight) return { missedAtMs: atMs, rightSinceMiss: 0 }
  if (state.missedAtMs === null || isLearningStep) return state
  const rightSinceMiss = state.rightSinceMiss + 1
  if (rightSinceMiss >= rightToRecover) return { missedAtMs: null, rightSinceMiss: 0 }
  return { missedAtMs: state.missedAtMs, rightSinceMiss }
}

function movesTotals(exposure: Exposure, isFirst: boolean): boolean {
  return isCounted(exposure) && (isFirst || exposure.kind === 'mock')
}

/**
 * What the question adds to its domains' totals: every mock exposure and its first answer. Retries never move a domain
 * score. With `from`, only what its exposures from that place on add.
 */
export function contribution(history: QuestionHistory, from = 0): TotalDelta[] {
  return history.exposures.slice(from).flatMap((exposure): TotalDelta[] => {
    const isFirst = isFirstAnswer(history, exposure)
    if (exposure.domain === null || !movesTotals(exposure, isFirst)) return []
    const right = exposure.isRight ? 1 : 0
    return [
      {
        bankId: history.bankId,
        examId: exposure.examId,
        domain: exposure.domain,
        task: exposure.task,
        right,
        total: 1,
        firstRight: isFirst ? right : 0,
        firstTotal: isFirst ? 1 : 0,
        rapidRight: isFirst && exposure.isRapid ? right : 0,
        rapidTotal: isFirst && exposure.isRapid ? 1 : 0,
      },
    ]
  })
}
