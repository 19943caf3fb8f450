/**
 * The shape of a sitting: the form that was drawn, what was answered, and the clock. Everything that happens to it
 * goes through `next` in sitting.ts; everything here is plain JSON and is stored as it stands.
 */
import type { Confidence } from '../common/confidence'
import type { Exam } from '../bank/exam'
import type { AttemptId, OptionId, QuestionId } from '../bank/ids'
import type { Form } from '../form/form'
import type { PracticeRun } from '../form/practiceFilter'
import type { Response } from '../bank/question'

/** Mock: the real test room. Practice: feedback after each question. Retry: practice on missed questions. */
export const sittingKinds = ['mock', 'practice', 'retry'] as const
export type SittingKind = (typeof sittingKinds)[number]

/** What the candidate did with one question so far. */
export type Answer = {
  response: Response | null
  isFlagged: boolean
  /** Null when nothing was said. */
  confidence: Confidence | null
  /** The first option chosen; where more is to be given, the response when the question was first left. */
  firstResponse: Response | null
  struck: OptionId[]
  /** Exam-clock time spent with this question on screen. */
  elapsedMs: number
  visitCount: number
  /** How often a response replaced another one. */
  changeCount: number
  /** Practice: the key has been shown, the response is final. */
  isChecked: boolean
  /** Typed before the options were shown, empty when they were asked for without; absent while they are covered. */
  prediction?: string
  /** Whether the person says that the prediction was the answer; absent when nothing was said. */
  isRecalled?: boolean
}

/**
 * From the last sign of life of a program or page that ended to the moment the sitting was resumed, by the wall clock; the
 * exam clock stood still. The program may have been back long before.
 */
export type Interruption = { stoppedAtMs: number; resumedAtMs: number; elapsedMs: number }

/** A check-in hides the questions while the exam clock runs; a restart stops both. */
export const disturbanceKinds = ['checkIn', 'restart'] as const
export type DisturbanceKind = (typeof disturbanceKinds)[number]

/** One that happened in the rehearsal of a bad day: when by both clocks, at which question, and how long it lasts. */
export type Disturbance = {
  kind: DisturbanceKind
  elapsedMs: number
  atMs: number
  questionIndex: number
  lastsMs: number
}

export type SittingEnd = { reason: 'submitted' | 'time'; elapsedMs: number; atMs: number }

export type SittingRules = {
  kind: SittingKind
  /** Time allowed on the exam clock, extra time included; null when untimed. */
  limitMs: number | null
  /** Key and explanations after each question. */
  hasFeedback: boolean
  /** The candidate may say how sure an answer is. The real test room does not ask. */
  canRateConfidence: boolean
  /** Practice: options are covered until the person has typed what they expect, or asks for them. */
  isCovered?: true
  /** Mock: it is disturbed as on a bad day. */
  isBadDay?: true
}

/** A sitting in progress. `answers` has an entry for every question of the form. */
export type Sitting = {
  attemptId: AttemptId
  /** One short line for titles, such as "MLS-C01 · mock". */
  title: string
  exam: Exam
  form: Form
  rules: SittingRules
  /** What practice was drawn for; absent where there is no rest to go on with. */
  run?: PracticeRun
  startedAtMs: number
  /** Exam clock: time used so far. Never decreases, never above the limit. */
  elapsedMs: number
  /** Wall clock of the last event, for saying when a sitting was left. */
  touchedAtMs: number
  questionIndex: number
  screen: 'question' | 'review'
  answers: Record<QuestionId, Answer>
  interruptions: Interruption[]
  /** Oldest first; absent before the first of them. */
  disturbances?: Disturbance[]
  end: SittingEnd | null
}

/** Everything that can happen in a sitting. */
export type SittingEvent =
  | { type: 'answer'; questionId: QuestionId; response: Response | null }
  | { type: 'flag'; questionId: QuestionId; isFlagged: boolean }
  | { type: 'confidence'; questionId: QuestionId; confidence: Confidence | null }
  | { type: 'strike'; questionId: QuestionId; optionId: OptionId; isStruck: boolean }
  | { type: 'visit'; questionIndex: number; screen: 'question' | 'review' }
  | { type: 'check'; questionId: QuestionId }
  /** Uncovers the options. */
  | { type: 'predict'; questionId: QuestionId; text: string }
  | { type: 'recall'; questionId: QuestionId; isRecalled: boolean }
  /** Leaving a practice: only the clock is kept. */
  | { type: 'pause' }
  | { type: 'resume'; stoppedAtMs: number }
  | { type: 'disturb'; kind: DisturbanceKind; lastsMs: number }
  | { type: 'end'; reason: 'submitted' | 'time' }

/** When an event happened: on the exam clock and on the wall clock. Both come from outside. */
export type SittingContext = { elapsedMs: number; atMs: number }
