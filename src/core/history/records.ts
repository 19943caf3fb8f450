/**
 * What is kept of finished sittings and of each question ever answered. Rows: they can be thrown away at any time and are
 * computed again from the log.
 */
import type { AttemptId, BankId, ContentHash, ExamId, QuestionId } from '../bank/ids'
import type { Confidence } from '../common/confidence'
import type { AttemptResult, Remark } from '../scoring/result'
import type { Sitting, SittingEnd, SittingKind } from '../sitting/sittingTypes'

/** A change of how an answer counts, with the moment it was made. */
export type AttemptRemark = Remark & { atMs: number }

/** A finished sitting with its result. `remarks` are the changes the result has in it; absent without any. */
export type Attempt = Sitting & {
  end: SittingEnd
  result: AttemptResult
  isArchived: boolean
  remarks?: Record<QuestionId, AttemptRemark>
}

/** What lists and charts need of an attempt. Small on purpose: Progress reads hundreds of them. */
export type AttemptSummary = {
  attemptId: AttemptId
  title: string
  bankId: BankId
  examId: ExamId
  kind: SittingKind
  startedAtMs: number
  endedAtMs: number
  elapsedMs: number
  questionCount: number
  rightCount: number
  /** Practice estimate, unrounded; null for practice and retries. */
  estimate: number | null
  /** Scored questions only, in the exam's order. */
  domains: { domain: string; right: number; total: number }[]
  isArchived: boolean
}

/** One time a question was answered (or seen and left blank in a mock), at the end of its sitting. */
export type Exposure = {
  attemptId: AttemptId
  atMs: number
  kind: SittingKind
  examId: ExamId
  domain: string | null
  task: string | null
  isRight: boolean
  isBlank: boolean
  confidence: Confidence | null
  isFlagged: boolean
  elapsedMs: number
  /** Answered too fast to have been read: no evidence of knowledge, and no reproach. */
  isRapid: boolean
  /** A person took the answer out of the score: the question was seen, and nothing else follows from it. */
  isVoid?: true
}

/**
 * Everything known of one question that was seen, oldest exposure first: one without a history is new. Archived and
 * deleted attempts are not in its exposures.
 */
export type QuestionHistory = {
  bankId: BankId
  questionId: QuestionId
  /** The sitting in which it first came on screen, running, ended or deleted: only there it had a first answer. */
  firstSeenIn: AttemptId
  /** Snapshot shown last. */
  hash: ContentHash
  /** Snapshots shown before with another content, each once; absent without any and for numbers that are drawn. */
  earlier?: ContentHash[]
  exposures: Exposure[]
  /**
   * When the last miss in a sitting or review was that still stands; null when the question is not missed. An index
   * needs it so.
   */
  missedAtMs: number | null
  /** Right answers since the last miss, 0 to 2; at 2 the question is no longer missed. */
  rightSinceMiss: number
}

/** Running totals of one domain of one exam, kept so that Progress never scans responses. */
export type DomainTotal = {
  bankId: BankId
  examId: ExamId
  domain: string
  /** Mock exposures and first answers: the domain score. */
  right: number
  total: number
  /** First answers only: what readiness and "weak" rest on, by `countedFirst`. */
  firstRight: number
  firstTotal: number
  /** Those among them that were answered too fast to count. */
  rapidRight: number
  rapidTotal: number
}

/** The same for one task of a domain; in `domain` stands the domain it belongs to. */
export type TaskTotal = DomainTotal & { task: string }
