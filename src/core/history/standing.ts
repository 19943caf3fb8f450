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
 * and mocks, never retries. `firstRight` is of the first exposure, null where that is a retry or does not count.
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

/** The standing of a question from its history. */
export function standingOf(history: QuestionHistory): Standing {
  const { bankId, questionId, hash, earlier = [], exposures, missedAtMs, rightSinceMiss } = history
  const misses = exposures.filter(isMiss)
  const scored = exposures.filter(movesScore)
  return {
    bankId,
    questionId,
    hash,
    earlier,
    missedAtMs,
    rightSinceMiss,
    timesSeen: exposures.length,
    ...lastOf(exposures.at(-1)),
    missCount: misses.length,
    lastMiss: lastMissOf(misses.at(-1)),
    scoreRight: scored.filter(({ isRight }) => isRight).length,
    scoreTotal: scored.length,
    firstRight: firstRightOf(exposures[0]),
  }
}

const neverShown = {
  lastAtMs: 0,
  lastExamId: null,
  lastDomain: null,
  isFlagged: false,
  confidence: null,
  missMs: null,
}

function lastOf(latest: Exposure | undefined) {
  if (!latest) return neverShown
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

function firstRightOf(first: Exposure | undefined): boolean | null {
  return first && first.kind !== 'retry' && isCounted(first) ? first.isRight : null
}

function movesScore(exposure: Exposure, index: number): boolean {
  return isCounted(exposure) && (exposure.kind === 'mock' || (index === 0 && exposure.kind !== 'retry'))
}
