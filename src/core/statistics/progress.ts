/**
 * Everything Progress shows of one exam, from a handful of rows. Invariant: what it costs depends on the exam and on
 * the months looked at, never on how many responses were ever given.
 */
import type { Exam } from '../bank/exam'
import { questionBudgetMs } from '../bank/exam'
import type { MonthRow, StatisticsRow } from './statisticsRows'
import type { DomainTotal, TaskTotal } from '../history/records'
import { rawAndFresh, readiness, type Readiness, type Share } from '../learning/readiness'
import { activeDays, type ActiveDay } from './activity'
import { calibration, type Calibration } from './calibration'
import { wilsonInterval } from '../common/interval'
import { weakEvidence } from '../history/weakness'
import { addCounts, numberAt, tallyAt, type Counts, type Tally } from './counts'
import { domainGains, taskGains, type Gain } from './gain'
import {
  answerChanges,
  causeCounts,
  groupTallies,
  patterns,
  type AnswerChanges,
  type CauseCount,
  type Pattern,
} from './patterns'
import { timeBins, timeSummary, type TimeBin, type TimeSummary } from './timeCounts'

/**
 * `period` are the counts looked at: the row of all time, or some months. `months` feed the course over time and the
 * calendar; newest or oldest first, any number.
 */
export type ProgressInput = {
  exam: Exam
  totals: readonly DomainTotal[]
  taskTotals: readonly TaskTotal[]
  period: readonly StatisticsRow[]
  months: readonly MonthRow[]
}

/** `budgetMs` is the exam's time a question; answers slower than that are `over`. */
export type Pace = {
  budgetMs: number
  right: TimeSummary
  wrong: TimeSummary
  overRight: number
  overWrong: number
  rightTimes: TimeBin[]
  wrongTimes: TimeBin[]
  rapid: Tally
}

/**
 * Questions of one domain that were answered from memory before their options were shown: how many the person had, and
 * how many they then chose right.
 */
export type DomainRecall = { domain: string; recalled: Tally; recognized: Tally }

export type MonthScore = { month: string; all: Tally; domains: { domain: string; tally: Tally }[] }

/** A topic with answers that were slow and wrong, most of them first. */
export type SlowTopic = { topic: string; slowWrong: number; tally: Tally }

export type Progress = {
  readiness: Readiness
  scores: { raw: Share; fresh: Share }
  domains: Gain[]
  tasks: Gain[]
  answers: Tally
  calibration: Calibration
  pace: Pace
  /** Share right over the course of long mocks, first fifth first; empty without any. */
  course: Tally[]
  patterns: Pattern[]
  changes: AnswerChanges
  causes: CauseCount[]
  slowTopics: SlowTopic[]
  /** In the exam's order; only domains with enough answers to compare. */
  recall: DomainRecall[]
  /** Oldest first. */
  trend: MonthScore[]
  activity: ActiveDay[]
}

/** The progress of one exam in one bank. */
export function progressOf({ exam, totals, taskTotals, period, months }: ProgressInput): Progress {
  const counts = period.reduce((sum: Counts, row) => addCounts(sum, row.counts), {})
  return {
    readiness: readiness(exam, totals),
    scores: rawAndFresh(totals),
    domains: domainGains(exam, totals),
    tasks: taskGains(exam, taskTotals),
    answers: tallyAt(counts, 'all'),
    calibration: calibration(counts),
    pace: paceOf(counts, exam),
    course: groupTallies(counts, 'parts').map(({ tally }) => tally),
    patterns: patterns(counts),
    changes: answerChanges(counts),
    causes: causeCounts(counts),
    slowTopics: slowTopics(counts),
    recall: recallOf(exam, counts),
    trend: trendOf(exam, months),
    activity: activeDays(months),
  }
}

function paceOf(counts: Counts, exam: Exam): Pace {
  return {
    budgetMs: questionBudgetMs(exam),
    right: timeSummary(counts, 'pace', 'right'),
    wrong: timeSummary(counts, 'pace', 'wrong'),
    overRight: numberAt(counts, 'overBudget', 'right'),
    overWrong: numberAt(counts, 'overBudget', 'wrong'),
    rightTimes: timeBins(counts, 'pace', 'right'),
    wrongTimes: timeBins(counts, 'pace', 'wrong'),
    rapid: tallyAt(counts, 'rapid'),
  }
}

function recallOf(exam: Exam, counts: Counts): DomainRecall[] {
  return exam.domains.flatMap(({ id }): DomainRecall[] => {
    const recognized = tallyAt(counts, 'recall', id)
    const { total } = recognized
    if (total < weakEvidence) return []
    const right = numberAt(counts, 'recall', id, 'recalled')
    return [{ domain: id, recalled: { right, total, interval: wilsonInterval(right, total) }, recognized }]
  })
}

function slowTopics(counts: Counts): SlowTopic[] {
  const topics = counts.topics
  const names = typeof topics === 'object' ? Object.keys(topics) : []
  return names
    .map((topic) => ({
      topic,
      slowWrong: numberAt(counts, 'topics', topic, 'slowWrong'),
      tally: tallyAt(counts, 'topics', topic),
    }))
    .filter(({ slowWrong }) => slowWrong > 0)
    .toSorted((a, b) => b.slowWrong - a.slowWrong || (a.topic < b.topic ? -1 : 1))
}

function trendOf(exam: Exam, months: readonly MonthRow[]): MonthScore[] {
  return months
    .filter(({ counts }) => numberAt(counts, 'all', 'total') > 0)
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ month, counts }) => ({
      month,
      all: tallyAt(counts, 'all'),
      domains: exam.domains.map(({ id }) => ({ domain: id, tally: tallyAt(counts, 'domains', id) })),
    }))
}

/** Points a chart can tell apart. */
export const mostPoints = 400

/** A series of at most `most` points: every so many-th, the first and the last among them. `most` is 2 or more. */
export function thinned<Point>(points: readonly Point[], most = mostPoints): Point[] {
  if (points.length <= most) return [...points]
  const stride = (points.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => points[Math.round(index * stride)] as Point)
}
