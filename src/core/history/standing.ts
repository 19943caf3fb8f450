/**
 * What screens ask of a question's history, however long it is: kept beside the history, so that nothing shown grows with
 * the number of responses. Invariant: it follows from the history alone.
 */
import type { AttemptId, BankId, ContentHash, ExamId, QuestionId } from '../bank/ids'
import type { Confidence } from '../common/confidence'
import { isCounted } from './counted'
import type { Exposure, QuestionHistory } from './records'

/** The exposure in which a question was missed last. */
export type LastMiss = { attemptId: AttemptId; atMs: number; examId: ExamId; domain: string | null }

/**
 * Where a question stands. `timesSeen` counts all exposures, at least 1; `last...`, `isFlagged` and `confidence` are of
 * the latest. `missMs` is how long it took when it counts and was wrong, else null. `missCount` counts exposures that
 * count and were wrong; `lastMiss` is the latest of them. `scoreRight` of `scoreTotal` move the score: first exposures
 * and mocks, never retries.
 */
export type Standing = {
  bankId: BankId
  questionId: QuestionId
  /** Snapshot shown last. */
  hash: ContentHash
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
}

/** The standing of a question from its history. */
export function standingOf(history: QuestionHistory): Standing {
  const { bankId, questionId, hash, exposures, missedAtMs, rightSinceMiss } = history
  const latest = exposures.at(-1)
  const misses = exposures.filter(isMiss)
  const scored = exposures.filter(movesScore)
  return {
    bankId,
    questionId,
    hash,
    missedAtMs,
    rightSinceMiss,
    timesSeen: exposures.length,
    lastAtMs: latest?.atMs ?? 0,
    lastExamId: latest?.examId ?? null,
    lastDomain: latest?.domain ?? null,
    isFlagged: latest?.isFlagged ?? false,
    confidence: latest?.confidence ?? null,
    missMs: latest && isMiss(latest) ? latest.elapsedMs : null,
    missCount: misses.length,
    lastMiss: lastMissOf(misses.at(-1)),
    scoreRight: scored.filter(({ isRight }) => isRight).length,
    scoreTotal: scored.length,
  }
}

function isMiss(exposure: Exposure): boolean {
  return !exposure.isRight && isCounted(exposure)
}

function lastMissOf(miss: Exposure | undefined): LastMiss | null {
  if (!miss) return null
  const { attemptId, atMs, examId, domain } = miss
  return { attemptId, atMs, examId, domain }
}

function movesScore(exposure: Exposure, index: number): boolean {
  return isCounted(exposure) && (exposure.kind === 'mock' || (index === 0 && exposure.kind !== 'retry'))
}
