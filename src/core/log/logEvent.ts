/**
 * The attempt log's vocabulary: one event per change that must last. What the log holds is the truth;
 * every table of the page is computed from it by `project` (projection.ts).
 */
import type {
  AttemptId,
  BankId,
  ContentHash,
  DeviceId,
  EventId,
  ExamId,
  QuestionId,
  ReportId,
  ResultId,
  ReviewId,
  WordingHash,
} from '../bank/ids'
import type { Goal, MissTag, NoteSubject, RealResult } from '../history/marks'
import type { Question } from '../bank/question'
import type { CardAct, Review } from '../learning/reviewTypes'
import type { KeyRuling } from '../problems/keyRuling'
import type { ProblemReport } from '../problems/problemReport'
import type { Remark } from '../scoring/result'
import type { Sitting, SittingEvent } from '../sitting/sittingTypes'

/** A change, before it is stamped with who made it and in which place of that device's sequence. */
export type LogAction =
  /**
   * Snapshots of questions, by content hash, kept before the first sitting that shows them. `seed` is that of the form
   * they were asked for with. Logs of before name neither it nor the bank.
   */
  | { type: 'questions.kept'; bankId?: BankId | undefined; seed?: number | undefined; questions: Question[] }
  | { type: 'sitting.started'; sitting: Sitting }
  | { type: 'sitting.changed'; attemptId: AttemptId; elapsedMs: number; change: SittingEvent }
  | { type: 'attempt.deleted'; attemptId: AttemptId }
  /** The attempts of an exam up to now are archived: kept, readable, counted in nothing. */
  | { type: 'exam.restarted'; bankId: BankId; examId: ExamId; attemptIds: AttemptId[] }
  | { type: 'setting.changed'; key: string; value: unknown }
  | { type: 'review.answered'; bankId: BankId; questionId: QuestionId; review: Review }
  /** The review stays in the log and counts for nothing. */
  | { type: 'review.undone'; bankId: BankId; questionId: QuestionId; reviewId: ReviewId }
  | { type: 'card.changed'; bankId: BankId; questionId: QuestionId; act: CardAct; hash: ContentHash }
  | ({ type: 'miss.tagged' } & Omit<MissTag, 'stamp'>)
  /** An empty text deletes the note. */
  | { type: 'note.written'; subject: NoteSubject; text: string }
  | { type: 'question.bookmarked'; bankId: BankId; questionId: QuestionId; isBookmarked: boolean }
  | ({ type: 'goal.set' } & Omit<Goal, 'stamp'>)
  | ({ type: 'result.logged' } & RealResult)
  | { type: 'result.removed'; resultId: ResultId }
  /** Left out of mocks, rounds and reviews, or brought back. */
  | { type: 'question.leftOut'; bankId: BankId; questionId: QuestionId; isLeftOut: boolean }
  /** Written, or written anew; null deletes the report. */
  | { type: 'problem.reported'; reportId: ReportId; report: ProblemReport | null }
  /** Which key of a shared question is right; null takes the ruling back. */
  | { type: 'conflict.ruled'; wording: WordingHash; ruling: KeyRuling | null }
  /** How the answers to a question count in these attempts; null: as they did when the attempts ended. */
  | {
      type: 'attempts.remarked'
      bankId: BankId
      questionId: QuestionId
      attemptIds: AttemptId[]
      remark: Remark | null
    }

/** `seq` counts from 1 for each device without gaps; `atMs` is the wall clock at the device. */
export type LogEvent = LogAction & { id: EventId; device: DeviceId; seq: number; atMs: number }

/** How far each device's events are known: device to last `seq`. An absent device is at 0. */
export type Cursor = Record<DeviceId, number>
