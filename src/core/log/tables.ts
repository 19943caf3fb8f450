/**
 * The rows that are read by screens. They can be thrown away at any time: `project` computes them again from the log.
 * One row per sitting and attempt with its answers inside, never one row per response.
 */
import type { Question } from '../bank/question'
import type { Bookmark, Goal, MissTag, PersonalNote, RealResult } from '../history/marks'
import type { Attempt, AttemptSummary, DomainTotal, QuestionHistory, TaskTotal } from '../history/records'
import type { RulingRow } from '../problems/keyRuling'
import type { LeftOut, ReportRow } from '../problems/problemReport'
import type { RemarkRow } from '../problems/remarkRow'
import type { Card, ReviewLog } from '../learning/reviewTypes'
import type { Sitting } from '../sitting/sittingTypes'
import type { MonthRow, ReviewLoad, StatisticsRow } from '../statistics/statisticsRows'

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
  bookmarks: Bookmark
  results: RealResult
  taskTotals: TaskTotal
  statistics: StatisticsRow
  months: MonthRow
  loads: ReviewLoad
  leftOut: LeftOut
  reports: ReportRow
  rulings: RulingRow
  remarks: RemarkRow
}
export type TableName = keyof Tables
