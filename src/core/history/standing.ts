/**
 * What screens ask of a question's history, however long it is: kept beside the history, so that nothing shown grows with
 * the number of responses. Invariant: it follows from the history alone.
 */
import type { AttemptId, BankId, ContentHash, ExamId, QuestionId } from '../bank/ids'
import type { Confidence } from '../common/confidence'
import { isCounted } from './counted'
import { isFirstAnswer } from './seen'
import type { Exposure, QuestionHistory } from './records'

/** The exposure in which a question was missed last. */
export type LastMiss = { attemptId: AttemptId; atMs: number; examId: ExamId; domain: string | null }

/**
 * Where a question that was seen stands. `timesSeen` counts all exposures and the sitting in which it was first seen, at
 * least 1; `last...`, `isFlagged` and `confidence` are of the latest exposure, `lastAtMs` 0 without any. `missMs` is how
 * long it took when it counts and was wrong, else null. `missCount` counts exposures that count and were wrong;
 * `lastMiss` is the latest of them, or the latest exposure where only reviews missed it. `scoreRight` of `scoreTotal`
 * move the score: first answers and mocks, never retries. `firstRight` is of the first answer, null where there is none
 * or it does not count.
 */
export type Standing = {
  bankId: BankId
  questionId: QuestionId
  /** Snapshot shown last. */
  hash: ContentHash
  /** Snapshots shown before with another content, each once. */
  earlier: ContentHash[]
  missedAtMs: number | null
  rightSinceMiss: number
  timesSeen: number
  lastAtMs: number
  lastExamId: ExamId | null
  lastDomain: string | null
  isFlagged: boolean
  confidence: Confidence | null
  missMs: number | null
  missCount: number
  lastMiss: LastMiss | null
  scoreRight: number
  scoreTotal: number
  firstRight: boolean | null
}

/**
 * Questions that stand missed, of one exam or of all: a question counts for the exam in which it was missed last, or
 * answered last where only reviews missed it.
 */
export function missedOf(
  standings: readonly Standing[],
  of?: { bankId: BankId; examId: ExamId },
): MissedStanding[] {
  return standings.filter((standing): standing is MissedStanding => {
    const { missedAtMs, lastMiss, bankId } = standing
    if (missedAtMs === null || lastMiss === null) return false
    return !of || (bankId === of.bankId && lastMiss.examId === of.examId)
  })
}

/** The standing of a question that stands missed. */
export type MissedStanding = Standing & { missedAtMs: number; lastMiss: LastMiss }

/** Whether a question that was seen was answered as well, or left blank in a mock: there is something to read of it. */
export function wasAnswered({ lastAtMs }: Pick<Standing, 'lastAtMs'>): boolean {
  return lastAtMs > 0
}

/** The standing of a question from its history. */
export function standingOf(history: QuestionHistory): Standing {
  const { bankId, questionId, hash, earlier = [], exposures, missedAtMs, rightSinceMiss } = history
  const misses = exposures.filter(isMiss)
  const first = exposures.find((exposure) => isFirstAnswer(history, exposure))
  const scored = exposures.filter(
    (exposure) => isCounted(exposure) && (exposure.kind === 'mock' || exposure === first),
  )
  const wasFirstSeenElsewhere = exposures.every(({ attemptId }) => attemptId !== history.firstSeenIn)
  return {
    bankId,
    questionId,
    hash,
    earlier,
    missedAtMs,
    rightSinceMiss,
    timesSeen: exposures.length + (wasFirstSeenElsewhere ? 1 : 0),
    ...lastOf(exposures.at(-1)),
    missCount: misses.length,
    lastMiss: lastMissOf(misses.at(-1) ?? (missedAtMs === null ? undefined : exposures.at(-1))),
    scoreRight: scored.filter(({ isRight }) => isRight).length,
    scoreTotal: scored.length,
    firstRight: first && isCounted(first) ? first.isRight : null,
  }
}

const neverAnswered = {
  lastAtMs: 0,
  lastExamId: null,
  lastDomain: null,
  isFlagged: false,
  confidence: null,
  missMs: null,
}

function lastOf(latest: Exposure | undefined) {
  if (!latest) return neverAnswered
  const { atMs, examId, domain, isFlagged, confidence, elapsedMs } = latest
  const missMs = isMiss(latest) ? elapsedMs : null
  return { lastAtMs: atMs, lastExamId: examId, lastDomain: domain, isFlagged, confidence, missMs }
}

function isMiss(exposure: Exposure): boolean {
  return !exposure.isRight && isCounted(exposure)
}

function lastMissOf(miss: Exposure | undefined): LastMiss | null {
  if (!miss) return null
  const { attemptId, atMs, examId, domain } = miss
  return { attemptId, atMs, examId, domain }
}
