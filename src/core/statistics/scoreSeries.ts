/**
 * Mock exams over time, ready to be drawn: the practice estimate and each domain, one value a mock with its plausible
 * range. Invariant: every panel has one place for every mock, oldest first, and at most `mostPoints` of them.
 */
import { assumedRawCut, type Exam } from '../bank/exam'
import type { AttemptId } from '../bank/ids'
import { wilsonInterval } from '../common/interval'
import type { AttemptSummary } from '../history/records'
import { printedScore, scaledScore } from '../scoring/estimate'
import { thinned } from './progress'

/** A mock by its number from 1; `endedAtMs` epoch milliseconds. */
export type Mock = { attemptId: AttemptId; number: number; endedAtMs: number }

/** `low` to `high` is what is plausible (95 %) around the value. */
export type ScorePoint = { value: number; low: number; high: number }

/** One drawing: the ends of its scale, the line to reach, and a point a mock; null where the mock did not ask it. */
export type Panel = { min: number; max: number; pass: number; points: (ScorePoint | null)[] }

/** `total` on the exam's scale; domains in the exam's order, as shares of 1. */
export type ScoreSeries = { mocks: Mock[]; total: Panel; domains: (Panel & { domain: string })[] }

/** The series of an exam. Practice and retries are not in it; empty panels without a mock. */
export function scoreSeries(exam: Exam, summaries: readonly AttemptSummary[]): ScoreSeries {
  const mocks = thinned(
    summaries
      .filter(({ kind }) => kind === 'mock')
      .toSorted((a, b) => a.endedAtMs - b.endedAtMs)
      .map((summary, index) => ({ summary, number: index + 1 })),
  )
  const { min, max } = exam.scale
  return {
    mocks: mocks.map(({ summary: { attemptId, endedAtMs }, number }) => ({ attemptId, number, endedAtMs })),
    total: { min, max, pass: exam.passMark, points: mocks.map(({ summary }) => totalPoint(exam, summary)) },
    domains: exam.domains.map(({ id }) => ({
      domain: id,
      min: 0,
      max: 1,
      pass: assumedRawCut(exam),
      points: mocks.map(({ summary }) => domainPoint(summary, id)),
    })),
  }
}

/** Printed as every estimate is, rounded. */
function totalPoint(exam: Exam, { estimate, rightCount, questionCount }: AttemptSummary): ScorePoint | null {
  if (estimate === null || questionCount === 0) return null
  const { low, high } = wilsonInterval(rightCount, questionCount)
  return {
    value: printedScore(estimate, exam),
    low: printedScore(Math.min(estimate, scaledScore(low, exam)), exam),
    high: printedScore(Math.max(estimate, scaledScore(high, exam)), exam),
  }
}

function domainPoint({ domains }: AttemptSummary, id: string): ScorePoint | null {
  const { right, total } = domains.find(({ domain }) => domain === id) ?? { right: 0, total: 0 }
  return total === 0 ? null : { value: right / total, ...wilsonInterval(right, total) }
}

/** Whether a panel has something to say over time: two values or more. */
export function hasCourse({ points }: Panel): boolean {
  return points.filter((point) => point !== null).length > 1
}
