/**
 * The rows that are read by screens. They can be thrown away at any time: `project` computes them again from the log.
 * One row per sitting and attempt with its answers inside, never one row per response.
 */
import type { Confidence } from './confidence'
import type { AttemptId, BankId, ContentHash, ExamId, QuestionId } from './ids'
import type { Goal, MissTag, PersonalNote, RealResult } from './marks'
import type { Question } from './question'
import type { AttemptResult } from './result'
import type { Card, ReviewLog } from './review/reviewTypes'
import type { Sitting, SittingEnd, SittingKind } from './sittingTypes'
import type { Counts } from './statistics/counts'
import type { MonthHours } from './statistics/monthHours'
import type { Period } from './statistics/period'

/** A finished sitting with its result. */
export type Attempt = Sitting & { end: SittingEnd; result: AttemptResult; isArchived: boolean }

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

/** One time a question was answered (or left blank in a mock), at the end of its sitting. */
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
}

/** Everything known of one question, oldest exposure first. Archived and deleted attempts are not in it. */
export type QuestionHistory = {
  bankId: BankId
  questionId: QuestionId
  /** Snapshot shown last. */
  hash: ContentHash
  exposures: Exposure[]
  /** When the last miss in a sitting or review was that still stands; null when the question is not missed. An index needs it so. */
  missedAtMs: number | null
  /** Right answers since the last miss, 0 to 2; at 2 the question is no longer missed. */
  rightSinceMiss: number
}

/** Running totals of one domain of one exam, kept so that Progress never scans responses. */
export type DomainTotal = {
  bankId: BankId
  examId: ExamId
  domain: string
  /** Mock exposures and first exposures: the domain score. */
  right: number
  total: number
  /** First exposures only: what "weak" rests on. */
  firstRight: number
  firstTotal: number
  /** Those among them that were answered too fast to count for readiness. */
  rapidRight: number
  rapidTotal: number
}

/** The same for one task of a domain; in `domain` stands the domain it belongs to. */
export type TaskTotal = DomainTotal & { task: string }

/** Counts of one exam over a period (statistics/period.ts): what Progress reads instead of responses. */
export type StatisticsRow = { bankId: BankId; examId: ExamId; period: Period; counts: Counts }

/** One month of one exam as a chart over time shows it: when answers were given, and the scores of its domains. */
export type MonthRow = {
  bankId: BankId
  examId: ExamId
  month: Period
  hours: MonthHours | null
  /** Only `all` and `domains`. */
  counts: Counts
}

/** How many cards of a bank fall due in which hour, and how many are suspended. */
export type ReviewLoad = { bankId: BankId; counts: Counts }

export type Setting = { key: string; value: unknown }

/** Table name to the row it holds. Every row is found by one string key; see `rowKey` in rows.ts. */
export type Tables = {
  sittings: Sitting
  attempts: Attempt
  summaries: AttemptSummary
  histories: QuestionHistory
  totals: DomainTotal
  snapshots: Question
  settings: Setting
  cards: Card
  reviews: ReviewLog
  tags: MissTag
  personalNotes: PersonalNote
  goals: Goal
  results: RealResult
  taskTotals: TaskTotal
  statistics: StatisticsRow
  months: MonthRow
  loads: ReviewLoad
}
export type TableName = keyof Tables
